import type { Head, RequirementResult, Result, Summary } from './assessment.js';
import type { Decimal } from './decimal.js';
import type { Evidence, Want } from './evidence.js';
import type { Bound, Comparison, Limit } from './limit.js';
import type { Problem } from './problem.js';
import type { ProfileSource } from './profile.js';
import type { Branch, Need } from './rule.js';
import type { Basis, Status } from './status.js';
import type { Text } from './text.js';

/** What follows from an assessment, in the order of its results: a stream that can be read more than once. */
export interface Followed<T> {
  readonly head: Head;
  entries(): AsyncIterable<readonly T[]>;
  summary(): Promise<Summary>;
  problems(): Promise<readonly Problem[]>;
}

/** Something that would settle a verdict, or turn it. */
export type Remedy =
  /** An input that must be given. */
  | { readonly kind: 'supply'; readonly need: Need }
  /** The value itself. */
  | { readonly kind: 'value' }
  /** The row, which is in error. */
  | { readonly kind: 'mend' }
  /** A person must look. */
  | { readonly kind: 'look' }
  /** Evidence in force in place of what has run out. */
  | { readonly kind: 'renew' }
  /** A published verdict in words that are known. */
  | { readonly kind: 'word' }
  | Shift
  /** The requirement must be met, and no distance can be told. */
  | { readonly kind: 'reach'; readonly says: Text }
  /** One of several ways will do. */
  | { readonly kind: 'either'; readonly ways: readonly (readonly Remedy[])[] };

/** How far the figure must still go. */
export interface Shift {
  readonly kind: 'shift';
  /** Which way the reported figure goes; null where the figure was computed from it. */
  readonly way: 'up' | 'down' | null;
  readonly by: Decimal;
  readonly unit: string | null;
  /** Whether it must go further than that: the limit itself is not included. */
  readonly beyond: boolean;
}

/** How a published verdict stands to the evidence, the most serious first. */
export const STANDINGS = ['pass-not-shown', 'fail-but-met', 'otherwise', 'unverifiable', 'agrees'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A published verdict held against the evidence. */
export interface Finding {
  readonly standing: Standing;
  readonly result: Result;
  /** The requirement that the verdict was published against. */
  readonly requirement: RequirementResult | null;
  readonly status: Status;
  /** What would show the published verdict to be right, or let it be checked; nothing where the evidence is clear. */
  readonly remedies: readonly Remedy[];
}

/** What stands behind one verdict, and what is missing. */
export interface Backing {
  readonly result: Result;
  readonly requirement: RequirementResult | null;
  readonly status: Status;
  readonly basis: Basis | null;
  /** Each piece of evidence; `expired` is null where it has an end and the day of the run is not known. */
  readonly evidence: readonly { readonly of: Evidence; readonly expired: boolean | null }[];
  /** What the catalogue wants of the evidence and is not there. */
  readonly missing: readonly Want[];
  /** Inputs without which there is no verdict. */
  readonly needs: readonly Need[];
  /** A pass that rests on a statement, with nothing behind it. */
  readonly bare: boolean;
}

/** A figure beside one end of a limit. */
export interface Compared {
  readonly end: 'low' | 'high';
  readonly bound: Bound;
  /** The figure as it meets the bound: as it is, or rounded. */
  readonly seen: Decimal;
  readonly interval: Decimal | null;
  readonly met: boolean;
}

/** One of the two comparisons of GB/T 8170-2008. */
export interface Comparing {
  readonly comparison: Comparison;
  /** Whether this is the one that decides. */
  readonly decides: boolean;
  readonly figure: Decimal;
  readonly ends: readonly Compared[];
  readonly met: boolean;
}

/** How a requirement, or a part of one, came to its verdict. */
export interface Derived {
  readonly says: Text;
  readonly status: Status;
  readonly basis: Basis | null;
  /** The word of the profile that chose the rule, and where it comes from. */
  readonly branch: (Branch & { readonly from: ProfileSource | null }) | null;
  readonly limit: Limit | null;
  readonly comparings: readonly Comparing[];
  /** Whether rounding has no place here: 全部 means all of them. */
  readonly unrounded: boolean;
  readonly gap: Decimal | null;
  readonly robust: boolean;
  readonly reason: Text;
  readonly remedies: readonly Remedy[];
  readonly parts: readonly Derived[];
}

/** The whole way from a row of data to its verdicts. */
export interface Derivation {
  readonly result: Result;
  readonly requirements: readonly { readonly of: RequirementResult; readonly derived: Derived }[];
}
