import type { Place } from '../model/problem.js';
import type { DraftItem } from './import-drafts.js';
import { type Cell, isBlank } from './import-grid.js';
import { saysNothing } from './import-words.js';

/** What a column says of an item. */
export interface Said {
  readonly text: string;
  readonly at: Place;
  readonly cell: Cell;
  /** Whether it stands in a row above, and counts here because nothing stands in this one. */
  readonly isFromAbove: boolean;
}

/** What a column says of an item: its own rows, each merged cell once; null where they say nothing. */
export function ownCell(item: DraftItem, column: number | null): Said | null {
  if (column === null) return null;
  const cells: Cell[] = [];
  for (const { grid, at } of item.rows) {
    const cell = grid.rows[at]?.[column];
    if (cell && !isBlank(cell) && !cells.includes(cell)) cells.push(cell);
  }
  const [cell] = cells;
  const [row] = item.rows;
  if (!cell || !row) return null;
  const text = [...new Set(cells.map((c) => c.text))].join('\n');
  return { text, at: row.grid.place(cell.row, cell.column), cell, isFromAbove: false };
}

/**
 * What a column says of one of several parts. Where its cell is blank the one above counts, as in a table that shows merged
 * cells by their first row only.
 */
export function cellOf(items: readonly DraftItem[], index: number, column: number | null): Said | null {
  const own = ownCell(items[index] as DraftItem, column);
  if (own !== null) return own;
  for (let i = index - 1; i >= 0; i--) {
    const above = ownCell(items[i] as DraftItem, column);
    if (above !== null) return { ...above, isFromAbove: true };
  }
  return null;
}

/** Departments of a cell: 市水利局、市农业农村局；市林业局, or a paragraph each. */
export function departmentsIn(text: string): readonly string[] {
  const lines = text.split('\n').reduce<string[]>((all, line) => {
    const last = all.at(-1);
    // A name that was broken to fit its cell goes on in the next line.
    const isOpen =
      last !== undefined &&
      !/(?:局|委|部|办|厅|院|会|所|中心|处|政府|公司|站|队|社|组|室|县|区|市|镇|乡|街道|[）)、，,；;]|等)$/.test(last);
    if (isOpen) all[all.length - 1] = last + line;
    else all.push(line);
    return all;
  }, []);
  const names = lines
    .join('、')
    .replace(/(?:牵头|负责|配合|参与|参加|落实)(?=[、，,；;\s]|$)|(?:牵头|配合|责任|协办|主办)(?:单位|部门)?[:：]/g, '')
    .split(/[、，,；;/／]|\s+(?=\p{sc=Han})|(?<=[）)])(?=\p{sc=Han})/u)
    .map((name) => name.replace(/\s+/g, '').trim())
    .filter((name) => name !== '' && !saysNothing(name));
  // A bracket that holds 、 is one name: 各县（市、区）政府.
  const whole = names.reduce<string[]>((all, name) => {
    const last = all.at(-1);
    const opens = (t: string): number => (t.match(/[（(]/g)?.length ?? 0) - (t.match(/[)）]/g)?.length ?? 0);
    if (last !== undefined && opens(last) > 0) all[all.length - 1] = `${last}、${name}`;
    else all.push(name);
    return all;
  }, []);
  return [...new Set(whole)];
}

/** Whether the cell of a bar reaches into the rows of an item. */
export const isMergedOver = ({ cell }: Said, item: DraftItem): boolean =>
  item.rows.some(({ at }) => cell.row <= at && at < cell.row + cell.rows);
