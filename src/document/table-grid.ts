import type { DocumentCell, DocumentTable } from './document.js';

/** A cell as it is written: how many columns of the table's own grid it takes, and whether it goes on the one above. */
export interface WrittenCell {
  readonly text: string;
  readonly span: number;
  readonly continues: boolean;
}

export interface WrittenRow {
  /** Columns of the grid that are left out in front. */
  readonly before: number;
  readonly cells: readonly WrittenCell[];
}

/** Edges that lie nearer than this are one column's; in twentieths of a point, about two millimetres. */
const NEAR = 115;

/**
 * The cells of a table by row and column. A table whose columns were drawn by hand has more columns in its grid than anybody
 * sees: edges that nearly meet are taken for one, where widths are given.
 */
export function tableOf(number: number, rows: readonly WrittenRow[], widths: readonly number[]): DocumentTable {
  const column = columnsOf(widths);
  const cells: DocumentCell[] = [];
  let open = new Map<number, { cell: DocumentCell; at: number }>();
  let columns = 0;
  for (const [row, { before, cells: written }] of rows.entries()) {
    const next = new Map<number, { cell: DocumentCell; at: number }>();
    let edge = before;
    let last = -1;
    for (const { text, span, continues } of written) {
      // Two cells never share a column, however narrow one of them is.
      const from = Math.max(column(edge), last + 1);
      edge += span;
      const to = Math.max(column(edge), from + 1);
      last = to - 1;
      const above = continues ? open.get(from) : undefined;
      if (above) {
        const cell = { ...above.cell, rows: row - above.cell.row + 1 };
        cells[above.at] = cell;
        next.set(from, { cell, at: above.at });
      } else {
        const cell = { text, row, column: from, rows: 1, columns: to - from };
        next.set(from, { cell, at: cells.push(cell) - 1 });
      }
      columns = Math.max(columns, to);
    }
    open = next;
  }
  return { kind: 'table', number, rows: rows.length, columns, cells };
}

/** Which column begins at an edge of the grid. */
function columnsOf(widths: readonly number[]): (edge: number) => number {
  if (widths.length === 0 || widths.some((width) => !(width > 0))) return (edge) => edge;
  const columns = [0];
  let wide = 0;
  for (const [i, width] of widths.entries()) {
    wide += width;
    const isNew = wide >= NEAR;
    columns.push((columns[i] as number) + (isNew ? 1 : 0));
    if (isNew) wide = 0;
  }
  const all = columns.at(-1) as number;
  return (edge) => columns[edge] ?? all + edge - widths.length;
}
