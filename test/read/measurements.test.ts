import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.js';
import { detectEncoding } from '../../src/read/encoding.js';
import { csvMeasurements } from '../../src/read/measurements.js';
import { bytesOf, catalogue } from '../judge/support.js';

const CITY = catalogue(`
catalogue: t
title: 题
subject: { name: 甲市 }
requirements: { r: { zh: 指标值 } }
indicators:
  - { id: "1", name: 覆盖率, unit: "%", requirements: { r: { text: 甲, by: { 气候: { 湿润: { at-least: 1 } } } } } }
  - { id: "2", name: 规划, measures: state, requirements: { r: { text: 建立, state: 建立 } } }
`);

async function read(data: string | Uint8Array, period: string | null = null) {
  const bytes = bytesOf(typeof data === 'string' ? new TextEncoder().encode(data) : data);
  const encoding = await detectEncoding(bytes);
  if (encoding === null) throw new Error('no text');
  const problems: Problem[] = [];
  const rows = [];
  for await (const batch of csvMeasurements({ file: 'a.csv', bytes, encoding, catalogue: CITY, period }).read((p) =>
    problems.push(p),
  )) {
    rows.push(...batch);
  }
  return { rows, problems };
}
const problems = async (data: string) =>
  (await read(data)).problems.map((p) => [p.code, p.at?.line, p.at?.column] as const);
const first = async (data: string | Uint8Array, period: string | null = null) => {
  const { rows, problems: found } = await read(data, period);
  expect(found).toEqual([]);
  return rows[0];
};

test('a row is what its columns say, wherever they stand', async () => {
  const csv =
    '备注,年度,现状值,单位,编号,指标名称,达标情况,地区,级别,是否沿海,气候\n随便,2018年,95.5,%,1,覆盖率, 达标 ,乙县,县,是,湿润\n';
  expect(await first(csv)).toMatchObject({
    item: { id: '1' },
    subject: '乙县',
    period: '2018',
    value: { raw: '95.5', kind: 'number', number: '95.5' },
    unit: '%',
    published: '达标',
    profile: { level: '县', coastal: 'true', 气候: '湿润' },
    at: { file: 'a.csv', line: 2, column: 3 },
  });
});

test('blank cells say nothing', async () => {
  expect(await first('编号,指标名称,单位,现状值,达标情况,地区,年度,级别\n1,,-,,,,,\n')).toMatchObject({
    subject: '甲市',
    period: null,
    unit: null,
    published: null,
    profile: null,
    value: { kind: 'missing' },
  });
});

test.each([
  ['编号,现状值', null],
  ['序号, 现状值 ', null],
  ['ID,Value', null],
  ['指标编号,完成值', null],
  ['编号,2018年现状值', '2018'],
  ['编号,现状值（2018年）', '2018'],
  ['编号,现状值(2018)', '2018'],
  ['编 号,现 状 值', null],
  ['"编号","现状值"', null],
  ['\ufeff编号,现状值', null],
])('the header %j is known', async (header, period) => {
  expect(await first(`${header}\n1,95\n`)).toMatchObject({ period, value: { number: '95' } });
  // A row that names its own period goes before the heading; the run's own period comes last.
  expect(await first(`${header},年度\n1,95,2017\n`)).toMatchObject({ period: '2017' });
  expect(await first(`${header}\n1,95\n`, '2016')).toMatchObject({ period: period ?? '2016' });
});

describe('a bad header ends the reading', () => {
  test.each<readonly [string, readonly (readonly unknown[])[]]>([
    ['编号,结果\n1,95\n', [['missing-column', 1, null]]],
    ['地区,现状值\n甲市,95\n', [['missing-column', 1, null]]],
    [
      '甲,乙\n1,95\n',
      [
        ['missing-column', 1, null],
        ['missing-column', 1, null],
      ],
    ],
    ['编号,现状值,现状值\n1,95,96\n', [['duplicate-column', 1, 3]]],
    ['编号,现状值,完成值\n1,95,96\n', [['duplicate-column', 1, 3]]],
    ['编号,2018年现状值,2018年现状值\n1,95,96\n', [['duplicate-column', 1, 3]]],
    ['编号,2018年,2018年现状值\n1,95,96\n', [['duplicate-column', 1, 3]]],
    ['编号,2017年,2018年,现状值\n1,95,96,97\n', [['duplicate-column', 1, 4]]],
    ['地区,覆盖率,1 覆盖率\n甲市,95,96\n', [['duplicate-column', 1, 3]]],
    ['编号,现状值,级别,行政级别\n1,95,市,县\n', [['duplicate-column', 1, 4]]],
    ['编号,现状值,气候,气候\n1,95,湿润,干旱\n', [['duplicate-column', 1, 4]]],
    ['\n\n编号,结果\n1,95\n', [['missing-column', 3, null]]],
    ['', [['empty-file', null, null]]],
    ['\n \n', [['empty-file', null, null]]],
    ['"编号,现状值\n1,95\n', [['broken-csv', 1, null]]],
  ])('%j', async (csv, expected) => {
    expect(await problems(csv)).toEqual(expected);
    expect((await read(csv)).rows).toEqual([]);
  });
  test('a name that is near is asked about', async () => {
    const { problems: found } = await read('编号,现状\n1,95\n');
    expect(found[0]?.hint?.zh).toBe('“现状”是否就是这一列？请把列名改为“现状值”');
  });
});

