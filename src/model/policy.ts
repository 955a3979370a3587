import type { Decimal } from './decimal.js';
import type { Attribute } from './status.js';

/** How many must pass: all of them, a share in percent, or a number. */
export type Share =
  | { readonly kind: 'all' }
  | { readonly kind: 'percent'; readonly percent: Decimal }
  | { readonly kind: 'count'; readonly count: number };

/** One condition of the headline: so many of the indicators of an attribute (of all of them, where it is null). */
export interface Quota {
  readonly of: Attribute | null;
  readonly share: Share;
}

/** How a catalogue comes to one verdict for a subject. Every condition must hold. */
export interface Policy {
  readonly quotas: readonly Quota[];
  /** 一票否决: indicators of which a fail decides. */
  readonly veto: readonly string[];
  /** Whether an indicator without data counts as not met, or leaves the outcome open. */
  readonly noData: 'fails' | 'open';
  /** The article that says so. */
  readonly clause: string | null;
}

/** Without a policy every applicable indicator must pass, and a blank helps nobody. */
export const EVERY_ONE: Policy = {
  quotas: [{ of: null, share: { kind: 'all' } }],
  veto: [],
  noData: 'fails',
  clause: null,
};
