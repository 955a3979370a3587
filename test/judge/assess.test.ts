import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readGates } from '../../src/judge/gate.js';
import { Refusal } from '../../src/model/problem.js';
import { assessed, catalogue } from './support.js';

const CITY = `
catalogue: city
title: 测试指标
subject: { name: 甲市, profile: { level: 市 } }
requirements:
  standard: { zh: 指标值, en: Standard }
  target: { zh: 2020年目标值, en: 2020 target, period: "2020" }
published-against: standard
indicators:
  - id: "1"
    name: 规划
    attribute: binding
    measures: state
    requirements:
      standard: { text: 制定实施, state: { at-least: 制定实施, ladder: [编制中, 制定实施] } }
      target: { text: 制定实施, state: { at-least: 制定实施, ladder: [编制中, 制定实施] } }
  - id: "2"
    name: 覆盖率
    attribute: reference
    unit: "%"
    scale: [0, 100]
    better: higher
    requirements:
      standard: { text: 市≥80 县≥60, by: { level: { 市: { at-least: 80 }, 县: { at-least: 60 } } } }
      target: { text: ≥85, at-least: 85 }
  - id: "3"
    name: 水质
    attribute: binding
    unit: "%"
    scale: [0, 100]
    better: higher
    parts:
      - id: "3.1"
        name: 优良比例
        requirements:
          standard: { text: 保持稳定, trend: stable-or-better }
          target: { text: 完成任务, assigned: {} }
      - id: "3.2"
        name: 消除比例
        requirements:
          standard: { text: ≥90, at-least: 90 }
          target: { text: ≥95, at-least: 95 }
  - id: "4"
    name: 近岸海域
    attribute: reference
    unit: "%"
    applies: { when: { coastal: true }, clause: 沿海市考核 }
    requirements:
      standard: { text: ≥70, at-least: 70 }
      target: { text: ≥70, at-least: 70 }
`;
const HEAD = '编号,现状值,达标情况,地区,年度\n';
const FULL = `${HEAD}1,制定实施,达标,甲市,2018\n2,81,达标,甲市,2018\n3.1,80,达标,甲市,2018\n3.1,79,,甲市,2017\n3.2,90,达标,甲市,2018\n4,75,达标,甲市,2018\n`;
const COASTAL = { set: { coastal: 'true' }, period: '2018' };

describe('the order of decision', () => {
  const one = async (cell: string, set = {}): Promise<string | undefined> =>
    (await assessed(CITY, `${HEAD}4,${cell},,甲市,2018\n`, { set })).status['4'];

  test('not applicable goes before all, with the clause', async () => {
    for (const cell of ['', '75', 'IOO', '75吨']) expect(await one(cell, { coastal: 'false' })).toBe('not-applicable');
    const { results } = await assessed(CITY, `${HEAD}4,75,,甲市,2018\n`, { set: { coastal: 'false' } });
    expect(results[0]?.requirements[0]?.reason.zh).toBe('评价对象是否沿海：“否”，按“沿海市考核”不适用。');
    const missing = await assessed(CITY, `${HEAD}1,制定实施,,甲市,2018\n`, { set: { coastal: 'false' } });
    expect(missing.status['4']).toBe('not-applicable');
  });
  test('then no data, then an error, then the profile that is missing, then the rule', async () => {
    expect(await one('')).toBe('no-data');
    expect(await one('未统计')).toBe('no-data');
    expect(await one('IOO')).toBe('error');
    expect(await one('75吨')).toBe('error');
    expect(await one('75')).toBe('undetermined');
    expect(await one('75', { coastal: 'true' })).toBe('pass');
    const { results } = await assessed(CITY, `${HEAD}4,75,,甲市,2018\n`);
    expect(results[0]?.requirements[0]?.needs).toEqual(['profile.coastal']);
  });
  test('不涉及 without a profile that says so is for a person', async () => {
    expect(await one('不涉及', { coastal: 'true' })).toBe('review');
    expect(await one('不适用', { coastal: 'true' })).toBe('review');
    expect(await one('不涉及', { coastal: 'false' })).toBe('not-applicable');
  });
});

