import { describe, expect, test } from 'vitest';
import { judge, ruleOf } from './support.js';

const MG = 'unit: mg/L';

/** What a bound decides by each comparison, and that each knows of the other. */
describe('a bound', () => {
  test.each([
    ['at-least: 95', '≥95', 'pass', 'pass'],
    ['at-least: 95', '>95', 'pass', 'pass'],
    ['at-least: 95', '≥94.6', 'undetermined', 'pass'],
    ['at-least: 95', '≤95', 'undetermined', 'undetermined'],
    ['at-least: 95', '<95', 'fail', 'undetermined'],
    ['at-least: 95', '≤94.4', 'fail', 'fail'],
    ['at-most: 95', '≤95', 'pass', 'pass'],
    ['at-most: 95', '<95', 'pass', 'pass'],
    ['at-most: 95', '≤95.4', 'undetermined', 'pass'],
    ['at-most: 95', '≥95', 'undetermined', 'undetermined'],
    ['at-most: 95', '>95', 'fail', 'undetermined'],
    ['above: 95', '>95', 'pass', 'undetermined'],
    ['above: 95', '≥95', 'undetermined', 'undetermined'],
    ['above: 95', '≤95', 'fail', 'fail'],
    ['below: 95', '<95', 'pass', 'undetermined'],
    ['below: 95', '≤95', 'undetermined', 'undetermined'],
    ['below: 95', '≥94.6', 'undetermined', 'fail'],
    ['between: [6, 9]', '≥6', 'undetermined', 'undetermined'],
    ['between: [6, 9]', '<6', 'fail', 'undetermined'],
    ['between: [6, 9]', '>10', 'fail', 'fail'],
    // A half that the bound itself leaves out goes to the side that it leaves.
    ['at-least: 95', '>94.5', 'undetermined', 'pass'],
    ['at-least: 95', '≥94.5', 'undetermined', 'undetermined'],
    ['at-most: 94', '<94.5', 'undetermined', 'pass'],
    ['at-most: 95', '<95.5', 'undetermined', 'pass'],
    ['at-most: 95', '≤95.5', 'undetermined', 'undetermined'],
    ['at-least: -95', '>-95.5', 'undetermined', 'pass'],
    ['at-least: -95', '≥-95.5', 'undetermined', 'undetermined'],
    ['at-most: -95', '<-94.5', 'undetermined', 'pass'],
    ['at-most: -95', '≤-94.5', 'undetermined', 'undetermined'],
    ['above: 95', '>95.5', 'pass', 'pass'],
    ['below: -95', '<-95.5', 'pass', 'pass'],
    ['below: 95', '<94.5', 'pass', 'pass'],
  ] as const)('`%s` and %s: %s as it is, %s when rounded first', (rule, cell, full, rounded) => {
    const [a, b] = (['full-value', 'rounded'] as const).map((comparison) =>
      judge(ruleOf(rule, MG), cell, { comparison }),
    );
    const facts = (status: string, otherwise: string) => ({
      status,
      otherwise,
      robust: status === otherwise,
      basis: status === 'pass' ? 'figure' : null,
      needs: status === 'undetermined' ? ['exact-value'] : [],
      gap: null,
    });
    expect(a).toMatchObject(facts(full, rounded));
    expect(b).toMatchObject(facts(rounded, full));
  });

  test('of the whole is never rounded', () => {
    for (const comparison of ['full-value', 'rounded'] as const) {
      const of = (cell: string) => judge(ruleOf('complete: true'), cell, { comparison, roundTo: '10' });
      expect(of('≥99')).toMatchObject({ status: 'undetermined', robust: true });
      expect(of('≥100')).toMatchObject({ status: 'pass', robust: true });
      expect(of('<100')).toMatchObject({ status: 'fail', robust: true });
    }
  });

  test('未检出 has no figure, and is below the end of no scale', () => {
    expect(judge(ruleOf('at-most: 5', MG), '未检出')).toMatchObject({ status: 'undetermined', needs: ['exact-value'] });
    expect(judge(ruleOf('at-most: 5', `${MG}\nscale: [0, null]`), '未检出').status).toBe('undetermined');
  });
});

describe('a change', () => {
  const LEVEL = `${MG}\nbetter: lower`;
  test.each([
    ['trend: not-lower', LEVEL, '0%（与2017年相比）', 'pass'],
    ['trend: higher', LEVEL, '0%（与2017年相比）', 'fail'],
    ['trend: higher', LEVEL, '+4%（与2017年相比）', 'pass'],
    ['trend: higher', LEVEL, '＋4%（与2017年相比）', 'pass'],
    ['trend: higher', LEVEL, ' +4%（与2017年相比）', 'pass'],
    ['trend: higher', LEVEL, '4%（与2017年相比）', 'review'],
    ['at-least: 5', 'unit: "%"\nmeasures: decline', '下降6', 'pass'],
    ['at-least: 5', 'unit: "%"\nmeasures: decline', '下降0', 'fail'],
    ['at-least: 5', 'measures: decline', '下降6', 'pass'],
    ['at-least: 5', 'measures: decline', '6', 'pass'],
    ['change: { down: 5% }', 'unit: "%"\nmeasures: decline', '良好', 'review'],
    ['change: { down: 5% }', 'unit: "%"\nmeasures: decline', '≥6', 'review'],
    ['trend: lower', 'unit: "%"\nmeasures: decline', '6', 'pass'],
    ['trend: lower', 'unit: "%"\nmeasures: decline', '0', 'fail'],
  ])('`%s` of %j and %j: %s', (rule, keys, cell, expected) => {
    expect(judge(ruleOf(rule, keys), cell).status).toBe(expected);
  });
});
