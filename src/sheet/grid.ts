import { cellName } from '../model/cell-name.js';
import type { CellText } from './cell-text.js';
import { LIMITS } from './sheet-limits.js';
import { Notes } from './sheet-notes.js';
import { stop } from './sheet-refusals.js';

export interface SheetRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a merged cell covers: rows and columns of the sheet, from 1, the last ones included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * The cells of a sheet as they are found. Only rows that hold something are kept, each up to its last cell that does, so
 * that a cell in the far corner costs one row; their number is bounded.
 */
export class Grid {
  readonly notes = new Notes();
  private readonly rows = new Map<number, string[]>();
  private readonly merges: Area[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns: (readonly [from: number, to: number])[] = [];
  private readonly numeric = new Set<number>();
  /** The first row of each column that holds something. */
  private readonly firstIn = new Map<number, number>();
  private cells = 0;

  /** `most` ends the reading after so many rows, where only the head of a sheet is asked for. */
  constructor(private readonly most: number = Number.POSITIVE_INFINITY) {}

  get enough(): boolean {
    return this.rows.size >= this.most;
  }

  text(line: number, column: number, text: string): void {
    const tidy = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    if (/^\s*[-+]?\d+(?:\.\d+)?\s*$/.test(tidy)) this.notes.add('number-as-text', line, column);
    this.put(line, column, tidy);
  }

  number(line: number, column: number, { text, notes }: CellText): void {
    this.numeric.add(column);
    for (const [kind, example] of notes) this.notes.add(kind, line, column, example);
    this.put(line, column, text);
  }

  put(line: number, column: number, text: string): void {
    if (text.trim() === '') return;
    if (!(line >= 1 && line <= LIMITS.rows && column >= 1 && column <= LIMITS.columns)) stop('spreadsheet-damaged');
    if (text.length > LIMITS.text) stop('spreadsheet-too-large');
    let row = this.rows.get(line);
    if (row === undefined) {
      row = [];
      this.rows.set(line, row);
    }
    this.cells += Math.max(0, column - row.length);
    if (this.cells > LIMITS.cells) stop('too-many-cells');
    while (row.length < column) row.push('');
    row[column - 1] = text;
    if (!this.firstIn.has(column)) this.firstIn.set(column, line);
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (bottom <= top && right <= left) return;
    if (this.merges.length >= LIMITS.merges) stop('too-many-cells');
    this.merges.push({ top, left, bottom, right });
  }

  get areas(): readonly Area[] {
    return this.merges;
  }

  hideRow(line: number): void {
    if (this.hiddenRows.size < LIMITS.rows) this.hiddenRows.add(line);
  }

  hideColumns(from: number, to: number): void {
    if (this.hiddenColumns.length < 1_000) this.hiddenColumns.push([from, to]);
  }

  /** The rows from top to bottom, merged cells resolved, and the hidden ones among them. */
  finish(): { readonly records: readonly SheetRecord[]; readonly hidden: readonly number[] } {
    const lines = [...this.rows.keys()].sort((a, b) => a - b);
    this.resolveMerges(lines);
    for (const column of this.notes.columnsOf('number-as-text')) {
      if (!this.numeric.has(column)) this.notes.forget('number-as-text', column);
    }
    this.noteHiddenColumns();
    return {
      records: lines.map((line) => ({ line, cells: this.rows.get(line) as string[] })),
      hidden: lines.filter((line) => this.hiddenRows.has(line)),
    };
  }

  /** The text of a merged cell goes down to each row that it spans and that holds something else, and never across. */
  private resolveMerges(lines: readonly number[]): void {
    let work = 0;
    for (const { top, left, bottom } of this.merges) {
      if (bottom <= top) continue;
      const text = this.rows.get(top)?.[left - 1] ?? '';
      if (text === '') continue;
      let filled = false;
      for (let i = firstAfter(lines, top); i < lines.length && (lines[i] as number) <= bottom; i++) {
        if (++work > LIMITS.cells) stop('too-many-cells');
        if ((this.rows.get(lines[i] as number)?.[left - 1] ?? '') !== '') continue;
        this.put(lines[i] as number, left, text);
        filled = true;
      }
      const area = { shown: `${cellName(top, left)}:${cellName(bottom, left)}`, used: text };
      if (filled) this.notes.add('merged-cells', top, left, area);
    }
  }

  private noteHiddenColumns(): void {
    for (const [column, line] of [...this.firstIn].sort(([a], [b]) => a - b)) {
      if (this.hiddenColumns.some(([from, to]) => from <= column && column <= to)) {
        this.notes.add('hidden-column', line, column);
      }
    }
  }
}

/** The index of the first of ascending numbers that is greater. */
function firstAfter(numbers: readonly number[], than: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) > than) high = middle;
    else low = middle + 1;
  }
  return low;
}
