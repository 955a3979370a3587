import type { Place } from '../model/problem.js';
import type { Text } from '../model/text.js';
import type { ThresholdReading } from '../threshold/reading.js';
import type { Bar } from './import-bars.js';

/** Something that a person must look at, with the text that it is about. */
export interface Look {
  readonly at: Place;
  /** As printed. */
  readonly text: string;
  readonly why: Text;
}

export interface ReadRequirement {
  readonly bar: Bar;
  /** Verbatim, line breaks kept. */
  readonly text: string;
  readonly at: Place;
  readonly reading: ThresholdReading;
}

/** A measured value as it was published. */
export interface ReadValue {
  readonly text: string;
  readonly published: string;
  readonly period: string | null;
  /** Of the heading, where it names another than the item has. */
  readonly unit: string | null;
  /** Where it stands; a value that is not there stands nowhere. */
  readonly at?: Place;
}

export interface ReadItem {
  /** The name of a part; null where the item is the indicator. */
  readonly part: string | null;
  readonly unit: string | null;
  readonly better: 'higher' | 'lower' | null;
  readonly attribute: string | null;
  readonly departments: readonly string[];
  readonly requirements: readonly ReadRequirement[];
  /** Where there is no requirement at all: the first bar, which then says that. */
  readonly missing: Bar | null;
  readonly values: readonly ReadValue[];
  /** What a reader of the catalogue should know. */
  readonly notes: readonly Text[];
  readonly looks: readonly Look[];
}

export interface ReadIndicator {
  readonly number: string | null;
  readonly name: string;
  readonly domain: string | null;
  readonly task: string | null;
  /** Which section of the table it stands in. */
  readonly section: number;
  /** The row of the table, as people count them. */
  readonly at: Place;
  /** 仅适用于县: the levels that the table says it is for; null for all. */
  readonly scope: string | null;
  readonly items: readonly ReadItem[];
}

/** An indicator or a part with the id under which the catalogue has it. */
export interface NamedIndicator extends Omit<ReadIndicator, 'items'> {
  readonly id: string;
  readonly items: readonly (ReadItem & { readonly id: string })[];
}
