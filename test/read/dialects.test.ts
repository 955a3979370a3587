import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.js';
import { dialectOf } from '../../src/read/dialect.js';
import { detectEncoding } from '../../src/read/encoding.js';
import { csvMeasurements, type MeasurementsOptions } from '../../src/read/measurements.js';
import { bytesOf, catalogue } from '../judge/support.js';

const CITY = catalogue(`
catalogue: t
title: 题
subject: { name: 甲市 }
requirements: { r: { zh: 指标值 } }
indicators:
  - { id: "1", name: 林草覆盖率, unit: "%", requirements: &r { r: { text: 甲, at-least: 1 } } }
  - { id: "2", name: 森林覆盖率（平原地区）, unit: "%", requirements: *r }
  - { id: "3", name: 劣Ⅴ类水体比例, unit: "%", requirements: *r }
  - { id: "4", name: 规划, measures: state, requirements: { r: { text: 建立, state: 建立 } } }
  - id: "7"
    name: { zh: 环境空气质量, en: Air quality }
    requirements: *r
    parts: [{ id: "7.1", name: 优良天数比例, unit: "%" }, { id: "7.2", name: PM₂.₅浓度下降幅度, unit: "%" }]
`);
const NAMES: Readonly<Record<string, string>> = {
  '1': '林草覆盖率',
  '2': '森林覆盖率（平原地区）',
  '3': '劣V类水体比例',
  '4': '规划',
  '7.1': '环境空气质量·优良天数比例',
  '7.2': '环境空气质量PM2.5浓度下降幅度',
};

async function read(data: Uint8Array, options: Partial<MeasurementsOptions> = {}, size = data.length) {
  const bytes = bytesOf(data, Math.max(1, size));
  const encoding = await detectEncoding(bytes);
  if (encoding === null) throw new Error('no text');
  const problems: Problem[] = [];
  const rows = [];
  const input = { file: 'a.csv', bytes, encoding, catalogue: CITY, period: null, ...options };
  for await (const batch of csvMeasurements(input).read((p) => problems.push(p))) rows.push(...batch);
  return {
    encoding,
    problems,
    rows: rows.map((r) => [r.item.id, r.subject, r.period, r.value.raw, r.at.line, r.at.column]),
  };
}

const utf16 = (text: string, big: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return Uint8Array.from(big ? bytes.swap16() : bytes);
};
const ENCODE = {
  'utf-8': (text: string) => new TextEncoder().encode(text),
  'utf-8-bom': (text: string) => new TextEncoder().encode(`\ufeff${text}`),
  'utf-16le': (text: string) => utf16(text, false),
  'utf-16be': (text: string) => utf16(text, true),
  gb18030: (text: string) => Uint8Array.from(iconv.encode(text, 'gb18030')),
} as const;

const cell = fc
  .oneof(
    fc.constantFrom(
      '',
      '-',
      '95',
      '95.5%',
      '1,234',
      '建立，并运行',
      '建立\n运行',
      '95（2018年）',
      '"95"',
      '未监测',
      'a;b|c\td',
    ),
    fc.array(
      fc.constantFrom(
        '9',
        '.',
        '"',
        ',',
        ';',
        '，',
        '|',
        '\t',
        '\n',
        '汉',
        '字',
        '（',
        '）',
        '㐀',
        '𠮷',
        '😀',
        '注：',
        '=',
        ' ',
      ),
      {
        maxLength: 8,
      },
    ),
  )
  .map((text) => (typeof text === 'string' ? text : text.join('')).trim());

const subset = <T>(values: readonly T[], minLength: number) => fc.subarray([...values], { minLength });

const table = fc
  .record({
    subjects: subset(['甲市', '乙县', '丙区“东”', '丁,县'], 1),
    items: subset(Object.keys(NAMES), 2),
    periods: subset(['2017', '2018', '2019'], 2),
  })
  .chain((axes) => {
    const count = axes.subjects.length * axes.items.length * axes.periods.length;
    return fc.record({ axes: fc.constant(axes), values: fc.array(cell, { minLength: count, maxLength: count }) });
  });

