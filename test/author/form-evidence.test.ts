import { describe, expect, test } from 'vitest';
import { Desk } from './support.js';

const CITY = `
catalogue: t
title: 题
subject: { name: 甲市 }
requirements: { r: { zh: 指标值 } }
indicators:
  - { id: "1", name: 单位产值用水量, unit: 立方米/万元, better: lower, requirements: { r: { text: 持续改善, trend: lower } } }
  - { id: "2", name: 优良天数比例达标情况, unit: "%", better: higher, requirements: { r: { text: 完成上级任务, assigned: {} } } }
  - { id: "3", name: 城镇污水集中处理率, unit: "%", better: higher, requirements: { r: { text: "≥85", at-least: 85 } } }
`;

interface Report {
  readonly results: readonly {
    item: string;
    status: string;
    basis: string | null;
    requirements: { reason: { zh: string } }[];
  }[];
  readonly problems: readonly { code: string; severity: string; at: { line: number; column: number } | null }[];
}

async function judged(files: Readonly<Record<string, string>>, ...more: string[]) {
  const desk = await Desk.open();
  await desk.write('city.yaml', CITY);
  for (const [name, text] of Object.entries(files)) await desk.write(name, text);
  const { stdout, stderr } = await desk.run(
    'evaluate',
    'data.csv',
    '-c',
    'city.yaml',
    '--format',
    'json',
    '-q',
    ...more,
  );
  if (stdout === '') throw new Error(stderr);
  const { results, problems } = JSON.parse(stdout) as Report;
  return {
    status: Object.fromEntries(results.map((r) => [r.item, r.status])),
    reasons: Object.fromEntries(results.map((r) => [r.item, r.requirements[0]?.reason.zh])),
    problems: problems.map((p) => [p.code, p.at?.line ?? null, p.at?.column ?? null]),
  };
}

