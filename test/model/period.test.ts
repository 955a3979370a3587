import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePeriods, isBefore, isSameLength, period, periodBefore } from '../../src/model/period.js';

describe('reading', () => {
  test.each([
    ['2018', '2018'],
    ['2018年', '2018'],
    ['２０１８年度', '2018'],
    [' 2018 年底 ', '2018'],
    ['2018年末', '2018'],
    ['2018Q3', '2018Q3'],
    ['2018q3', '2018Q3'],
    ['2018-Q3', '2018Q3'],
    ['2018年第三季度', '2018Q3'],
    ['2018年三季度', '2018Q3'],
    ['2018年第1季度', '2018Q1'],
    ['2018H1', '2018H1'],
    ['2018年下半年', '2018H2'],
    ['2018-06', '2018-06'],
    ['2018年6月', '2018-06'],
    ['2018年1月', '2018-01'],
    ['2018/6', '2018-06'],
    ['2018.12', '2018-12'],
    ['2018年12月份', '2018-12'],
  ])('%s is %s', (text, expected) => expect(period(text)).toBe(expected));

  test.each([
    '',
    '18年',
    '20181',
    '2018年13月',
    '2018-00',
    '2018Q5',
    '2018Q0',
    '2018H3',
    '2018年第五季度',
    '2018年前三季度',
    '2018-06-30',
    '2016-2018',
    '2018年度数据',
    '近三年',
    '201²',
    '201⑧',
    '第三季度',
    '20183',
    '-2018',
    '2018.5.1',
  ])('%j is none', (text) => expect(period(text)).toBeNull());

  test('what was read reads as itself', () => {
    const any = fc
      .tuple(fc.integer({ min: 1000, max: 9999 }), fc.constantFrom('', 'Q1', 'Q4', 'H1', 'H2', '-01', '-12'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(any, (p) => {
        expect(period(p)).toBe(p);
      }),
    );
  });
});

describe('order', () => {
  test.each([
    ['2017', '2018', true],
    ['2018', '2018', false],
    ['2018', '2017', false],
    ['2018Q1', '2018Q2', true],
    ['2018Q4', '2019', true],
    ['2018Q1', '2018', false],
    ['2018-03', '2018Q2', true],
    ['2018-03', '2018Q1', false],
    ['2018H1', '2018Q3', true],
    ['2018H1', '2018Q2', false],
    ['2017-12', '2018-01', true],
  ])('%s before %s: %s', (a, b, expected) => expect(isBefore(a, b)).toBe(expected));

  test('by end, then by start', () => {
    const sorted = ['2017', '2018Q1', '2018H1', '2018Q2', '2018-06', '2018', '2018H2', '2018Q4', '2018-12'];
    for (const [i, a] of sorted.entries()) {
      for (const [j, b] of sorted.entries())
        expect(Math.sign(comparePeriods(a, b)), `${a} ${b}`).toBe(Math.sign(i - j));
    }
  });

  test('only periods of one length are set side by side', () => {
    expect(isSameLength('2017', '2018')).toBe(true);
    expect(isSameLength('2017Q1', '2018Q4')).toBe(true);
    expect(isSameLength('2018H1', '2018')).toBe(false);
    expect(isSameLength('2018-01', '2018Q1')).toBe(false);
  });

  test.each([
    ['2018', '2017'],
    ['0001', '0000'],
    ['2018Q1', '2017Q4'],
    ['2018Q3', '2018Q2'],
    ['2018H1', '2017H2'],
    ['2018H2', '2018H1'],
    ['2018-01', '2017-12'],
    ['2018-11', '2018-10'],
    ['2018-03', '2018-02'],
  ])('right before %s: %s', (p, expected) => {
    expect(periodBefore(p)).toBe(expected);
    expect(isBefore(expected, p)).toBe(true);
    expect(isSameLength(expected, p)).toBe(true);
  });
});
