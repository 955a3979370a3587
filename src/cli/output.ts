import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Refusal } from '../model/problem.js';
import { asTyped } from './files.js';
import { unfinished } from './unfinished.js';
import type { World } from './world.js';

/** Thrown where the reader of a pipe went away: the run then ends quietly. */
export class ClosedPipe extends Error {}

/** Writes chunks to a stream, waiting where it is full. */
export async function writeAll(
  stream: NodeJS.WritableStream,
  chunks: AsyncIterable<string | Uint8Array>,
): Promise<void> {
  let failure: NodeJS.ErrnoException | null = null;
  let wake = (): void => {};
  const onError = (error: NodeJS.ErrnoException): void => {
    failure = error;
    wake();
  };
  const onDrain = (): void => wake();
  const check = (): void => {
    if (failure === null) return;
    throw failure.code === 'EPIPE' || failure.code === 'ERR_STREAM_DESTROYED' ? new ClosedPipe() : failure;
  };
  stream.on('error', onError).on('drain', onDrain);
  try {
    for await (const chunk of chunks) {
      if (stream.write(chunk)) continue;
      await new Promise<void>((done) => {
        wake = done;
      });
      check();
    }
    await new Promise<void>((done) => {
      wake = done;
      stream.write('', () => done());
    });
    check();
  } finally {
    stream.off('drain', onDrain);
    // The error listener stays: a pipe may report its end after the last write.
  }
}

/** Writes a file whole or not at all: beside it first, then in its place. Throws a Refusal where it cannot be written. */
export async function writeFile(world: World, path: string, chunks: AsyncIterable<string | Uint8Array>): Promise<void> {
  const target = resolve(world.cwd, path);
  const draft = `${target}.part`;
  unfinished.add(draft);
  try {
    await mkdir(dirname(target), { recursive: true });
    const stream = createWriteStream(draft);
    await writeAll(stream, chunks);
    await new Promise<void>((done, fail) => stream.on('error', fail).end(done));
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    if (error instanceof Refusal) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw new Refusal([
      {
        code: 'cannot-write',
        severity: 'error',
        text: { zh: `无法写入“${asTyped(path)}”（${code}）`, en: `"${asTyped(path)}" cannot be written (${code})` },
        hint: {
          zh: '文件可能正被 Excel 打开，或没有写入权限',
          en: 'it may be open in Excel, or you may not write there',
        },
        at: null,
      },
    ]);
  } finally {
    unfinished.delete(draft);
  }
}
