import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { Desk } from './support.js';

async function returned(): Promise<Desk> {
  const desk = await Desk.open();
  await desk.run('template', '--split', 'department', 'forms', '--period', '2020');
  await desk.fill('forms/填报表-市水利局.xlsx', {
    '8.1': { 现状值: '88.9', 佐证文件: '水质月报', 文号: '3号' },
    '33.1': { 现状值: '51' },
    '33.2': { 现状值: '未统计' },
  });
  await desk.fill('forms/填报表-市生态环境局.xlsx', { '8.1': { 现状值: '88.90%', 佐证文件: '水质月报' } });
  await desk.fill('forms/填报表-市商务局.xlsx', { '33.1': { 现状值: '52' }, '33.2': { 现状值: '100' } });
  return desk;
}

describe('forms of several departments', () => {
  test('are one table, which can be judged; what they disagree on stays open', async () => {
    const desk = await returned();
    const { stdout, exit } = await desk.run('merge', 'forms', '-o', '汇总.xlsx');
    expect(exit).toBe(1);
    expect(stdout).toContain('冲突 1 处，还缺 43 项');
    expect(await desk.values('汇总.xlsx')).toEqual({ '8.1': '88.9', '33.2': '100' });
    const { sheets } = await readXlsx(await desk.read('汇总.xlsx'));
    expect(sheets.map((s) => s.name)).toEqual(['汇总表', '冲突', '补报清单']);
    expect(sheets[1]?.rows[1]).toEqual([
      '33.1',
      '绿色产品市场占有率·节能家电市场占有率',
      '江门市',
      '2020',
      '现状值',
      '“52”（forms/填报表-市商务局.xlsx 填报表!F2）；“51”（forms/填报表-市水利局.xlsx 填报表!F7）',
      '市发展改革局、市水利局、市商务局、市城市管理综合执法局、市市场监管局',
    ]);
  });

  test('the sentences to send name each department once', async () => {
    const desk = await returned();
    const { stdout } = await desk.run('merge', 'forms');
    expect(stdout).toContain('请市财政局补报（1 项）：34 政府绿色采购比例。');
    expect(stdout.match(/请市水利局补报/g)).toHaveLength(1);
  });

  test('a table that an earlier run wrote into the folder is no form; a named one is not overwritten', async () => {
    const desk = await returned();
    await desk.run('merge', 'forms', '-o', 'forms/汇总.csv');
    const again = await desk.run('merge', 'forms', '-o', 'forms/汇总.csv');
    expect(again.stdout).toContain('合并 13 份表');
    const { stderr, exit } = await desk.run('merge', 'forms/汇总.csv', '-o', 'forms/汇总.csv');
    expect(exit).toBe(2);
    expect(stderr).toContain('会被覆盖');
  });
});

test('a form of another layout is merged by its cells, and 上年数值 keeps its year', async () => {
  const desk = await Desk.open();
  await desk.write('years.csv', '编号,2019年,2020年\n27,94,95\n');
  await desk.write('items.csv', '年度,城镇污水处理率,25 一般工业固体废物综合利用率\n2020,96,\n');
  await desk.write('last.csv', '编号,现状值,上年数值,年度\n20,0.4,0.45,2020\n');
  const { stdout } = await desk.run('merge', 'years.csv', 'items.csv', 'last.csv', '-o', '汇总.csv');
  expect(stdout).toContain('“95”（years.csv:2:3）；“96”（items.csv:2:2）');
  const lines = (await desk.read('汇总.csv')).toString().split('\r\n');
  expect(lines.find((line) => line.startsWith('27,') && line.includes('2019'))).toContain(',94,');
  expect(lines.find((line) => line.startsWith('20,') && line.includes('2020'))).toContain('0.4,0.45（2019年数据）');
});

const HEAD = '编号,单位,现状值,佐证文件,文号,年度\n';

describe('two forms', () => {
  async function merged(a: string, b: string): Promise<string> {
    const desk = await Desk.open();
    await desk.write('a.csv', HEAD + a);
    await desk.write('b.csv', HEAD + b);
    await desk.run('merge', 'a.csv', 'b.csv', '-o', 'all.csv', '--no-bom');
    const [head = '', ...rows] = (await desk.read('all.csv')).toString().split('\r\n');
    const at = (heading: string): number => head.split(',').indexOf(heading);
    const row = rows.find((r) => r.startsWith('29,'))?.split(',') ?? [];
    return ['现状值', '佐证文件', '文号', '冲突'].map((heading) => row[at(heading)] ?? '').join('|');
  }

  test.each([
    ['equal figures', '29,,15.0,,,2020', '29,,15,,,2020', '15.0|||'],
    ['equal figures in two ways to write the unit', '29,平方米/人,15,,,2020', '29,,15㎡/人,,,2020', '15|||'],
    ['a figure and a blank', '29,,,,,2020', '29,,15,,,2020', '15|||'],
    ['a figure and no data', '29,,未统计,,,2020', '29,,15,,,2020', '15|||'],
    ['no data twice', '29,,未统计,,,2020', '29,,—,,,2020', '未统计|||'],
    ['different figures', '29,,15,,,2020', '29,,16,,,2020', '|||现状值：“15”（a.csv:2:3）；“16”（b.csv:2:3）'],
    [
      'figures of different years',
      '29,,15（2019年数据）,,,2020',
      '29,,15,,,2020',
      '|||现状值：“15（2019年数据）”（a.csv:2:3）；“15”（b.csv:2:3）',
    ],
    ['a fuller account of one document', '29,,15,甲,,2020', '29,,15,甲,1号,2020', '15|甲|1号|'],
    [
      'a number of an unnamed document',
      '29,,15,甲,,2020',
      '29,,15,,1号,2020',
      '15|||佐证文件、文号：“甲”（a.csv:2:4）；“1号”（b.csv:2:5）',
    ],
  ])('%s', async (_, a, b, expected) => {
    expect(await merged(a, b)).toBe(expected);
  });
});

test('a heading may name the period, and the name of a column that is none of the form is told', async () => {
  const desk = await Desk.open();
  await desk.write('a.csv', '编号,2018年现状值,电话\n29,15,123\n');
  const { stdout, stderr } = await desk.run('merge', 'a.csv', '-o', 'all.csv');
  expect(stdout).toContain('江门市 2018年，应有 46 项，已有 1 项');
  expect(stderr).toContain('“电话”不是填报表的列');
  expect(stderr).not.toContain('“2018年现状值”');
});
