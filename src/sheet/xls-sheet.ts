import { Blocks, RECORD, type Records, smallNumber } from './biff-reader.js';
import { numberText } from './cell-text.js';
import type { Grid } from './grid.js';
import { stop } from './sheet-refusals.js';
import type { Shared } from './xlsx-sheet.js';
import { NO_STYLE } from './xlsx-styles.js';

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** Puts the cells of a sheet of Excel 97 to 2003 into a grid. */
export function readXlsSheet(records: Records, shared: Shared, grid: Grid): void {
  const cells = new XlsCells(shared, grid);
  if (!records.starts()) stop('spreadsheet-damaged');
  let depth = 1;
  try {
    while (depth > 0 && !grid.enough) {
      if (!records.next()) stop('spreadsheet-truncated');
      // Charts within the sheet have a stream of their own.
      if (records.id === RECORD.begin) depth++;
      else if (records.id === RECORD.end) depth--;
      else if (depth === 1) cells.take(records);
    }
  } catch (error) {
    if (error instanceof RangeError) stop('spreadsheet-damaged');
    throw error;
  }
}

class XlsCells {
  /** A formula whose text follows in a record of its own. */
  private awaited: readonly [line: number, column: number] | null = null;

  constructor(
    private readonly shared: Shared,
    private readonly grid: Grid,
  ) {}

  take(records: Records): void {
    const { view, data, id } = records;
    if (id === RECORD.row) {
      if (view.getUint16(12, true) & 0x20) this.grid.hideRow(view.getUint16(0, true) + 1);
    } else if (id === RECORD.columnInfo) {
      const hidden = view.getUint16(8, true) & 1 || view.getUint16(4, true) === 0;
      if (hidden) this.grid.hideColumns(view.getUint16(0, true) + 1, view.getUint16(2, true) + 1);
    } else if (id === RECORD.merges) {
      for (let i = 0; i < view.getUint16(0, true); i++) {
        const at = 2 + 8 * i;
        this.grid.merge(
          view.getUint16(at, true) + 1,
          view.getUint16(at + 4, true) + 1,
          view.getUint16(at + 2, true) + 1,
          view.getUint16(at + 6, true) + 1,
        );
      }
    } else if (id === RECORD.resultText) {
      if (this.awaited === null) return;
      const [line, column] = this.awaited;
      this.awaited = null;
      const blocks = records.blocks();
      this.grid.text(line, column, blocks.characters(blocks.short(), blocks.byte()));
    } else if (CELLS.has(id)) this.cell(id, view, data);
  }

  private cell(id: number, view: DataView, data: Uint8Array): void {
    const { grid } = this;
    const line = view.getUint16(0, true) + 1;
    const column = view.getUint16(2, true) + 1;
    const style = view.getUint16(4, true);
    if (id === RECORD.manyNumbers) {
      for (let at = 4; at + 6 <= data.length - 2; at += 6) {
        this.number(line, column + (at - 4) / 6, view.getUint16(at, true), smallNumber(view.getInt32(at + 2, true)));
      }
      return;
    }
    if ((this.shared.styles[style] ?? NO_STYLE).struck) grid.notes.add('strikethrough', line, column);
    if (id === RECORD.number) this.number(line, column, style, view.getFloat64(6, true));
    else if (id === RECORD.smallNumber) this.number(line, column, style, smallNumber(view.getInt32(6, true)));
    else if (id === RECORD.sharedText) this.sharedText(line, column, view.getUint32(6, true));
    else if (id === RECORD.booleanOrError) this.odd(line, column, view.getUint8(7) === 1, view.getUint8(6));
    else if (id === RECORD.formula) this.formula(line, column, style, view);
    else grid.text(line, column, new Blocks([data], 9).characters(view.getUint16(6, true), view.getUint8(8)));
  }

  private number(line: number, column: number, style: number, value: number): void {
    const { styles, from1904 } = this.shared;
    if (!Number.isFinite(value)) stop('spreadsheet-damaged');
    this.grid.number(line, column, numberText(value, (styles[style] ?? NO_STYLE).code, from1904));
  }

  private sharedText(line: number, column: number, index: number): void {
    const text = this.shared.strings[index] ?? stop('spreadsheet-damaged');
    if (typeof text === 'string') {
      this.grid.text(line, column, text);
      return;
    }
    if (text.isRaised) this.grid.notes.add('superscript', line, column, { shown: text.text, used: text.text });
    if (text.isStruck) this.grid.notes.add('strikethrough', line, column);
    this.grid.text(line, column, text.text);
  }

  /** A truth value or an error. */
  private odd(line: number, column: number, isError: boolean, value: number): void {
    const used = isError ? (ERRORS[value] ?? '#ERROR!') : value === 0 ? 'FALSE' : 'TRUE';
    this.grid.notes.add(isError ? 'error-cell' : 'boolean-cell', line, column, { shown: used, used });
    this.grid.put(line, column, used);
  }

  /** The result: a double, or where its last bytes are set, a mark of what else it is. */
  private formula(line: number, column: number, style: number, view: DataView): void {
    this.grid.notes.add('formula-cell', line, column);
    this.awaited = null;
    if (view.getUint16(12, true) !== 0xffff) this.number(line, column, style, view.getFloat64(6, true));
    else if (view.getUint8(6) === 0) this.awaited = [line, column];
    else if (view.getUint8(6) < 3) this.odd(line, column, view.getUint8(6) === 2, view.getUint8(8));
  }
}

const CELLS: ReadonlySet<number> = new Set([
  RECORD.number,
  RECORD.smallNumber,
  RECORD.manyNumbers,
  RECORD.sharedText,
  RECORD.text,
  RECORD.richText,
  RECORD.booleanOrError,
  RECORD.formula,
]);
