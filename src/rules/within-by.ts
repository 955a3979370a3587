import { type Decimal, round, sign } from '../model/decimal.js';
import { type Bound, type Comparison, interval, type Known, type Limit, within } from '../model/limit.js';

/** `within` by one of the two comparisons: each end of the limit may have its own interval, so each is asked by itself. */
export function withinBy(comparison: Comparison, known: Known, limit: Limit, roundTo: Decimal | null): boolean | null {
  if (comparison === 'full-value') return within(known, limit);
  const asked = [limit.low, limit.high].flatMap((end) => {
    if (end === null) return [];
    const seen = { low: rounded(known.low, end, '+'), high: rounded(known.high, end, '-') };
    return [within(seen, end === limit.low ? { ...limit, high: null } : { ...limit, low: null })];
  });
  return asked.includes(false) ? false : asked.includes(null) ? null : true;

  /** The last figure of the range, rounded; where the end itself is outside, a half goes the other way. */
  function rounded(end: Bound | null, by: Bound, inward: '+' | '-'): Bound | null {
    if (end === null) return null;
    const larger = (inward === '+') === sign(end.value) >= 0;
    return {
      value: round(end.value, interval(by, roundTo), end.inclusive ? null : larger ? '+' : '-'),
      inclusive: true,
    };
  }
}
