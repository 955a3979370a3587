import type { Place } from '../model/problem.js';

/** A cell of a published table. Where several places are merged, the same object stands at each of them. */
export interface Cell {
  /** Paragraphs are joined by line feeds; none of them is blank. */
  readonly text: string;
  /** Where it begins, and what it covers, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A table as it was published, from whatever file: rows of cells, all of one length. */
export interface Grid {
  readonly rows: readonly (readonly Cell[])[];
  /** What stands before it, the last paragraph last. */
  readonly above: readonly string[];
  /** What stands behind it, up to the next table. */
  readonly below: readonly string[];
  /** Whether the file says what is merged. Where it does not (CSV), a blank cell may belong to the one above. */
  readonly saysMerges: boolean;
  /** What people call it: 表2, a sheet's name; null for a file that is one table. */
  readonly name: string | null;
  place(row: number, column: number): Place;
}

export const isBlank = (cell: Cell | undefined): boolean => cell === undefined || cell.text === '';

/** The texts of a row, each merged cell once. */
export const textsOf = (row: readonly Cell[]): readonly Cell[] =>
  row.filter((cell, i) => cell.text !== '' && row.indexOf(cell) === i);

/** Paragraphs without white space around them; blank ones go. */
export const tidyText = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/** Rows of cells from cells that know what they cover. */
export function gridRows(cells: readonly Cell[], rows: number, columns: number): readonly (readonly Cell[])[] {
  const found: Cell[][] = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => ({ text: '', row, column, rows: 1, columns: 1 })),
  );
  for (const cell of cells) {
    for (let row = cell.row; row < Math.min(rows, cell.row + cell.rows); row++) {
      for (let column = cell.column; column < Math.min(columns, cell.column + cell.columns); column++) {
        (found[row] as Cell[])[column] = cell;
      }
    }
  }
  return found;
}
