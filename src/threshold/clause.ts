import type { Period } from '../model/period.js';
import type { Text } from '../model/text.js';
import type { Hints, NamedReading, PlainRule, ThresholdContext } from './reading.js';
import type { Token } from './token.js';

/** What some words mean, and how far they reach. */
export interface Meaning {
  readonly rule: PlainRule;
  /** The index of the first token behind it. */
  readonly end: number;
  readonly look?: readonly Text[];
  readonly notes?: readonly Text[];
  readonly unit?: string | null;
  readonly hints?: Hints;
  /** A figure without a sign, which says more beside a figure that has one. */
  readonly isBare?: true;
}

/** What the parts of the grammar work on: the tokens of one text, and what is known of its item. */
export interface Reader {
  readonly tokens: readonly Token[];
  readonly context: ThresholdContext;
  /** The text as it is printed. */
  readonly source: string;
  /** How far the grammar came before it was stuck. */
  readonly reached: { at: number };
}

/** One idea of the grammar: reads from a token on; null where the words say something else. */
export type Part = (reader: Reader, at: number) => Meaning | null;

/** How a clause follows the one before it. */
export type Link = 'and' | 'or' | 'comma' | 'semicolon' | 'pause' | 'gap' | 'none';

/** Whom or what a clause is about: classes of subjects (山区), or a quantity (绿化率), or words that nobody knows. */
export interface Subject {
  readonly text: string;
  readonly family: string | null;
  readonly classes: readonly string[];
  readonly isKnown: boolean;
}

export interface Clause extends Meaning {
  readonly link: Link;
  /** Where 且 or 或 stands behind a comma or semicolon. */
  readonly isApart: boolean;
  readonly subject: Subject | null;
  readonly due: Period | null;
  readonly text: string;
}

/** What the clauses of a text make together. */
export interface Combined {
  readonly rule: PlainRule;
  readonly look: readonly Text[];
  readonly notes: readonly Text[];
  readonly quantities?: readonly NamedReading[];
}
