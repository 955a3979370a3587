import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ecoCheckArguments, examples, fences, firstCells, sameLines, withoutBlankEnd } from './support/readme.js';
import { ROOT, runHere } from './support/run.js';
import { splitCommand } from './support/shell.js';

const FIRST_RUN = 'npm ci && npm run build && node bin/eco-check.js evaluate seeds/jiangmen-2018.csv';
const TESTS = 'npm ci && npm test';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

describe('README.md', () => {
  const readme = read('README.md');

  const runnable = examples(readme).flatMap(({ command, output }) => {
    const isOurs = /^(eco-check|node bin\/eco-check\.js)\b/.test(command);
    const argv = isOurs ? ecoCheckArguments(splitCommand(command)) : undefined;
    return argv ? [{ command, argv, output }] : [];
  });

  test('shows the program at work', () => {
    expect(runnable).not.toEqual([]);
  });

  test.each(runnable)('$ $command', async ({ argv, output }) => {
    const { stdout } = await runHere({ argv, cwd: ROOT });
    const printed = withoutBlankEnd(stdout.toString().split('\n'));
    if (!sameLines(printed, output)) expect(printed.join('\n')).toBe(output.join('\n'));
  });

  test('names the two commands for a fresh clone first', () => {
    const lines = fences(readme).flatMap((fence) => fence.lines);
    expect(lines.filter((line) => line.startsWith('npm')).slice(0, 2)).toEqual([FIRST_RUN, TESTS]);
  });

  test('names every dependency in a table', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json'));
    const named = firstCells(readme);
    expect(Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !named.has(name))).toEqual([]);
  });
});

test('.ci/run runs the tests as the README says', () => {
  expect(read('.ci/run').split('\n')).toContain(TESTS);
});
