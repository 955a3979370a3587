import type { View } from './format.js';
import { paragraph, type Screen, screen, tableCell } from './screen.js';
import type { Sheet, SheetSection } from './sheet.js';
import { draw, PIECE, plan, type TableRow } from './table.js';
import { oneLine } from './visible.js';

/** A list for a terminal. */
export async function* sheetText(made: Promise<Sheet>, view: View): AsyncGenerator<string> {
  const on = await screen(view);
  const { answer, sections, closing } = await made;
  const [first = '', ...others] = answer.map(oneLine);
  yield [on.paint.strong(first), ...others].map((line) => paragraph(on, line, 2)).join('');
  for (const section of sections) yield* drawn(section, on);
  if (closing.length > 0) yield `\n${closing.map((line) => paragraph(on, oneLine(line))).join('')}`;
}

function* drawn({ title, status, columns, groups, rest }: SheetSection, on: Screen): Generator<string> {
  const { paint, view, look, width } = on;
  const words = oneLine(title);
  yield `\n${paragraph(on, status === null ? paint.strong(words) : paint.status(status, words))}`;
  const rows = groups.flatMap(({ heading, rows }): TableRow[] => [
    ...(heading === null ? [] : [{ heading: oneLine(heading) }]),
    ...rows.map(({ cells, below }) => ({
      cells: cells.map((cell) => tableCell(cell, view.ascii, paint)),
      below: below.map(oneLine),
    })),
  ]);
  const titled = columns.map((column) => ({ ...column, title: column.title[view.lang] }));
  const fitted = plan(titled, rows, width);
  for (let at = 0; at < rows.length; at += PIECE) yield draw(fitted, rows.slice(at, at + PIECE), look, at === 0);
  if (rest !== null) yield paragraph(on, rest);
}
