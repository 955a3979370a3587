// Every folder of test/cases/ is one run of the whole program; CONTRIBUTING.md says what stands in it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { CaseCopy, filesUnder, parseCommand } from './support/case.js';
import { type Outcome, ROOT, runBuilt, runHere } from './support/run.js';

const CASES = join(ROOT, 'test', 'cases');

let copy: CaseCopy | undefined;
afterEach(() => copy?.remove());

const names = readdirSync(CASES, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

describe.each(names)('%s', (name) => {
  const folder = join(CASES, name);
  const command = parseCommand(readFileSync(join(folder, 'command'), 'utf8'));

  async function observe(run: typeof runHere): Promise<Outcome & { written: Map<string, Buffer> }> {
    copy = await CaseCopy.of(folder);
    const outcome = await run(await copy.invocation(command));
    return { ...outcome, written: await copy.written() };
  }

  test('as expected', async () => {
    const { stdout, stderr, exit, written } = await observe(runHere);
    await expectGolden(stderr, join(folder, 'stderr'));
    await expectGolden(stdout, join(folder, 'stdout'));
    await expect(`${exit}\n`).toMatchFileSnapshot(join(folder, 'exit'));
    for (const [file, bytes] of written) await expectGolden(bytes, join(folder, 'output', file));
    const expected = await filesUnder(join(folder, 'output'));
    expect(
      expected.filter((file) => !written.has(file)),
      'expected in output/, but not written',
    ).toEqual([]);
  });

  if (existsSync(join(folder, 'built'))) {
    test('the built program does the same', async () => {
      const here = await observe(runHere);
      await copy?.remove();
      const built = await observe(runBuilt);
      expect(readable(built)).toEqual(readable(here));
      expect(built).toEqual(here);
    });
  }
});

/** No file means: nothing is printed. */
async function expectGolden(bytes: Buffer, file: string): Promise<void> {
  if (bytes.length === 0 && !existsSync(file)) return;
  // Other bytes than UTF-8 would be compared wrongly as text; such output is tested where it is made.
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  await expect(text).toMatchFileSnapshot(file);
}

/** A difference of texts reads better than one of bytes. */
function readable({ stdout, stderr, exit }: Outcome) {
  return { exit, stderr: stderr.toString(), stdout: stdout.toString() };
}
