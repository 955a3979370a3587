import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as d from '../../src/model/decimal.js';

const { literal } = d;

/** The oracle: a whole number of units of 10^-PLACES. */
const PLACES = 60;
const exact = (a: string): bigint => {
  const [whole = '', fraction = ''] = a.replace('-', '').split('.');
  const size = BigInt(whole + fraction.padEnd(PLACES, '0'));
  return a.startsWith('-') ? -size : size;
};

const written = fc.tuple(fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n }), fc.nat({ max: 29 })).map(([n, places]) => {
  const text = (n < 0n ? -n : n).toString().padStart(places + 1, '0');
  const plain = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
  return literal(`${n < 0n ? '-' : ''}${plain}`);
});
/** Close to each other more often than chance would have it. */
const pair = fc.oneof(
  fc.tuple(written, written),
  fc.tuple(written, fc.nat({ max: 3 })).map(([a, n]) => [a, d.padded(a, d.places(a) + n)] as const),
  fc
    .tuple(written, fc.constantFrom('0.1', '-1', '0.00000001'))
    .map(([a, step]) => [a, d.add(a, literal(step))] as const),
);

describe('reading', () => {
  test.each([
    ['95', '95'],
    ['95.0', '95.0'],
    ['-4.61', '-4.61'],
    ['007', '7'],
    ['00.50', '0.50'],
    ['-0', '0'],
    ['-0.00', '0.00'],
  ])('%s', (text, expected) => expect(d.decimal(text)).toBe(expected));
  test.each([
    '',
    ' 1',
    '1 ',
    '+1',
    '.5',
    '5.',
    '1e3',
    '1,234',
    '--1',
    '１',
    '1\n',
    'NaN',
    'Infinity',
    '0x10',
    '1_000',
    '9'.repeat(401),
  ])('not %j', (text) => {
    expect(d.decimal(text)).toBeNull();
    expect(() => literal(text)).toThrow(TypeError);
  });
});

describe('against whole numbers', () => {
  const order = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0);
  const holds = (claim: (a: d.Decimal, b: d.Decimal) => void) =>
    fc.assert(
      fc.property(pair, ([a, b]) => {
        claim(a, b);
      }),
    );
  test('compare', () => holds((a, b) => expect(d.compare(a, b)).toBe(order(exact(a), exact(b)))));
  test('add', () => holds((a, b) => expect(exact(d.add(a, b))).toBe(exact(a) + exact(b))));
  test('subtract', () => holds((a, b) => expect(exact(d.subtract(a, b))).toBe(exact(a) - exact(b))));
  test('multiply', () =>
    holds((a, b) => expect(exact(d.multiply(a, b)) * 10n ** BigInt(PLACES)).toBe(exact(a) * exact(b))));
  test('quotient', () =>
    fc.assert(
      fc.property(pair, ([a, b]) => {
        if (d.isZero(b)) return;
        const product = d.multiply(a, b);
        expect(d.compare(d.quotient(product, b) ?? literal('-99'), a)).toBe(0);
        const any = d.quotient(a, b);
        if (any !== null) expect(d.compare(d.multiply(any, b), a)).toBe(0);
      }),
    ));
  test('negate, magnitude, sign, lesser', () =>
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(exact(d.negate(a))).toBe(-exact(a));
        expect(d.negate(d.negate(a))).toBe(a);
        expect(exact(d.magnitude(a))).toBe(exact(a) < 0n ? -exact(a) : exact(a));
        expect(d.sign(a)).toBe(order(exact(a), 0n));
        expect(exact(d.lesser(a, b))).toBe(exact(a) < exact(b) ? exact(a) : exact(b));
      }),
    ));
  test('round is to the nearest multiple, and to the even one from the middle', () => {
    const interval = fc
      .tuple(fc.constantFrom(1n, 2n, 5n), fc.integer({ min: -20, max: 20 }))
      .map(([lead, e]) => [lead, e, d.scaled(literal(String(lead)), e) as d.Decimal] as const);
    fc.assert(
      fc.property(written, interval, (a, [lead, e, step]) => {
        const unit = lead * 10n ** BigInt(PLACES + e);
        const size = exact(d.magnitude(a));
        const [down, rest] = [size / unit, size % unit];
        const up = rest * 2n > unit || (rest * 2n === unit && down % 2n === 1n);
        const expected = (up ? down + 1n : down) * unit;
        const rounded = d.round(a, step);
        expect(exact(rounded)).toBe(d.sign(a) < 0 ? -expected : expected);
        expect(d.places(rounded)).toBe(d.places(step));
        expect(d.round(d.negate(a), step)).toBe(d.negate(rounded));
      }),
      { numRuns: 500 },
    );
  });
});

describe('results longer than what is read', () => {
  const long = literal('9'.repeat(d.MAX_DIGITS));
  const tiny = literal(`0.${'0'.repeat(d.MAX_DIGITS - 3)}1`);
  test('do not throw', () => {
    expect(d.add(long, d.HUNDRED)).toHaveLength(d.MAX_DIGITS + 1);
    expect(d.subtract(long, tiny).length).toBeGreaterThan(d.MAX_DIGITS);
    expect(d.multiply(long, long)).toHaveLength(2 * d.MAX_DIGITS);
    expect(d.compare(long, tiny)).toBe(1);
    expect(d.round(long, literal('0.1'))).toBe(`${long}.0`);
    expect(d.round(literal('95.5'), tiny)).toMatch(/^95\.50+$/);
    expect(d.scaled(long, 1)).toBeNull();
  });
});

