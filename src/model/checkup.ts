import type { Head } from './assessment.js';
import type { Period } from './period.js';
import type { Problem } from './problem.js';
import type { Text } from './text.js';

/** 缺报: an item for which nobody gives a value. */
export interface Lack {
  readonly subject: string | null;
  readonly period: Period | null;
  readonly item: string;
  readonly name: Text;
  readonly departments: readonly string[];
  /** No row at all, a row that is wrong, an empty cell, or words that say there is no value (未统计). */
  readonly how: 'no-row' | 'refused' | 'blank' | 'no-data';
  /** The words of the cell. */
  readonly said: string | null;
}

/** 数据核查: what is wrong or doubtful with data, whatever their verdicts are. */
export interface Checkup {
  readonly head: Head;
  /** The rows that belong to an item. */
  readonly rows: number;
  /** Items of the catalogue, and how many of them the data have a row for. */
  readonly items: { readonly total: number; readonly reported: number };
  readonly subjects: number;
  readonly periods: number;
  readonly problems: readonly Problem[];
  readonly lacks: readonly Lack[];
}

export const LACK_WORDS: Readonly<Record<Lack['how'], Text>> = {
  'no-row': { zh: '没有这一行', en: 'no row' },
  refused: { zh: '这一行有错，没有采用', en: 'a row that is wrong and was not used' },
  blank: { zh: '空白', en: 'blank' },
  'no-data': { zh: '写明没有数据', en: 'said to have no data' },
};

/** What each department still owes, in the order in which the departments come; what several share stands with each. */
export function byDepartment(lacks: readonly Lack[]): ReadonlyMap<string | null, readonly Lack[]> {
  const found = new Map<string | null, Lack[]>();
  for (const lack of lacks) {
    for (const department of lack.departments.length > 0 ? lack.departments : [null]) {
      const known = found.get(department);
      if (known) known.push(lack);
      else found.set(department, [lack]);
    }
  }
  return found;
}
