import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge, ruleOf, status } from './support.js';

const LEVEL = 'unit: 吨/万元\nscale: [0, null]\nbetter: lower';
const DOWN = 'change: { down: 20%, since: "2015" }';

describe('computed from an earlier level', () => {
  test.each([
    ['80', '100', 'pass'],
    ['79.999999999999999999999', '100', 'pass'],
    ['80.000000000000000000001', '100', 'fail'],
    ['2.4', '3', 'pass'],
    ['2.4000000001', '3', 'fail'],
    ['120', '100', 'fail'],
    ['0', '100', 'pass'],
    ['-1', '100', 'review'],
  ])('%s after %s in 2015: %s', (now, then, expected) => {
    expect(status(DOWN, now, { earlier: [['2015', then]] }, LEVEL)).toBe(expected);
  });
  test('with quotients that never end, as exactly as with whole numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 2000 }), (then, now) => {
        const met = (then - now) * 100 >= 20 * then;
        expect(status(DOWN, String(now), { earlier: [['2015', String(then)]] }, LEVEL)).toBe(met ? 'pass' : 'fail');
      }),
      { numRuns: 300 },
    );
  });
  test('rounded to an interval that is finer than the limit', () => {
    const by = (now: string) =>
      judge(ruleOf(DOWN, LEVEL), now, { comparison: 'rounded', roundTo: '0.0001', earlier: [['2015', '3']] }).status;
    // 20 - 0.00005 is the middle: half to even goes up.
    expect(by('2.4000015')).toBe('pass');
    expect(by('2.40000150000000000001')).toBe('fail');
  });
  test('needs the year that it is counted from', () => {
    const found = judge(ruleOf(DOWN, LEVEL), '80', { earlier: [['2016', '100']] });
    expect(found).toMatchObject({ status: 'undetermined', needs: ['previous-value'] });
    expect(found.reason.zh).toContain('缺2015年的数值');
  });
  test('a base of nothing gives no percentage, and nothing further would help', () => {
    expect(judge(ruleOf(DOWN, LEVEL), '80', { earlier: [['2015', '0']] })).toMatchObject({
      status: 'review',
      needs: [],
    });
  });
  test('the previous period is one of the same length, and never the value itself', () => {
    const rule = 'change: { down: 7% }';
    expect(status(rule, '90', { period: '2018', earlier: [['2017Q4', '100']] }, LEVEL)).toBe('undetermined');
    expect(
      status(
        rule,
        '90',
        {
          period: '2018Q4',
          earlier: [
            ['2017', '100'],
            ['2017Q4', '91'],
          ],
        },
        LEVEL,
      ),
    ).toBe('fail');
    expect(status(rule, '90（2017年数据）', { period: '2018', earlier: [['2017', '100']] }, LEVEL)).toBe(
      'undetermined',
    );
  });
});

describe('told by the value', () => {
  test.each([
    ['下降20%', 'pass'],
    ['下降19.9%', 'fail'],
    ['下降200‰', 'pass'],
    ['下降20‰', 'fail'],
    ['提高20%', 'fail'],
    ['下降20个百分点', 'review'],
    ['20%（与2015年相比）', 'review'],
    ['-20%（与2015年相比）', 'pass'],
    ['-20%（与2016年相比）', 'review'],
    ['同比下降20%', 'review'],
    ['逐步下降', 'review'],
    ['下降20吨/万元', 'review'],
  ])('%s: %s', (cell, expected) => {
    expect(status(DOWN, cell, {}, LEVEL)).toBe(expected);
  });
});

test('points of a share are no percent', () => {
  const share = 'unit: "%"\nscale: [0, 100]\nbetter: higher';
  const points = 'change: { up: 2.3个百分点 }';
  expect(status(points, '82.3', { earlier: [['2017', '80']] }, share)).toBe('pass');
  expect(status(points, '82.2', { earlier: [['2017', '80']] }, share)).toBe('fail');
  expect(status('change: { up: 2.3% }', '81.85', { earlier: [['2017', '80']] }, share)).toBe('pass');
  expect(status('change: { up: 2.3% }', '81.83', { earlier: [['2017', '80']] }, share)).toBe('fail');
  expect(status(points, '提高2.3%', {}, share)).toBe('review');
  expect(status(points, '提高2.3个百分点', {}, share)).toBe('pass');
  expect(status(points, '150', { earlier: [['2017', '80']] }, share)).toBe('review');
});
