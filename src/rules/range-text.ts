import { add, compare, type Decimal, magnitude, subtract } from '../model/decimal.js';
import { figure } from '../model/figure.js';
import type { Limit } from '../model/limit.js';
import { bound } from './figure-schema.js';

type Ends = Pick<Limit, 'low' | 'high'>;

const NUMBER = '[-−－]?\\d+(?:\\.\\d+)?(?:\\s*[×x*]\\s*10(?:\\^[-+]?\\d+|[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))?';
const RANGE = new RegExp(`^(${NUMBER})\\s*(?:[~～〜–—至到]|(?<=\\d)\\s*-(?=\\s*\\d))\\s*(${NUMBER})$`, 'u');
/** `10.0±0.1`, with `不含0.1`, `不含+0.1` or `不含-0.1` behind it (GB/T 8170-2008, table 2). */
const TOLERANCE = new RegExp(
  `^(${NUMBER})\\s*±\\s*(${NUMBER})\\s*[(（]?\\s*(?:不含\\s*([-+−－＋]?)\\s*(${NUMBER}))?\\s*[)）]?$`,
  'u',
);

/** Reads `6~9` or `10.0±0.1（不含+0.1）`; null for anything else. */
export function rangeText(text: string): Ends | null {
  const written = text.trim();
  const [, from, to] = RANGE.exec(written) ?? [];
  if (from !== undefined && to !== undefined) {
    const [low, high] = [figure(from), figure(to)];
    return low && high && { low: bound(low, true), high: bound(high, true) };
  }
  const [, middle, width, side, left] = TOLERANCE.exec(written) ?? [];
  const [centre, tolerance] = [figure(middle ?? ''), figure(width ?? '')];
  if (!centre || !tolerance) return null;
  const excluded = left === undefined ? null : figure(left);
  // 不含 names the tolerance itself; another number there is a slip of the pen.
  if (left !== undefined && excluded?.value !== tolerance.value) return null;
  const interval = [centre, tolerance].map((f) => f.interval).reduce((a, b) => (compare(a, b) <= 0 ? a : b));
  // A sum loses its last zeros; the interval of what it was made of is kept.
  const end = (value: Decimal, inclusive: boolean): Ends['low'] => bound({ value, interval }, inclusive);
  const isOpen = (sign: RegExp): boolean => left !== undefined && (side === '' || sign.test(side ?? ''));
  return {
    low: end(subtract(centre.value, magnitude(tolerance.value)), !isOpen(/[-−－]/)),
    high: end(add(centre.value, magnitude(tolerance.value)), !isOpen(/[+＋]/)),
  };
}
