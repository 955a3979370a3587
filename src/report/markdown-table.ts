import { width as widthOf } from './width.js';

/** A longer cell stands out of its column, lest one long sentence makes every line as long. */
const WIDEST = 40;

/** A table of Markdown whose columns line up; the cells are escaped already. */
export const table = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly boolean[],
): string => {
  const widths = widthsOf([head, ...rows]);
  return headLines(head, widths, right) + lines(rows, widths, right);
};

export const widthsOf = (rows: readonly (readonly string[])[]): number[] =>
  // Spread into a call, some hundred thousand rows would overflow the stack.
  (rows[0] ?? []).map((_, i) => rows.reduce((most, row) => Math.max(most, Math.min(WIDEST, widthOf(row[i] ?? ''))), 3));

export const headLines = (head: readonly string[], widths: readonly number[], right: readonly boolean[]): string =>
  `${lines([head], widths, right)}|${widths.map((width, i) => (right[i] ? ` ${'-'.repeat(width - 1)}: ` : ` ${'-'.repeat(width)} `)).join('|')}|\n`;

export const lines = (
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  right: readonly boolean[],
): string =>
  rows
    .map((row) => `|${row.map((cell, i) => ` ${pad(cell, widths[i] ?? 0, right[i] ?? false)} `).join('|')}|\n`)
    .join('');

const pad = (text: string, width: number, right: boolean): string => {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? blanks + text : text + blanks;
};
