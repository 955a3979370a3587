import { RichText } from './rich-text.js';
import { LIMITS } from './sheet-limits.js';
import { stop } from './sheet-refusals.js';
import { type Attributes, scanXml, type XmlEvents } from './xml-scan.js';

/** `_x000D_` is how a workbook writes a character that XML cannot hold. */
export const unescapeX = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\da-fA-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/**
 * Hears the text of a string item (`si`, `is`), its runs joined and its phonetic hints left out. `done` gets each item
 * when it ends.
 */
export class StringItem implements XmlEvents {
  private item: RichText | null = null;
  private piece: string | null = null;
  private phonetic = false;
  private print = { raised: false, struck: false };

  constructor(
    private readonly name: 'si' | 'is',
    private readonly done: (item: RichText) => void,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === this.name) this.item = new RichText();
    else if (this.item === null) return;
    else if (name === 'rPh') this.phonetic = true;
    else if (name === 't' && !this.phonetic) this.piece = '';
    else if (name === 'r') this.print = { raised: false, struck: false };
    else if (name === 'vertAlign') this.print = { ...this.print, raised: attributes.val === 'superscript' };
    else if (name === 'strike') this.print = { ...this.print, struck: isOn(attributes.val ?? '1') };
  }

  text(text: string): void {
    if (this.piece === null) return;
    this.piece += text;
    if (this.piece.length > LIMITS.text) stop('spreadsheet-too-large');
  }

  close(name: string): void {
    if (this.item === null) return;
    if (name === 'rPh') this.phonetic = false;
    else if (name === 't' && this.piece !== null) {
      this.item.add(unescapeX(this.piece), this.print);
      this.piece = null;
    } else if (name === 'r') this.print = { raised: false, struck: false };
    else if (name === this.name) {
      this.done(this.item);
      this.item = null;
    }
  }
}

export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

/** A text that cells share: mostly just the text. */
export type SharedString = string | RichText;

export async function readSharedStrings(bytes: AsyncIterable<Uint8Array>): Promise<readonly SharedString[]> {
  const strings: SharedString[] = [];
  let length = 0;
  const item = new StringItem('si', (read) => {
    strings.push(read.isRaised || read.isStruck ? read : read.text);
    length += read.text.length + 8;
    if (length > LIMITS.shared) stop('spreadsheet-too-large');
  });
  await scanXml(bytes, item);
  return strings;
}
