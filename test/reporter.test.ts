import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './support/run.js';

function runVitest(...args: string[]) {
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const config = join(ROOT, 'test', 'fixtures', 'reporter', 'vitest.config.ts');
  const { stdout, status } = spawnSync(process.execPath, [vitest, 'run', '--config', config, ...args], {
    encoding: 'utf8',
  });
  return { lastLine: stdout.trimEnd().split('\n').at(-1), status };
}

test('the last line counts as failed whatever went wrong', () => {
  // A test, an unhandled rejection, a hook, a file that does not load, a file without tests.
  expect(runVitest()).toEqual({ lastLine: '2 passed, 5 failed, 2 skipped', status: 1 });
});

test('a run without tests fails', () => {
  expect(runVitest('no-such-file')).toEqual({ lastLine: '0 passed, 1 failed', status: 1 });
});

test('a run that goes well says so', () => {
  expect(runVitest('outcomes', '-t', 'passes')).toEqual({ lastLine: '1 passed, 0 failed, 4 skipped', status: 0 });
});
