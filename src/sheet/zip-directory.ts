import { LIMITS } from './sheet-limits.js';
import { stop } from './sheet-refusals.js';

/** A part of a zip as the directory states it. */
export interface Entry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own header starts, and where its bytes do. */
  readonly start: number;
  readonly dataStart: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const HUGE = 0xffffffff;

/** The entries of a zip, by its central directory; each is seen to lie within the file. */
export function zipDirectory(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findDirectory(view);
  if (count > LIMITS.entries) stop('zip-bomb');
  const entries: Entry[] = [];
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) stop('spreadsheet-damaged');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const sizes = wideSizes(view, at, at + 46 + nameLength, extraLength);
    const method = view.getUint16(at + 10, true);
    if (!name.endsWith('/')) {
      if (method !== 0 && method !== 8) stop('spreadsheet-damaged');
      if (method === 0 && sizes.packed !== sizes.size) stop('spreadsheet-damaged');
      entries.push({
        name: name.replaceAll('\\', '/'),
        method,
        encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
        crc: view.getUint32(at + 16, true),
        ...sizes,
        dataStart: dataStart(view, sizes.start, sizes.packed),
      });
    }
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function findDirectory(view: DataView): { readonly count: number; readonly offset: number } {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    return count === 0xffff || offset === HUGE ? findWide(view, at - 20) : { count, offset };
  }
  return stop('spreadsheet-truncated');
}

function findWide(view: DataView, locator: number): { readonly count: number; readonly offset: number } {
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) stop('spreadsheet-damaged');
  const at = wide(view, locator + 8);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) stop('spreadsheet-damaged');
  return { count: wide(view, at + 32), offset: wide(view, at + 48) };
}

/** A number of eight bytes that must point into the file, or at least be one that a file can have. */
function wide(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) stop('spreadsheet-damaged');
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) stop('zip-bomb');
  return Number(value);
}

/** Sizes and offset of a directory entry; those that do not fit four bytes stand in its extra field. */
function wideSizes(
  view: DataView,
  at: number,
  extra: number,
  extraLength: number,
): Pick<Entry, 'packed' | 'size' | 'start'> {
  let size = view.getUint32(at + 24, true);
  let packed = view.getUint32(at + 20, true);
  let start = view.getUint32(at + 42, true);
  if (size !== HUGE && packed !== HUGE && start !== HUGE) return { size, packed, start };
  const end = Math.min(extra + extraLength, view.byteLength);
  for (let field = extra; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    const take = (): number => {
      next += 8;
      return wide(view, next - 8);
    };
    if (size === HUGE) size = take();
    if (packed === HUGE) packed = take();
    if (start === HUGE) start = take();
    return { size, packed, start };
  }
  return stop('spreadsheet-damaged');
}

/** Where the bytes of a part start: behind its own header, whose name and extra field may have other lengths. */
function dataStart(view: DataView, start: number, packed: number): number {
  if (start + 30 > view.byteLength || view.getUint32(start, true) !== LOCAL) stop('spreadsheet-damaged');
  const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (data + packed > view.byteLength) stop('spreadsheet-damaged');
  return data;
}
