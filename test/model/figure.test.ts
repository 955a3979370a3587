import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figure } from '../../src/model/figure.js';

test.each([
  ['95', '95', '1'],
  ['95.0', '95.0', '0.1'],
  ['0.05', '0.05', '0.01'],
  [' 95 ', '95', '1'],
  ['-3.50', '-3.50', '0.01'],
  ['−3', '-3', '1'],
  ['－3', '-3', '1'],
  ['007', '7', '1'],
  ['14×10²', '1400', '100'],
  ['14×10^2', '1400', '100'],
  ['14x10^2', '1400', '100'],
  ['14 × 10²', '1400', '100'],
  ['14*10^+2', '1400', '100'],
  ['1.40×10³', '1400', '10'],
  ['2.1×10⁻³', '0.0021', '0.0001'],
  ['2.1×10^-3', '0.0021', '0.0001'],
  ['-2.1×10¹⁰', '-21000000000', '1000000000'],
  ['1e3', '1000', '1000'],
  ['1E+3', '1000', '1000'],
  ['1.5e-2', '0.015', '0.001'],
])('%s is %s, rounded to %s', (text, value, interval) => {
  expect(figure(text)).toEqual({ value, interval });
});

describe('is refused', () => {
  test.each([
    '',
    ' ',
    '95%',
    '1,000',
    '.5',
    '5.',
    '+5',
    '0x10',
    '1_000',
    '14×10',
    '14×',
    '×10²',
    '1e',
    'e3',
    '14×10-3',
    '2.1×103',
    '1e3.5',
    '1e999',
    '1 000',
    '９５',
    'NaN',
    'Infinity',
    '--5',
    '≥95',
  ])('%j', (text) => expect(figure(text)).toBeNull());
});

test('the figure is what the text says, times a power of ten', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat({ max: 30 }), (n, e) => {
      const expected = (n * 10n ** BigInt(e)).toString();
      for (const text of [`${n}e${e}`, `${n}×10^${e}`, `${n}E+${e}`]) expect(figure(text)?.value).toBe(expected);
      expect(figure(`${n}e${e}`)?.interval).toBe(`1${'0'.repeat(e)}`);
    }),
  );
});
