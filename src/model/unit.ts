import { type Decimal, literal, multiply, places, quotient, scaled } from './decimal.js';
import { UNITS } from './units.js';

/** What a unit measures, and how many base units one of it is: `times / per`, a fraction since 1 亩 is 2000/3 m². */
interface Scale {
  /** The kinds of quantity with their powers, in a fixed order: `length:2`, `mass:1 length:-3`. */
  readonly dimension: ReadonlyMap<string, number>;
  readonly times: Decimal;
  readonly per: Decimal;
}

const ONE = literal('1');
const SQUARED: Readonly<Record<string, string>> = {
  '㎡': 'm²',
  '㎥': 'm³',
  '㎢': 'km²',
  '㎎': 'mg',
  '㎏': 'kg',
  '㎍': 'μg',
  '㎞': 'km',
  '㎝': 'cm',
  '㎜': 'mm',
  '㏊': 'ha',
  ℓ: 'L',
};
const NAMES = new Map(
  UNITS.flatMap(([names]) => names.split(' ').map((name) => [name, names.split(' ')[0] as string])),
);
const SCALES = new Map(
  UNITS.map(([names, kind, power, times, per]) => [names.split(' ')[0] as string, scaleOf(kind, power, times, per)]),
);
const PREFIXES: readonly (readonly [string, number])[] = [
  ['万亿', 12],
  ['亿', 8],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['万', 4],
  ['千', 3],
  ['百', 2],
];

function scaleOf(kind: string, power: number, times: string, per = '1'): Scale {
  return { dimension: new Map([[kind, power]]), times: literal(times), per: literal(per) };
}

/** The form in which units are compared: `微克/立方米`, `ug/m3` and `μg／m³` are one. */
export function normalUnit(text: string): string {
  return written(text)
    .map(([name, power], i) => (i === 0 ? '' : power > 0 ? '·' : '/') + name)
    .join('');
}

/** Whether the table knows the unit, or all parts of it. */
export const isUnit = (text: string): boolean => scale(text) !== null;

/** Whether the unit is a share of a whole (%, ‰), so that a figure in it may be a change of anything. */
export const isRatio = (text: string): boolean => scale(text)?.dimension.has('ratio') ?? false;

/** The number in another unit, or null where the units measure different things or the result is no decimal that ends. */
export function convert(number: Decimal, from: string, to: string): Decimal | null {
  if (normalUnit(from) === normalUnit(to)) return number;
  const [a, b] = [scale(from), scale(to)];
  if (a === null || b === null || !isSame(a.dimension, b.dimension)) return null;
  const times = multiply(a.times, b.per);
  const per = multiply(a.per, b.times);
  const factor = quotient(times, per);
  // A power of ten only moves the point: the places as written stay what they tell.
  if (factor !== null && /^0?\.?0*10*$/.test(factor)) {
    return scaled(number, factor.startsWith('0.') ? -places(factor) : factor.length - 1);
  }
  return quotient(multiply(number, times), per);
}

/** The parts of a unit by their first name, each with its power: `千克/人·年` is kg, 人⁻¹, 年⁻¹. */
function written(text: string): readonly (readonly [name: string, power: 1 | -1])[] {
  const plain = text
    .replace(/[！-～]/g, (c) => c.normalize('NFKC'))
    .replace(/[㎡㎥㎢㎎㎏㎍㎞㎝㎜㏊ℓ]/g, (c) => SQUARED[c] ?? c)
    .replace(/[\s\u200b-\u200d\ufeff]+/g, '')
    .replace(/[∕⁄]/g, '/')
    .replace(/[•‧・⋅*]/g, '·')
    .replace(/µ/g, 'μ');
  if (NAMES.has(plain)) return [[NAMES.get(plain) as string, 1]];
  return plain.split('/').flatMap((side, i) =>
    side
      .replace(/^\((.*)\)$/, '$1')
      .split('·')
      .map((part) => {
        const inverse = part.endsWith('⁻¹');
        const name = part.replace(/⁻¹$/, '').replace(/^每(?=.)/, '');
        return [shortName(name, i > 0 || inverse), i > 0 !== inverse ? -1 : 1] as const;
      }),
  );
}

function shortName(name: string, isDivisor: boolean): string {
  const found = NAMES.get(name);
  if (found !== undefined) return found;
  // A lone `l` behind a number may be a 1; below a stroke it is a litre.
  if (isDivisor && name === 'l') return 'L';
  const prefix = PREFIXES.find(([word]) => name.startsWith(word) && NAMES.has(name.slice(word.length)))?.[0];
  return prefix === undefined ? name : prefix + NAMES.get(name.slice(prefix.length));
}

function scale(text: string): Scale | null {
  const dimension = new Map<string, number>();
  let [times, per] = [ONE, ONE];
  for (const [name, power] of written(text)) {
    const part = simple(name);
    if (part === null) return null;
    for (const [kind, n] of part.dimension) dimension.set(kind, (dimension.get(kind) ?? 0) + n * power);
    times = multiply(times, power > 0 ? part.times : part.per);
    per = multiply(per, power > 0 ? part.per : part.times);
  }
  for (const [kind, n] of dimension) if (n === 0) dimension.delete(kind);
  return { dimension, times, per };
}

function simple(name: string): Scale | null {
  const found = SCALES.get(name);
  if (found !== undefined) return found;
  for (const [word, exponent] of PREFIXES) {
    const base = name.startsWith(word) ? SCALES.get(name.slice(word.length)) : undefined;
    // 万% is not a way to write a share.
    if (base !== undefined && !base.dimension.has('ratio') && !base.dimension.has('point')) {
      return { ...base, times: scaled(base.times, exponent) as Decimal };
    }
  }
  return null;
}

const isSame = (a: Scale['dimension'], b: Scale['dimension']): boolean =>
  a.size === b.size && [...a].every(([kind, n]) => b.get(kind) === n);
