import { compare, type Decimal, lastPlace, lesser, magnitude, round, subtract } from './decimal.js';

/** One end of what is allowed. */
export interface Bound {
  readonly value: Decimal;
  readonly inclusive: boolean;
  /** The rounding interval where the limit's digits do not tell it: 100 for `14×10²`. */
  readonly interval?: Decimal;
}

/** The values that meet a requirement; null where an end is open for ever. */
export interface Limit {
  readonly low: Bound | null;
  readonly high: Bound | null;
  readonly unit: string | null;
}

/** The two comparisons of GB/T 8170-2008, 4.3: 全数值比较法 and 修约值比较法. */
export const COMPARISONS = ['full-value', 'rounded'] as const;
export type Comparison = (typeof COMPARISONS)[number];

const aboveLow = (x: Decimal, low: Bound): boolean => {
  const order = compare(x, low.value);
  return low.inclusive ? order >= 0 : order > 0;
};
const belowHigh = (x: Decimal, high: Bound): boolean => {
  const order = compare(x, high.value);
  return high.inclusive ? order <= 0 : order < 0;
};

/** What is known of a quantity: exactly one figure, or the range that a censored value leaves. */
export interface Known {
  readonly low: Bound | null;
  readonly high: Bound | null;
}

export const exactly = (x: Decimal): Known => {
  const bound: Bound = { value: x, inclusive: true };
  return { low: bound, high: bound };
};

/** The interval to which a value is rounded before it meets this bound. */
export const interval = (bound: Bound, stated: Decimal | null): Decimal =>
  stated ?? bound.interval ?? lastPlace(bound.value);

/** Whether all (`true`), none (`false`) or only some (`null`) of the figures that `known` leaves are within the limit. */
export function within(known: Known, limit: Limit): boolean | null {
  const reachesLow = limit.low === null || (known.low !== null && startsInside(known.low, limit.low));
  const reachesHigh = limit.high === null || (known.high !== null && endsInside(known.high, limit.high));
  if (reachesLow && reachesHigh) return true;
  const belowAll = limit.low !== null && known.high !== null && !touches(known.high, limit.low);
  const aboveAll = limit.high !== null && known.low !== null && !touches(known.low, limit.high);
  return belowAll || aboveAll ? false : null;

  function startsInside(from: Bound, low: Bound): boolean {
    return aboveLow(from.value, low) || (!from.inclusive && compare(from.value, low.value) === 0);
  }
  function endsInside(to: Bound, high: Bound): boolean {
    return belowHigh(to.value, high) || (!to.inclusive && compare(to.value, high.value) === 0);
  }
  /** Whether the end of the known range comes up to the limit's near end, so that some figure may meet it. */
  function touches(end: Bound, near: Bound): boolean {
    const order = compare(end.value, near.value);
    const passed = near === limit.low ? order > 0 : order < 0;
    return passed || (order === 0 && end.inclusive && near.inclusive);
  }
}

/** An exact figure against a limit, as it is or rounded first to each bound's own interval. */
export function meets(
  x: Decimal,
  limit: Limit,
  comparison: Comparison,
  roundTo: Decimal | null,
  mark: '+' | '-' | null = null,
): boolean {
  const seen = (bound: Bound): Decimal => (comparison === 'rounded' ? round(x, interval(bound, roundTo), mark) : x);
  // The mark says on which side of the written figure the truth lies, which matters where the two are equal.
  const nudge = (bound: Bound, low: boolean): Bound => {
    if (comparison === 'rounded' || mark === null || compare(x, bound.value) !== 0) return bound;
    const truthIsAbove = (mark === '+') === (compare(x, magnitude(x)) === 0);
    return { ...bound, inclusive: truthIsAbove === low };
  };
  return (
    (limit.low === null || aboveLow(seen(limit.low), nudge(limit.low, true))) &&
    (limit.high === null || belowHigh(seen(limit.high), nudge(limit.high, false)))
  );
}

/** The margin to the nearest bound in the limit's unit: positive or zero when inside, negative when outside. */
export function gap(x: Decimal, limit: Limit): Decimal | null {
  const low = limit.low && subtract(x, limit.low.value);
  const high = limit.high && subtract(limit.high.value, x);
  return low && high ? lesser(low, high) : (low ?? high);
}
