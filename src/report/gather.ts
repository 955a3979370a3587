import type { Assessment, Head, Result, Summary } from '../model/assessment.js';
import type { Problem } from '../model/problem.js';
import type { Need } from '../model/rule.js';
import { STATUSES, type Status } from '../model/status.js';
import type { Text } from '../model/text.js';
import type { View } from './format.js';
import { plainRow, type Row, requirementOf } from './row.js';
import { sectionsOf } from './sections.js';

export type Tally = Record<Status, number>;
export const emptyTally = (): Tally => Object.fromEntries(STATUSES.map((status) => [status, 0])) as Tally;
export const size = (tally: Tally): number => STATUSES.reduce((n, status) => n + tally[status], 0);

/** The rows of one section. What does not fit into memory's share is counted, and the report says so. */
interface Bucket {
  readonly rows: Row[];
  left: number;
}

/** An item that the first lines name, with how often it was met. */
export interface Named {
  readonly item: string;
  readonly name: Text;
  readonly attribute: string | null;
  times: number;
}

/** All that a report for people says before and besides its full table: one pass over the results. */
export interface Gathered {
  readonly head: Head;
  readonly summary: Summary;
  readonly problems: readonly Problem[];
  /** Whether there is more than one subject and period. */
  readonly many: boolean;
  /** Whether rows are listed; where they are not, there are too many of too many subjects. */
  readonly listed: boolean;
  readonly groups: readonly { readonly of: Head['groups'][number]; readonly tally: Tally }[];
  readonly domains: ReadonlyMap<string | null, Tally>;
  readonly failing: readonly Named[];
  readonly contradicted: readonly Named[];
  /** Results whose published verdict is blank. */
  readonly unpublished: number;
  /** How many of the undetermined results lack each input. */
  readonly needs: ReadonlyMap<Need, number>;
  /** By the section's id. */
  readonly buckets: ReadonlyMap<string, Bucket>;
  /** By the heading's id: the states under a requirement other than the one asked about. */
  readonly toward: ReadonlyMap<string, Tally>;
}

/** Rows per section that are kept; and how many findings of many subjects are still listed without being asked for. */
export const CAP = 5000;
export const FEW = 500;

const inScope = (result: Result, view: View): boolean => view.details === null || result.subject === view.details;

/** The rows of the full table, in the order of the data. */
export async function* rowsToShow(assessment: Assessment, view: View): AsyncGenerator<Row> {
  for await (const batch of assessment.results()) {
    for (const result of batch) {
      const isShown = inScope(result, view) && (view.show === null || view.show.includes(result.status));
      if (isShown) yield plainRow(result, assessment.head.options.against);
    }
  }
}

const keyOf = (group: Head['groups'][number]): string => JSON.stringify([group.subject, group.period]);

export async function gather(assessment: Assessment, view: View): Promise<Gathered> {
  const { head } = assessment;
  const sections = sectionsOf(head, view.all);
  const buckets = new Map(sections.map(({ id }): [string, Bucket] => [id, { rows: [], left: 0 }]));
  const groups = new Map(head.groups.map((of) => [keyOf(of), { of, tally: emptyTally() }]));
  const domains = new Map<string | null, Tally>();
  const toward = new Map<string, Tally>();
  const needs = new Map<Need, number>();
  const failing = new Map<string, Named>();
  const contradicted = new Map<string, Named>();
  let unpublished = 0;
  for await (const batch of assessment.results()) {
    for (const result of batch) {
      tallied(groups.get(keyOf(result))?.tally, result.status);
      if (result.status === 'fail') named(failing, result);
      if (result.published === null) unpublished++;
      else if (result.published.agreement === 'contradicts') named(contradicted, result);
      if (result.status === 'undetermined') {
        for (const need of requirementOf(result, head.options.against)?.needs ?? [])
          needs.set(need, (needs.get(need) ?? 0) + 1);
      }
      if (!inScope(result, view)) continue;
      tallied(entry(domains, result.domain, emptyTally), result.status);
      for (const { id, status } of result.requirements) {
        if (id !== head.options.against) tallied(entry(toward, id, emptyTally), status);
      }
      for (const { id, row } of sections) put(buckets.get(id) as Bucket, row(result));
    }
  }
  const summary = await assessment.summary();
  const { pass, total, 'not-applicable': excluded } = summary.items;
  const many = head.groups.length > 1;
  return {
    head,
    summary,
    problems: await assessment.problems(),
    many,
    listed: !many || view.details !== null || total - pass - excluded <= FEW,
    groups: [...groups.values()],
    domains,
    failing: [...failing.values()],
    contradicted: [...contradicted.values()],
    unpublished,
    needs,
    buckets,
    toward,
  };
}

function tallied(tally: Tally | undefined, status: Status): void {
  if (tally) tally[status]++;
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

function named(map: Map<string, Named>, { item, fullName: name, attribute }: Result): void {
  entry(map, item, () => ({ item, name, attribute, times: 0 })).times++;
}

function put(bucket: Bucket, row: Row | null): void {
  if (row === null) return;
  if (bucket.rows.length < CAP) bucket.rows.push(row);
  else bucket.left++;
}
