import { decode, detectEncoding, type Encoding } from '../read/encoding.js';
import { looksLikeJson } from '../read/json-start.js';
import { cellSpans } from './csv-cell.js';
import { csvShape } from './csv-shape.js';
import { opened, type Source } from './files.js';
import { encodingNamed } from './reading.js';
import { wishesOf } from './wishes.js';
import type { World } from './world.js';

/** The lines of an input that problems speak of, read once more. */
export interface SourceLines {
  readonly kind: 'csv' | 'yaml';
  /** What separates the cells of a CSV. */
  readonly delimiter: string;
  /** The lines from this one on, as many as a record may have; none where the input does not reach so far. */
  from(line: number): readonly string[];
  /** What stands over a column of a CSV. */
  heading(column: number): string | null;
}

/** A cell of more lines than this is not shown. */
const RECORD = 40;
/** The headings stand in the first lines. */
const FIRST = 30;
const LONGEST = 1 << 16;

/** Null where the input cannot be shown line by line: it was never opened, is gone, is JSON or no text. */
export async function sourceLines(world: World, file: string, wanted: readonly number[]): Promise<SourceLines | null> {
  const source = opened(world, file);
  if (source === null || wanted.length === 0) return null;
  try {
    const encoding = await encodingOf(world, source);
    const kind = encoding && (await kindOf(file, decode(source.bytes, encoding)));
    if (encoding === null || kind === null) return null;
    const follow = kind === 'csv' ? RECORD : 1;
    const starts = new Set(wanted);
    const last = Math.max(FIRST, wanted.reduce((most, line) => Math.max(most, line), 0) + follow);
    const kept = new Map<number, string>();
    let until = 0;
    let n = 0;
    for await (const lines of batches(decode(source.bytes, encoding), kind === 'csv' ? /\r\n|\n|\r/ : /\r?\n/)) {
      for (const line of lines) {
        n += 1;
        if (starts.has(n)) until = n + follow;
        if (n < until || n <= FIRST) kept.set(n, line);
      }
      if (n >= last) break;
    }
    const from = (line: number): string[] => {
      const found: string[] = [];
      for (let at = line; kept.has(at) && found.length < follow; at++) found.push(kept.get(at) as string);
      return found;
    };
    const { delimiter, header } = csvShape(Array.from({ length: FIRST }, (_, i) => kept.get(i + 1) ?? ''));
    const heading = (column: number) => (kind === 'csv' ? headingOf(from(header), column, delimiter) : null);
    return { kind, delimiter, from, heading };
  } catch {
    return null;
  }
}

/** As the run has read it: by the option, else by its bytes, else by what most of them fit. */
async function encodingOf(world: World, { path, bytes }: Source): Promise<Encoding | null> {
  const { encoding } = wishesOf(world.argv);
  const known = (encoding && encodingNamed(encoding)) ?? (await detectEncoding(bytes));
  if (known) return known;
  const { bestGuess } = await import('../read/undecodable.js');
  return (await bestGuess(bytes, path))?.encoding ?? null;
}

function headingOf(header: readonly string[], column: number, delimiter: string): string | null {
  const [span, ...more] = cellSpans(header, column, delimiter) ?? [];
  if (!span || more.length > 0) return null;
  const text = header[0]?.slice(span.from, span.to).trim() ?? '';
  return (/^".*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text) || null;
}

/** By the name and the first sign; what else has no key at its start is a table. Null for JSON, whose rows have no lines. */
async function kindOf(file: string, chunks: AsyncIterable<string>): Promise<SourceLines['kind'] | null> {
  if (/\.ya?ml$/i.test(file)) return 'yaml';
  for await (const chunk of chunks) {
    if (looksLikeJson(chunk)) return null;
    if (/\.(?:csv|tsv|txt)$/i.test(file)) return 'csv';
    return /^\s*(?:#|---|- |[\w-]+:(?:\s|$))/.test(chunk) ? 'yaml' : 'csv';
  }
  return 'csv';
}

/** Lines chunk by chunk. What is longer than any cell that could be shown is cut. */
async function* batches(chunks: AsyncIterable<string>, end: RegExp): AsyncGenerator<readonly string[]> {
  let rest = '';
  for await (const chunk of chunks) {
    const text = rest + chunk;
    // The other half of a CRLF may come with the next chunk.
    const held = text.endsWith('\r') ? '\r' : '';
    const lines = (held === '' ? text : text.slice(0, -1)).split(end);
    rest = (lines.pop() ?? '').slice(0, LONGEST) + held;
    yield lines;
  }
  yield rest.split(end);
}
