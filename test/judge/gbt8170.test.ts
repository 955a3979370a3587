import { expect, test } from 'vitest';
import { assessed } from './support.js';

/**
 * Examples worked by hand from the rules of GB/T 8170-2008, 3.2 to 3.4 and 4.3, other than those it prints: the rule as a
 * catalogue states it, the cell, and whether it is met by 全数值比较 and by 修约值比较.
 */
const EXAMPLES: readonly (readonly [rule: string, cell: string, full: boolean, rounded: boolean])[] = [
  // To 0.1: half to even.
  ['at-least: 97.0', '96.95', false, true],
  ['at-least: 97.0', '96.85', false, false],
  ['at-least: 2.5', '2.4501', false, true],
  ['at-least: 2.5', '2.45', false, false],
  ['at-most: 0.5', '0.55', false, false],
  ['at-most: 0.5', '0.45', true, true],
  // To 1.
  ['at-least: 97', '96.5', false, false],
  ['at-least: 97', '96.51', false, true],
  ['above: 97', '97.4', true, false],
  ['above: 97', '97.5', true, true],
  ['below: 97', '96.5', true, true],
  ['below: 97', '96.51', true, false],
  ['at-least: 0', '-0.4', false, true],
  // Once only: not 15.455, 15.46, 15.5, 16.
  ['at-least: 16', '15.4546', false, false],
  // To 0.01 and 0.001.
  ['below: 0.05', '0.0451', true, false],
  ['below: 0.05', '0.045', true, true],
  ['at-least: 0.010', '0.0095', false, true],
  ['at-least: 0.010', '0.0085', false, false],
  // To 100, which the limit tells, and to 10, which is stated.
  ['at-most: 14×10²', '1450', false, true],
  ['at-most: 15×10²', '1550', false, false],
  ['at-least: 15×10²', '1450', false, false],
  ['at-least: 1.0×10³', '950', false, true],
  ['at-least: 1.0×10³', '949', false, false],
  ['at-least: 120, round-to: 10', '115', false, true],
  ['at-least: 130, round-to: 10', '125', false, false],
  // Negative numbers: by their absolute value.
  ['at-most: -20', '-19.5', false, true],
  ['at-most: -21', '-20.5', false, false],
  ['at-least: -10.0', '-10.05', false, true],
  ['at-least: -10.0', '-10.06', false, false],
  // In units of 0.5.
  ['at-least: 60.5, round-to: 0.5', '60.25', false, false],
  ['at-least: 60.5, round-to: 0.5', '60.38', false, true],
  ['at-most: 60.0, round-to: 0.5', '60.25', false, true],
  ['at-least: -60.5, round-to: 0.5', '-60.75', false, false],
  // In units of 0.2, of hundreds and of tenths.
  ['at-least: 840, round-to: 20', '830', false, true],
  ['at-most: 840, round-to: 20', '850', false, true],
  ['at-most: 840, round-to: 20', '851', false, false],
  ['at-most: -930, round-to: 20', '-930', true, false],
  ['at-most: 0.10, round-to: 0.02', '0.11', false, false],
  ['at-most: 0.08, round-to: 0.02', '0.09', false, true],
  // Marks tell how the reported figure was rounded.
  ['at-least: 17', '16.5(+)', false, true],
  ['at-least: 17', '16.5(-)', false, false],
  ['at-least: 16', '15.5(-)', false, false],
  ['at-least: 16', '15.5', false, true],
  ['at-most: -16', '-15.5(+)', false, true],
  ['at-most: -16', '-15.5(-)', false, false],
  // Limits with tolerances, and ends that are not included.
  ['between: 10.0±0.1', '10.149', false, true],
  ['between: 10.0±0.1', '10.15', false, false],
  ['between: 10.0±0.1', '9.851', false, true],
  ['between: 10.0±0.1', '9.85', false, false],
  ['between: 10.0±0.1（不含0.1）', '9.95', true, true],
  ['between: 10.0±0.1（不含0.1）', '9.949', true, false],
  ['between: 10.0±0.1（不含0.1）', '10.1', false, false],
  ['between: 10.0±0.1（不含+0.1）', '10.051', true, false],
  ['between: 10.0±0.1（不含+0.1）', '9.86', false, true],
  ['between: 10.0±0.1（不含-0.1）', '9.94', true, false],
  ['between: 10.0±0.1（不含-0.1）', '10.14', false, true],
];

const CATALOGUE = `catalogue: t
title: 题
requirements: { r: { zh: 指标值 } }
indicators:
${EXAMPLES.map(([rule], i) => `  - { id: "${i + 1}", name: 例${i + 1}, unit: mm, requirements: { r: { text: 例, ${rule} } } }`).join('\n')}
`;
const CSV = `编号,现状值\n${EXAMPLES.map(([, cell], i) => `${i + 1},${cell}`).join('\n')}\n`;

test.each([
  ['full-value', 2],
  ['rounded', 3],
] as const)('worked examples by %s, from the files to the verdicts', async (comparison, column) => {
  const { results } = await assessed(CATALOGUE, CSV, { comparison });
  const said = (met: boolean) => (met ? 'pass' : 'fail');
  expect(results.map((r, i) => [...(EXAMPLES[i]?.slice(0, 2) ?? []), r.status])).toEqual(
    EXAMPLES.map((e) => [e[0], e[1], said(e[column])]),
  );
  expect(results.map((r) => r.requirements[0]?.robust)).toEqual(
    EXAMPLES.map(([, , full, rounded]) => full === rounded),
  );
});
