import { createHash } from 'node:crypto';
import { createReadStream, type Stats } from 'node:fs';
import { mkdtemp, open, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { Refusal } from '../model/problem.js';
import type { Text } from '../model/text.js';
import { nearest } from '../read/nearest.js';
import { unfinished } from './unfinished.js';
import type { World } from './world.js';

/** An input that can be read from its start as often as needed. */
export interface Source {
  /** As typed, with `/`; `-` for stdin. */
  readonly path: string;
  readonly bytes: () => AsyncIterable<Uint8Array>;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  /** Removes what a spooled stdin left on the disk. */
  readonly close: () => Promise<void>;
}

/** Inputs up to this size are held in memory, so that two passes read the disk once. */
const HELD = 16 * 1024 * 1024;

export const asTyped = (path: string): string => path.replaceAll('\\', '/');

/** What a run has opened, by the path as typed: a problem shows its line from there. */
const OPENED = new WeakMap<World, Map<string, Source>>();

export const opened = (world: World, file: string): Source | null => OPENED.get(world)?.get(file) ?? null;

/** Opens a file, or stdin for `-`. Throws a Refusal for what is not a readable file. */
export async function openSource(world: World, path: string): Promise<Source> {
  const source = await (path === '-' ? spool(world.stdin) : fromDisk(world, path));
  OPENED.set(world, (OPENED.get(world) ?? new Map<string, Source>()).set(source.path, source));
  return source;
}

async function fromDisk(world: World, path: string): Promise<Source> {
  const absolute = resolve(world.cwd, path);
  const found = await statOf(absolute, path);
  if (found.isFile() && found.size <= HELD) return held(asTyped(path), await collect(createReadStream(absolute), path));
  const hash = createHash('sha256');
  for await (const chunk of readable(absolute, path)) hash.update(chunk);
  return {
    path: asTyped(path),
    bytes: () => readable(absolute, path),
    sha256: hash.digest('hex'),
    size: found.size,
    close: async () => {},
  };
}

function held(path: string, chunks: readonly Uint8Array[]): Source {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return {
    path,
    sha256: hash.digest('hex'),
    size: chunks.reduce((sum, chunk) => sum + chunk.length, 0),
    close: async () => {},
    async *bytes() {
      yield* chunks;
    },
  };
}

async function collect(stream: AsyncIterable<unknown>, path: string): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of stream) chunks.push(chunk as Uint8Array);
  } catch (error) {
    await refuseFile(path, error);
  }
  return chunks;
}

async function* readable(absolute: string, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(absolute, { highWaterMark: 1 << 18 });
  } catch (error) {
    await refuseFile(path, error);
  }
}

/** stdin can be read once: what does not fit into memory goes to a file of our own. */
async function spool(stdin: NodeJS.ReadableStream): Promise<Source> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const input = stdin[Symbol.asyncIterator]();
  for (let next = await input.next(); !next.done; next = await input.next()) {
    const chunk = Buffer.from(next.value);
    chunks.push(chunk);
    size += chunk.length;
    if (size > HELD) return spoolToDisk(chunks, input);
  }
  return held('-', chunks);
}

async function spoolToDisk(first: readonly Uint8Array[], rest: AsyncIterator<string | Buffer>): Promise<Source> {
  const folder = await mkdtemp(join(tmpdir(), 'eco-check-'));
  unfinished.add(folder);
  const close = async (): Promise<void> => {
    await rm(folder, { recursive: true, force: true });
    unfinished.delete(folder);
  };
  try {
    const file = join(folder, 'stdin');
    const handle = await open(file, 'w', 0o600);
    const hash = createHash('sha256');
    let size = 0;
    const keep = async (chunk: Uint8Array): Promise<void> => {
      hash.update(chunk);
      size += chunk.length;
      await handle.writeFile(chunk);
    };
    for (const chunk of first) await keep(chunk);
    for (let next = await rest.next(); !next.done; next = await rest.next()) await keep(Buffer.from(next.value));
    await handle.close();
    return { path: '-', bytes: () => readable(file, '-'), sha256: hash.digest('hex'), size, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function statOf(absolute: string, path: string): Promise<Stats> {
  const found = await stat(absolute).catch((error) => refuseFile(path, error, absolute));
  if (found.isDirectory()) await refuseFile(path, { code: 'EISDIR' });
  return found;
}

async function refuseFile(path: string, error: unknown, absolute?: string): Promise<never> {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const said = asTyped(path);
  if (code === 'ENOENT') {
    const near = absolute === undefined ? null : await nearestFile(absolute);
    return refuse(
      path,
      'no-such-file',
      { zh: `找不到文件“${said}”`, en: `there is no file "${said}"` },
      near === null ? undefined : { zh: `同一文件夹里有“${near}”`, en: `the same folder has "${near}"` },
    );
  }
  if (code === 'EISDIR')
    return refuse(path, 'is-folder', { zh: `“${said}”是文件夹，不是文件`, en: `"${said}" is a folder, not a file` });
  if (code === 'EACCES' || code === 'EPERM') {
    return refuse(path, 'no-permission', { zh: `没有读取“${said}”的权限`, en: `no permission to read "${said}"` });
  }
  return refuse(path, 'unreadable-file', {
    zh: `无法读取“${said}”（${code}）`,
    en: `"${said}" cannot be read (${code})`,
  });
}

function refuse(path: string, code: string, text: Text, hint?: Text): never {
  throw new Refusal([
    { code, severity: 'error', text, at: { file: asTyped(path), line: null, column: null }, ...(hint && { hint }) },
  ]);
}

async function nearestFile(absolute: string): Promise<string | null> {
  return nearest(basename(absolute), await readdir(dirname(absolute)).catch(() => []));
}