describe('what is no evidence', () => {
  const status = async (rule: string, cell: string, keys = 'unit: "%"') => {
    const text = `catalogue: t\ntitle: 题\nrequirements: { r: { zh: 指标值 } }\nindicators:\n  - id: "1"\n    name: 甲\n    ${keys}\n    requirements:\n      r: { ${rule} }\n`;
    return (await assessed(text, `编号,现状值\n1,"${cell}"\n`)).status['1'];
  };
  test.each([
    ['text: 市≥95, at-least: 95', '≥95', 'review'],
    ['text: 市≥95, at-least: 95', '≥95%', 'review'],
    ['text: 市≥95, at-least: 95', '>=95', 'review'],
    ['text: 市≥95, at-least: 95', '不低于95', 'review'],
    ['text: 市≥95, at-least: 95', '95%以上', 'review'],
    ['text: 市≥95, at-least: 95', '≥96', 'pass'],
    ['text: 市≥95, at-least: 95', '＞95', 'pass'],
    ['text: ≤10, at-most: 10', '≤10', 'review'],
    ['text: ≤10, at-most: 10', '<10', 'pass'],
    ['text: <10, below: 10', '<10', 'review'],
    ['text: 6~9, "between": [6, 9]', '≥6', 'undetermined'],
  ])('%s: a bound that only repeats it, %s, is %s', async (rule, cell, expected) => {
    expect(await status(rule, cell)).toBe(expected);
  });
  test.each([
    ['建立', 'pass'],
    ['建立（江府〔2019〕5号）', 'pass'],
    ['建立（试行）', 'pass'],
    ['建立（筹备中）', 'review'],
    ['建立（未实施）', 'review'],
    ['建立（部分）', 'review'],
    ['建立（草案）', 'review'],
    ['建立（正在报批）', 'review'],
    ['建立（拟2020年）', 'review'],
    ['建立、甲乙丙', 'review'],
  ])('a statement that its own note takes back: %s is %s', async (cell, expected) => {
    expect(await status('text: 建立, state: 建立', cell, 'measures: state')).toBe(expected);
  });
});

