import type { Draft, DraftItem } from './import-drafts.js';
import type { Cell, Grid } from './import-grid.js';
import type { ReadText } from './import-items.js';
import { nameParts } from './import-names.js';
import type { Row } from './import-rows.js';
import { saysNothing } from './import-words.js';

/**
 * One row in which an indicator and its parts are paragraphs of the same cells: 环境空气质量 / 优良天数比例 / PM2.5浓度 beside
 * ≥85 / ≤35. It is taken apart only where the paragraphs match: as many requirements as parts, each one understood. Null
 * where they do not.
 */
export function splitParagraphs(draft: Draft, readText: ReadText): Draft | null {
  const [item, ...others] = draft.items;
  const [row, ...more] = item?.rows ?? [];
  if (!row || others.length > 0 || more.length > 0 || item?.part != null) return null;
  const { layout, grid, at } = row;
  const names = draft.printed.split('\n');
  const lines = (column: number): readonly string[] => {
    const text = grid.rows[at]?.[column]?.text ?? '';
    return saysNothing(text) ? [] : text.split('\n');
  };
  const bars = layout.bars.map((bar) => lines(bar.at)).filter((texts) => texts.length > 0);
  const isWhole = (text: string): boolean =>
    readText(text, { name: null, unit: null, better: 'higher' }).kind !== 'manual' &&
    !/^[（(且或并；;，,、]/.test(text);
  const isRow = (texts: readonly string[], n: number): boolean => texts.length === n && texts.every(isWhole);
  // With a name of the whole on top, what is one paragraph counts for all parts; without it, nothing may.
  const below = names.length - 1;
  const values = layout.values.map((value) => lines(value.at));
  const isFigures = (texts: readonly string[]): boolean =>
    texts.length === below && texts.every((t) => /^[-<>≤≥]?\d/.test(t));
  const hasHead =
    below >= 2 &&
    bars.every((texts) => texts.length === 1 || isRow(texts, below)) &&
    (bars.some((texts) => texts.length === below) || (bars.length > 0 && values.some(isFigures)));
  const isEven = names.length >= 2 && bars.length > 0 && bars.every((texts) => isRow(texts, names.length));
  if (!hasHead && !isEven) return null;
  const parts = hasHead ? names.slice(1) : names;
  const items = parts.map(
    (part, i): DraftItem => ({
      rows: [paragraphRow(row, i, parts.length)],
      part: nameParts(part).name,
    }),
  );
  const name = hasHead
    ? nameParts(names[0] as string)
    : { ...draft.name, name: parts.map((p) => nameParts(p).name).join('、') };
  return { ...draft, name, items };
}

/** The row as it would be with a row for each paragraph: cells with as many paragraphs are divided, others are merged. */
function paragraphRow(row: Row, index: number, count: number): Row {
  const cells = row.grid.rows[row.at] ?? [];
  const rows = Array.from({ length: count }, (_, i) => cells.map((cell) => paragraph(cell, i, count)));
  // Merged cells are one object.
  for (const line of rows)
    for (const [c, cell] of line.entries()) if (cell.rows > 1) line[c] = (rows[0] as Cell[])[c] as Cell;
  const grid: Grid = { ...row.grid, rows, saysMerges: true, place: (_, column) => row.grid.place(row.at, column) };
  return { ...row, grid, at: index };
}

function paragraph(cell: Cell, index: number, count: number): Cell {
  const lines = cell.text.split('\n');
  return lines.length === count
    ? { ...cell, text: lines[index] as string, row: index, rows: 1 }
    : { ...cell, row: 0, rows: count };
}
