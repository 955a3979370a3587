import type { Item } from './catalogue.js';
import type { Evidence } from './evidence.js';
import type { Period } from './period.js';
import type { Place, Report } from './problem.js';
import type { Profile } from './profile.js';
import type { Assigned } from './rule.js';
import type { Value } from './value.js';

/** One row of data, matched to its item. */
export interface Measurement {
  readonly item: Item;
  /** Null where neither the data nor the catalogue names a subject. */
  readonly subject: string | null;
  readonly period: Period | null;
  readonly value: Value;
  /** The unit that a column of the data gives; null where it is blank or `-`. */
  readonly unit: string | null;
  /** 达标情况 as printed; null where nothing is. */
  readonly published: string | null;
  /** What columns of the data say stands behind the value. */
  readonly evidence: Evidence | null;
  /** What columns of the data say of the subject. */
  readonly profile: Profile | null;
  /** Earlier values that stand in the same row (以前数值, 上年数值): evidence, and not judged. */
  readonly before?: readonly Measurement[];
  /** What the row says that a higher authority set or found (上级目标值, 考核结果). */
  readonly assigned?: Assigned;
  readonly at: Place;
  /** The column that names the subject; null where none does. */
  readonly subjectColumn?: number | null;
}

/**
 * Measurements that can be read more than once: the first pass looks for what rules will ask of other rows, the second
 * one judges. They come in batches, since a promise for each of a million rows costs more than the row.
 */
export interface Measurements {
  read(report: Report): AsyncIterable<readonly Measurement[]>;
}
