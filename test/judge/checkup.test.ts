import { describe, expect, test } from 'vitest';
import { checkup } from '../../src/judge/checkup.js';
import { items } from '../../src/model/catalogue.js';
import type { Checkup } from '../../src/model/checkup.js';
import { assessment, catalogue } from './support.js';

const CATALOGUE = `
catalogue: t
title: 题
requirements: { r: { zh: 指标值 } }
indicators:
  - { id: "1", name: 甲, unit: "%", scale: [0, 100], better: higher, departments: [环保局, 水务局], requirements: { r: { text: ≥90, at-least: 90 } } }
  - { id: "2", name: 乙, unit: "%", scale: [0, 100], better: higher, requirements: { r: { text: 保持稳定, trend: stable-or-better } } }
  - { id: "3", name: 丙, unit: "%", better: lower, requirements: { r: { text: 降低, trend: lower } } }
  - { id: "4", name: 丁, unit: 吨, requirements: { r: { text: ≤10, at-most: 10 } } }
  - { id: "5", name: 戊, measures: state, requirements: { r: { text: 建立, state: 建立 } } }
  - { id: "6", name: 己, unit: "%", scale: [0, 100], better: higher, requirements: { r: { text: 提高, trend: higher } } }
  - { id: "7", name: 庚, unit: "%", scale: [0, 100], better: higher, applies: { when: { coastal: true }, clause: 沿海 }, requirements: { r: { text: 提高, trend: higher } } }
`;
const HEAD = '编号,现状值,达标情况,地区,年度\n';
const read = catalogue(CATALOGUE);

async function checked(csv: string, asked = {}, more = {}): Promise<Checkup> {
  return checkup(await assessment(read, csv, { set: { coastal: 'false' }, ...asked }, more), items(read));
}

/** A whole set of rows, with some of them replaced. */
const rows = (cells: Record<string, string> = {}): string => {
  const plain = { 1: '95', 2: '80', 3: '5', 4: '7', 5: '建立', 6: '81' };
  return (
    HEAD +
    Object.entries({ ...plain, ...cells })
      .map(([id, cell]) => `${id},"${cell}",,甲市,2018\n`)
      .join('')
  );
};
/** The doubts about the rows, beside what is missing. */
async function doubts(cells: Record<string, string>): Promise<string[]> {
  const { problems } = await checked(rows(cells));
  return problems.map((p) => `${p.at?.line ? Number(p.at.line) - 1 : ''} ${p.code}`.trim());
}

