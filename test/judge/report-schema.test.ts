import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT, runHere } from '../support/run.js';

const schema = JSON.parse(readFileSync(`${ROOT}data/schema/report.schema.json`, 'utf8'));
const valid = new Ajv2020({ strict: false, allErrors: true }).compile(schema);
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eco-check-schema-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function report(csv: string | null, ...more: string[]) {
  if (csv !== null) await writeFile(join(folder, 'data.csv'), csv);
  const file = csv === null ? join(ROOT, 'seeds/jiangmen-2018.csv') : 'data.csv';
  const { stdout, exit } = await runHere({
    argv: ['evaluate', file, '--format', 'json', '--quiet', ...more],
    cwd: folder,
  });
  return { json: JSON.parse(stdout.toString()), exit };
}

describe('the JSON report is as its schema says', () => {
  const HEAD = '编号,现状值,达标情况,地区,年度\n';
  test.each<readonly [string, string | null, readonly string[], number]>([
    ['of the shipped data', null, [], 1],
    ['against the other heading', null, ['--against', 'target-2020', '--set', 'level=县'], 0],
    ['as a what-if', null, ['--comparison', 'rounded', '--lang', 'en'], 1],
    [
      'with errors, censored values, marks and duplicates',
      `${HEAD}3,IOO,达标,江门市,2018\n5,<99,,江门市,2018\n6,100(-),未达标,,2018\n24,5吨,,,2018\n24,1,,,2018\n99,1,,,\n`,
      [],
      2,
    ],
    [
      'of several periods and subjects',
      `${HEAD}3,20,,江门市,2018\n3,21,,江门市,2017\n3,20,,乙市,2018\n`,
      ['--catalogue', 'jiangmen-2020'],
      1,
    ],
    ['of no row', HEAD, ['--period', '2018'], 2],
  ])('%s', async (_, csv, more, exit) => {
    const { json, exit: code } = await report(csv, ...more);
    valid(json);
    expect(valid.errors).toBeNull();
    expect([code, json.summary.gate.exitCode]).toEqual([exit, exit]);
  });
  test('and what is broken is not', async () => {
    const { json } = await report(null);
    for (const broken of [
      { ...json, schemaVersion: '2' },
      { ...json, results: [{ ...json.results[0], status: 'passed' }] },
      { ...json, summary: { ...json.summary, items: {} } },
      { ...json, results: [{ ...json.results[0], requirements: [{ ...json.results[0].requirements[0], gap: 5 }] }] },
    ]) {
      expect(valid(broken)).toBe(false);
    }
  });
});
