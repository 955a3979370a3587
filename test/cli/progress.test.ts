import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { progress } from '../../src/cli/progress.js';
import type { World } from '../../src/cli/world.js';

function world(argv: readonly string[], stderr: object, stdout: object = {}): World {
  return { argv, stderr, stdout, stdin: new PassThrough(), env: {}, cwd: '', root: '' } as unknown as World;
}

/** Reads four chunks of ten rows, one each second, and gives what was written of it. */
async function lines(argv: readonly string[], step = 1000): Promise<string[]> {
  const written: string[] = [];
  let now = 0;
  const watch = progress(
    world(argv, { isTTY: true, write: (text: string) => written.push(text) }),
    2,
    () => (now += step),
  );
  const chunk = new TextEncoder().encode('123456789\n'.repeat(10));
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let i = 0; i < 4; i++) yield chunk;
  }
  for await (const _ of watch?.(chunks(), 400) ?? []);
  return written;
}

test('a long run says how far it is, and takes the line away', async () => {
  const written = await lines(['evaluate', 'a.csv', '--lang', 'en']);
  expect(written[1]).toBe('\r25%  20 rows  0.0 MB  0.0 MB/s  about 0:06 left\u001b[K');
  expect(written.at(-1)).toBe('\r\u001b[K');
});

test('a short run says nothing', async () => {
  expect(await lines(['evaluate', 'a.csv'], 10)).toEqual([]);
});

test('only a terminal hears of it, and nobody who wants silence', () => {
  const terminal = { isTTY: true, write: () => true };
  expect(progress(world(['evaluate', 'a.csv'], {}), 2)).toBeNull();
  expect(progress(world(['evaluate', 'a.csv', '-q'], terminal), 2)).toBeNull();
  expect(progress(world(['evaluate', 'a.csv', '--problems', 'json'], terminal), 2)).toBeNull();
  expect(progress(world(['evaluate', 'a.csv', '--format', 'csv'], terminal, terminal), 2)).toBeNull();
  expect(progress(world(['evaluate', 'a.csv', '--format', 'csv'], terminal), 2)).not.toBeNull();
});