describe('what is missing', () => {
  test('nothing, in a whole table', async () => {
    const { problems, lacks, ...rest } = await checked(rows());
    expect([problems, lacks]).toEqual([[], []]);
    expect(rest).toMatchObject({ rows: 6, items: { total: 7, reported: 6 }, subjects: 1, periods: 1 });
    expect(rest.head.groups).toEqual([{ subject: '甲市', period: '2018' }]);
  });
  test('rows, blanks, and what somebody says there is no data for', async () => {
    const csv = `${HEAD}1,,,甲市,2018\n2, ,,甲市,2018\n3,未统计,,甲市,2018\n4,7,,甲市,2018\n`;
    const { problems, lacks, rows: counted, items: of } = await checked(csv);
    expect(lacks.map((l) => [l.item, l.how, l.said, l.departments, l.subject, l.period, l.name.zh])).toEqual([
      ['1', 'blank', null, ['环保局', '水务局'], '甲市', '2018', '甲'],
      ['2', 'blank', null, [], '甲市', '2018', '乙'],
      ['3', 'no-data', '未统计', [], '甲市', '2018', '丙'],
      ['5', 'no-row', null, [], '甲市', '2018', '戊'],
      ['6', 'no-row', null, [], '甲市', '2018', '己'],
    ]);
    expect([counted, of]).toEqual([4, { total: 7, reported: 4 }]);
    expect(problems).toEqual([
      {
        code: 'blank-values',
        severity: 'warning',
        text: {
          zh: '甲市 2018年：2 个评价项的现状值是空白：1、2',
          en: '甲市 2018: the value of 2 items is blank: 1, 2',
        },
        hint: { zh: '请补填；没有数据的写“未统计”', en: 'fill it in; where there are no data write 未统计' },
        at: null,
      },
      {
        code: 'missing-items',
        severity: 'warning',
        text: {
          zh: '甲市 2018年：数据中没有这 2 个评价项：5、6',
          en: '甲市 2018: the data have no row for 2 items: 5, 6',
        },
        hint: { zh: '请补上；没有数据的写“未统计”', en: 'add them; where there are no data write 未统计' },
        at: null,
      },
    ]);
  });
  test('is told for each subject and period, and of one item in the singular', async () => {
    const without = (id: string, subject: string, period: string) =>
      rows()
        .replace(HEAD, '')
        .replace(new RegExp(`^${id},.*\n`, 'm'), '')
        .replaceAll('甲市,2018', `${subject},${period}`);
    const { problems, subjects, periods } = await checked(
      HEAD +
        without('1', '甲市', '2018') +
        without('2', '甲市', '2017') +
        without('3', '乙市', '2018').replace('7', ''),
    );
    expect(problems.map((p) => p.text.en)).toEqual([
      '乙市 2018: the value of 1 item is blank: 4',
      '甲市 2018: the data have no row for 1 item: 1',
      '甲市 2017: the data have no row for 1 item: 2',
      '乙市 2018: the data have no row for 1 item: 3',
    ]);
    expect([subjects, periods]).toEqual([2, 2]);
  });
  test('names so many items, and that there are more', async () => {
    const many = catalogue(
      `catalogue: t\ntitle: 题\nrequirements: { r: { zh: 指标值 } }\nindicators:\n${Array.from(
        { length: 22 },
        (_, i) => `  - { id: "${i + 1}", name: 甲${i}, unit: "%", requirements: { r: { text: ≥1, at-least: 1 } } }\n`,
      ).join('')}`,
    );
    const said = async (given: number) => {
      const csv = `编号,现状值\n${Array.from({ length: given }, (_, i) => `${i + 1},5%\n`).join('')}`;
      const found = await checkup(await assessment(many, csv), items(many));
      return found.problems.at(-1)?.text;
    };
    const ids = (from: number) => Array.from({ length: 20 }, (_, i) => String(from + i));
    expect(await said(1)).toEqual({
      zh: `数据中没有这 21 个评价项：${ids(2).join('、')} 等`,
      en: `the data have no row for 21 items: ${ids(2).join(', ')} and others`,
    });
    expect(await said(2)).toEqual({
      zh: `数据中没有这 20 个评价项：${ids(3).join('、')}`,
      en: `the data have no row for 20 items: ${ids(3).join(', ')}`,
    });
  });
  test('the period, said once with the number of rows', async () => {
    const csv = (n: number) =>
      `编号,现状值,地区\n${rows()
        .replace(HEAD, '')
        .replace(/,,甲市,2018/g, ',甲市')
        .split('\n')
        .slice(0, n)
        .join('\n')}\n`;
    const one = await checked(csv(1));
    expect(one.problems[0]).toEqual({
      code: 'no-period',
      severity: 'warning',
      text: {
        zh: '1 行没有写明年度，无法与以前的数值和上级目标值对应',
        en: '1 row names no period, so that neither earlier values nor assigned figures can be found',
      },
      hint: { zh: '请加一列“年度”，或用 --period 2018 写明', en: 'add a column 年度, or say it with --period 2018' },
      at: null,
    });
    expect((await checked(csv(6))).problems.map((p) => p.text.en)).toEqual([
      '6 rows name no period, so that neither earlier values nor assigned figures can be found',
    ]);
    // Nobody is named, so that the group has no name either.
    const nobody = await checked('编号,现状值\n1,95\n');
    expect(nobody.problems[1]?.text.en).toBe('the data have no row for 5 items: 2, 3, 4, 5, 6');
  });
  test('a row that repeats another is a row too', async () => {
    const { rows: counted, problems } = await checked(`${rows()}1,95,,甲市,2018\n`);
    expect([counted, problems.map((p) => p.code)]).toEqual([7, ['duplicate-row']]);
  });
});

