import { expect, test } from 'vitest';
import { assessed } from './support.js';

const CATALOGUE = `
catalogue: c
title: t
subject: { name: 甲市, profile: {} }
requirements: { standard: { zh: 标准, en: Standard } }
indicators:
  - { id: "1", name: 甲率, unit: "%", requirements: { standard: { text: ≥1, at-least: 1 } } }
  - { id: "2", name: 乙率, unit: "%", requirements: { standard: { text: ≥1, at-least: 1 } } }
  - { id: "3", name: 丙率, unit: "%", requirements: { standard: { text: ≥1, at-least: 1 } } }
`;

test('a row that is wrong is not said to be missing, and stays without a verdict', async () => {
  const { results } = await assessed(
    CATALOGUE,
    [
      '编号,指标名称,现状值,地区,年度',
      '1,甲率,5,甲市,2020',
      '2,,5,甲市,后年',
      '9,丙率,5,甲市,2020',
      '3,,5,乙市,坏',
    ].join('\n'),
  );
  const left = results.filter(({ value, subject }) => value === null && subject === '甲市');
  expect(left.map(({ item, status, at }) => [item, status, at?.line])).toEqual([
    ['2', 'no-data', 3],
    ['3', 'no-data', 4],
  ]);
  expect(left[0]?.requirements[0]?.reason.zh).toBe(
    '数据中有这一行（第 3 行），但有错误，没有采用：“后年”不是年度、季度或月份。',
  );
  expect(left[1]?.requirements[0]?.reason.en).toBe(
    'The data have this row (line 4), but it is wrong and was not used: the catalogue has no item with the code "9".',
  );
});

test('the row of another subject is not taken for the missing one', async () => {
  const { results } = await assessed(
    CATALOGUE,
    ['编号,现状值,地区,年度', '1,5,甲市,2020', '2,5,乙市,后年', '1,5,乙市,2020'].join('\n'),
  );
  const [of] = results.filter(({ subject, item }) => subject === '甲市' && item === '2');
  expect(of?.at).toBeNull();
  const [other] = results.filter(({ subject, item }) => subject === '乙市' && item === '2');
  expect(other?.at?.line).toBe(3);
});

test('a row with a cell too many still tells by its first cells what it is about', async () => {
  const { results } = await assessed(
    CATALOGUE,
    ['编号,现状值,地区,年度', '1,5,甲市,2020', '2,1,000,甲市,2020'].join('\n'),
  );
  expect(results.find(({ item }) => item === '2')?.at?.line).toBe(3);
});
