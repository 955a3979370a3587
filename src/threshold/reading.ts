import type { Decimal } from '../model/decimal.js';
import type { Text } from '../model/text.js';

/** A rule as a catalogue writes it: one key, the kind, and plain data behind it. Figures are texts, digits as printed. */
export type PlainRule = { readonly [kind: string]: unknown };

/** What is known of the item beside the text. Nothing of it is guessed; what is not known is null. */
export interface ThresholdContext {
  readonly name: string | null;
  readonly unit: string | null;
  readonly better: 'higher' | 'lower' | null;
  readonly scale?: readonly [Decimal | null, Decimal | null] | null;
  /** The period of the heading under which the text stands (2020年目标值); a due year that repeats it says nothing new. */
  readonly period?: string | null;
}

/** One of several quantities that one cell speaks of. */
export interface NamedReading {
  readonly name: string;
  readonly unit: string | null;
  readonly rule: PlainRule;
}

/** What the text itself says of the item. */
export interface Hints {
  readonly better?: 'higher' | 'lower';
  readonly measures?: 'level' | 'change' | 'decline' | 'state';
  readonly scale?: readonly [string, string];
}

export interface ThresholdReading {
  readonly rule: PlainRule;
  /** The key of `rule`. */
  readonly kind: string;
  /** Whether nobody need look: `look` is empty. */
  readonly sure: boolean;
  /** What a person must decide; each quotes the text. */
  readonly look: readonly Text[];
  /** What was done to the text that a reader may want to know. */
  readonly notes: readonly Text[];
  /** The unit written behind the number where the item has none, else the item's. */
  readonly unit: string | null;
  /** Several quantities in one cell, for whoever splits it; then `rule` is manual. */
  readonly quantities?: readonly NamedReading[];
  readonly hints: Hints;
}

export const kindOf = (rule: PlainRule): string => Object.keys(rule)[0] ?? '';