describe('a doubt about a value', () => {
  test.each<readonly [string, Record<string, string>, readonly string[]]>([
    ['nothing', {}, []],
    // A share that is written as a fraction: its limit tells, or the company that it keeps.
    ['0.955 where 90 is due', { 1: '0.955' }, ['1 share-as-fraction']],
    ['1 where 90 is due', { 1: '1' }, ['1 share-as-fraction']],
    ['1.01 where 90 is due', { 1: '1.01' }, []],
    ['nought', { 1: '0' }, []],
    ['0.955 with its unit', { 1: '0.955%' }, []],
    ['0.955 ‰ with its unit', { 1: '0.955‰' }, []],
    ['0.8 where no limit tells', { 2: '0.8' }, []],
    [
      'half of the shares',
      { 2: '0.8', 6: '0.81', 1: '0.95' },
      ['1 share-as-fraction', '2 share-as-fraction', '6 share-as-fraction'],
    ],
    ['a share that should be small', { 3: '0.5', 2: '0.8', 6: '0.81' }, ['2 share-as-fraction', '6 share-as-fraction']],
    ['two of four', { 2: '0.8', 6: '0.81' }, []],
    ['tons', { 4: '0.5' }, []],
    // A decimal point that was lost.
    ['955', { 1: '955' }, ['1 lost-decimal-point']],
    ['9550', { 1: '9550' }, ['1 lost-decimal-point']],
    ['200', { 1: '200' }, ['1 lost-decimal-point']],
    ['199', { 1: '199' }, ['1 off-scale']],
    ['9999999', { 1: '9999999' }, ['1 off-scale']],
    ['955 of what has no scale', { 3: '955' }, []],
    ['-955', { 1: '-955' }, ['1 off-scale']],
    ['<955', { 1: '<955' }, []],
    // A year in place of a value.
    ['2018', { 1: '2018' }, ['1 year-as-value']],
    ['1998', { 1: '1998' }, ['1 year-as-value']],
    ['2018 of tons, by the period', { 4: '2018' }, ['4 year-as-value']],
    ['1998 of tons, far beyond the limit', { 4: '1998' }, ['4 year-as-value']],
    ['2098 tons', { 4: '2098' }, ['4 year-as-value']],
    ['1798', { 4: '1798' }, []],
    ['2018.0', { 4: '2018.0' }, []],
    ['20180', { 4: '20180' }, []],
    ['2018 of a state', { 5: '2018' }, ['5 year-as-value']],
    // A requirement in place of a value.
    ['≥90', { 1: '≥90' }, ['1 value-repeats-requirement']],
    ['≥90%', { 1: '≥90%' }, ['1 value-repeats-requirement']],
    ['不低于90', { 1: '不低于90' }, ['1 value-repeats-requirement']],
    ['≥91', { 1: '≥91' }, []],
    ['保持稳定 for a share', { 2: '保持稳定' }, ['2 value-repeats-requirement']],
    ['持续改善 for a share', { 2: '持续改善' }, []],
    ['建立 for a state', { 5: '建立' }, []],
    ['what cannot be read', { 1: 'IOO' }, ['1 unreadable-value']],
    ['another unit', { 1: '0.9吨' }, ['1 unit-mismatch']],
  ])('%s: %j', async (_, cells, expected) => {
    expect(await doubts(cells)).toEqual(expected);
  });

  test.each<readonly [Record<string, string>, string, string, string, string]>([
    [
      { 1: '0.9550' },
      '评价项 1 甲：单位是 %，填的是“0.9550”，像是没有乘 100',
      'item 1 甲: the unit is %, and "0.9550" looks like a share not multiplied by 100',
      '如果是 95.5%，请填 95.5；如果确是 0.9550%，请在数值后写上 %',
      'if 95.5% is meant, write 95.5; if it is 0.9550% indeed, write the % behind it',
    ],
    [
      { 1: '0.9' },
      '评价项 1 甲：单位是 %，填的是“0.9”，像是没有乘 100',
      'item 1 甲: the unit is %, and "0.9" looks like a share not multiplied by 100',
      '如果是 90%，请填 90；如果确是 0.9%，请在数值后写上 %',
      'if 90% is meant, write 90; if it is 0.9% indeed, write the % behind it',
    ],
    [
      { 1: '9550' },
      '评价项 1 甲：现状值“9550”超出取值范围 0~100，像是漏了小数点（95.5%？）',
      'item 1 甲: the value "9550" lies outside the scale 0~100 and looks as if its decimal point were lost (95.5%?)',
      '请对照原始资料改正',
      'check it against the source',
    ],
    [
      { 1: '2018' },
      '评价项 1 甲：现状值一栏填的是“2018”，像是年份',
      'item 1 甲: the value reads "2018", which looks like a year',
      '年份请填在“年度”一栏；某年的数值写成 95.5（2017年数据）',
      'the year belongs into the column 年度; a value of another year is written 95.5（2017年数据）',
    ],
    [
      { 1: '≥90' },
      '评价项 1 甲：现状值“≥90”照抄了评价标准',
      'item 1 甲: the value "≥90" repeats the requirement',
      '请填实际数值；没有数据请写“未统计”',
      'give the actual figure, or 未统计 where there is none',
    ],
  ])('%j says so', async (cells, zh, en, hintZh, hintEn) => {
    const { problems } = await checked(rows(cells));
    expect(problems).toMatchObject([
      { severity: 'warning', text: { zh, en }, hint: { zh: hintZh, en: hintEn }, at: { file: 'test.csv', line: 2 } },
    ]);
  });

  test('a published verdict that nobody knows is named, and known ones are not', async () => {
    const { problems } = await checked(rows().replace('"95",,', '"95",基本达标,').replace('"80",,', '"80",达标,'));
    expect(problems).toEqual([
      {
        code: 'unknown-verdict',
        severity: 'warning',
        text: {
          zh: '评价项 1 甲：达标情况“基本达标”不认识，没有用它核对',
          en: 'item 1 甲: the published verdict "基本达标" is unknown and was not compared',
        },
        hint: { zh: '请写“达标”“未达标”“未统计”或“不涉及”', en: 'write 达标, 未达标, 未统计 or 不涉及' },
        at: { file: 'test.csv', line: 2, column: null },
        item: '1',
      },
    ]);
    // It explains nothing of the value beside it.
    const both = await checked(rows({ 1: '199' }).replace('"199",,', '"199",基本达标,'));
    expect(both.problems.map((p) => p.code)).toEqual(['off-scale', 'unknown-verdict']);
  });

  test('a plainer warning of the same cell gives way, and one of another cell does not', async () => {
    expect(await doubts({ 1: '955', 2: '150' })).toEqual(['2 off-scale', '1 lost-decimal-point']);
  });

  test('limits of parts tell as well', async () => {
    const text = CATALOGUE.replace('at-least: 90 }', 'all: [{ at-least: 90 }, { assigned: {} }] }');
    const of = catalogue(text);
    const found = await checkup(await assessment(of, rows({ 1: '0.955' }), { set: { coastal: 'false' } }), items(of));
    expect(found.problems.map((p) => p.code)).toEqual(['share-as-fraction']);
  });
});