describe('the columns of the form beside the value', () => {
  test('a form that is filled in supplies all that the rules ask for', async () => {
    const desk = await Desk.open();
    await desk.write('city.yaml', CITY);
    await desk.run('template', '-o', 'form.xlsx', '-c', 'city.yaml', '--period', '2018');
    await desk.fill('form.xlsx', {
      '1': { 现状值: '40', 以前数值: '42（2017年数据）', 佐证文件: '年报', 日期: '2019-01-01' },
      '2': { 现状值: '80.8', 上级目标值: '≥80', 佐证文件: '监测报告' },
      '3': { 现状值: '90' },
    });
    const run = async (...more: string[]) =>
      JSON.parse(
        (await desk.run('evaluate', 'form.xlsx', '-c', 'city.yaml', '--format', 'json', '-q', ...more)).stdout,
      );
    const report = (await run()) as Report;
    expect(report.problems).toEqual([]);
    expect(report.results.map((r) => [r.item, r.status, r.basis])).toEqual([
      ['1', 'pass', 'figure'],
      ['2', 'pass', 'figure'],
      ['3', 'pass', 'figure'],
    ]);
    // What stands behind the value does not stand behind the figure.
    expect(report.results[1]?.requirements[0]?.reason.zh).not.toContain('监测报告');
    const targets = await run('--targets', 'form.xlsx');
    expect(targets.problems).toEqual([]);
    expect(targets.inputs.find((i: { role: string }) => i.role === 'targets').rows).toBe(1);
  });

  const HEAD = '编号,现状值,年度';
  test.each([
    ['以前数值', '42（2017年数据）', 'pass'],
    ['以前数值（2017年）', '42', 'pass'],
    ['上年数值', '42', 'pass'],
    ['上年数值', '39', 'fail'],
    ['previous', '42（2017年数据）', 'pass'],
    ['上年数值', '未统计', 'undetermined'],
    ['上年数值', '', 'undetermined'],
    ['以前数值', '42（2019年数据）', 'undetermined'],
  ])('%s %j of the trend: %s', async (heading, text, status) => {
    const found = await judged({ 'data.csv': `${HEAD},${heading}\n1,40,2018,${text}\n` });
    expect(found.status['1']).toBe(status);
  });
  test('an earlier value without a year is asked about, and only where a rule wants one', async () => {
    const found = await judged({ 'data.csv': `${HEAD},以前数值\n1,40,2018,42\n3,90,2018,88\n` });
    expect(found.status['1']).toBe('undetermined');
    expect(found.problems).toEqual([['undated-previous', 2, 4]]);
    const alone = await judged({ 'data.csv': '编号,现状值,上年数值\n1,40,42\n' });
    expect(alone.problems).toEqual([['undated-previous', 2, 3]]);
  });
  test('an earlier value that contradicts another source decides nothing', async () => {
    const found = await judged(
      { 'data.csv': `${HEAD},上年数值\n1,40,2018,42\n`, 'before.csv': '编号,现状值,年度\n1,39,2017\n' },
      '--previous',
      'before.csv',
    );
    expect(found.status['1']).not.toMatch(/pass|fail/);
  });

  test.each([
    ['上级目标值', '≥80', 'pass'],
    ['上级目标值', '≥81', 'fail'],
    ['上级目标值', '未下达', 'undetermined'],
    ['上级目标值', '-', 'undetermined'],
    ['考核结果', '完成', 'pass'],
    ['考核结果', '未完成', 'fail'],
    // Many tables have the city's own target in a column of this name.
    ['目标值', '≥80', 'undetermined'],
  ])('%s %s', async (heading, text, status) => {
    const found = await judged({ 'data.csv': `${HEAD},${heading}\n2,80.8,2018,${text}\n` });
    expect(found.problems.filter(([code]) => code !== 'missing-items')).toEqual([]);
    expect(found.status['2']).toBe(status);
  });
  test('what cannot be read is said, and nothing is decided by it', async () => {
    const found = await judged({ 'data.csv': `${HEAD},上级目标值,考核结果\n2,80.8,2018,八十,\n` });
    expect(found.problems).toEqual([['unreadable-target', 2, 4]]);
    expect(found.status['2']).toBe('undetermined');
  });

  const targets = (row: string) => ({ 'targets.csv': `编号,年度,上级目标值,考核结果\n${row}\n` });
  test.each([
    ['2,2018,≥80,', '≥80.0', '完成', 'pass', []],
    ['2,2018,,完成', '≥80', '', 'pass', []],
    ['2,2018,≥79,', '≥80', '', 'review', [['target-conflict', 2, 4]]],
    ['2,2018,,未完成', '', '完成', 'review', [['target-conflict', 2, 4]]],
    ['2,2018,未下达,', '≥80', '', 'review', [['target-conflict', 2, 4]]],
  ])('the table of targets %s beside %j and %j: %s', async (row, figure, finding, status, problems) => {
    const found = await judged(
      { 'data.csv': `${HEAD},上级目标值,考核结果\n2,80.8,2018,${figure},${finding}\n`, ...targets(row) },
      '--targets',
      'targets.csv',
    );
    expect(found.problems).toEqual(problems);
    expect(found.status['2']).toBe(status);
  });
});

describe('a name with one slip in it', () => {
  const near = (rows: string, header = '指标名称,现状值,年度,单位') => judged({ 'data.csv': `${header}\n${rows}\n` });
  test('is taken for the one item that it can be, and that is said', async () => {
    const found = await near('城镇污水集中处理绿,90,2018,%');
    expect(found.problems).toEqual([['near-name', 2, 1]]);
    expect(found.status['3']).toBe('pass');
  });
  test('unless the unit is of another kind', async () => {
    const found = await near('城镇污水集中处理绿,90,2018,万吨\n单位产值用水量,1,2018,');
    expect(found.problems).toEqual([['unknown-item', 2, 1]]);
    expect(found.status['3']).toBe('no-data');
  });
  test('in JSON too', async () => {
    const found = await judged({
      'data.csv': JSON.stringify([{ 指标名称: '城镇污水集中处理绿', 现状值: '90', 年度: '2018' }]),
    });
    expect(found.problems.map(([code]) => code)).toEqual(['near-name']);
    expect(found.status['3']).toBe('pass');
  });
  test('two rows for one item are a duplicate, however its name is spelled', async () => {
    const found = await near('城镇污水集中处理绿,90,2018,%\n城镇污水集中处理率,80,2018,%');
    expect(found.problems.map(([code]) => code)).toEqual(['near-name', 'duplicate-row']);
    expect(found.status['3']).toBe('error');
  });
});
