import { LIMITS } from '../sheet/sheet-limits.js';
import { stop } from '../sheet/sheet-refusals.js';
import type { Attributes, XmlEvents } from '../sheet/xml-scan.js';
import type { Block } from './document.js';
import type { ListPlace, Numbering } from './numbering.js';
import { Paragraph } from './paragraph.js';
import { tableOf, type WrittenCell, type WrittenRow } from './table-grid.js';

/** A table that is being heard, and what is open in it. */
interface OpenTable {
  readonly rows: WrittenRow[];
  readonly widths: number[];
  before: number;
  cells: WrittenCell[] | null;
  isDeleted: boolean;
  cell: { readonly paragraphs: string[]; span: number; continues: boolean } | null;
}

/** What is not part of the text: what was deleted or moved away, copies for old programs, drawings, hints of pronunciation. */
const ASIDE = new Set(['del', 'moveFrom', 'Fallback', 'drawing', 'pict', 'object', 'rt', 'instrText', 'delText']);
/** Earlier properties, which a tracked change keeps. */
const FORMER = /^(?:rPr|pPr|tcPr|trPr|tblPr|tblGrid|sectPr|numbering)Change$/;

/** Hears the body of a Word document as it reads once all tracked changes are accepted. */
export class DocxBody implements XmlEvents {
  readonly blocks: Block[] = [];
  /** What was seen that the text does not show. */
  readonly seen = { changes: false, drawings: false, struck: false, linked: false };
  private readonly tables: OpenTable[] = [];
  private readonly paragraphs: Paragraph[] = [];
  private readonly path: string[] = [];
  private aside = 0;
  private count = 0;
  private cells = 0;
  /** The text of a paragraph whose end was deleted. */
  private joined = '';

  constructor(
    private readonly numbering: Numbering,
    private readonly styleList: (style: string) => ListPlace | null,
  ) {}

  open(name: string, a: Attributes): void {
    const parent = this.path.at(-1) ?? '';
    this.path.push(name);
    if (this.aside > 0) {
      this.aside++;
      // A drawing beside the text is an ornament; one in a table, or one that holds text, may be what is looked for.
      if (name === 'txbxContent') this.seen.drawings = true;
    } else if (name === 'del' && (parent === 'rPr' || parent === 'trPr')) this.deletedMark(parent);
    else if (ASIDE.has(name) || FORMER.test(name)) this.leaveOut(name);
    else if (name === 'p' && parent !== 'oMathPara') this.paragraphs.push(new Paragraph());
    else if (name === 'altChunk' || name === 'subDoc') this.seen.linked = true;
    else if (!this.openTable(name, a)) this.paragraphs.at(-1)?.open(name, a);
  }

  text(text: string): void {
    if (this.aside === 0) this.paragraphs.at(-1)?.text_(text);
  }

  close(name: string): void {
    this.path.pop();
    if (this.aside > 0) this.aside--;
    else if (name === 'p' && this.path.at(-1) !== 'oMathPara') this.endParagraph();
    else if (!this.closeTable(name)) this.paragraphs.at(-1)?.close(name);
  }

  private leaveOut(name: string): void {
    this.aside = 1;
    if (name === 'del' || name === 'moveFrom') this.seen.changes = true;
    if (this.tables.length > 0 && (name === 'drawing' || name === 'pict' || name === 'object'))
      this.seen.drawings = true;
  }

  /** A deleted row, or the deleted end of a paragraph. */
  private deletedMark(parent: string): void {
    this.seen.changes = true;
    const table = this.tables.at(-1);
    if (parent === 'trPr' && table) table.isDeleted = true;
    const paragraph = this.paragraphs.at(-1);
    if (parent === 'rPr' && paragraph && this.path.at(-3) === 'pPr') paragraph.isJoined = true;
  }

  private openTable(name: string, a: Attributes): boolean {
    const table = this.tables.at(-1);
    const value = a['w:val'] ?? '';
    if (name === 'tbl') {
      this.tables.push({ rows: [], widths: [], before: 0, cells: null, isDeleted: false, cell: null });
    } else if (!table) return false;
    else if (name === 'tr') {
      table.cells = [];
      table.before = 0;
      table.isDeleted = false;
    } else if (name === 'tc') {
      if (++this.cells > LIMITS.cells / 10) stop('too-many-cells');
      table.cell = { paragraphs: [], span: 1, continues: false };
    } else if (name === 'gridCol') table.widths.push(Number(a['w:w'] ?? 0));
    else if (name === 'gridBefore') table.before = columns(value);
    else if (name === 'gridSpan' && table.cell) table.cell.span = columns(value);
    else if (name === 'vMerge' && table.cell) table.cell.continues = value !== 'restart';
    else return false;
    return true;
  }

  private closeTable(name: string): boolean {
    const table = this.tables.at(-1);
    if (!table) return false;
    if (name === 'tbl') this.endTable(table);
    else if (name === 'tr') {
      if (table.cells && !table.isDeleted) table.rows.push({ before: table.before, cells: table.cells });
      table.cells = null;
    } else if (name === 'tc' && table.cell) {
      const { paragraphs, span, continues } = table.cell;
      table.cells?.push({ text: paragraphs.join('\n'), span, continues });
      table.cell = null;
    } else return false;
    return true;
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop() as Paragraph;
    if (paragraph.isStruck) this.seen.struck = true;
    const place = paragraph.place ?? (paragraph.style === '' ? null : this.styleList(paragraph.style));
    const number = place && place.list !== '' ? this.numbering.next(place) : '';
    const text = this.joined + number + paragraph.text;
    this.joined = paragraph.isJoined ? text : '';
    if (!paragraph.isJoined) this.put(text);
  }

  private put(text: string): void {
    const shown = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n');
    if (shown === '') return;
    // A paragraph within another one is that of a text box, whose text belongs to the cell.
    const cell = this.tables.at(-1)?.cell;
    if (cell) cell.paragraphs.push(shown);
    else this.blocks.push({ kind: 'paragraph', text: shown });
  }

  private endTable({ rows, widths }: OpenTable): void {
    this.tables.pop();
    const table = tableOf(this.count + 1, rows, widths);
    const outer = this.tables.at(-1)?.cell;
    // A table inside a cell is a table of its own, but for a small one, which only arranges the text of the cell.
    if (outer && (table.rows < 2 || table.columns < 3)) {
      outer.paragraphs.push(...table.cells.map((c) => c.text).filter((t) => t !== ''));
      return;
    }
    if (table.rows === 0 || table.cells.every(({ text }) => text === '')) return;
    this.count++;
    this.blocks.push(table);
  }
}

const columns = (value: string): number => {
  const n = Number(value);
  return Number.isInteger(n) && n >= 0 && n <= 1000 ? n : stop('spreadsheet-damaged');
};
