import type { Span } from './excerpt.js';

/** A part of a line, and which line of the record that is, from 0. */
export interface LineSpan extends Span {
  readonly line: number;
}

/** Where a cell begins and ends, its quotes included. */
interface Cell {
  readonly start: readonly [line: number, offset: number];
  readonly end: readonly [line: number, offset: number];
  /** Why no reader can tell where it ends. */
  readonly broken: boolean;
}

/** The parts of lines that a cell takes; null where the record has no such cell, or does not end in these lines. */
export function cellSpans(lines: readonly string[], column: number, delimiter = ','): LineSpan[] | null {
  const cell = cells(lines, delimiter)[column - 1];
  return cell ? spans(cell, lines) : null;
}

/** The whole record, or the cell at which reading it ended. */
export function recordSpans(lines: readonly string[], delimiter = ','): LineSpan[] {
  const broken = cells(lines, delimiter).find((cell) => cell.broken);
  if (broken) return spans({ ...broken, end: [broken.start[0], lines[broken.start[0]]?.length ?? 0] }, lines);
  const first = lines[0] ?? '';
  return [{ line: 0, from: first.length - first.trimStart().length, to: first.trimEnd().length }];
}

function spans({ start, end }: Cell, lines: readonly string[]): LineSpan[] {
  return Array.from({ length: end[0] - start[0] + 1 }, (_, i) => ({
    line: start[0] + i,
    from: i === 0 ? start[1] : 0,
    to: i === end[0] - start[0] ? end[1] : (lines[start[0] + i]?.length ?? 0),
  }));
}

/** The cells of the record that begins with the first line. */
function cells(lines: readonly string[], delimiter: string): Cell[] {
  const found: Cell[] = [];
  let line = 0;
  let offset = 0;
  for (;;) {
    const start = [line, offset] as const;
    const quoted = lines[line]?.[offset] === '"';
    if (quoted) {
      const close = closing(lines, line, offset + 1);
      if (close === null) return [...found, { start, end: start, broken: true }];
      [line, offset] = close;
    }
    const text = lines[line] ?? '';
    const comma = text.indexOf(delimiter, offset);
    const end = comma < 0 ? text.length : comma;
    const rest = text.slice(offset, end);
    // Nothing may follow a closing quote, and none may stand inside a cell that does not begin with one.
    found.push({ start, end: [line, end], broken: quoted ? rest !== '' : rest.includes('"') });
    if (comma < 0) return found;
    offset = comma + 1;
  }
}

/** The place behind the quote that closes a cell; a doubled one does not. */
function closing(lines: readonly string[], fromLine: number, fromOffset: number): [number, number] | null {
  let offset = fromOffset;
  for (let line = fromLine; line < lines.length; line++, offset = 0) {
    const text = lines[line] as string;
    for (let at = text.indexOf('"', offset); at >= 0; at = text.indexOf('"', at + 2)) {
      if (text[at + 1] !== '"') return [line, at + 1];
    }
  }
  return null;
}
