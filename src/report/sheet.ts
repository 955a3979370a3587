import type { Summary } from '../model/assessment.js';
import type { Followed } from '../model/follow.js';
import type { Problem } from '../model/problem.js';
import type { Status } from '../model/status.js';
import { type Cell, COLUMNS, type ColumnId, type ColumnKind, cellOf } from './columns.js';
import type { View } from './format.js';
import { CAP } from './gather.js';
import type { Row } from './row.js';

/** A list for people, before it meets a terminal or a page: nothing is escaped or broken yet. */
export interface Sheet {
  readonly title: string;
  /** The answer, in sentences that can be read aloud. */
  readonly answer: readonly string[];
  readonly sections: readonly SheetSection[];
  /** What the lines below a row are called where they stand in a column of their own. */
  readonly details: string;
  readonly closing: readonly string[];
}

export type SheetColumn = Omit<ColumnKind, 'cell'>;

export interface SheetSection {
  readonly title: string;
  readonly status: Status | null;
  readonly columns: readonly SheetColumn[];
  readonly groups: readonly SheetGroup[];
  /** A sentence under the table where something is not in it. */
  readonly rest: string | null;
}

/** Rows under the same words. */
interface SheetGroup {
  readonly heading: string | null;
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  readonly cells: readonly Cell[];
  readonly below: readonly string[];
}

export const columnsOf = (ids: readonly ColumnId[]): SheetColumn[] => ids.map((id) => COLUMNS[id]);
export const cellsOf = (ids: readonly ColumnId[], row: Row, { lang }: View): Cell[] =>
  ids.map((id) => cellOf(id, row, lang));

/** Entries under a key: what does not fit into memory's share is counted. */
export interface Pile<T> {
  readonly held: T[];
  left: number;
}

/** One pass over what follows from an assessment; `take` sees every entry, and names the pile that it belongs on. */
export async function pile<T>(
  from: Followed<T>,
  take: (entry: T) => string | null,
): Promise<{ piles: ReadonlyMap<string, Pile<T>>; summary: Summary; problems: readonly Problem[] }> {
  const piles = new Map<string, Pile<T>>();
  for await (const batch of from.entries()) {
    for (const entry of batch) {
      const key = take(entry);
      if (key === null) continue;
      const found = piles.get(key) ?? { held: [], left: 0 };
      piles.set(key, found);
      if (found.held.length < CAP) found.held.push(entry);
      else found.left++;
    }
  }
  return { piles, summary: await from.summary(), problems: await from.problems() };
}

/** Entries under the same words, in the order in which the words were first met. */
export function grouped<T>(entries: readonly T[], words: (entry: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const heading = words(entry);
    const group = groups.get(heading);
    if (group) group.push(entry);
    else groups.set(heading, [entry]);
  }
  return [...groups];
}
