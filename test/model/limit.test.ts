import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, literal } from '../../src/model/decimal.js';
import { type Bound, exactly, gap, type Known, type Limit, meets, within } from '../../src/model/limit.js';

const at = (value: string, inclusive = true): Bound => ({ value: literal(value), inclusive });
const limit = (low: Bound | null, high: Bound | null): Limit => ({ low, high, unit: null });

describe('gap', () => {
  test.each([
    ['20', limit(at('20'), null), '0'],
    ['20.50', limit(at('20'), null), '0.5'],
    ['19', limit(at('20'), null), '-1'],
    ['9', limit(null, at('10')), '1'],
    ['11', limit(null, at('10')), '-1'],
    ['7', limit(at('6'), at('9')), '1'],
    ['8.5', limit(at('6'), at('9')), '0.5'],
    ['5', limit(at('6'), at('9')), '-1'],
    ['12', limit(at('6'), at('9')), '-3'],
  ])('of %s', (x, of, expected) => expect(gap(literal(x), of)).toBe(expected));
  test('of nothing is nothing', () => expect(gap(literal('1'), limit(null, null))).toBeNull());
});

describe('meets', () => {
  const low = limit(at('95'), null);
  test('rounds only where it is told to', () => {
    expect(meets(literal('94.6'), low, 'full-value', null)).toBe(false);
    expect(meets(literal('94.6'), low, 'rounded', null)).toBe(true);
    expect(meets(literal('94.6'), low, 'rounded', literal('0.1'))).toBe(false);
    expect(meets(literal('94.6'), low, 'full-value', literal('10'))).toBe(false);
  });
  test('rounds to each end by its own interval', () => {
    const mixed = limit(at('1.20'), at('2'));
    expect(meets(literal('1.195'), mixed, 'rounded', null)).toBe(true);
    expect(meets(literal('1.1949'), mixed, 'rounded', null)).toBe(false);
    expect(meets(literal('2.4'), mixed, 'rounded', null)).toBe(true);
  });
  test('takes an interval that the digits do not tell', () => {
    const hundreds = limit({ ...at('1400'), interval: literal('100') }, null);
    expect(meets(literal('1351'), hundreds, 'rounded', null)).toBe(true);
    expect(meets(literal('1351'), hundreds, 'rounded', literal('10'))).toBe(false);
  });
  test.each([
    ['16.5', '+', at('16.5', true), null, true],
    ['16.5', '-', at('16.5', true), null, false],
    ['16.5', '+', at('16.5', false), null, true],
    ['16.5', '-', at('16.5', false), null, false],
    ['16.5', '+', null, at('16.5', true), false],
    ['16.5', '-', null, at('16.5', false), true],
    // The mark is about the magnitude: -16.5(+) is below -16.5.
    ['-16.5', '+', at('-16.5', true), null, false],
    ['-16.5', '-', at('-16.5', false), null, true],
    ['16.6', '-', at('16.5', true), null, true],
  ] as const)('%s(%s) against %j and %j', (x, mark, from, to, expected) => {
    expect(meets(literal(x), limit(from, to), 'full-value', null, mark)).toBe(expected);
  });
});

const whole = fc.integer({ min: -4, max: 4 });
const end = fc.option(fc.tuple(whole, fc.boolean()).map(([n, inclusive]): Bound => at(String(n), inclusive)));

test('within is what the figures within it say, tried one by one', () => {
  /** Halves between whole ends, and a little inside of each: all that can make a difference. */
  const tries = Array.from({ length: 41 }, (_, i) => literal(String((i - 20) / 4)));
  const holds = (x: (typeof tries)[number], { low, high }: Known): boolean =>
    (low === null || compare(x, low.value) > (low.inclusive ? -1 : 0)) &&
    (high === null || compare(x, high.value) < (high.inclusive ? 1 : 0));
  fc.assert(
    fc.property(end, end, end, fc.boolean(), (low, high, known, up) => {
      fc.pre(low === null || high === null || compare(low.value, high.value) < 0);
      fc.pre(known !== null && (low !== null || high !== null));
      const range: Known = up ? { low: known, high: null } : { low: null, high: known };
      const met = new Set(tries.filter((x) => holds(x, range)).map((x) => holds(x, { low, high })));
      expect(within(range, limit(low, high))).toBe(met.size === 2 ? null : met.has(true));
    }),
    { numRuns: 2000 },
  );
});

test('within of one figure is meets', () => {
  fc.assert(
    fc.property(end, end, whole, (low, high, n) => {
      const x = literal(String(n));
      expect(within(exactly(x), limit(low, high))).toBe(meets(x, limit(low, high), 'full-value', null));
    }),
    { numRuns: 1000 },
  );
});
