import { describe, expect, test } from 'vitest';
import { derivations } from '../../src/follow/derive.js';
import type { Derived } from '../../src/model/follow.js';
import { catalogue } from '../judge/support.js';
import { all, assessment, city } from './support.js';

async function derived(rule: string, cell: string, keys = 'unit: "%"'): Promise<Derived> {
  const read = catalogue(city(['1', keys, rule]));
  const judged = await assessment(read, `编号,现状值,年度\n1,${cell},2018\n`);
  const [found] = await all(derivations(judged, read.indicators[0]?.items[0] as never, null));
  return found?.requirements[0]?.derived as Derived;
}

/** A comparison as `method* figure→seen/interval met`. */
const told = ({ comparings }: Derived): string[] =>
  comparings.map(
    (c) =>
      `${c.comparison}${c.decides ? '*' : ''} ${c.ends.map((e) => `${e.end} ${c.figure}→${e.seen}/${e.interval ?? '-'} ${e.met}`).join('; ')} = ${c.met}`,
  );

describe('the two comparisons', () => {
  test.each([
    ['at-least: 95', '94.5', ['full-value* low 94.5→94.5/- false = false', 'rounded low 94.5→94/1 false = false']],
    [
      'at-least: 95.0',
      '94.96',
      ['full-value* low 94.96→94.96/- false = false', 'rounded low 94.96→95.0/0.1 true = true'],
    ],
    [
      'at-least: 95, comparison: rounded',
      '94.6',
      ['full-value low 94.6→94.6/- false = false', 'rounded* low 94.6→95/1 true = true'],
    ],
    [
      'at-most: 1400, round-to: 100',
      '1449',
      ['full-value* high 1449→1449/- false = false', 'rounded high 1449→1400/100 true = true'],
    ],
    [
      'between: [6, 9]',
      '9.4',
      [
        'full-value* low 9.4→9.4/- true; high 9.4→9.4/- false = false',
        'rounded low 9.4→9/1 true; high 9.4→9/1 true = true',
      ],
    ],
    ['complete: true', '99.99', ['full-value* low 99.99→99.99/- false = false']],
  ])('%s beside %s', async (rule, cell, expected) => {
    expect(told(await derived(rule, cell))).toEqual(expected);
  });

  test('a mark behind a value decides a half', async () => {
    const found = await derived('at-least: 17, comparison: rounded', '16.5(+)');
    expect(told(found)[1]).toBe('rounded* low 16.5→17/1 true = true');
  });
});

test('a whole leaves its figures to its parts', async () => {
  const found = await derived('by: { level: { 市: { at-least: 95 }, 县: { at-least: 85 } } }', '95.5');
  expect([found.limit, found.gap, found.comparings]).toEqual([null, null, []]);
  expect(found.parts[0]).toMatchObject({ status: 'pass', gap: '0.5', says: { zh: '不低于 95%' } });
});

test('what no figure decides has no comparison', async () => {
  expect((await derived('state: 建立', '建立', 'measures: state')).comparings).toEqual([]);
  expect((await derived('at-least: 95', '未统计')).comparings).toEqual([]);
});

test('only the item and the requirement that are asked about', async () => {
  const read = catalogue(city(['1', 'unit: "%"', 'at-least: 95'], ['2', 'unit: "%"', 'at-least: 95']));
  const judged = await assessment(read, '编号,现状值,年度,地区\n2,1,2018,甲市\n2,2,2018,乙市\n1,3,2018,甲市\n');
  const item = read.indicators[1]?.items[0] as never;
  expect((await all(derivations(judged, item, 'r'))).map(({ result }) => result.subject)).toEqual(['甲市', '乙市']);
  expect((await all(derivations(judged, item, 'other')))[0]?.requirements).toEqual([]);
});
