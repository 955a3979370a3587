import { isUnit } from '../model/unit.js';
import { UNITS } from '../model/units.js';
import { longestWord } from './lexicon.js';

/** Units that are written behind numbers and that no table converts. */
const MORE = '标台 倍 公里/百平方公里 级 亿 万 千万 百万 元/吨 人/平方公里 克/立方厘米 NTU 度 CFU MPN';
const SQUARED = '㎡ ㎥ ㎢ ㎎ ㎏ ㎍ ㎞ ㎝ ㎜ ㏊ ℓ';
const PREFIXES = ['', '万', '亿', '千', '百', '十万', '百万', '千万', '万亿'];
const NOT_FIRST = new Set(['a', 'h', 'd', 'l', 'm', 'g']);

const NAMES = new Map<string, string[]>();
for (const name of [...UNITS.flatMap(([names]) => names.split(' ')), ...SQUARED.split(' '), ...MORE.split(' ')]) {
  for (const prefix of /^\p{Script=Han}/u.test(name) ? PREFIXES : ['']) {
    const whole = prefix + name;
    const first = whole[0] as string;
    NAMES.set(first, [...(NAMES.get(first) ?? []), whole]);
  }
}
for (const list of NAMES.values()) list.sort((a, b) => b.length - a.length);

const nameAt = (text: string, at: number): string | null =>
  NAMES.get(text[at] ?? '')?.find((name) => text.startsWith(name, at)) ?? null;

/** How far a unit reaches that stands behind a number; `at` where there is none. `own` is the item's unit, normalised. */
export function unitEnd(text: string, at: number, own: string | null): number {
  if (own !== null && text.startsWith(own, at) && !/[A-Za-z]/.test(text[at + own.length] ?? '')) {
    const longer = tableEnd(text, at);
    return Math.max(longer, at + own.length);
  }
  return tableEnd(text, at);
}

function tableEnd(text: string, at: number): number {
  const first = nameAt(text, at);
  if (first === null) return at;
  if (NOT_FIRST.has(first) && !/^[/·]/.test(text[at + first.length] ?? '')) {
    // A lone letter may be a digit or a footnote, but for metres and grams.
    if (first !== 'm' && first !== 'g') return at;
  }
  let end = at + first.length;
  if (/[A-Za-z]$/.test(first) && /[A-Za-z]/.test(text[end] ?? '')) return at;
  for (;;) {
    const next = partEnd(text, end);
    if (next === end) break;
    end = next;
  }
  // 3个 is a unit, and 3日均 is none: a longer word of the field goes before it.
  const word = longestWord(text, at);
  return word !== null && at + word.length > end && !isUnit(word) ? at : end;
}

/** One further part: /人, ·年, /(人·年), (A) of dB(A), ⁻¹. */
function partEnd(text: string, at: number): number {
  const bracket = /^[/·]\((?:[^()]{1,8})\)/.exec(text.slice(at, at + 12))?.[0];
  if (
    bracket
      ?.slice(2, -1)
      .split('·')
      .every((name) => isUnit(name))
  )
    return at + bracket.length;
  const sign = text[at];
  if (sign === '⁻' && text[at + 1] === '¹') return at + 2;
  if (sign !== '/' && sign !== '·' && sign !== '每') return at;
  const skip = text[at + 1] === '每' ? 2 : 1;
  const name = nameAt(text, at + skip) ?? (/^[a-z]/.test(text[at + skip] ?? '') ? (text[at + skip] ?? null) : null);
  return name === null || (name.length === 1 && /[a-z]/.test(name) && !isUnit(`m/${name}`))
    ? at
    : at + skip + name.length;
}
