import type { Text } from '../model/text.js';
import { wishesOf } from './wishes.js';
import type { World } from './world.js';

/** Shorter work needs no line about it, and more lines than so many a second nobody reads. */
const SOON = 1000;
const EVERY = 200;
const NEWLINE = 10;

interface Terminal {
  readonly isTTY?: boolean;
}

/** Hands on the bytes of one reading of a file of so many bytes. */
export type Watch = (chunks: AsyncIterable<Uint8Array>, size: number) => AsyncIterable<Uint8Array>;

/**
 * A line on stderr that says how far a long run is: rows, bytes, rate, time left. Only where stderr is a terminal that somebody
 * wants to hear from; null elsewhere.
 * @param passes how often the data are read in all: once to survey them, and once for each report
 */
export function progress(world: World, passes: number, clock = () => performance.now()): Watch | null {
  const { quiet, problems, lang } = wishesOf(world.argv);
  if ((world.stderr as Terminal).isTTY !== true || quiet || problems !== 'text') return null;
  // What streams to the same terminal would run into the line.
  if ((world.stdout as Terminal).isTTY === true && streams(world.argv)) return null;
  const started = clock();
  let shown = 0;
  let read = 0;
  let total = 0;
  const known = new Set<number>();
  let rows = 0;
  return async function* watch(chunks, size) {
    // A file is told from another by its size: good enough for an estimate.
    if (!known.has(size)) total += size * passes;
    known.add(size);
    const before = rows;
    let line = false;
    rows = 0;
    try {
      for await (const chunk of chunks) {
        yield chunk;
        read += chunk.length;
        for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) rows += 1;
        const now = clock();
        if (now - started < SOON || now - shown < EVERY) continue;
        shown = now;
        line = true;
        world.stderr.write(`\r${said({ rows, read, total, time: now - started })[lang]}\u001b[K`);
      }
    } finally {
      rows = Math.max(before, rows);
      if (line) world.stderr.write('\r\u001b[K');
    }
  };
}

/** Whether a report is asked for that is written while the data are read. */
const streams = (argv: readonly string[]): boolean =>
  argv.some((word) => /^(?:--format=|-f)?(?:csv|json|ndjson)$/.test(word));

interface State {
  readonly rows: number;
  readonly read: number;
  readonly total: number;
  /** Milliseconds since the start. */
  readonly time: number;
}

function said({ rows, read, total, time }: State): Text {
  const share = Math.min(99, Math.floor((read / Math.max(1, total)) * 100));
  const rate = megabytes((read / time) * 1000);
  const left = Math.ceil((Math.max(0, total - read) / read) * (time / 1000));
  const count = rows.toLocaleString('en-US');
  return {
    zh: `${share}%  ${count} 行  ${megabytes(read)} MB  ${rate} MB/秒  还需约 ${clockText(left)}`,
    en: `${share}%  ${count} rows  ${megabytes(read)} MB  ${rate} MB/s  about ${clockText(left)} left`,
  };
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e8 ? 1 : 0);

/** `0:07`, `12:30`, `1:02:03`. */
function clockText(seconds: number): string {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (n: number): string => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
