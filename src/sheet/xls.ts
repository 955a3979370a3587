import { Blocks, RECORD, Records } from './biff-reader.js';
import { formatCode } from './builtin-formats.js';
import type { Ole } from './ole.js';
import { RichText } from './rich-text.js';
import { LIMITS } from './sheet-limits.js';
import { stop } from './sheet-refusals.js';
import { MACROS, type SheetName, type Workbook } from './workbook.js';
import { readXlsSheet } from './xls-sheet.js';
import type { SharedString } from './xlsx-strings.js';
import type { CellStyle } from './xlsx-styles.js';

interface Font {
  readonly raised: boolean;
  readonly struck: boolean;
}

/** Opens a workbook of Excel 97 to 2003 (.xls), as WPS and many systems still write them. */
export function openXls(ole: Ole): Workbook {
  if (ole.names.includes('EncryptedPackage')) stop('spreadsheet-encrypted');
  const stream = ole.stream('Workbook') ?? stop(ole.names.includes('Book') ? 'old-spreadsheet' : 'not-a-spreadsheet');
  const globals = new Globals(new Records(stream));
  return {
    sheets: globals.sheets,
    notes: ole.names.includes('_VBA_PROJECT_CUR') ? [MACROS] : [],
    async read(wanted) {
      for (const [i, sheet] of globals.sheets.entries()) {
        const grid = wanted(i);
        if (grid) readXlsSheet(new Records(stream, sheet.offset), globals, grid);
      }
    },
  };
}

/** What stands before the sheets: their names, and the styles and texts that their cells refer to. */
class Globals {
  readonly sheets: (SheetName & { readonly offset: number })[] = [];
  readonly styles: CellStyle[] = [];
  strings: readonly SharedString[] = [];
  from1904 = false;
  private readonly formats = new Map<number, string>();
  private readonly fonts: Font[] = [];
  private readonly xfs: { readonly format: number; readonly font: number }[] = [];
  private texts: Blocks | null = null;

  constructor(records: Records) {
    if (!records.starts() || records.data.length < 2) stop('spreadsheet-damaged');
    if (records.view.getUint16(0, true) !== 0x600) stop('old-spreadsheet');
    try {
      while (records.next() && records.id !== RECORD.end) this.take(records);
    } catch (error) {
      // A record that is shorter than it must be.
      if (error instanceof RangeError) stop('spreadsheet-damaged');
      throw error;
    }
    for (const { format, font } of this.xfs) {
      this.styles.push({ code: formatCode(format, this.formats), struck: this.font(font)?.struck ?? false });
    }
    if (this.texts) this.strings = this.readStrings(this.texts);
  }

  private take(records: Records): void {
    const { view, data } = records;
    switch (records.id) {
      case RECORD.filePass:
        stop('spreadsheet-encrypted');
        break;
      case RECORD.dateSystem:
        this.from1904 = view.getUint16(0, true) === 1;
        break;
      case RECORD.font:
        this.fonts.push({ raised: view.getUint16(8, true) === 1, struck: (view.getUint16(2, true) & 8) !== 0 });
        break;
      case RECORD.format: {
        const code = new Blocks([data], 5).characters(Math.min(view.getUint16(2, true), data.length), view.getUint8(4));
        this.formats.set(view.getUint16(0, true), code);
        break;
      }
      case RECORD.style:
        this.xfs.push({ font: view.getUint16(0, true), format: view.getUint16(2, true) });
        break;
      case RECORD.sheet:
        if (view.getUint8(5) === 0) {
          const name = new Blocks([data], 8).characters(view.getUint8(6), view.getUint8(7));
          this.sheets.push({ name, hidden: (view.getUint8(4) & 3) !== 0, offset: view.getUint32(0, true) });
        }
        if (this.sheets.length > LIMITS.sheets) stop('spreadsheet-too-large');
        break;
      case RECORD.otherBook:
        // Marks stand in place of a file's name: this workbook, add-ins, and a name of one character that is none.
        if (![0x401, 0x3a01, 1].includes(view.getUint16(2, true))) stop('external-link');
        break;
      case RECORD.strings:
        this.texts = records.blocks();
    }
  }

  /** Fonts are counted without the number 4. */
  private font(index: number): Font | undefined {
    return this.fonts[index > 4 ? index - 1 : index];
  }

  private readStrings(blocks: Blocks): readonly SharedString[] {
    blocks.skip(4);
    const count = blocks.long();
    const strings: SharedString[] = [];
    while (strings.length < count && !blocks.isAtEnd) strings.push(this.readString(blocks));
    return strings;
  }

  private readString(blocks: Blocks): SharedString {
    const length = blocks.short();
    const flags = blocks.byte();
    const runCount = flags & 8 ? blocks.short() : 0;
    const extra = flags & 4 ? blocks.long() : 0;
    const text = blocks.characters(length, flags);
    const starts: (readonly [at: number, font: number])[] = [];
    for (let i = 0; i < runCount; i++) starts.push([blocks.short(), blocks.short()]);
    // Phonetic hints.
    blocks.skip(extra);
    if (runCount === 0) return text;
    const rich = new RichText();
    rich.add(text.slice(0, starts[0]?.[0]), NO_FONT);
    for (const [i, [at, font]] of starts.entries()) {
      rich.add(text.slice(at, starts[i + 1]?.[0]), this.font(font) ?? NO_FONT);
    }
    return rich.isRaised || rich.isStruck ? rich : rich.text;
  }
}

const NO_FONT: Font = { raised: false, struck: false };