describe('scaled', () => {
  test.each([
    ['14', 2, '1400'],
    ['2.10', -3, '0.00210'],
    ['1.20', 1, '12.0'],
    ['1.20', 5, '120000'],
    ['0.00', -2, '0.0000'],
    ['-5', -1, '-0.5'],
  ])('%s × 10^%i = %s', (digits, exponent, expected) => expect(d.scaled(literal(digits), exponent)).toBe(expected));
  test.each([201, -201, 1e12, Number.NaN, Number.POSITIVE_INFINITY, 0.5])('not by 10^%d', (e) =>
    expect(d.scaled(literal('1'), e)).toBeNull(),
  );
});

test('quotient', () => {
  expect(d.quotient(literal('1'), literal('3'))).toBeNull();
  expect(d.quotient(literal('1'), literal('0'))).toBeNull();
  expect(d.quotient(literal('0'), literal('-3'))).toBe('0');
  expect(d.quotient(literal('1'), literal('-8'))).toBe('-0.125');
  expect(d.quotient(literal('4.5'), literal('0.3'))).toBe('15');
});

test('places and intervals', () => {
  expect(d.lastPlace(literal('95'))).toBe('1');
  expect(d.lastPlace(literal('95.0'))).toBe('0.1');
  expect(d.lastPlace(literal('-0.325'))).toBe('0.001');
  for (const good of ['1', '2', '5', '10', '100', '0.5', '0.02', '20', '0.10'])
    expect(d.isInterval(literal(good)), good).toBe(true);
  for (const bad of ['0', '3', '-1', '15', '0.25', '1.5', '10.1']) expect(d.isInterval(literal(bad)), bad).toBe(false);
  expect(() => d.round(literal('1'), literal('3'))).toThrow(RangeError);
});

describe('the worked examples of GB/T 8170-2008', () => {
  test.each([
    // 3.2.1: to one place; to a whole number
    ['12.1498', '0.1', '12.1'],
    ['12.1498', '1', '12'],
    // 3.2.2: to hundreds
    ['1268', '100', '1300'],
    // 3.2.3: a 5 with something behind it
    ['10.5002', '1', '11'],
    // 3.2.4: a 5 with nothing behind it
    ['1.050', '0.1', '1.0'],
    ['0.35', '0.1', '0.4'],
    ['2500', '1000', '2000'],
    ['3500', '1000', '4000'],
    ['0.0325', '0.001', '0.032'],
    ['32500', '1000', '32000'],
    // 3.2.5: negative numbers by their size
    ['-355', '10', '-360'],
    ['-325', '10', '-320'],
    ['-365', '10', '-360'],
    ['-0.0365', '0.001', '-0.036'],
    // 3.3.1: once only
    ['97.46', '1', '97'],
    ['15.4546', '1', '15'],
    // 3.4.1: by 0.5
    ['60.25', '0.5', '60.0'],
    ['60.38', '0.5', '60.5'],
    ['60.28', '0.5', '60.5'],
    ['-60.75', '0.5', '-61.0'],
    // 3.4.2: by 20
    ['830', '20', '840'],
    ['842', '20', '840'],
    ['832', '20', '840'],
    ['-930', '20', '-920'],
    // Beyond the printed ones
    ['-0.4', '1', '0'],
    ['95.05', '0.1', '95.0'],
    ['94.5', '1', '94'],
    ['95.5', '1', '96'],
    ['1350', '100', '1400'],
    ['1450', '100', '1400'],
  ])('%s by %s is %s', (a, interval, expected) => expect(d.round(literal(a), literal(interval))).toBe(expected));

  test.each([
    ['15.5', '-', '15'],
    ['-15.5', '-', '-15'],
    ['16.5', '+', '17'],
    ['-16.5', '+', '-17'],
    ['16.5', '-', '16'],
    ['17.5', null, '18'],
    // The mark counts at a half only.
    ['16.6', '-', '17'],
    ['16.4', '+', '16'],
  ] as const)('%s(%s) is %s', (a, mark, expected) => expect(d.round(literal(a), literal('1'), mark)).toBe(expected));
});

test.each([
  [1, 3, 2, '33.33'],
  [2, 3, 2, '66.67'],
  [1, 8, 1, '12.5'],
  [1, 8, 0, '12'],
  [3, 8, 0, '38'],
  [1, 1, 2, '100.00'],
  [0, 7, 2, '0.00'],
  [1, 0, 2, null],
  [12_500_000_000_001, 100_000_000_000_000, 0, '13'],
  [12_500_000_000_000, 100_000_000_000_000, 0, '12'],
])('%i of %i to %i places: %s', (part, whole, to, expected) => expect(d.percent(part, whole, to)).toBe(expected));
