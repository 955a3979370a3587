import { expect, test } from 'vitest';
import { assessed } from './support.js';

const CATALOGUE = `
catalogue: c
title: t
subject: { name: 江门市, profile: {} }
requirements: { standard: { zh: 标准, en: Standard } }
indicators:
${[1, 2, 3, 4].map((n) => `  - { id: "${n}", name: 第${n}率, unit: "%", requirements: { standard: { text: ≥1, at-least: 1 } } }`).join('\n')}
`;

const HEAD = '编号,现状值,地区,年度';
const rows = (subject: string, period: string, ...items: readonly number[]) =>
  items.map((id) => `${id},5,${subject},${period}`);
const codes = async (...lines: readonly string[]) =>
  (await assessed(CATALOGUE, [HEAD, ...lines].join('\n'))).problems.map((p) => [p.code, p.at?.line ?? null]);

test('an earlier year with a few rows only is told of, with the remedy', async () => {
  const csv = [HEAD, ...rows('江门市', '2017', 1), ...rows('江门市', '2018', 1, 2, 3)];
  const { problems } = await assessed(CATALOGUE, csv.join('\n'));
  expect(problems.map((p) => [p.code, p.severity])).toEqual([['incomplete-period', 'warning']]);
  expect(problems[0]?.hint?.zh).toContain('--period 2018');
  expect((await assessed(CATALOGUE, csv.join('\n'), { period: '2018' })).problems).toEqual([]);
  // Blank cells of an earlier year are no data either.
  const blanks = ['2,,江门市,2017', '3,,江门市,2017'];
  expect(await codes(...csv.slice(1), ...blanks)).toEqual([['incomplete-period', null]]);
});

test.each([
  ['as many as the later one', [...rows('江门市', '2017', 1, 2, 3), ...rows('江门市', '2018', 1, 2, 3)]],
  ['a later one with less', [...rows('江门市', '2018', 1, 2, 3), ...rows('江门市', '2019', 1)]],
  ['a quarter beside a year', [...rows('江门市', '2018Q1', 1), ...rows('江门市', '2018', 1, 2, 3)]],
])('no word of an earlier year: %s', async (_, lines) => {
  expect(await codes(...lines)).toEqual([]);
});

test.each([
  ['the catalogue’s own subject, misspelt', rows('江们市', '2018', 1, 2), [['near-subject', 2]]],
  [
    'a few rows that another subject lacks',
    [...rows('台山市', '2018', 1, 2, 3), ...rows('台山', '2018', 4)],
    [['near-subject', 5]],
  ],
  ['two places with like names', [...rows('台山市', '2018', 1, 2), ...rows('鹤山市', '2018', 1)], []],
  ['names of two characters', [...rows('甲县', '2018', 1, 2), ...rows('乙县', '2018', 3)], []],
])('near names: %s', async (_, lines, expected) => {
  expect(await codes(...lines)).toEqual(expected);
});

test('indicators without an attribute are in the split too', async () => {
  const { summary } = await assessed(CATALOGUE, [HEAD, ...rows('江门市', '2018', 1)].join('\n'));
  expect(summary.indicators.unspecified).toMatchObject({ total: 4, pass: 1, 'no-data': 3 });
});
