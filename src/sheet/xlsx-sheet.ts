import { numberText } from './cell-text.js';
import type { Grid } from './grid.js';
import type { RichText } from './rich-text.js';
import { LIMITS } from './sheet-limits.js';
import { stop } from './sheet-refusals.js';
import { isOn, type SharedString, StringItem, unescapeX } from './xlsx-strings.js';
import { type CellStyle, NO_STYLE } from './xlsx-styles.js';
import type { Attributes, XmlEvents } from './xml-scan.js';

/** What cells of a sheet refer to. */
export interface Shared {
  readonly strings: readonly SharedString[];
  readonly styles: readonly CellStyle[];
  readonly from1904: boolean;
}

/** Hears the XML of a sheet of Excel and puts its cells into a grid. */
export class XlsxSheet implements XmlEvents {
  private line = 0;
  private column = 0;
  private type = '';
  private style = NO_STYLE;
  private value: string | null = null;
  private formula: string | null = null;
  private inline: RichText | null = null;
  private collecting: 'v' | 'f' | null = null;
  private readonly item = new StringItem('is', (item) => {
    this.inline = item;
  });

  constructor(
    private readonly grid: Grid,
    private readonly shared: Shared,
  ) {}

  open(name: string, a: Attributes): void {
    switch (name) {
      case 'row':
        this.line = a.r === undefined ? this.line + 1 : Number(a.r);
        this.column = 0;
        if (isOn(a.hidden) || (a.ht !== undefined && Number(a.ht) === 0)) this.grid.hideRow(this.line);
        return;
      case 'c':
        this.startCell(a);
        return;
      case 'v':
        this.collecting = 'v';
        this.value = '';
        return;
      case 'f':
        this.collecting = 'f';
        this.formula = '';
        return;
      case 'col':
        if (isOn(a.hidden) || (a.width !== undefined && Number(a.width) === 0)) {
          this.grid.hideColumns(Number(a.min), Number(a.max));
        }
        return;
      case 'mergeCell':
        this.merge(a.ref ?? '');
        return;
      default:
        this.item.open(name, a);
    }
  }

  text(text: string): void {
    if (this.collecting === 'v') {
      this.value = (this.value as string) + text;
      if (this.value.length > LIMITS.text) stop('spreadsheet-too-large');
    }
    // Only whether there is a formula matters, and how it begins.
    else if (this.collecting === 'f') this.formula = ((this.formula as string) + text).slice(0, 200);
    else this.item.text(text);
  }

  close(name: string): void {
    if (name === 'v' || name === 'f') this.collecting = null;
    else if (name === 'c') this.endCell();
    else this.item.close(name);
  }

  private startCell(a: Attributes): void {
    const at = a.r === undefined ? null : position(a.r);
    this.column = at?.column ?? this.column + 1;
    this.line = at?.line ?? this.line;
    this.type = a.t ?? 'n';
    this.style = this.shared.styles[Number(a.s ?? -1)] ?? NO_STYLE;
    this.value = null;
    this.formula = null;
    this.inline = null;
  }

  private endCell(): void {
    const { grid, line, column, formula, type } = this;
    const value = this.value ?? '';
    if (formula !== null) {
      // An empty text is a result; an empty number is none.
      if (value === '' && this.inline === null && (type !== 'str' || this.value === null)) {
        grid.notes.add('formula-without-value', line, column);
        grid.put(line, column, `=${formula}`);
        return;
      }
      grid.notes.add('formula-cell', line, column);
    }
    if (this.style.struck && (value !== '' || this.inline !== null)) grid.notes.add('strikethrough', line, column);
    if (type === 's' && value !== '') this.putText(this.shared.strings[Number(value)] ?? stop('spreadsheet-damaged'));
    else if (type === 'inlineStr') this.putText(this.inline ?? '');
    else if (type === 'str') grid.text(line, column, unescapeX(value));
    else this.putValue(value);
  }

  private putText(text: SharedString): void {
    const { grid, line, column } = this;
    if (typeof text === 'string') {
      grid.text(line, column, text);
      return;
    }
    if (text.isRaised) grid.notes.add('superscript', line, column, { shown: text.text, used: text.text });
    if (text.isStruck) grid.notes.add('strikethrough', line, column);
    grid.text(line, column, text.text);
  }

  private putValue(value: string): void {
    const { grid, line, column, type } = this;
    const number = Number(value);
    if (type === 'b') {
      const used = isOn(value) ? 'TRUE' : 'FALSE';
      grid.notes.add('boolean-cell', line, column, { shown: used, used });
      grid.put(line, column, used);
    } else if (type === 'e') {
      grid.notes.add('error-cell', line, column, { shown: value, used: value });
      grid.put(line, column, value);
    } else if (type === 'd') {
      const used = value.replace(/T00:00:00(?:\.0+)?Z?$/, '').replace('T', ' ');
      grid.notes.add('date-cell', line, column, { shown: value, used });
      grid.put(line, column, used);
    } else if (value.trim() === '') return;
    else if (Number.isFinite(number)) {
      grid.number(line, column, numberText(number, this.style.code, this.shared.from1904));
    } else grid.put(line, column, value);
  }

  private merge(ref: string): void {
    const [from = '', to = ''] = ref.split(':');
    const start = position(from);
    const end = position(to);
    if (start && end) this.grid.merge(start.line, start.column, end.line, end.column);
  }
}

/** The cell that a name like `E8` means; null where it is none. */
function position(name: string): { readonly line: number; readonly column: number } | null {
  let column = 0;
  let i = 0;
  for (; i < name.length && i < 4; i++) {
    const letter = (name.charCodeAt(i) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const line = Number(name.slice(i));
  return column > 0 && Number.isInteger(line) && line > 0 ? { line, column } : null;
}