test.each(['编号;现状值\n1;95\n', '编号\t现状值\n1\t95\n', '编号，现状值\n1，95\n', '编号|现状值\n1|95\n'])(
  '%j is read: another separator',
  async (csv) => {
    expect(await first(csv)).toMatchObject({ item: { id: '1' }, value: { number: '95' }, at: { line: 2, column: 2 } });
  },
);

test.each(['编号,2017年现状值,2018年现状值', '编号,2017,2018', '编号,2017年,现状值（2018年）'])(
  'two columns of years are two values: %j',
  async (header) => {
    const { rows, problems: found } = await read(`${header}\n1,95,96\n`);
    expect(found).toEqual([]);
    expect(rows.map((r) => [r.period, r.value.raw, r.at.column])).toEqual([
      ['2017', '95', 2],
      ['2018', '96', 3],
    ]);
  },
);

describe('a bad row is left out, and the others are read', () => {
  const HEAD = '编号,指标名称,现状值,地区,年度\n';
  test.each<readonly [string, readonly (readonly unknown[])[]]>([
    ['1,覆盖率,95\n', [['ragged-row', 2, null]]],
    ['1,覆盖率,95,甲市,2018,x\n', [['ragged-row', 2, null]]],
    ['1,覆盖率,1,2,甲市,2018\n', [['ragged-row', 2, null]]],
    ['3,覆盖率,95,甲市,2018\n', [['unknown-item', 2, 1]]],
    [',覆盖,95,甲市,2018\n', [['unknown-item', 2, 2]]],
    ['1,规划,95,甲市,2018\n', [['name-mismatch', 2, 2]]],
    ['1,覆盖率,95,甲市,明年\n', [['unknown-period', 2, 5]]],
    ['1,覆盖率,95,甲市,2018-13\n', [['unknown-period', 2, 5]]],
    ['\n\n3,,95,,\n', [['unknown-item', 4, 1]]],
    ['1,"覆盖\n率",95,甲市,2018\n3,,1,,\n', [['unknown-item', 4, 1]]],
  ])('%j', async (rows, expected) => {
    expect(await problems(`${HEAD}${rows}2,规划,建立,甲市,2018\n`)).toEqual(expected);
    const { rows: kept } = await read(`${HEAD}${rows}2,规划,建立,甲市,2018\n`);
    expect(kept.at(-1)?.item.id).toBe('2');
  });
  test('a broken quote ends the reading, and what came before is kept', async () => {
    const csv = `${HEAD}1,覆盖率,95,甲市,2018\n2,规划,"建立"了,甲市,2018\n1,,3,,2017\n`;
    expect(await problems(csv)).toEqual([['broken-csv', 3, null]]);
    expect((await read(csv)).rows.map((r) => r.item.id)).toEqual(['1']);
  });
  test('a quote that closes in another row does not turn two rows into one in silence', async () => {
    const csv = `${HEAD}1,"覆盖率,95,甲市,2018\n2,规划",95,甲市,2018\n`;
    expect(await problems(csv)).toEqual([['name-mismatch', 2, 2]]);
  });
});

describe('what spreadsheets leave', () => {
  test('padded rows, blank rows and a padded header', async () => {
    expect(await first('编号,现状值\n,\n1,95,,,\n,,,,\n')).toMatchObject({ value: { number: '95' } });
    expect(await first('编号,现状值,,\n1,95\n')).toMatchObject({ value: { number: '95' } });
    expect(await first('编号,现状值,,\n1,95,,\n')).toMatchObject({ value: { number: '95' } });
    expect(await first('编号,现状值,,\n1,95,看这里,\n')).toMatchObject({ value: { number: '95' } });
    expect(await problems('编号,现状值,,\n1,95,a,b,c\n')).toEqual([['ragged-row', 2, null]]);
    expect(await problems('编号,现状值,,\n1\n')).toEqual([['ragged-row', 2, null]]);
  });
  test('CRLF, a byte order mark, UTF-16 and GBK', async () => {
    const csv = '\ufeff编号,现状值\r\n2,"建\r\n立"\r\n3,1\r\n';
    expect(await problems(csv)).toEqual([['unknown-item', 4, 1]]);
    const utf16 = Uint8Array.from(
      [...'\ufeff编号,现状值\r\n1,95\r\n'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    );
    expect(await first(utf16)).toMatchObject({ value: { number: '95' } });
    const gbk = Uint8Array.from([
      0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xcf, 0xd6, 0xd7, 0xb4, 0xd6, 0xb5, 0x0a, 0x32, 0x2c, 0xbd, 0xa8, 0xc1, 0xa2, 0x0a,
    ]);
    expect(await first(gbk)).toMatchObject({ item: { id: '2' }, value: { words: ['建立'] } });
  });
  test('a huge cell is an unreadable value, and not the end', async () => {
    const { rows, problems: found } = await read(`编号,现状值\n1,${'9'.repeat(3_000_000)}\n2,建立\n`);
    expect(found).toEqual([]);
    expect(rows.map((r) => r.value.kind)).toEqual(['unreadable', 'state']);
  });
  test.each(['-', '—', '/', '无', '无量纲', ''])('the unit %j is none', async (unit) => {
    expect((await first(`编号,单位,现状值\n1,${unit},95\n`))?.unit).toBeNull();
  });
});
