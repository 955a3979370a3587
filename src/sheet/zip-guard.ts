import { crc32 } from './crc32.js';
import { LIMITS } from './sheet-limits.js';
import { stop } from './sheet-refusals.js';
import { type Entry, zipDirectory } from './zip-directory.js';

/** The parts of a zip that may be read: none is a bomb, none overlaps another. */
export interface Zip {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The bytes of a part, piece by piece; a part that is not there has none. */
  read(name: string): AsyncIterable<Uint8Array>;
}

/**
 * Opens a zip, its directory first: a bomb shows there, before a byte is inflated. Sizes that lie are caught when a part
 * is read, at the first byte beyond them, and so are damaged bytes.
 */
export function openZip(bytes: Uint8Array): Zip {
  const entries = zipDirectory(bytes);
  const byName = new Map<string, Entry>();
  let total = 0;
  for (const entry of entries) {
    // Two parts of one name: programs differ in which of them they take.
    if (byName.has(entry.name)) stop('spreadsheet-damaged');
    byName.set(entry.name, entry);
    total += entry.size;
    if (entry.size > LIMITS.ratioFrom && entry.size > entry.packed * LIMITS.ratio) stop('zip-bomb');
  }
  if (total > LIMITS.ratioFrom && total > bytes.length * LIMITS.ratio) stop('zip-bomb');
  if (total > LIMITS.inflated) stop('spreadsheet-too-large');
  refuseOverlaps(entries);
  return {
    names: entries.map((e) => e.name),
    has: (name) => byName.has(name),
    read(name) {
      const entry = byName.get(name);
      return entry ? contents(bytes, entry) : nothing();
    },
  };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Parts that share bytes let a small file claim many large parts. */
function refuseOverlaps(entries: readonly Entry[]): void {
  const inOrder = [...entries].sort((a, b) => a.start - b.start);
  let end = 0;
  for (const entry of inOrder) {
    if (entry.start < end) stop('zip-bomb');
    end = entry.dataStart + entry.packed;
  }
}

async function* contents(bytes: Uint8Array, entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.encrypted) stop('spreadsheet-encrypted');
  const packed = bytes.subarray(entry.dataStart, entry.dataStart + entry.packed);
  let size = 0;
  let sum = 0;
  for await (const chunk of entry.method === 0 ? [packed] : inflated(packed)) {
    size += chunk.length;
    if (size > entry.size) stop('zip-bomb');
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (size !== entry.size || sum !== entry.crc) stop('spreadsheet-damaged');
}

async function* inflated(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const reader = slices(packed).pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => stop('spreadsheet-damaged'));
      if (done) return;
      yield value as Uint8Array;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** In slices, so that no more is inflated than is asked for. */
function slices(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + 16_384));
      at += 16_384;
    },
  });
}
