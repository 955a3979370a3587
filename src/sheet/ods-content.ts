import type { Grid } from './grid.js';
import { OdsCell } from './ods-cell.js';
import type { Print } from './ods-names.js';
import { LIMITS } from './sheet-limits.js';
import { stop } from './sheet-refusals.js';
import type { Attributes, XmlEvents } from './xml-scan.js';

/** Hears the content of an OpenDocument spreadsheet and puts the cells of the sheets that are wanted into their grids. */
export class OdsContent implements XmlEvents {
  private sheet = -1;
  private tables = 0;
  private depth = 0;
  private grid: Grid | null = null;
  /** The row at hand, how often it stands there, and its cells so far; a repeated row is put once it is complete. */
  private line = 0;
  private rowRepeat = 1;
  private column = 0;
  private columnDefinition = 0;
  private row: (readonly [column: number, cell: OdsCell])[] = [];
  private cell: OdsCell | null = null;
  private cellDepth = 0;
  private span = 1;
  private spanAcross = 1;
  private cellRepeat = 1;
  private puts = 0;

  constructor(
    private readonly prints: ReadonlyMap<string, Print>,
    private readonly wanted: (sheet: number) => Grid | null,
  ) {}

  open(name: string, a: Attributes): void {
    this.depth++;
    if (name === 'table') this.startTable();
    else if (this.cell) this.cell.open(name, a, this.depth - this.cellDepth);
    else if (this.grid === null || this.tables !== 1 || this.grid.enough) return;
    else if (name === 'table-column') this.columns(a);
    else if (name === 'table-row') this.startRow(a);
    else if (name === 'table-cell' || name === 'covered-table-cell') this.startCell(a);
  }

  text(text: string): void {
    this.cell?.text(text);
  }

  close(name: string): void {
    if (this.cell && this.depth > this.cellDepth) this.cell.close(name, this.depth - this.cellDepth);
    else if (this.cell) this.endCell();
    else if (name === 'table-row' && this.tables === 1 && this.grid) this.endRow(this.grid);
    if (name === 'table') this.tables--;
    this.depth--;
  }

  private startTable(): void {
    this.tables++;
    if (this.tables > 1) return;
    this.sheet++;
    this.grid = this.wanted(this.sheet);
    this.line = 1;
    this.columnDefinition = 1;
  }

  private columns(a: Attributes): void {
    const count = repeats(a['table:number-columns-repeated'], LIMITS.columns);
    if (isHidden(a)) this.grid?.hideColumns(this.columnDefinition, this.columnDefinition + count - 1);
    this.columnDefinition += count;
  }

  private startRow(a: Attributes): void {
    this.rowRepeat = repeats(a['table:number-rows-repeated'], LIMITS.rows);
    this.column = 1;
    this.row = [];
    if (!isHidden(a)) return;
    for (let i = 0; i < Math.min(this.rowRepeat, 10_000); i++) this.grid?.hideRow(this.line + i);
  }

  private startCell(a: Attributes): void {
    this.cellRepeat = repeats(a['table:number-columns-repeated'], LIMITS.columns);
    this.span = repeats(a['table:number-rows-spanned'], LIMITS.rows);
    this.spanAcross = repeats(a['table:number-columns-spanned'], LIMITS.columns);
    this.cell = new OdsCell(a, this.prints);
    this.cellDepth = this.depth;
  }

  private endCell(): void {
    const cell = this.cell as OdsCell;
    this.cell = null;
    if (!cell.isEmpty) {
      if (this.column + this.cellRepeat - 1 > LIMITS.columns) stop('spreadsheet-damaged');
      for (let i = 0; i < this.cellRepeat; i++) this.row.push([this.column + i, cell]);
      this.grid?.merge(this.line, this.column, this.line + this.span - 1, this.column + this.spanAcross - 1);
    }
    this.column += this.cellRepeat;
  }

  private endRow(grid: Grid): void {
    if (this.row.length > 0) {
      this.puts += this.row.length * this.rowRepeat;
      if (this.puts > LIMITS.cells) stop('too-many-cells');
      for (let i = 0; i < this.rowRepeat; i++) {
        for (const [column, cell] of this.row) cell.put(grid, this.line + i, column);
      }
    }
    this.line += this.rowRepeat;
    this.row = [];
  }
}

/** How often a row or cell stands there; more than a sheet has room for is a lie. */
function repeats(text: string | undefined, most: number): number {
  const count = Number(text ?? 1);
  return Number.isInteger(count) && count >= 1 && count <= most
    ? count
    : text === undefined
      ? 1
      : stop('spreadsheet-damaged');
}

const isHidden = (a: Attributes): boolean => a['table:visibility'] === 'collapse' || a['table:visibility'] === 'filter';
