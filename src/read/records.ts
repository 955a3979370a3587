import type { Report } from '../model/problem.js';

/** One record of a table, with the line of the file (or the row of the sheet) where it starts. */
export interface TableRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** Where a cell (counted from 1) or the record stands, in a text that has no columns of its own. */
  readonly place?: (column: number | null) => { readonly line: number; readonly column: number };
}

/** How much a record looks like the header that is looked for: the number of its cells that are known headings. */
export type Score = (cells: readonly string[]) => number;

/** A table before anybody knows what it is about: where it is from, and its records, which can be read more than once. */
export interface TableInput {
  /** The path as typed. */
  readonly file: string;
  /** The sheet of a workbook. */
  readonly sheet?: string;
  records(report: Report, score: Score): AsyncIterable<readonly TableRecord[]>;
}
