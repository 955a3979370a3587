import type { Decimal } from './decimal.js';
import type { Comparison, Limit } from './limit.js';
import type { Period } from './period.js';
import type { Place } from './problem.js';
import type { Profile } from './profile.js';
import type { Quantity } from './quantity.js';
import type { Basis, Status } from './status.js';
import type { Text } from './text.js';
import type { Value } from './value.js';

/** A rule as validation leaves it: plain data, and all that a compiled catalogue holds of it. */
export interface RuleSpec {
  readonly kind: string;
  readonly params: unknown;
}

/** What an input must hold before a rule can decide: `assigned-figure`, `previous-value`, `profile.terrain`, … */
export type Need = string;

/** What a higher authority set for one subject, item and period; its own finding where it made one. */
export interface Assigned {
  /** Null where the authority's document says that no figure was set yet. */
  readonly limit: Limit | null;
  /** Whether the figure is for the change of the quantity (下降3.6%) and not for its level. */
  readonly ofChange: 'up' | 'down' | null;
  /** The period from which a change is counted; null where the document names none. */
  readonly base: Period | null;
  readonly finding: 'met' | 'not-met' | null;
  readonly document: string | null;
  /** The row that says so. */
  readonly at: Place;
  /** A row that says otherwise: nobody knows which one holds. */
  readonly disputed?: Place;
}

/** What is known of an earlier period of the same item and subject, and the row that says so. */
export type Earlier = { readonly period: Period; readonly at: Place } & (
  | { readonly is: 'figure' /** In the item's unit. */; readonly number: Decimal }
  /** The row is there and gives no figure: 未统计. `words` say so. */
  | { readonly is: 'blank'; readonly words: Text }
  /** The row gives something that is no figure (`7O`, 约80, another unit): a person must look. `words` say what. */
  | { readonly is: 'unclear'; readonly words: Text }
  /** Two rows give two figures: nobody knows which one holds. */
  | { readonly is: 'torn'; readonly numbers: readonly [Decimal, Decimal]; readonly other: Place }
);

/** Everything that a rule may look at. The value is neither missing nor unreadable, and its unit is the item's. */
export interface Case {
  readonly item: Quantity;
  readonly value: Value;
  readonly period: Period | null;
  readonly profile: Profile;
  /** The period for which an assigned figure is looked up. */
  readonly due: Period | null;
  readonly comparison: Comparison;
  readonly roundTo: Decimal | null;
  readonly assigned: Assigned | null;
  /** A figure that the rule names (全省平均水平), which is never another assigned figure of the item. */
  readonly named: (figure: string) => Assigned | null;
  /** Earlier periods of which the data or `--previous` have a row, the latest first. */
  readonly earlier: readonly Earlier[];
}

/** The states that a rule can come to; the other two are decided before it. */
export type Decided = Exclude<Status, 'no-data' | 'not-applicable'>;

/** The word of the profile that chose a rule. */
export interface Branch {
  readonly key: string;
  readonly value: string;
}

export interface Verdict {
  readonly status: Decided;
  readonly basis: Basis | null;
  readonly limit: Limit | null;
  readonly gap: Decimal | null;
  /** The status under the other of the two comparisons of GB/T 8170. */
  readonly otherwise: Decided;
  /** False where the two comparisons give different verdicts. */
  readonly robust: boolean;
  readonly needs: readonly Need[];
  /** Of a rule that the profile chose. */
  readonly branch: Branch | null;
  /** Made when it is read: a million rows that nobody reads cost no sentences. */
  readonly reason: Text;
  readonly parts: readonly PartVerdict[];
}

export interface PartVerdict extends Verdict {
  readonly rule: string;
  /** The part in words. */
  readonly says: Text;
}

/** A rule bound to its parameters: it says itself in words, says what it needs, and judges. */
export interface Rule {
  readonly kind: string;
  /** The requirement in words: 不低于 95 %. */
  says(item: Quantity): Text;
  /** Evidence beyond the value itself that the rule may ask for. */
  readonly needs: readonly Need[];
  /** The state words that the rule knows in a cell; `null` where it takes no words. */
  readonly knows: ((word: string, item: Quantity) => boolean) | null;
  /** What the clause is about where it names it: 面积 in 面积不减少. */
  readonly about?: string | null;
  judge(c: Case): Verdict;
}

type Made = Partial<Omit<Verdict, 'status' | 'reason' | 'robust'>>;

/** A verdict whose reason is made only when it is read. */
export const verdict = (status: Decided, reason: () => Text, rest: Made = {}): Verdict => ({
  status,
  basis: null,
  limit: null,
  gap: null,
  needs: [],
  branch: null,
  parts: [],
  otherwise: status,
  ...rest,
  robust: (rest.otherwise ?? status) === status,
  get reason() {
    return reason();
  },
});

/** The same verdict with something changed; the reason stays unmade. */
export const amend = (from: Verdict, changes: Made): Verdict => {
  const { status, basis, limit, gap, otherwise, needs, branch, parts } = from;
  return verdict(status, () => from.reason, { basis, limit, gap, otherwise, needs, branch, parts, ...changes });
};

/** A verdict of a part. It copies by property, not by spread, so that the reason stays unmade. */
export const part = (rule: Rule, item: Quantity, from: Verdict): PartVerdict => ({
  rule: rule.kind,
  get says() {
    return rule.says(item);
  },
  status: from.status,
  basis: from.basis,
  limit: from.limit,
  gap: from.gap,
  otherwise: from.otherwise,
  robust: from.robust,
  needs: from.needs,
  branch: from.branch,
  parts: from.parts,
  get reason() {
    return from.reason;
  },
});
