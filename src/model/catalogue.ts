import type { Decimal } from './decimal.js';
import type { Want } from './evidence.js';
import type { Comparison } from './limit.js';
import type { Period } from './period.js';
import type { Policy } from './policy.js';
import type { Profile } from './profile.js';
import type { Quantity } from './quantity.js';
import type { Rule, RuleSpec } from './rule.js';
import type { Attribute } from './status.js';
import type { Lang, Text } from './text.js';

/** Names of a document in English; what has none is called as it is. */
export type English = Readonly<Record<string, string>>;

export const nameIn = (name: string, lang: Lang, english: English = {}): string =>
  lang === 'en' ? (english[name] ?? name) : name;

/** Where in the source document a thing is printed: the table and its row, or a clause. */
export interface Source {
  readonly table?: string | undefined;
  readonly row?: number | undefined;
  readonly clause?: string | undefined;
}

/** A named bar: 指标值, 2020年目标值. `period` says for which period an assigned figure is looked up. */
export interface Heading {
  readonly id: string;
  readonly label: Text;
  readonly period: Period | null;
}

/** The profiles for which an item counts, and the clause that says so. */
export interface Applies {
  readonly when: Readonly<Record<string, readonly string[]>>;
  readonly clause: string;
}

/** A requirement of one item. `R` is the plain rule in a compiled catalogue, the bound one when it judges. */
export interface Requirement<R = Rule> {
  readonly id: string;
  /** The document's own words. */
  readonly text: string;
  readonly rule: R;
  /** The plain rule beside a bound one, which does not hold its parameters. */
  readonly spec?: RuleSpec | undefined;
  readonly comparison: Comparison;
  readonly roundTo: Decimal | null;
  readonly source: Source | null;
  readonly note: Text | null;
  /** What the evidence behind it must have. */
  readonly wants: readonly Want[];
  /** The line of the catalogue's file. */
  readonly line: number | null;
}

/** What is judged: an indicator without parts, or one of its parts. */
export interface Item<R = Rule> extends Quantity {
  readonly id: string;
  readonly name: Text;
  /** The name with the indicator's in front where the item is a part. */
  readonly fullName: Text;
  readonly indicator: string;
  readonly domain: string | null;
  readonly task: string | null;
  readonly attribute: Attribute | null;
  readonly departments: readonly string[];
  readonly source: Source | null;
  readonly note: Text | null;
  readonly applies: Applies | null;
  readonly requirements: readonly Requirement<R>[];
  readonly line: number | null;
}

export interface Indicator<R = Rule> {
  readonly id: string;
  readonly name: Text;
  readonly domain: string | null;
  readonly task: string | null;
  readonly attribute: Attribute | null;
  readonly items: readonly Item<R>[];
}

export interface Catalogue<R = Rule> {
  readonly id: string;
  readonly title: Text;
  readonly document: string | null;
  readonly subject: { readonly name: string; readonly profile: Profile } | null;
  readonly headings: readonly Heading[];
  /** The heading that the published verdicts were given against. */
  readonly publishedAgainst: string | null;
  /** Where neither an item nor a requirement says otherwise (GB/T 8170-2008, 4.3.1). */
  readonly comparison: Comparison;
  /** Null where the catalogue states none. */
  readonly policy: Policy | null;
  /** The English names of domains, tasks and departments by those of the document. */
  readonly english?: English;
  readonly indicators: readonly Indicator<R>[];
}

/** A catalogue as validation leaves it, ready to be written as JSON. */
export type CatalogueSpec = Catalogue<RuleSpec>;

export const items = <R>(catalogue: Catalogue<R>): readonly Item<R>[] => catalogue.indicators.flatMap((i) => i.items);
