import { stop } from './sheet-refusals.js';

/** Records of the binary workbooks of Excel 97 to 2003 that are read; all others are passed over. */
export const RECORD = {
  formula: 0x06,
  end: 0x0a,
  dateSystem: 0x22,
  filePass: 0x2f,
  font: 0x31,
  continue: 0x3c,
  columnInfo: 0x7d,
  sheet: 0x85,
  manyNumbers: 0xbd,
  richText: 0xd6,
  style: 0xe0,
  merges: 0xe5,
  strings: 0xfc,
  sharedText: 0xfd,
  otherBook: 0x1ae,
  number: 0x203,
  text: 0x204,
  booleanOrError: 0x205,
  resultText: 0x207,
  row: 0x208,
  smallNumber: 0x27e,
  format: 0x41e,
  begin: 0x809,
} as const;

/** Walks the records of a stream. */
export class Records {
  id = 0;
  data: Uint8Array = new Uint8Array();
  view: DataView = new DataView(new ArrayBuffer(0));
  private readonly all: DataView;

  constructor(
    private readonly stream: Uint8Array,
    private at = 0,
  ) {
    this.all = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  }

  next(): boolean {
    if (this.at + 4 > this.stream.length) return false;
    this.id = this.all.getUint16(this.at, true);
    const length = this.all.getUint16(this.at + 2, true);
    const from = this.at + 4;
    if (from + length > this.stream.length) stop('spreadsheet-truncated');
    this.data = this.stream.subarray(from, from + length);
    this.view = new DataView(this.data.buffer, this.data.byteOffset, length);
    this.at = from + length;
    return true;
  }

  /** Whether the next record begins a stream, as the first one must. */
  starts(): boolean {
    return this.next() && this.id === RECORD.begin;
  }

  /** The record at hand and those that continue it. */
  blocks(): Blocks {
    const blocks = [this.data];
    while (this.at + 4 <= this.stream.length && this.all.getUint16(this.at, true) === RECORD.continue && this.next()) {
      blocks.push(this.data);
    }
    return new Blocks(blocks);
  }
}

/** Bytes that go on in continuation records. */
export class Blocks {
  private block = 0;
  private at: number;

  constructor(
    private readonly blocks: readonly Uint8Array[],
    at = 0,
  ) {
    this.at = at;
  }

  get isAtEnd(): boolean {
    this.advance();
    return this.block >= this.blocks.length;
  }

  byte(): number {
    this.advance();
    const value = this.blocks[this.block]?.[this.at++];
    return value ?? stop('spreadsheet-damaged');
  }

  short(): number {
    return this.byte() | (this.byte() << 8);
  }

  long(): number {
    return (this.short() | (this.short() << 16)) >>> 0;
  }

  skip(count: number): void {
    for (let left = count; left > 0; ) {
      this.advance();
      const block = this.blocks[this.block] ?? stop('spreadsheet-damaged');
      const step = Math.min(left, block.length - this.at);
      this.at += step;
      left -= step;
    }
  }

  /** Characters; where they go on in the next block, that says anew whether each has one byte or two. */
  characters(count: number, flags: number): string {
    let wide = (flags & 1) !== 0;
    const codes: number[] = [];
    while (codes.length < count) {
      if (this.at >= (this.blocks[this.block]?.length ?? 0)) {
        this.block++;
        this.at = 0;
        wide = (this.byte() & 1) !== 0;
      }
      codes.push(wide ? this.short() : this.byte());
    }
    return fromCodes(codes);
  }

  private advance(): void {
    while (this.block < this.blocks.length && this.at >= (this.blocks[this.block] as Uint8Array).length) {
      this.block++;
      this.at = 0;
    }
  }
}

function fromCodes(codes: readonly number[]): string {
  let text = '';
  for (let i = 0; i < codes.length; i += 4_096) text += String.fromCharCode(...codes.slice(i, i + 4_096));
  return text;
}

/** A number in four bytes: a whole one or the upper half of a double, perhaps a hundredth of it. */
export function smallNumber(bits: number): number {
  const isHundredth = (bits & 1) !== 0;
  let value: number;
  if (bits & 2) value = bits >> 2;
  else {
    const view = new DataView(new ArrayBuffer(8));
    view.setUint32(0, bits & ~3);
    value = view.getFloat64(0);
  }
  return isHundredth ? value / 100 : value;
}
