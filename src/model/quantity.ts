import { compare, type Decimal } from './decimal.js';

export const MEASURES = ['level', 'change', 'decline', 'state'] as const;
/** What an item's value is: a level, a change (提高幅度), a decline (下降幅度, 下降率), or a state in words. */
export type Measures = (typeof MEASURES)[number];

/** What an item measures, and all that a rule knows of it. */
export interface Quantity {
  readonly unit: string | null;
  /** The ends of the scale, where the quantity really ends there. */
  readonly scale: readonly [Decimal | null, Decimal | null] | null;
  /** Which way the printed figure is better. */
  readonly better: 'higher' | 'lower' | null;
  readonly measures: Measures;
}

/** Whether a level lies outside its scale. */
export const isOffScale = (level: Decimal, { scale }: Pick<Quantity, 'scale'>): boolean => {
  const [low, high] = scale ?? [null, null];
  return (low !== null && compare(level, low) < 0) || (high !== null && compare(level, high) > 0);
};

export const scaleText = ({ scale }: Pick<Quantity, 'scale'>): string => `${scale?.[0] ?? '…'}~${scale?.[1] ?? '…'}`;

/** Whether a level is at the end of its scale beyond which none is better. */
export const isBestEnd = (level: Decimal, { scale, better }: Pick<Quantity, 'scale' | 'better'>): boolean => {
  const best = better === 'higher' ? scale?.[1] : better === 'lower' ? scale?.[0] : null;
  return best != null && compare(level, best) === 0;
};

/** Which way the quantity itself should go: `better` speaks of the printed figure, and a decline's figure grows as the quantity falls. */
export const betterWay = ({ better, measures }: Pick<Quantity, 'better' | 'measures'>): Quantity['better'] =>
  measures !== 'decline' || better === null ? better : better === 'higher' ? 'lower' : 'higher';

/**
 * Whether a figure that was set asks for the worse way: at least so much of what is better when lower, or a rise of it. It may
 * be a slip of the pen (≥ for ≤), so that what meets it is not yet good.
 */
export function isAgainstBetter(
  { low, high }: { readonly low: unknown; readonly high: unknown },
  ofChange: 'up' | 'down' | null,
  item: Pick<Quantity, 'better' | 'measures'>,
): boolean {
  if (item.better === null || (low === null) === (high === null)) return false;
  if (ofChange === null) return item.better === (low === null ? 'higher' : 'lower');
  // A fall of at most so much lets it fall less.
  return betterWay(item) !== ((ofChange === 'down') === (low !== null) ? 'lower' : 'higher');
}
