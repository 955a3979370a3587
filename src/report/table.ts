import CliTable from 'cli-table3';
import { width as widthOf } from './width.js';
import { wrap } from './wrap.js';

type Brush = (text: string) => string;

export interface TableColumn {
  readonly title: string;
  readonly min: number;
  readonly max: number;
  /** The order in which columns leave a narrow table; null for those that stay. */
  readonly leaves: number | null;
  readonly align?: 'right' | undefined;
}

export interface TableCell {
  readonly text: string;
  readonly brush?: Brush | undefined;
}

/** A row with the lines that stand below it, or words that the rows after it stand under. */
export type TableRow =
  | { readonly cells: readonly TableCell[]; readonly below: readonly string[] }
  | { readonly heading: string };

/** Which columns stay, and how wide each of them is. */
export interface Plan {
  readonly columns: readonly TableColumn[];
  readonly kept: readonly number[];
  readonly left: readonly number[];
  readonly widths: readonly number[];
  /** What the terminal has: the lines below a row may be wider than a narrow table. */
  readonly room: number;
}

/** Columns stand two blanks apart: cli-table3 wants one between cells and puts one behind each. */
const GAP = 2;
const least = (column: TableColumn, natural: number): number => Math.min(natural, column.min);

/**
 * Fits the columns into the width. While they are too wide even at their least, the next one leaves; the rest is given
 * to those whose text is longer than their column, in turn. A column with nothing in it is left out, unless the rows are a
 * sample of more to come.
 */
export function plan(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  width: number,
  isSample = false,
): Plan {
  const naturals = columns.map((column, i) => Math.min(column.max, naturalWidth(column, i, rows)));
  const filled = columns.map((_, i) => isSample || rows.some((row) => 'cells' in row && row.cells[i]?.text !== ''));
  let kept = columns.map((_, i) => i).filter((i) => filled[i]);
  const left: number[] = [];
  const taken = (widths: readonly number[]): number => widths.reduce((a, b) => a + b, 0) + GAP * widths.length;
  const leasts = (): number[] => kept.map((i) => least(columns[i] as TableColumn, naturals[i] as number));
  const next = (): number | undefined =>
    kept
      .filter((i) => columns[i]?.leaves !== null)
      .sort((a, b) => (columns[a]?.leaves ?? 0) - (columns[b]?.leaves ?? 0))[0];
  for (let out = next(); taken(leasts()) > width && out !== undefined; out = next()) {
    left.push(out);
    kept = kept.filter((i) => i !== out);
  }
  const widths = leasts();
  let room = width - taken(widths);
  for (let given = true; room > 0 && given; ) {
    given = false;
    for (const [at, i] of kept.entries()) {
      if (room > 0 && (widths[at] as number) < (naturals[i] as number)) {
        widths[at] = (widths[at] as number) + 1;
        room--;
        given = true;
      }
    }
  }
  // Even those that stay may be too wide for a very narrow terminal.
  for (; room < 0 && Math.max(...widths) > 2; room++) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = (widths[widest] as number) - 1;
  }
  return { columns, kept, left: left.sort((a, b) => a - b), widths, room: width };
}

function naturalWidth(column: TableColumn, i: number, rows: readonly TableRow[]): number {
  let natural = widthOf(column.title);
  for (const row of rows) {
    if (!('cells' in row) || natural >= column.max) continue;
    for (const line of row.cells[i]?.text.split('\n') ?? []) natural = Math.max(natural, widthOf(line));
  }
  return natural;
}

const NO_LINES = Object.fromEntries(
  ['top', 'bottom', 'mid']
    .flatMap((line) => [line, `${line}-mid`, `${line}-left`, `${line}-right`])
    .concat('left', 'left-mid', 'mid-mid', 'right', 'right-mid')
    .map((name) => [name, '']),
);

export interface Look {
  readonly ascii: boolean;
  /** A cell whose column has left, on the line below its row. */
  readonly moved: (title: string, text: string) => string;
  /** Between two of these. */
  readonly between: string;
  readonly strong: Brush;
  readonly quiet: Brush;
}

