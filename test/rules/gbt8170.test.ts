import { describe, expect, test } from 'vitest';
import { judge, ruleOf } from './support.js';

/** GB/T 8170-2008, table 2: a limit, a measured value, and the verdict by both comparisons. */
const TABLE: readonly (readonly [rule: string, value: string, full: boolean, rounded: boolean])[] = [
  ['at-least: 97.0', '97.01', true, true],
  ['at-least: 97.0', '97.00', true, true],
  ['at-least: 97.0', '96.96', false, true],
  ['at-least: 97.0', '96.94', false, false],
  ['at-least: 14×10²', '1349', false, false],
  ['at-least: 14×10²', '1351', false, true],
  ['at-least: 14×10²', '1400', true, true],
  ['at-least: 14×10²', '1402', true, true],
  ['at-most: 0.5', '0.452', true, true],
  ['at-most: 0.5', '0.500', true, true],
  ['at-most: 0.5', '0.549', false, true],
  ['at-most: 0.5', '0.551', false, false],
  ['at-most: 0.05', '0.046', true, true],
  ['at-most: 0.05', '0.054', false, true],
  ['at-most: 0.05', '0.055', false, false],
  ['at-most: 0.05', '0.045', true, true],
  ['between: [1.2, 1.6]', '1.151', false, true],
  ['between: [1.2, 1.6]', '1.200', true, true],
  ['between: [1.2, 1.6]', '1.649', false, true],
  ['between: [1.2, 1.6]', '1.651', false, false],
  // 10.0 ± 0.1
  ['between: [9.9, 10.1]', '9.89', false, true],
  ['between: [9.9, 10.1]', '9.85', false, false],
  ['between: [9.9, 10.1]', '10.10', true, true],
  ['between: [9.9, 10.1]', '10.16', false, false],
  // 10.0 ± 0.1 (不含 0.1)
  ['between: { above: 9.9, below: 10.1 }', '9.94', true, false],
  ['between: { above: 9.9, below: 10.1 }', '9.96', true, true],
  ['between: { above: 9.9, below: 10.1 }', '10.06', true, false],
  ['between: { above: 9.9, below: 10.1 }', '10.05', true, true],
  // 10.0 ± 0.1 (不含 +0.1)
  ['between: { at-least: 9.9, below: 10.1 }', '9.94', true, true],
  ['between: { at-least: 9.9, below: 10.1 }', '9.86', false, true],
  ['between: { at-least: 9.9, below: 10.1 }', '10.06', true, false],
  ['between: { at-least: 9.9, below: 10.1 }', '10.05', true, true],
  // 10.0 ± 0.1 (不含 -0.1)
  ['between: { above: 9.9, at-most: 10.1 }', '9.94', true, false],
  ['between: { above: 9.9, at-most: 10.1 }', '9.86', false, false],
  ['between: { above: 9.9, at-most: 10.1 }', '10.06', true, true],
  ['between: { above: 9.9, at-most: 10.1 }', '10.05', true, true],
];

test.each(TABLE)('%s and %s', (rule, value, full, rounded) => {
  const ruled = ruleOf(rule, '{}'.replace('{}', 'unit: mm'));
  const [a, b] = [full, rounded].map((met) => (met ? 'pass' : 'fail'));
  const asIs = judge(ruled, value, { comparison: 'full-value' });
  const first = judge(ruled, value, { comparison: 'rounded' });
  expect([asIs.status, first.status]).toEqual([a, b]);
  expect([asIs.otherwise, first.otherwise]).toEqual([b, a]);
  expect([asIs.robust, first.robust]).toEqual([full === rounded, full === rounded]);
  expect(asIs.reason.zh.includes('若按修约值比较，结论相反')).toBe(full !== rounded);
  expect(first.reason.zh.includes('若按全数值比较，结论相反')).toBe(full !== rounded);
});

describe('the rounding interval', () => {
  test('is the last place of the limit as written', () => {
    for (const [rule, value, met] of [
      ['at-least: 95', '94.5', false], // half to even: 94
      ['at-least: 95', '94.51', true],
      ['at-least: 95.0', '94.95', true], // 95.0, since 94.9 is odd
      ['at-least: 95.0', '94.94', false],
      ['at-least: 1e2', '50', false], // 0: half to even
      ['at-least: 1e2', '51', true],
    ] as const) {
      expect(judge(ruleOf(rule, 'unit: mm'), value, { comparison: 'rounded' }).status, `${rule} ${value}`).toBe(
        met ? 'pass' : 'fail',
      );
    }
  });
  test('can be stated, in units of 1, 2 or 5', () => {
    const by = (rule: string, value: string, roundTo: string) =>
      judge(ruleOf(rule, 'unit: mm'), value, { comparison: 'rounded', roundTo }).status;
    expect(by('at-least: 1400', '1351', '100')).toBe('pass');
    expect(by('at-least: 1400', '1351', '1')).toBe('fail');
    // 3.4.2: 60.25 and 60.38 to 0.5
    expect(by('at-least: 60.5', '60.25', '0.5')).toBe('fail');
    expect(by('at-least: 60.5', '60.28', '0.5')).toBe('pass');
    expect(by('at-most: -61.0', '-60.75', '0.5')).toBe('pass');
    // 3.4.3: 830 and 842 to 20
    expect(by('at-least: 840', '830', '20')).toBe('pass');
    expect(by('at-most: 840', '842', '20')).toBe('pass');
    expect(by('at-most: -930', '-930', '20')).toBe('fail');
  });
  test('is used once: a mark says which way a half goes', () => {
    const by = (cell: string) => judge(ruleOf('at-least: 17', 'unit: mm'), cell, { comparison: 'rounded' }).status;
    expect(by('16.5(+)')).toBe('pass');
    expect(by('16.5(-)')).toBe('fail');
    expect(by('16.5')).toBe('fail'); // half to even: 16
    const low = (cell: string) => judge(ruleOf('at-most: 15', 'unit: mm'), cell, { comparison: 'rounded' }).status;
    expect(low('15.5(-)')).toBe('pass');
    expect(low('15.5')).toBe('fail');
  });
});
