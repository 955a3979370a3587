import { shownNumber } from './cell-text.js';
import type { Grid } from './grid.js';
import type { Print } from './ods-names.js';
import { RichText } from './rich-text.js';
import { LIMITS } from './sheet-limits.js';
import { stop } from './sheet-refusals.js';
import type { Attributes } from './xml-scan.js';

const PLAIN: Print = { raised: false, struck: false };

/** A cell of an OpenDocument sheet: its value is in its attributes, and what it shows is in its paragraphs. */
export class OdsCell {
  private readonly shown = new RichText();
  private readonly type: string;
  private paragraphs = 0;
  private inParagraph = false;
  /** How deep something stands that is not the cell's own text: a comment, a drawing. */
  private aside = 0;
  private readonly spans: Print[] = [];

  constructor(
    private readonly a: Attributes,
    private readonly prints: ReadonlyMap<string, Print>,
  ) {
    this.type = a['office:value-type'] ?? '';
  }

  get isEmpty(): boolean {
    return this.type === '' && this.shown.text === '' && this.a['table:formula'] === undefined;
  }

  /** `depth` is 1 for what stands right within the cell. */
  open(name: string, a: Attributes, depth: number): void {
    if (this.aside > 0) return;
    if (depth === 1 && name === 'p') {
      this.inParagraph = true;
      if (this.paragraphs++ > 0) this.text('\n');
    } else if (!this.inParagraph || name === 'annotation' || name === 'frame' || name === 'ruby-text')
      this.aside = depth;
    else if (name === 's') this.text(' '.repeat(Math.min(Number(a['text:c'] ?? 1) || 1, 100)));
    else if (name === 'tab') this.text('\t');
    else if (name === 'line-break') this.text('\n');
    else if (name === 'span') this.spans.push(this.prints.get(a['text:style-name'] ?? '') ?? PLAIN);
  }

  close(name: string, depth: number): void {
    if (this.aside > 0) {
      if (depth === this.aside) this.aside = 0;
    } else if (name === 'p' && depth === 1) this.inParagraph = false;
    else if (name === 'span') this.spans.pop();
  }

  text(text: string): void {
    if (!this.inParagraph || this.aside > 0) return;
    this.shown.add(text, this.spans.at(-1) ?? PLAIN);
    if (this.shown.text.length > LIMITS.text) stop('spreadsheet-too-large');
  }

  put(grid: Grid, line: number, column: number): void {
    const { a, type } = this;
    const shown = this.shown.text;
    if (a['table:formula'] !== undefined) {
      if (type === '') {
        grid.notes.add('formula-without-value', line, column);
        grid.put(line, column, `=${a['table:formula'].replace(/^\w+:=?/, '').slice(0, 200)}`);
        return;
      }
      grid.notes.add('formula-cell', line, column);
    }
    if (this.shown.isStruck || this.prints.get(a['table:style-name'] ?? '')?.struck) {
      grid.notes.add('strikethrough', line, column);
    }
    if (type === 'float' || type === 'percentage' || type === 'currency') this.putNumber(grid, line, column);
    else if (type === 'date') this.putDate(grid, line, column, a['office:date-value'] ?? '');
    else if (type === 'time')
      this.noted('time-cell', timeText(a['office:time-value'] ?? '') ?? shown, grid, line, column);
    else if (type === 'boolean') {
      const used = a['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE';
      this.noted('boolean-cell', used, grid, line, column);
    } else if (a['calcext:value-type'] === 'error') this.noted('error-cell', shown, grid, line, column);
    else {
      if (this.shown.isRaised) grid.notes.add('superscript', line, column, { shown, used: shown });
      grid.text(line, column, shown === '' ? (a['office:string-value'] ?? '') : shown);
    }
  }

  private putNumber(grid: Grid, line: number, column: number): void {
    const value = Number(this.a['office:value'] ?? Number.NaN);
    if (Number.isFinite(value)) {
      grid.number(line, column, shownNumber(value, this.shown.text, this.type === 'percentage'));
    } else grid.put(line, column, this.shown.text);
  }

  private putDate(grid: Grid, line: number, column: number, value: string): void {
    const full = value
      .replace('T', ' ')
      .replace(/\.\d+$/, '')
      .replace(/ 00:00:00$/, '');
    const shown = this.shown.text.trim();
    // Where only the year, or the year and the month, is shown, so does the text.
    const used = /^\d{4}年?$/.test(shown)
      ? full.slice(0, 4)
      : /^\d{4}[-/.年]\d{1,2}月?$/.test(shown)
        ? full.slice(0, 7)
        : full;
    this.noted('date-cell', used, grid, line, column);
  }

  private noted(
    kind: 'date-cell' | 'time-cell' | 'boolean-cell' | 'error-cell',
    used: string,
    grid: Grid,
    line: number,
    column: number,
  ): void {
    grid.notes.add(kind, line, column, { shown: this.shown.text, used });
    grid.put(line, column, used);
  }
}

/** `PT08H30M00S` as `08:30`. */
function timeText(text: string): string | null {
  const [, hours, minutes, seconds] = /^PT(\d{1,6})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S$/.exec(text) ?? [];
  if (hours === undefined) return null;
  const short = `${hours.padStart(2, '0')}:${(minutes as string).padStart(2, '0')}`;
  return Number(seconds) === 0 ? short : `${short}:${(seconds as string).padStart(2, '0')}`;
}
