import { expect, test } from 'vitest';
import { DEFAULT_GATES } from '../../src/cli/session.js';
import { STATES } from '../../src/cli/states-words.js';
import { STATUSES } from '../../src/model/status.js';
import { ROOT, runHere } from '../support/run.js';
import { run } from './support.js';

test('the examples of the states are what the seed data give', async () => {
  const { stdout } = await runHere({ argv: ['evaluate', 'seeds/jiangmen-2018.csv', '-f', 'json'], cwd: ROOT });
  const { results } = JSON.parse(stdout.toString());
  for (const status of STATUSES) {
    const { item, example } = STATES[status];
    if (item === null) {
      expect(example.zh).toMatch(/^（举例）/);
      continue;
    }
    const found = results.find((r: { item: string }) => r.item === item);
    expect(found.status).toBe(status);
    expect(example.zh).toContain(`${item} ${found.name.zh}：`);
    expect(example.zh).toContain(found.value.raw);
  }
});

test('what is said of the exit code is the default of --fail-on', () => {
  const gating = DEFAULT_GATES.split(',');
  for (const status of STATUSES) expect(STATES[status].exit === 'gated', status).toBe(gating.includes(status));
});

test('a value that cannot be read makes the exit code 2, and one that passes none', async () => {
  const file = (value: string) => ({ 'data.csv': `编号,现状值,年度\n27,${value},2018\n` });
  const argv = ['evaluate', 'data.csv', '--fail-on', 'none'];
  expect(STATES.error.exit).toBe('failed');
  expect((await run(argv, file('9O.5'))).exit).toBe(2);
  expect((await run(argv, file('95.5'))).exit).toBe(0);
});