const look = fc.record({
  layout: fc.constantFrom('long', 'by-year', 'by-item'),
  encoding: fc.constantFrom(...(Object.keys(ENCODE) as (keyof typeof ENCODE)[])),
  delimiter: fc.constantFrom(',', ';', '\t', '，', '|'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  sep: fc.boolean(),
  title: fc.boolean(),
  unitRow: fc.boolean(),
  blank: fc.constantFrom('none', 'empty', 'delimited'),
  notes: fc.boolean(),
  spaces: fc.constantFrom('', ' ', '　'),
  extra: fc.nat(2),
  quotesAll: fc.boolean(),
  lastEnd: fc.boolean(),
  withCodes: fc.boolean(),
  piece: fc.constantFrom(1, 7, 100_000),
});

type Table = typeof table extends fc.Arbitrary<infer T> ? T : never;
type Look = typeof look extends fc.Arbitrary<infer T> ? T : never;
type Expected = (readonly [string, string, string, string, number, number])[];

/** The text of a table in some dialect, and what reading it must give. */
function written(
  { axes: { subjects, items, periods }, values }: Table,
  how: Look,
): { text: string; expected: Expected } {
  const cellOf = (s: number, i: number, p: number): string =>
    values[(s * items.length + i) * periods.length + p] as string;
  const lines: string[] = [];
  let line = 1;
  const put = (cells: readonly string[], isPadded = true): number => {
    const at = line;
    const quoted = cells.map((text) =>
      how.quotesAll || /["\n\r]/.test(text) || text.includes(how.delimiter)
        ? `"${(isPadded ? `${how.spaces}${text}${how.spaces}` : text).replaceAll('"', '""')}"`
        : isPadded
          ? `${how.spaces}${text}${how.spaces}`
          : text,
    );
    lines.push([...quoted, ...Array.from({ length: isPadded ? how.extra : 0 }, () => '')].join(how.delimiter));
    line += 1 + cells.reduce((n, text) => n + (text.match(/\n/g)?.length ?? 0), 0);
    return at;
  };
  const plain = (text: string): void => {
    lines.push(text);
    line += 1;
  };
  const blank = (width: number): void => {
    if (how.blank !== 'none') plain(how.blank === 'empty' ? '' : how.delimiter.repeat(width));
  };
  if (how.sep) plain(`sep=${how.delimiter}`);
  if (how.title) put(['甲市2018年指标完成情况（上报稿）'], false);
  if (how.unitRow) put(['填报单位：甲市生态环境局', '', '单位：%'], false);
  blank(2);
  const expected: Expected = [];
  if (how.layout === 'long') {
    put([...(how.withCodes ? ['编号'] : []), '指标名称', '地区', '年度', '现状值', '备注']);
    for (const [s, subject] of subjects.entries()) {
      for (const [i, item] of items.entries()) {
        for (const [p, period] of periods.entries()) {
          const raw = cellOf(s, i, p);
          const cells = [
            ...(how.withCodes ? [item] : []),
            NAMES[item] as string,
            subject,
            `${period}年`,
            raw,
            '注：某',
          ];
          expected.push([item, subject, period, raw, put(cells), how.withCodes ? 5 : 4]);
        }
      }
      blank(1);
    }
  } else if (how.layout === 'by-year') {
    put([...(how.withCodes ? ['指标编号'] : []), '指标', '县（市、区）', ...periods.map((p) => `${p}年`)]);
    for (const [s, subject] of subjects.entries()) {
      for (const [i, item] of items.entries()) {
        const raws = periods.map((_, p) => cellOf(s, i, p));
        const at = put([...(how.withCodes ? [item] : []), NAMES[item] as string, subject, ...raws]);
        for (const [p, period] of periods.entries())
          expected.push([item, subject, period, raws[p] as string, at, p + (how.withCodes ? 4 : 3)]);
      }
      blank(1);
    }
  } else {
    put(['地区', '年份', ...items.map((i) => (how.withCodes ? `${i} ${NAMES[i]}` : (NAMES[i] as string)))]);
    for (const [s, subject] of subjects.entries()) {
      for (const [p, period] of periods.entries()) {
        const raws = items.map((_, i) => cellOf(s, i, p));
        const at = put([subject, period, ...raws]);
        for (const [i, item] of items.entries()) expected.push([item, subject, period, raws[i] as string, at, i + 3]);
      }
      blank(3);
    }
  }
  if (how.notes) {
    put(['注：数据来自监测年报。'], false);
    put(['填表人：张三', '审核人：李四', '日期：2019年1月5日'], false);
  }
  return { text: `${lines.join(how.end)}${how.lastEnd ? how.end : ''}`, expected };
}

test('any table in any encoding, dialect and layout reads back the same', async () => {
  await fc.assert(
    fc.asyncProperty(table, look, async (of, how) => {
      const { text, expected } = written(of, how);
      const { encoding, problems, rows } = await read(ENCODE[how.encoding](text), {}, how.piece);
      expect(problems).toEqual([]);
      expect(encoding).toBe(how.encoding);
      expect(rows).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

const rowsOf = async (text: string, options: Partial<MeasurementsOptions> = {}) => {
  const { rows, problems } = await read(ENCODE['utf-8'](text), options);
  return { rows: rows.map(([id, subject, period, raw]) => [id, subject, period, raw]), problems };
};
const ok = async (text: string, options: Partial<MeasurementsOptions> = {}) => {
  const { rows, problems } = await rowsOf(text, options);
  expect(problems).toEqual([]);
  return rows;
};
const codes = async (text: string, options: Partial<MeasurementsOptions> = {}) =>
  (await rowsOf(text, options)).problems.map((p) => [p.code, p.at?.line ?? null, p.at?.column ?? null]);

describe('the dialect', () => {
  const score = (cells: readonly string[]) => cells.filter((c) => c === '编号' || c === '现状值').length;
  test.each([
    ['sep=;\r\n编号,现状值', { delimiter: ';', declared: true }],
    ['"sep=\t"\n编号,现状值', { delimiter: '\t', declared: true }],
    ['SEP=|\r编号|现状值', { delimiter: '|', declared: true }],
    ['sep=x\n编号;现状值', { delimiter: ';', declared: false }],
    ['编号；现状值', { delimiter: '；', declared: false }],
    ['甲,乙,丙,丁\n"编号";"现状值"', { delimiter: ';', declared: false }],
    ['', { delimiter: ',', declared: false }],
  ])('%j', (text, expected) => {
    expect(dialectOf(text, score)).toEqual(expected);
  });
});

describe('headings', () => {
  test.each([
    '序号,现状值',
    '指标编号,完成值',
    'ＩＤ,Ｖａｌｕｅ',
    '编　号, 监 测 值 ',
    '"编\n号",现状值',
    'No.,指标现状值',
  ])('%j', async (header) => {
    expect(await ok(`${header}\n1,95\n`)).toEqual([['1', '甲市', null, '95']]);
  });
  test.each(['地区', '县（市、区）', '县(市、区)', '创建地区', '评价对象', 'Region'])(
    'the subject under %s',
    async (name) => {
      expect(await ok(`编号,${name},现状值,备注,责任单位\n1,乙县,95,看,局\n`)).toEqual([['1', '乙县', null, '95']]);
    },
  );
  test('序号 only counts where another column is the code', async () => {
    expect(await ok('序号,指标编号,指标名称,现状值\n1,7.1,优良天数比例,95\n2,1,,96\n')).toEqual([
      ['7.1', '甲市', null, '95'],
      ['1', '甲市', null, '96'],
    ]);
  });
  test('a row of numbers is no header', async () => {
    expect(await codes('甲,乙,丙\n1,2018,2019\n2,3,4\n')).toEqual([
      ['missing-column', 1, null],
      ['missing-column', 1, null],
    ]);
    expect(await codes('甲,乙,丙\n1,2,3\n')).toEqual([
      ['missing-column', 1, null],
      ['missing-column', 1, null],
    ]);
  });
});

describe('--map', () => {
  const map = (...pairs: [string, string][]) => ({ headings: new Map(pairs) });
  test('names the column of values', async () => {
    const csv = '编号,2018完成情况,现状值\n1,95,96\n';
    expect(await ok(csv, map(['现状值', '2018完成情况']))).toEqual([['1', '甲市', '2018', '95']]);
    expect(await ok(csv, map(['value', '２０１８ 完成情况']))).toEqual([['1', '甲市', '2018', '95']]);
    expect(await ok(csv, map(['完成值', '2018完成情况']))).toEqual([['1', '甲市', '2018', '95']]);
  });
  test.each([
    ['2018年第三季度完成', '2018Q3'],
    ['截至2018年6月', '2018-06'],
    ['2017至2018年完成情况', null],
    ['完成情况', null],
    ['120181完成', null],
  ])('the period in %s is %s', async (heading, period) => {
    expect(await ok(`编号,${heading}\n1,95\n`, map(['现状值', heading]))).toEqual([['1', '甲市', period, '95']]);
  });
  test('names one of the years, and the heading still tells the year', async () => {
    const csv = '编号,2017年现状值,2018年现状值\n1,95,96\n';
    expect(await ok(csv, map(['现状值', '2018年现状值']))).toEqual([['1', '甲市', '2018', '96']]);
  });
  test('names the code beside columns of years', async () => {
    expect(await ok('代码,2017年,2018年\n1,95,96\n', map(['编号', '代码']))).toEqual([
      ['1', '甲市', '2017', '95'],
      ['1', '甲市', '2018', '96'],
    ]);
  });
  test('names the subject beside columns of items', async () => {
    expect(await ok('哪里,林草覆盖率,规划\n乙县,95,建立\n', map(['地区', '哪里']))).toEqual([
      ['1', '乙县', null, '95'],
      ['4', '乙县', null, '建立'],
    ]);
  });
  test('what is named must be there', async () => {
    expect(await codes('编号,现状值\n1,95\n', map(['现状值', '结果']))).toEqual([['missing-column', 1, null]]);
    expect(await codes('编号,现状值,单位\n1,95,%\n', map(['单位', '量纲']))).toEqual([['missing-column', 1, null]]);
  });
});

describe('layouts', () => {
  test('one column of a year', async () => {
    expect(await ok('编号,指标名称,2018年\n1,林草覆盖率,95\n')).toEqual([['1', '甲市', '2018', '95']]);
  });
  test('years beside targets of years', async () => {
    expect(await ok('指标名称,2018年目标值,2018年,2019年目标值,2019年\n规划,1,建立,2,运行\n')).toEqual([
      ['4', '甲市', '2018', '建立'],
      ['4', '甲市', '2019', '运行'],
    ]);
  });
  test('quarters, halves and months', async () => {
    const csv = '编号,2018年第一季度,2018Q2,2018年上半年,2018年6月\n1,1,2,3,4\n';
    expect((await ok(csv)).map((r) => r[2])).toEqual(['2018Q1', '2018Q2', '2018H1', '2018-06']);
  });
  test('by item, with units in the headings', async () => {
    const { rows, problems } = await rowsOf(
      '地区,优良天数比例（%）,7.2 PM2.5浓度下降幅度(%),森林覆盖率（平原地区）\n乙县,1,2,3\n',
    );
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      ['7.1', '乙县', null, '1'],
      ['7.2', '乙县', null, '2'],
      ['2', '乙县', null, '3'],
    ]);
  });
  test('by item, with bare codes where the user says so', async () => {
    const csv = '年度,1,7.1\n2018,95,96\n';
    expect(await ok(csv, { layout: 'by-item' })).toEqual([
      ['1', '甲市', '2018', '95'],
      ['7.1', '甲市', '2018', '96'],
    ]);
    expect((await codes(csv)).map(([code]) => code)).toEqual(['missing-column', 'missing-column']);
  });
  test('by item, a heading that is only near is said', async () => {
    expect(await codes('地区,林草覆盖率,环境空气质量优良天数比列\n乙县,1,2\n')).toEqual([['near-name', 1, 3]]);
  });
  test('the layout that is asked for must be there', async () => {
    expect(await codes('编号,现状值\n1,95\n', { layout: 'by-year' })).toEqual([['no-such-layout', 1, null]]);
    expect(await codes('编号,现状值\n1,95\n', { layout: 'by-item' })).toEqual([['no-such-layout', 1, null]]);
    expect(await codes('甲,2018年\n1,95\n', { layout: 'by-year' })).toEqual([['missing-column', 1, null]]);
    expect(await ok('编号,现状值,2017年,2018年\n1,95,96,97\n', { layout: 'long' })).toEqual([
      ['1', '甲市', null, '95'],
    ]);
  });
  test('what is wrong with a row is said once', async () => {
    expect(await codes('编号,2017年,2018年,日期\n1,95,96,某日\n')).toEqual([['not-a-date', 2, 4]]);
  });
});

describe('rows that are no data', () => {
  test.each([
    '注：数据来自监测年报',
    '注,,',
    '"注：一,二",,',
    '填表人：张三,审核人：李四,',
    '填表人：,张三,审核人：',
    '一、生态制度,,',
    '（二）生态安全,（二）生态安全,（二）生态安全',
    '※ 以上为初步数据,,',
  ])('%s', async (row) => {
    expect(await ok(`编号,指标名称,现状值\n1,,95\n${row}\n4,,建立\n`)).toEqual([
      ['1', '甲市', null, '95'],
      ['4', '甲市', null, '建立'],
    ]);
  });
  test.each(['合计,,95', '填表人,张三,95'])('but %s is asked about', async (row) => {
    expect(await codes(`编号,指标名称,现状值\n${row}\n`)).toEqual([['unknown-item', 2, 1]]);
  });
});
