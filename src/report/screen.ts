import { markOf } from './bar.js';
import { type Cell, COLUMNS, type ColumnId, type ColumnKind, cellOf, explanations, places } from './columns.js';
import type { View } from './format.js';
import { type Paint, painter } from './paint.js';
import type { Row } from './row.js';
import type { Look, TableCell, TableColumn, TableRow } from './table.js';
import { oneLine, visible } from './visible.js';
import { wrap } from './wrap.js';

/** A terminal as this report sees it. */
export interface Screen {
  readonly view: View;
  readonly width: number;
  readonly paint: Paint;
  readonly look: Look;
}

/** Below this no table can be read; a narrower terminal wraps by itself. */
const NARROWEST = 32;

export async function screen(view: View): Promise<Screen> {
  const paint = await painter(view.color);
  const colon = view.lang === 'zh' ? '：' : ': ';
  const look: Look = {
    ascii: view.ascii,
    strong: paint.strong,
    quiet: paint.quiet,
    moved: (title, text) => `${title}${colon}${text}`,
    between: view.lang === 'zh' ? '；' : '; ',
  };
  return { view, width: Math.max(NARROWEST, view.width), paint, look };
}

/** A text within the width; `indent` blanks set off the lines after the first. */
export const paragraph = ({ width }: Screen, text: string, indent = 0): string =>
  `${wrap(text, width - indent).join(`\n${' '.repeat(indent)}`)}\n`;

export const tableColumns = (ids: readonly ColumnId[], { view }: Screen): TableColumn[] =>
  ids.map((id) => {
    const { title, min, max, leaves, align }: ColumnKind = COLUMNS[id];
    return { title: title[view.lang], min, max, leaves, align };
  });

export function tableRow(row: Row, ids: readonly ColumnId[], reasons: boolean, { view, paint }: Screen): TableRow {
  const below = reasons ? [...explanations(row, view.lang).map(oneLine), oneLine(places(row).join(' | '))] : [];
  return { cells: ids.map((id) => tableCell(cellOf(id, row, view.lang), view.ascii, paint)), below };
}

export function tableCell({ text, status, marked }: Cell, ascii: boolean, paint: Paint): TableCell {
  if (status === undefined) return { text: visible(text) };
  // A pass needs no mark; the others stand out by theirs.
  const mark = marked ? `${status === 'pass' ? ' ' : markOf(status, ascii)} ` : '';
  return { text: mark + visible(text), brush: (line) => paint.status(status, line) };
}