describe('missing items and duplicates', () => {
  test('an item that the data leave out is no data, behind the rows, without a line', async () => {
    const { results, status } = await assessed(CITY, `${HEAD}3.2,95,,甲市,2018\n1,编制中,,甲市,2018\n`);
    expect(results.map((r) => r.item)).toEqual(['3.2', '1', '2', '3.1', '4']);
    expect(status).toEqual({ '3.2': 'pass', '1': 'fail', '2': 'no-data', '3.1': 'no-data', '4': 'no-data' });
    expect(results.slice(2).map((r) => [r.at, r.value])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });
  test.each([
    ['identical rows', '2,81,,甲市,2018\n2,81,,甲市,2018\n', 3],
    ['different rows', '2,81,,甲市,2018\n2,79,,甲市,2018\n', 3],
    ['a value and a blank', '2,81,,甲市,2018\n2,,,甲市,2018\n', 3],
  ])('%s are one error, and a problem with both lines', async (_, rows, line) => {
    const { results, problems, summary } = await assessed(CITY, HEAD + rows);
    expect(results.filter((r) => r.item === '2').map((r) => r.status)).toEqual(['error']);
    expect(problems).toMatchObject([{ code: 'duplicate-row', severity: 'error', at: { line, column: 2 } }]);
    expect(problems[0]?.text.zh).toContain('第 2 行');
    expect(summary.gate.exitCode).toBe(2);
  });
  test('three rows are one error and two problems', async () => {
    const row = '2,81,,甲市,2018\n';
    const { results, problems } = await assessed(CITY, HEAD + row + row + row);
    expect(results.filter((r) => r.item === '2').length).toBe(1);
    expect(problems.map((p) => p.at?.line)).toEqual([3, 4]);
  });
  test('one item of two subjects or periods is no duplicate', async () => {
    const { status, problems } = await assessed(CITY, `${HEAD}2,81,,甲市,2018\n2,79,,甲市,2017\n2,81,,乙市,2018\n`);
    expect(problems).toEqual([]);
    expect(status).toMatchObject({ '甲市 2018 2': 'pass', '甲市 2017 2': 'fail', '乙市 2018 2': 'undetermined' });
  });
});

describe('due', () => {
  test('a requirement for a later period tells how far there is to go, and never gates', async () => {
    const { results, summary } = await assessed(CITY, FULL, { ...COASTAL, against: 'target' });
    const due = Object.fromEntries(results.map((r) => [r.item, r.requirements.map((q) => q.due)]));
    expect(due).toEqual({
      1: [true, false],
      2: [true, false],
      3.1: [true, false],
      3.2: [true, false],
      4: [true, false],
    });
    expect(results.map((r) => [r.item, r.status])).toEqual([
      ['1', 'pass'],
      ['2', 'fail'],
      ['3.1', 'undetermined'],
      ['3.2', 'fail'],
      ['4', 'pass'],
    ]);
    expect(results[1]?.requirements[1]).toMatchObject({ gap: '-4', status: 'fail' });
    expect(summary.gate.exitCode).toBe(0);
    expect(summary.requirements.target).toMatchObject({ total: 5, due: 0, fail: 2 });
    expect(summary.requirements.standard).toMatchObject({ total: 5, due: 5 });
  });
  test.each([
    ['2020', 1],
    ['2021', 1],
    ['2019', 0],
    ['2020Q1', 1],
    ['2019Q4', 0],
  ])('data of %s: exit %i', async (period, exit) => {
    const data = FULL.replaceAll('2018', period).replace('3.1,79,,甲市,2017\n', '');
    const { summary } = await assessed(CITY, data, { set: COASTAL.set, against: 'target' });
    expect(summary.gate.exitCode).toBe(exit);
  });
  test('data that name no period are due', async () => {
    const { summary, results } = await assessed(CITY, '编号,现状值\n2,81\n', { against: 'target' });
    expect(results[0]?.requirements[1]).toMatchObject({ due: true, status: 'fail' });
    expect(summary.gate.exitCode).toBe(1);
  });
});

describe('the published verdict', () => {
  const TABLE: readonly (readonly [cell: string, published: string, agreement: string | null])[] = [
    ['90', '达标', 'agrees'],
    ['89', '未达标', 'agrees'],
    ['', '未统计', 'agrees'],
    ['90', '未达标', 'contradicts'],
    ['89', '达标', 'contradicts'],
    ['', '达标', 'contradicts'],
    ['未统计', '未达标', 'contradicts'],
    ['90', '不涉及', 'contradicts'],
    ['良好', '达标', 'unverifiable'],
    ['IOO', '达标', 'unverifiable'],
    ['90', '基本达标', 'unverifiable'],
    ['90', '', null],
    ['90', '-', null],
    ['90', '—', null],
    ['90', '已达标', 'agrees'],
    ['90', ' 达 标 ', 'agrees'],
    ['89', '不达标', 'agrees'],
    ['90', '√', 'agrees'],
    ['89', '×', 'agrees'],
    ['89', '否', 'agrees'],
  ];
  test.each(TABLE)('%j beside %j: %s', async (cell, published, agreement) => {
    const { results, summary } = await assessed(CITY, `${HEAD}3.2,${cell},${published},甲市,2018\n`);
    expect(results[0]?.published?.agreement ?? null).toBe(agreement);
    if (agreement) expect(summary.published[agreement as 'agrees']).toBe(1);
    // It is never evidence.
    const without = await assessed(CITY, `${HEAD}3.2,${cell},,甲市,2018\n`);
    expect(results[0]?.status).toBe(without.results[0]?.status);
  });
  test('is compared with the heading that it was given against, whatever is asked', async () => {
    const { results } = await assessed(CITY, `${HEAD}3.2,92,达标,甲市,2020\n`, { against: 'target' });
    expect(results[0]).toMatchObject({ status: 'fail', published: { agreement: 'agrees', status: 'pass' } });
  });
});

describe('roll-up and gates', () => {
  test('an indicator takes the worst of its items, and items that do not apply do not count', async () => {
    const { summary, status } = await assessed(CITY, FULL, { set: { coastal: 'false' }, period: '2018' });
    expect(status).toEqual({ 1: 'pass', 2: 'pass', 3.1: 'pass', 3.2: 'pass', 4: 'not-applicable' });
    expect(summary.items).toMatchObject({ total: 5, pass: 4, 'not-applicable': 1 });
    expect(summary.indicators).toMatchObject({
      total: 4,
      pass: 3,
      'not-applicable': 1,
      binding: { total: 2, pass: 2 },
      reference: { total: 2, pass: 1 },
    });
    expect(summary.rate).toMatchObject({ of: 'items', pass: 4, total: 4, excluded: { 'not-applicable': 1 } });
    expect(summary.gate).toMatchObject({ exitCode: 0, because: [] });
  });
  test.each([
    ['80', '90', 'pass'],
    ['80', '89', 'fail'],
    ['70', '90', 'review'],
    ['70', '89', 'fail'],
    ['', '90', 'no-data'],
    ['70', '', 'no-data'],
    ['IOO', '89', 'error'],
    ['', '89', 'fail'],
    ['良好', '', 'no-data'],
  ])('parts of %j and %j: %s', async (a, b, worst) => {
    const { summary } = await assessed(CITY, `${HEAD}3.1,${a},,甲市,2018\n3.1,79,,甲市,2017\n3.2,${b},,甲市,2018\n`, {
      period: '2018',
    });
    expect(summary.indicators.binding).toMatchObject(
      worst === 'no-data' ? { 'no-data': 2 } : { [worst]: 1, 'no-data': 1 },
    );
  });

  const gates = (text: string) => ({ failOn: readGates(text).gates });
  test.each([
    ['fail', '89', 1, ['fail: 1']],
    ['fail:binding', '89', 1, ['fail: 1']],
    ['fail:reference', '89', 0, []],
    ['no-data', '89', 1, ['no-data: 4']],
    ['no-data:binding', '90', 1, ['no-data: 2']],
    ['no-data:reference', '90', 1, ['no-data: 2']],
    ['none', '89', 0, []],
    ['review,undetermined', '89', 0, []],
    ['error', 'IOO', 2, null],
    ['none', 'IOO', 2, null],
  ] as const)('--fail-on %s with 3.2 = %s exits with %i', async (text, cell, exit, because) => {
    const { summary } = await assessed(CITY, `${HEAD}3.2,${cell},,甲市,2018\n`, gates(text));
    expect(summary.gate.exitCode).toBe(exit);
    if (because)
      expect(summary.gate.because).toEqual(
        because.map((b) =>
          b
            .replace('fail:', text === 'fail:binding' ? 'fail:binding:' : 'fail:')
            .replace('no-data:', text === 'no-data' ? 'no-data:' : `${text}:`),
        ),
      );
  });
  test('unknown words of --fail-on come back', () => {
    expect(readGates('fail,nodata').unknown).toEqual(['nodata']);
    expect(readGates('fail:').unknown).toEqual(['fail:']);
    expect(readGates('fail:binding:x').unknown).toEqual(['fail:binding:x']);
    expect(readGates('').unknown).toEqual(['']);
    expect(readGates('none,fail').unknown).toEqual(['none']);
    expect(readGates('fail，review').gates.length).toBe(2);
  });
  test('an attribute that nothing has is a problem: a gate that never shuts is worse than none', async () => {
    const { summary, problems } = await assessed(CITY, `${HEAD}3.2,89,,甲市,2018\n`, gates('fail:bindng'));
    expect(problems).toMatchObject([{ code: 'unknown-attribute', severity: 'error' }]);
    expect(summary.gate.exitCode).toBe(2);
    const known = await assessed(CITY, `${HEAD}3.2,89,,甲市,2018\n`, gates('fail:anticipatory'));
    expect(known.summary.gate.exitCode).toBe(0);
  });
  test('no row at all is an error', async () => {
    const { problems, summary, results } = await assessed(CITY, HEAD);
    expect(problems.map((p) => p.code)).toEqual(['no-rows']);
    expect(summary.gate.exitCode).toBe(2);
    expect(results.every((r) => r.status === 'no-data')).toBe(true);
  });
});

describe('subjects, periods and profiles', () => {
  test('--period judges one period, and the others still serve as evidence', async () => {
    const { status, head, results } = await assessed(CITY, FULL, COASTAL);
    expect(status).toEqual({ 1: 'pass', 2: 'pass', 3.1: 'pass', 3.2: 'pass', 4: 'pass' });
    expect(head.groups).toEqual([{ subject: '甲市', period: '2018' }]);
    expect(results.find((r) => r.item === '3.1')?.requirements[0]?.reason.zh).toContain('2017年为 79%');
    const other = await assessed(CITY, FULL, { period: '2016' });
    expect(other.problems.map((p) => p.code)).toEqual(['no-rows']);
  });
  test('rows that name no period are of the one that is asked for', async () => {
    const { status, results } = await assessed(CITY, '编号,现状值\n2,81\n', { period: '2018' });
    expect(status['2']).toBe('pass');
    expect(results[0]?.period).toBe('2018');
  });
  test('the catalogue’s own profile is for its own subject only', async () => {
    const { status, results } = await assessed(CITY, `${HEAD}2,81,,甲市,2018\n2,81,,乙市,2018\n`);
    expect(status).toMatchObject({ '甲市 2018 2': 'pass', '乙市 2018 2': 'undetermined' });
    expect(results.find((r) => r.subject === '乙市')?.requirements[0]?.needs).toEqual(['profile.level']);
    const set = await assessed(CITY, `${HEAD}2,61,,乙市,2018\n`, { set: { level: '县' } });
    expect(set.status['2']).toBe('pass');
  });
  test('columns of the data overrule the catalogue, and the command line overrules them', async () => {
    const csv = '编号,现状值,地区,年度,级别,是否沿海\n2,61,甲市,2018,县,是\n4,75,甲市,2018,,\n';
    expect((await assessed(CITY, csv)).status).toMatchObject({ 2: 'pass', 4: 'pass' });
    expect((await assessed(CITY, csv, { set: { level: '市' } })).status).toMatchObject({ 2: 'fail' });
  });
  test('a row that says something of the subject does not hide what other rows say', async () => {
    const csv = '编号,现状值,地区,年度,级别,是否沿海\n2,61,乙市,2018,县,\n4,75,乙市,2018,,是\n1,制定实施,乙市,2018,,\n';
    expect((await assessed(CITY, csv)).status).toMatchObject({ 1: 'pass', 2: 'pass', 4: 'pass' });
    const turned = csv.replace('2,61,乙市,2018,县,\n4,75,乙市,2018,,是\n', '4,75,乙市,2018,县,\n2,61,乙市,2018,,是\n');
    expect((await assessed(CITY, turned)).status).toMatchObject({ 2: 'pass', 4: 'pass' });
  });
  test('rows that contradict each other about the subject are a problem', async () => {
    const csv = '编号,现状值,地区,年度,级别\n2,61,乙市,2018,县\n1,制定实施,乙市,2018,市\n';
    const { problems, summary } = await assessed(CITY, csv);
    expect(problems).toMatchObject([{ code: 'profile-conflict', severity: 'error', at: { line: 3 } }]);
    expect(summary.gate.exitCode).toBe(2);
    // No other row believes the one that came first.
    for (const first of ['县', '市']) {
      const text = `编号,现状值,地区,年度,级别\n1,制定实施,乙市,2018,${first}\n3.2,91,乙市,2018,${first === '县' ? '市' : '县'}\n2,61,乙市,2018,\n`;
      expect((await assessed(CITY, text)).status['2']).toBe('undetermined');
    }
  });
  test('a subject that the default catalogue was not made for is refused', async () => {
    const asked = assessed(CITY, `${HEAD}2,81,,乙市,2018\n`, {}, { catalogueNamed: false });
    await expect(asked).rejects.toThrow(Refusal);
    await expect(asked).rejects.toThrow('the data are about "乙市"');
    const own = await assessed(CITY, '编号,现状值,地区\n2,81,甲市\n1,制定实施,\n', {}, { catalogueNamed: false });
    expect(own.status).toMatchObject({ 1: 'pass', 2: 'pass' });
  });
  test('an earlier value that is given twice, and differently, is for a person, in any order', async () => {
    const rows = ['3.1,80,,甲市,2018', '3.1,79,,甲市,2017', '3.1,81,,甲市,2017'];
    for (const order of [rows, [...rows].reverse()]) {
      expect((await assessed(CITY, `${HEAD}${order.join('\n')}\n`, { period: '2018' })).status['3.1']).toBe('review');
    }
    const same = `${HEAD}3.1,80,,甲市,2018\n3.1,79,,甲市,2017\n3.1,79.0,,甲市,2017\n`;
    expect((await assessed(CITY, same, { period: '2018' })).status['3.1']).toBe('pass');
  });
  test('a value of an older year is no evidence about itself', async () => {
    const csv = `${HEAD}3.1,79（2017年数据）,,甲市,2018\n3.1,79,,甲市,2017\n`;
    const { status, summary, problems } = await assessed(CITY, csv, { period: '2018' });
    expect(status['3.1']).toBe('undetermined');
    expect(summary.notes['older-value']).toBe(1);
    expect(problems.map((p) => p.code)).toEqual(['older-value']);
  });
  test('a value of a later year tells nothing of the year that it is entered for', async () => {
    for (const cell of ['99（2019年数据）', '1（2019年数据）']) {
      const { results, status, problems } = await assessed(CITY, `${HEAD}2,${cell},,甲市,2018\n`, { period: '2018' });
      expect(status['2']).toBe('review');
      const found = results.find((r) => r.item === '2')?.requirements[0];
      expect(found?.reason.zh).toBe(
        `现状值“${cell}”是2019年的数据，填在更早的2018年，不能说明2018年的情况，需人工核实。`,
      );
      expect(problems.map((p) => p.code)).toContain('newer-value');
    }
  });
  test('an earlier value off its scale is for a person, and is told with its row', async () => {
    const csv = `${HEAD}3.1,80,,甲市,2018\n3.1,790,,甲市,2017\n3.1,-7,,甲市,2016\n`;
    const { status, results } = await assessed(CITY, csv, { period: '2018' });
    expect(status['3.1']).toBe('review');
    expect(JSON.stringify(results.find((r) => r.item === '3.1')?.requirements)).toContain('test.csv:3');
  });
});

test('the verdicts of a table do not depend on the order of its rows and columns', async () => {
  const rows = [
    { 编号: '1', 现状值: '制定实施', 地区: '甲市', 年度: '2018', 单位: '-', 级别: '' },
    { 编号: '2', 现状值: '0.81', 地区: '甲市', 年度: '2018', 单位: '%', 级别: '' },
    { 编号: '3.1', 现状值: '80（2017年数据）', 地区: '甲市', 年度: '2018', 单位: '%', 级别: '' },
    { 编号: '3.1', 现状值: '79', 地区: '甲市', 年度: '2017', 单位: '%', 级别: '' },
    { 编号: '3.1', 现状值: '78', 地区: '甲市', 年度: '2016', 单位: '%', 级别: '' },
    { 编号: '3.2', 现状值: '900', 地区: '甲市', 年度: '2018', 单位: '‰', 级别: '' },
    { 编号: '4', 现状值: 'IOO', 地区: '甲市', 年度: '2018', 单位: '%', 级别: '' },
    { 编号: '4', 现状值: '71', 地区: '甲市', 年度: '2017', 单位: '%', 级别: '' },
    { 编号: '4', 现状值: '71', 地区: '甲市', 年度: '2017', 单位: '%', 级别: '' },
    { 编号: '2', 现状值: '60', 地区: '乙县', 年度: '2018', 单位: '%', 级别: '县' },
    { 编号: '4', 现状值: '不涉及', 地区: '乙县', 年度: '2018', 单位: '%', 级别: '' },
  ] as const;
  const columns = Object.keys(rows[0]) as (keyof (typeof rows)[0])[];
  const read = catalogue(CITY);
  const judged = async (order: readonly number[], heads: readonly number[]) => {
    const names = heads.map((h) => columns[h] as (typeof columns)[0]);
    const lines = order.map((i) => names.map((name) => rows[i]?.[name] ?? '').join(','));
    const { results, summary } = await assessed(read, `${names.join(',')}\n${lines.join('\n')}\n`);
    const verdicts = results.map((r) => [
      r.subject,
      r.period,
      r.item,
      // The rows move, and with them the lines that a reason names.
      ...r.requirements.map((q) => [q.status, q.basis, q.gap, q.reason.zh.replace(/test\.csv:\d+/g, 'a row')]),
    ]);
    return {
      verdicts: verdicts.map((v) => JSON.stringify(v)).sort(),
      summary: { ...summary, subjects: null, domains: null, tasks: null },
    };
  };
  const all = rows.map((_, i) => i);
  const heads = columns.map((_, i) => i);
  const expected = await judged(all, heads);
  expect(expected.summary.items).toMatchObject({ error: 2 });
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(all, { minLength: all.length }),
      fc.shuffledSubarray(heads, { minLength: heads.length }),
      async (order, names) => {
        expect(await judged(order, names)).toEqual(expected);
      },
    ),
    { numRuns: 60 },
  );
});
