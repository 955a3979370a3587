import type { English, Source } from './catalogue.js';
import type { Decimal } from './decimal.js';
import type { Evidence, Want } from './evidence.js';
import type { Comparison, Limit } from './limit.js';
import type { Period } from './period.js';
import type { Place, Problem } from './problem.js';
import type { Profile, ProfileSource } from './profile.js';
import type { Branch, Need, PartVerdict } from './rule.js';
import type { Waiver } from './sources.js';
import type { Attribute, Basis, Status } from './status.js';
import type { Text } from './text.js';
import type { Value } from './value.js';

export interface RequirementResult {
  readonly id: string;
  /** The document's own words. */
  readonly text: string;
  /** The requirement as the program understands it. */
  readonly says: Text;
  readonly rule: string;
  readonly status: Status;
  readonly basis: Basis | null;
  /** False where the requirement's period lies after the value's: it tells how far there is to go, and never gates. */
  readonly due: boolean;
  readonly comparison: Comparison;
  readonly limit: Limit | null;
  readonly gap: Decimal | null;
  readonly robust: boolean;
  readonly needs: readonly Need[];
  readonly source: Source | null;
  readonly note: Text | null;
  /** What the catalogue wants of the evidence, and what of it is not there. */
  readonly evidence: { readonly wants: readonly Want[]; readonly missing: readonly Want[] };
  readonly branch: Branch | null;
  readonly reason: Text;
  readonly parts: readonly PartVerdict[];
}

export const AGREEMENTS = ['agrees', 'contradicts', 'unverifiable'] as const;
export type Agreement = (typeof AGREEMENTS)[number];

export interface Published {
  readonly text: string;
  readonly status: Status | null;
  readonly agreement: Agreement;
}

/** What was found for one item of one subject and period. */
export interface Result {
  readonly subject: string | null;
  readonly period: Period | null;
  readonly indicator: string;
  readonly item: string;
  readonly name: Text;
  readonly fullName: Text;
  readonly attribute: Attribute | null;
  readonly domain: string | null;
  readonly task: string | null;
  readonly departments: readonly string[];
  /** What domain, task and departments are called in English. */
  readonly english?: English;
  readonly note: Text | null;
  /** Null for an item that the data do not mention. */
  readonly value: Value | null;
  readonly profile: Profile;
  /** Where each word of the profile comes from. */
  readonly profileFrom: Readonly<Record<string, ProfileSource>>;
  /** The status under the requirement that the run asks about (`against`). */
  readonly status: Status;
  readonly basis: Basis | null;
  readonly requirements: readonly RequirementResult[];
  readonly published: Published | null;
  /** What stands behind the value. */
  readonly evidence: readonly Evidence[];
  /** Who answers for letting the finding through; the status is what it is. */
  readonly waiver: Waiver | null;
  readonly at: Place | null;
  readonly rule: { readonly file: string; readonly line: number | null };
}

export type Counts = Readonly<Record<Status, number>> & { readonly total: number };
export type RequirementCounts = Counts & { readonly due: number };

export interface Rollup {
  readonly items: Counts;
  readonly indicators: Counts;
}

/** One condition of a headline with its numbers. */
export interface Condition {
  readonly of: Attribute | 'veto' | null;
  readonly pass: number;
  readonly total: number;
  /** How many of the total must pass. */
  readonly required: number;
  readonly outcome: 'pass' | 'fail' | 'undetermined';
  /** The formula with its numbers. */
  readonly formula: Text;
}

export interface SubjectSummary extends Rollup {
  readonly subject: string | null;
  readonly period: Period | null;
  readonly headline: {
    readonly outcome: 'pass' | 'fail' | 'undetermined';
    readonly conditions: readonly Condition[];
    readonly clause: string | null;
  };
}

export interface Summary {
  readonly items: Counts;
  readonly indicators: Counts & {
    readonly binding: Counts;
    readonly reference: Counts;
    readonly [attribute: string]: Counts | number;
  };
  readonly requirements: Readonly<Record<string, RequirementCounts>>;
  readonly published: Readonly<Record<Agreement, number>>;
  readonly notes: {
    readonly 'statement-only': number;
    readonly 'statement-without-evidence': number;
    readonly 'older-value': number;
    readonly 'not-robust': number;
  };
  readonly rate: {
    readonly of: 'items';
    readonly pass: number;
    readonly total: number;
    readonly excluded: { readonly 'not-applicable': number };
  };
  readonly domains: readonly (Rollup & { readonly domain: string | null })[];
  readonly tasks: readonly (Rollup & { readonly task: string | null; readonly domain: string | null })[];
  readonly subjects: readonly SubjectSummary[];
  readonly gate: { readonly exitCode: 0 | 1 | 2; readonly because: readonly string[]; readonly waived: number };
}

export interface Input {
  readonly role: string;
  readonly id?: string;
  /** As typed, with `/`; null for what ships with the program; `-` for stdin. */
  readonly path: string | null;
  readonly sha256: string;
  readonly encoding?: string;
  /** How the values stand: a row for each (`long`), a column for each year (`by-year`) or item (`by-item`). */
  readonly layout?: string;
  readonly rows?: number;
}

export interface Options {
  readonly against: string;
  readonly comparison: Comparison;
  /** Whether the comparison is another than the catalogue's own. */
  readonly whatIf: boolean;
  readonly failOn: readonly string[];
  readonly minRate: Decimal | null;
  readonly maxFail: number | null;
  readonly today: string | null;
  readonly show: readonly Status[] | null;
  readonly period: Period | null;
  readonly set: Profile;
}

/** What a report is about, known before the first result. */
export interface Head {
  readonly tool: { readonly name: string; readonly version: string };
  readonly options: Options;
  readonly inputs: readonly Input[];
  readonly catalogue: {
    readonly id: string;
    readonly title: Text;
    readonly document: string | null;
    readonly headings: readonly { readonly id: string; readonly label: Text; readonly period: Period | null }[];
    readonly publishedAgainst: string | null;
    readonly english?: English;
  };
  /** Each subject and period that the data speak of, in their order. */
  readonly groups: readonly { readonly subject: string | null; readonly period: Period | null }[];
}

/** Everything that came out: the head, a stream of results that can be read more than once, then the summary and the problems. */
export interface Assessment {
  readonly head: Head;
  results(): AsyncIterable<readonly Result[]>;
  /** Reads the results to their end if nobody has. */
  summary(): Promise<Summary>;
  problems(): Promise<readonly Problem[]>;
}
