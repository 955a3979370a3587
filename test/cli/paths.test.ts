import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expandPaths } from '../../src/cli/paths.js';
import type { World } from '../../src/cli/world.js';
import { Refusal } from '../../src/model/problem.js';
import { runHere } from '../support/run.js';
import { run } from './support.js';

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'eco-check-paths-'));
  const files = ['a.csv', 'b.xlsx', '~$b.xlsx', '.c.csv', 'd.md', '数据1.csv', '数据12.csv', '[x].csv', 'x.csv'];
  const below = ['in/e.csv', 'in/deep/f.json', 'in/~$g.csv', '.git/h.csv', 'none/readme.md'];
  for (const file of [...files, ...below]) {
    mkdirSync(dirname(join(cwd, file)), { recursive: true });
    writeFileSync(join(cwd, file), '');
  }
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));
const expand = (...given: string[]) =>
  expandPaths({ cwd } as World, given).map((path) =>
    path.replaceAll('\\', '/').replace(cwd.replaceAll('\\', '/'), 'CWD'),
  );

test.each<readonly [readonly string[], readonly string[]]>([
  [['a.csv'], ['a.csv']],
  [['missing.csv'], ['missing.csv']],
  [['-'], ['-']],
  [
    ['x.csv', 'a.csv'],
    ['x.csv', 'a.csv'],
  ],
  [
    ['a.csv', './a.csv', 'in/../a.csv', '-', '-'],
    ['a.csv', '-'],
  ],
  [
    ['a.csv', '*.csv'],
    ['a.csv', '[x].csv', 'x.csv', '数据1.csv', '数据12.csv'],
  ],
  [['数据?.csv'], ['数据1.csv']],
  [['[x]*'], ['[x].csv']],
  [['.'], ['[x].csv', 'a.csv', 'b.xlsx', 'x.csv', '数据1.csv', '数据12.csv']],
  [['*'], ['[x].csv', 'a.csv', 'b.xlsx', 'x.csv', '数据1.csv', '数据12.csv']],
  [['*.md'], ['d.md']],
  [['in'], ['in/e.csv']],
  [['in/'], ['in/e.csv']],
  [['in/**/*.json'], ['in/deep/f.json']],
  [['in/**'], ['in/e.csv', 'in/deep/f.json']],
  [['./*/*.csv'], ['in/e.csv']],
  [['in/*/../*.csv'], ['in/e.csv']],
  [['**/e.csv'], ['in/e.csv']],
  [['in\\*.csv'], ['in/e.csv']],
])('%j', (given, expected) => {
  expect(expand(...given)).toEqual(expected);
});

test('a glob from the root', () => {
  expect(expand(`${cwd}/in/*.csv`)).toEqual(['CWD/in/e.csv']);
});

test.each(['none', '*.tsv', 'nowhere/*.csv', 'in/??.csv', '**/*.ods'])('%s names nothing', (path) => {
  expect(() => expand(path)).toThrow(Refusal);
});

describe('several files in one run', () => {
  const ROW = (value: string) => `编号,现状值,年度\n27,${value},2018\n`;
  test('what two files say is named with both', async () => {
    const { stderr, exit } = await run(['evaluate', '*.csv', '--lang', 'en'], {
      'a.csv': ROW('95'),
      'b.csv': ROW('96'),
    });
    expect(exit).toBe(2);
    expect(stderr).toContain('duplicate-row');
    expect(stderr).toMatch(/b\.csv:2/);
    expect(stderr).toMatch(/a\.csv(?::| line )?2?/);
  });
  test('a file that is given twice is read once', async () => {
    const { stderr } = await run(['evaluate', 'a.csv', './a.csv', 'a.csv'], { 'a.csv': ROW('95') });
    expect(stderr).not.toContain('duplicate-row');
  });
  test('nothing matched is a refusal', async () => {
    const { stderr, exit } = await run(['evaluate', '*.csv']);
    expect(stderr).toContain('no-files');
    expect(exit).toBe(2);
  });
  test('--map with a field that is none is a refusal before anything is read', async () => {
    const { stderr, exit } = await run(['evaluate', 'a.csv', '--map', '现况=结果'], { 'a.csv': ROW('95') });
    expect(stderr).toContain('没有“现况”这一字段');
    expect(exit).toBe(2);
  });
  test('--encoding goes before what the file tells', async () => {
    const gbk = Uint8Array.from([
      0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xcf, 0xd6, 0xd7, 0xb4, 0xd6, 0xb5, 0x0a, 0x32, 0x37, 0x2c, 0x39, 0x35,
    ]);
    expect((await run(['evaluate', 'a.csv', '--encoding', 'gbk'], { 'a.csv': gbk })).stderr).not.toContain('编码');
    const wrong = await run(['evaluate', 'a.csv', '--encoding', 'utf-8'], { 'a.csv': gbk });
    expect(wrong.stderr).toContain('undecodable-byte');
    expect(wrong.exit).toBe(2);
  });
});

test('links are followed to files, and those that lead nowhere or in a circle are named', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'eco-check-links-'));
  try {
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'a.csv'), '编号,现状值\n27,95\n');
    symlinkSync(join(folder, 'a.csv'), join(folder, 'in', 'b.csv'));
    symlinkSync('..', join(folder, 'in', 'up'));
    symlinkSync('circle.csv', join(folder, 'circle.csv'));
    const world = { cwd: folder } as World;
    expect(expandPaths(world, ['in'])).toEqual(['in/b.csv']);
    expect(expandPaths(world, ['**/*.csv'])).toEqual(['a.csv', 'circle.csv', 'in/b.csv']);
    const { stderr, exit } = await runHere({ argv: ['evaluate', 'circle.csv'], cwd: folder, env: {} });
    expect([exit, stderr.toString()]).toEqual([2, expect.stringContaining('ELOOP')]);
    expect(() => expandPaths(world, ['a.csv/*.csv'])).toThrow(Refusal);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
