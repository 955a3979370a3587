import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { docx, paragraph, table } from '../support/docx.js';
import { ROOT } from '../support/run.js';
import { Desk } from './support.js';

const HEAD = '领域 任务 序号 指标名称 分项 单位 指标值 指标属性 现状值（2018年） 达标情况 2020年目标值 责任部门'.split(
  ' ',
);
const FIELDS = '领域 任务 序号 指标名称 分项 单位 指标值 指标属性 现状值 达标情况 目标值 责任部门'.split(' ');
const PROFILE = ['--subject', '江门市', '--set', 'level=市', '--set', 'terrain=平原地区', '--set', 'size=中小城市'];

let rows: string[][] = [];
beforeAll(async () => {
  const facts = JSON.parse(await readFile(join(ROOT, 'test/fixtures/jiangmen-table.json'), 'utf8')) as Record<
    string,
    unknown
  >[];
  rows = [HEAD, ...facts.map((fact) => FIELDS.map((f) => [fact[f] ?? ''].flat().join('\n')))];
});

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const FILES: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  'table.csv': () => new TextEncoder().encode(rows.map((row) => row.map(quoted).join(',')).join('\n')),
  'table.docx': () => docx(paragraph('江门市生态文明建设规划指标体系表') + table(rows)),
  'table.xlsx': () => writeXlsx({ sheets: [{ name: '表', rows }] }),
};

async function imported(name: string) {
  const desk = await Desk.open();
  await desk.write(name, await (FILES[name] as () => Uint8Array)());
  const { exit, stderr } = await desk.run('import', name, '-o', 'city.yaml', '--data', 'data.csv', ...PROFILE);
  expect(exit, stderr).toBe(0);
  const yaml = parse(String(await desk.read('city.yaml')));
  return { desk, indicators: yaml.indicators.map(({ source: _, ...rest }: { source: unknown }) => rest) };
}

async function verdicts(desk: Desk, ...argv: string[]): Promise<Record<string, string>> {
  const { stdout, stderr, exit } = await desk.run('evaluate', ...argv, '--format', 'json', '-q');
  expect(exit, stderr).toBeLessThan(2);
  const { results } = JSON.parse(stdout) as { results: { item: string; status: string }[] };
  return Object.fromEntries(results.map(({ item, status }) => [item, status]));
}

/** Where the catalogue that was written by hand says more than the table does. */
const KNOWS_MORE: Readonly<Record<string, readonly [ours: string, theirs: string, why: string]>> = {
  '1': ['review', 'fail', 'its ladder knows that 编制中 is below 制定实施'],
  '4': ['review', 'pass', 'it holds 全面推行 and 全面实施 for one'],
  '8.3': ['undetermined', 'pass', 'it knows that the share ends at 100, and that higher is better'],
  '20': ['undetermined', 'pass', 'it knows that lower is better, which the table says nowhere'],
  '21': ['undetermined', 'pass', 'it knows that lower is better, which the table says nowhere'],
  '24': ['undetermined', 'pass', 'it knows that the share ends at 100, and that higher is better'],
};

describe('the table of the shipped catalogue', () => {
  test.each(['table.docx', 'table.xlsx'])('reads the same from %s as from CSV', async (name) => {
    expect((await imported(name)).indicators).toEqual((await imported('table.csv')).indicators);
  });

  test('gives the verdicts of the catalogue written by hand, but where that one knows more', async () => {
    const { desk } = await imported('table.docx');
    const ours = await verdicts(desk, 'data.csv', '-c', 'city.yaml');
    const theirs = await verdicts(desk, join(ROOT, 'seeds/jiangmen-2018.csv'));
    expect(Object.keys(ours).sort()).toEqual(Object.keys(theirs).sort());
    const differing = Object.keys(theirs).filter((id) => ours[id] !== theirs[id]);
    expect(Object.fromEntries(differing.map((id) => [id, [ours[id], theirs[id]]]))).toEqual(
      Object.fromEntries(Object.entries(KNOWS_MORE).map(([id, [mine, its]]) => [id, [mine, its]])),
    );
  });
});