/** cli-table3 needs the square of a table's rows in time, so that long tables are drawn in pieces. */
export const PIECE = 50;

/**
 * Draws a piece of a table; the first one has the head. cli-table3 lays out stand-ins, plain letters as wide as the text: its
 * own older string-width counts some writing otherwise than this layer, and takes a millisecond for a long Chinese cell. What
 * stands below a row, or above several, is put between its lines.
 */
export function draw(fitted: Plan, rows: readonly TableRow[], look: Look, isFirst: boolean): string {
  const { columns, kept, widths } = fitted;
  const head = kept.map((i): TableCell => ({ text: columns[i]?.title ?? '', brush: look.strong }));
  const setRows = rows.map((row) =>
    'cells' in row
      ? set(
          kept.map((i) => row.cells[i] ?? { text: '' }),
          widths,
        )
      : null,
  );
  const setHead = isFirst ? set(head, widths) : null;
  const line = look.ascii ? '-' : '─';
  const table = new CliTable({
    chars: { ...NO_LINES, middle: ' ', ...(isFirst && { mid: line, 'mid-mid': line }) },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1, compact: true },
    colWidths: widths.map((column) => column + 1),
    colAligns: kept.map((i) => columns[i]?.align ?? 'left'),
    head: setHead ? kept.map((_, i) => setHead.standIns.map((cells) => cells[i]).join('\n')) : [],
  });
  // Line by line: a cell of several lines is measured once for each of its letters.
  table.push(...setRows.flatMap((row) => row?.standIns ?? []));
  const drawn = table.length > 0 || isFirst ? table.toString().split('\n') : [];
  const take = (row: SetRow | null): string[] => row?.lines.map((texts) => filled(drawn.shift() ?? '', texts)) ?? [];
  const out = [...take(setHead), ...(isFirst ? [look.quiet(drawn.shift() ?? '')] : [])];
  for (const [at, row] of rows.entries()) {
    out.push(
      ...take(setRows[at] ?? null),
      ...('heading' in row ? heading(fitted, row.heading, look) : below(fitted, row, look)),
    );
  }
  return `${out.map((text) => text.trimEnd()).join('\n')}\n`;
}

/** A row of cells, wrapped: for each of its lines what stands in for each cell, and the texts in their order. */
interface SetRow {
  readonly standIns: string[][];
  readonly lines: readonly (readonly string[])[];
}

function set(cells: readonly TableCell[], widths: readonly number[]): SetRow {
  const wrapped = cells.map(({ text }, i) => wrap(text, widths[i] ?? 1));
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  const lines = Array.from({ length: height }, (_, at) => wrapped.map((texts) => texts[at] ?? ''));
  return {
    standIns: lines.map((texts) => texts.map((text) => 'x'.repeat(widthOf(text)))),
    lines: lines.map((texts) =>
      texts.flatMap((text, i) => (widthOf(text) > 0 ? [cells[i]?.brush?.(text) ?? text] : [])),
    ),
  };
}

function filled(line: string, texts: readonly string[]): string {
  const left = [...texts];
  return line.replace(/x+/g, () => left.shift() ?? '');
}

const wholeWidth = ({ widths }: Plan): number => widths.reduce((a, b) => a + b, 0) + GAP * (widths.length - 1);

const heading = (fitted: Plan, words: string, look: Look): string[] => wrap(words, wholeWidth(fitted)).map(look.strong);

/** The cells whose columns have left, and the row's own lines, under the second column. */
function below(fitted: Plan, { cells, below }: Extract<TableRow, { below: unknown }>, look: Look): string[] {
  const { columns, left, widths } = fitted;
  const indent = (widths[0] ?? 0) + GAP;
  const moved = left.flatMap((i) => {
    const text = cells[i]?.text.trim().replaceAll('\n', ' ') ?? '';
    return text === '' ? [] : [look.moved(columns[i]?.title ?? '', text)];
  });
  const texts = moved.length > 0 ? [moved.join(look.between), ...below] : below;
  return texts.flatMap((text) => wrap(text, fitted.room - indent).map((line) => ' '.repeat(indent) + look.quiet(line)));
}
