import type { Block, DocumentTable } from '../document/document.js';
import type { Place } from '../model/problem.js';
import type { TableRecord } from '../read/records.js';
import { type Cell, type Grid, gridRows, tidyText } from './import-grid.js';

/** What is merged in a sheet, in rows and columns from 1, the last ones included. */
export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The tables of a Word document, with the paragraphs around each. */
export function gridsOfDocument(blocks: readonly Block[], file: string): readonly Grid[] {
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'table') return [];
    const before = blocks.slice(0, at).flatMap((b) => (b.kind === 'paragraph' ? [b.text] : []));
    const rest = blocks.slice(at + 1);
    const next = rest.findIndex((b) => b.kind === 'table');
    const behind = (next < 0 ? rest : rest.slice(0, next)).flatMap((b) => (b.kind === 'paragraph' ? [b.text] : []));
    return [gridOfTable(block, file, before, behind)];
  });
}

function gridOfTable(table: DocumentTable, file: string, above: readonly string[], below: readonly string[]): Grid {
  const name = `表${table.number}`;
  const cells = table.cells.map((cell): Cell => ({ ...cell, text: tidyText(cell.text) }));
  return {
    rows: gridRows(cells, table.rows, table.columns),
    above,
    below,
    saysMerges: true,
    name,
    // As a sheet of a workbook has a name and cells: 表2!F7 is its seventh row and sixth column.
    place: (row, column): Place => ({ file, sheet: name, line: row + 1, column: column + 1 }),
  };
}

/** The records of a CSV or of a sheet as one table. Rows that hold nothing are not there. */
export function gridOfRecords(
  records: readonly TableRecord[],
  file: string,
  sheet: string | null,
  areas: readonly MergedArea[] | null,
): Grid {
  const columns = records.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const rowOf = new Map(records.map(({ line }, row) => [line, row]));
  const covered = new Set<string>();
  const cells: Cell[] = [];
  for (const { top, left, bottom, right } of areas ?? []) {
    // Rows that hold nothing are left out, and so may be the first or the last of an area.
    const rows = records.flatMap(({ line }, row) => (line >= top && line <= bottom ? [row] : []));
    const [first] = rows;
    if (first === undefined) continue;
    const from = rowOf.get(top) ?? first;
    const text = tidyText(records[from]?.cells[left - 1] ?? '');
    const wide = Math.min(right, columns) - left + 1;
    cells.push({ text, row: first, column: left - 1, rows: rows.length, columns: wide });
    for (const row of rows) for (let c = left - 1; c < left - 1 + wide; c++) covered.add(`${row} ${c}`);
  }
  for (const [row, { cells: texts }] of records.entries()) {
    for (const [column, text] of texts.entries()) {
      if (!covered.has(`${row} ${column}`)) cells.push({ text: tidyText(text), row, column, rows: 1, columns: 1 });
    }
  }
  const line = (row: number): number | null => records[row]?.line ?? null;
  return {
    rows: gridRows(cells, records.length, columns),
    above: [],
    below: [],
    saysMerges: areas !== null && areas.length > 0,
    name: sheet,
    place: (row, column): Place => ({
      file,
      ...(sheet !== null && { sheet }),
      line: line(row),
      column: column + 1,
    }),
  };
}
