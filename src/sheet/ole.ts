import { stop } from './sheet-refusals.js';

/** A container of OLE (compound file): the names in it, and one stream of it. */
export interface Ole {
  readonly names: readonly string[];
  /** The bytes of a stream; null where there is none of that name. */
  stream(name: string): Uint8Array | null;
}

const LAST = 0xfffffffa;

interface Item {
  readonly name: string;
  readonly isStream: boolean;
  readonly isRoot: boolean;
  readonly start: number;
  readonly size: number;
}

/** Opens a container. No chain of sectors is followed further than the file has sectors. */
export function openOle(bytes: Uint8Array): Ole {
  if (bytes.length < 512) stop('spreadsheet-truncated');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) stop('spreadsheet-damaged');
  const sector = (n: number): Uint8Array => {
    const from = (n + 1) << shift;
    // The last sector of a file may be short.
    if (n >= LAST || (n + 1) * 2 ** shift >= bytes.length) stop('spreadsheet-truncated');
    return bytes.subarray(from, from + (1 << shift));
  };
  const fat = numbers(joined(fatSectors(view, sector, shift), sector, shift));
  const chain = (start: number, links: Uint32Array): number[] => {
    const found: number[] = [];
    for (let n = start; n < LAST; n = links[n] ?? LAST) {
      found.push(n);
      if (found.length > links.length) stop('spreadsheet-damaged');
    }
    return found;
  };
  const items = directory(joined(chain(view.getUint32(48, true), fat), sector, shift));
  const root = items.find((item) => item.isRoot) ?? stop('spreadsheet-damaged');
  const small = (item: Item): Uint8Array => {
    const links = numbers(joined(chain(view.getUint32(60, true), fat), sector, shift));
    const store = joined(chain(root.start, fat), sector, shift);
    return joined(chain(item.start, links), (n) => store.subarray(n * 64, n * 64 + 64), 6).subarray(0, item.size);
  };
  return {
    names: items.map((item) => item.name),
    stream(name) {
      const item = items.find((i) => i.isStream && i.name === name);
      if (!item) return null;
      if (item.size > bytes.length) stop('spreadsheet-damaged');
      if (item.size < view.getUint32(56, true)) return small(item);
      const all = joined(chain(item.start, fat), sector, shift);
      return all.length < item.size ? stop('spreadsheet-truncated') : all.subarray(0, item.size);
    },
  };
}

/** The sectors that hold the table of chains: 109 are named in the header, the others in a chain of their own. */
function fatSectors(view: DataView, sector: (n: number) => Uint8Array, shift: number): readonly number[] {
  const found: number[] = [];
  const most = Math.ceil(view.byteLength / 2 ** shift);
  for (let i = 0; i < 109; i++) found.push(view.getUint32(76 + 4 * i, true));
  let next = view.getUint32(68, true);
  for (let i = 0; next < LAST; i++) {
    if (i > most) stop('spreadsheet-damaged');
    const more = numbers(sector(next));
    found.push(...more.subarray(0, -1));
    next = more.at(-1) ?? LAST;
  }
  const used = found.filter((n) => n < LAST);
  return used.length > most ? stop('spreadsheet-damaged') : used;
}

function joined(sectors: readonly number[], sector: (n: number) => Uint8Array, shift: number): Uint8Array {
  const all = new Uint8Array(sectors.length * 2 ** shift);
  for (const [i, n] of sectors.entries()) all.set(sector(n), i * 2 ** shift);
  return all;
}

function numbers(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => view.getUint32(4 * i, true));
}

function directory(bytes: Uint8Array): readonly Item[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const items: Item[] = [];
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    const type = bytes[at + 66];
    if (type === 0) continue;
    const length = Math.max(0, Math.min(view.getUint16(at + 64, true) - 2, 62));
    items.push({
      name: new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length)),
      isStream: type === 2,
      isRoot: type === 5,
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return items;
}
