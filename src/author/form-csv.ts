import type { BookSheet } from './book.js';

/** A sheet as CSV for Excel: lines end with CRLF, and what holds a comma, a quote or a line break is quoted. */
export const csvOf = ({ columns, rows }: BookSheet): string =>
  [columns.map((c) => c.heading), ...rows.map((row) => row.map((c) => c.text))]
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('');

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
