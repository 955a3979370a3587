import { describe, expect, test } from 'vitest';
import { literal } from '../../src/model/decimal.js';
import type { Limit } from '../../src/model/limit.js';
import type { Assigned } from '../../src/model/rule.js';
import { judge, ruleOf, status } from './support.js';

const UP = 'unit: "%"\nscale: [0, 100]\nbetter: higher';
const LEVEL = 'unit: 吨标准煤/万元\nbetter: lower';
const RULE = 'assigned: {}';

describe('without a figure', () => {
  test.each([
    ['80', UP, 'undetermined'],
    ['≥80', UP, 'undetermined'],
    ['-4.61%（与2017年相比）', LEVEL, 'undetermined'],
    ['提高3%', 'unit: "%"\nmeasures: change\nbetter: higher', 'undetermined'],
    ['建立', UP, 'review'],
    ['150', UP, 'review'],
    ['>100', UP, 'review'],
  ])('%s under %s is %s', (cell, keys, expected) => {
    const found = judge(ruleOf(RULE, keys), cell);
    expect(found).toMatchObject({ status: expected, needs: expected === 'undetermined' ? ['assigned-figure'] : [] });
  });
  test('names the period that it is looked up for', () => {
    expect(judge(ruleOf(RULE, UP), '80', { due: '2020' }).reason.zh).toBe(
      '要求完成上级下达的目标，而2020年的上级目标值未提供，无从比较。',
    );
  });
});

describe('the end of the scale', () => {
  test.each([
    ['100', UP, 'pass'],
    ['100.00', UP, 'pass'],
    ['1000‰', UP, 'pass'],
    ['0', UP, 'undetermined'],
    ['100', 'unit: "%"\nscale: [0, 100]', 'undetermined'],
    ['100', 'unit: "%"\nbetter: higher', 'undetermined'],
    ['0', 'unit: "%"\nscale: [0, 100]\nbetter: lower', 'pass'],
    ['100', 'unit: "%"\nscale: [0, 100]\nbetter: lower', 'undetermined'],
    ['100', 'unit: "%"\nscale: [0, 100]\nbetter: higher\nmeasures: change', 'undetermined'],
    ['0', 'unit: "%"\nscale: [0, 100]\nbetter: higher\nmeasures: decline', 'undetermined'],
    ['100(-)', UP, 'undetermined'],
    ['≥100', UP, 'undetermined'],
  ])('%s under %s is %s', (cell, keys, expected) => {
    const found = judge(ruleOf(RULE, keys), cell, { due: '2020' });
    expect(found).toMatchObject({ status: expected, basis: expected === 'pass' ? 'end-of-scale' : null });
  });
});

describe('a figure declared in the data', () => {
  test.each([
    ['-4.61%（考核要求下降3.6%）', LEVEL, 'pass'],
    ['-3.6%（考核要求下降3.6%）', LEVEL, 'pass'],
    ['-3.59%（考核要求下降3.6%）', LEVEL, 'fail'],
    ['+4.61%（考核要求下降3.6%）', LEVEL, 'fail'],
    ['下降46.1‰（考核要求下降3.6%）', LEVEL, 'pass'],
    ['-4.61‰（考核要求下降3.6%）', LEVEL, 'fail'],
    ['-4.61个百分点（考核要求下降3.6%）', LEVEL, 'review'],
    ['4.61%（考核要求下降3.6%）', LEVEL, 'review'],
    ['81（目标80）', UP, 'pass'],
    ['80（目标≥80）', UP, 'pass'],
    ['79.9（目标80%）', UP, 'fail'],
    ['80（目标＞80）', UP, 'fail'],
    ['81（目标80）', LEVEL, 'fail'],
    ['81（目标80）', 'unit: "%"', 'undetermined'],
    ['150（目标80）', UP, 'review'],
    // The figure is in the unit that it is written in, or else in the value's.
    ['200千克（目标≥1吨）', 'unit: 千克\nbetter: higher', 'fail'],
    ['2吨（目标≥1000千克）', 'unit: 千克\nbetter: higher', 'pass'],
    ['200吨（目标≥100）', 'unit: 千克\nbetter: higher', 'pass'],
    ['20吨（目标≥100）', 'unit: 千克\nbetter: higher', 'fail'],
    ['0.5（目标≥400千克）', 'unit: 吨\nbetter: higher', 'pass'],
  ])('%s under %s is %s', (cell, keys, expected) => {
    const found = judge(ruleOf(RULE, keys), cell);
    expect(found).toMatchObject({ status: expected, basis: expected === 'pass' ? 'inline-target' : null });
  });
  test('that is of another kind of unit decides nothing', () => {
    expect(judge(ruleOf(RULE, UP), '90（目标≥3个）').status).not.toBe('pass');
  });
  test('serves its own period only', () => {
    expect(status(RULE, '81（目标80）', { period: '2018', due: '2018' }, UP)).toBe('pass');
    expect(status(RULE, '81（目标80）', { period: '2018', due: '2020' }, UP)).toBe('undetermined');
    expect(status(RULE, '81（目标80）', { period: null, due: '2020' }, UP)).toBe('undetermined');
    expect(status(RULE, '81（目标80）', { period: null, due: null }, UP)).toBe('pass');
  });
  test('is not as much as the authority’s own', () => {
    const assigned = figure('85');
    expect(status(RULE, '81（目标80）', { assigned }, UP)).toBe('fail');
  });
});

const LESS = 'unit: 吨/万元\nbetter: lower';
const at = (value: string, more: Partial<Limit> = {}): Limit => ({
  low: { value: literal(value), inclusive: true },
  high: null,
  unit: '%',
  ...more,
});
const figure = (value: string, more: Partial<Assigned> = {}): Assigned => ({
  limit: at(value),
  ofChange: null,
  base: null,
  finding: null,
  document: null,
  at: { file: 'targets.csv', line: 2, column: 1 },
  ...more,
});

describe('the authority’s figure and finding', () => {
  test.each([
    ['a figure that is met', '80', figure('80'), 'pass', 'figure'],
    ['a figure that is missed', '79', figure('80'), 'fail', null],
    ['a finding alone', '79', figure('80', { limit: null, finding: 'met' }), 'pass', 'finding'],
    ['a finding alone', '79', figure('80', { limit: null, finding: 'not-met' }), 'fail', null],
    ['a finding with its figure', '80', figure('80', { finding: 'met' }), 'pass', 'finding'],
    ['a finding with its figure', '79', figure('80', { finding: 'not-met' }), 'fail', null],
    ['a finding against its figure', '79', figure('80', { finding: 'met' }), 'review', null],
    ['a finding against its figure', '81', figure('80', { finding: 'not-met' }), 'review', null],
    ['a finding beside words', '完成', figure('80', { finding: 'met' }), 'pass', 'finding'],
    ['a finding beside a bound', '≥70', figure('80', { finding: 'met' }), 'pass', 'finding'],
    ['nothing set yet', '79', figure('80', { limit: null }), 'undetermined', null],
    ['words beside a figure', '完成', figure('80'), 'review', null],
    ['a rise', '提高4%', figure('3.6', { ofChange: 'up' }), 'pass', 'figure'],
    ['a rise', '提高3%', figure('3.6', { ofChange: 'up' }), 'fail', null],
  ] as const)('%s: %s', (_, cell, assigned, expected, basis) => {
    expect(judge(ruleOf(RULE, UP), cell, { assigned })).toMatchObject({ status: expected, basis });
  });
  test.each([
    ['-4.61%（与2017年相比）', 'pass', 'figure'],
    ['-3%（与2017年相比）', 'fail', null],
    ['提高4%', 'fail', null],
  ] as const)('a fall of what is better when lower: %s', (cell, expected, basis) => {
    const found = judge(ruleOf(RULE, LESS), cell, { assigned: figure('3.6', { ofChange: 'down' }) });
    expect(found).toMatchObject({ status: expected, basis });
  });

  const most = (value: string): Limit => ({ low: null, high: { value: literal(value), inclusive: true }, unit: null });
  test.each([
    ['at least, of what is better when lower', LESS, '0.5', figure('0.4', { limit: { ...at('0.4'), unit: null } })],
    ['and where it is missed', LESS, '0.3', figure('0.4', { limit: { ...at('0.4'), unit: null } })],
    ['at most, of what is better when higher', UP, '79', figure('80', { limit: most('80') })],
    ['a rise of what is better when lower', LESS, '提高4%', figure('3', { ofChange: 'up' })],
    ['a fall of what is better when higher', UP, '下降4%', figure('3', { ofChange: 'down' })],
    ['a fall of at most so much', LESS, '下降2%', figure('3', { ofChange: 'down', limit: most('3') })],
    ['one that the cell declares', LESS, '0.5（目标≥0.4）', undefined],
    ['a rise that the cell declares', LESS, '提高4%（考核要求提高3%）', undefined],
  ] as const)('a figure against what is better decides nothing: %s', (_, keys, cell, assigned) => {
    const found = judge(ruleOf(RULE, keys), cell, assigned ? { assigned } : {});
    expect(found).toMatchObject({ status: 'review', basis: null });
    expect(found.limit).not.toBeNull();
    expect(found.reason.zh).toContain(`与该指标以${keys === UP ? '高' : '低'}为好相反`);
    // The authority's own finding needs no figure, and one that asks for the wrong way cannot speak against it.
    if (assigned) expect(status(RULE, cell, { assigned: { ...assigned, finding: 'not-met' } }, keys)).toBe('fail');
  });
  test('a rise of at most so much, and a figure where nobody says what is better, are as good as any', () => {
    const most3 = figure('3', { ofChange: 'up', limit: most('3') });
    expect(status(RULE, '提高2%', { assigned: most3 }, LESS)).toBe('pass');
    expect(status(RULE, '0.5', { assigned: figure('0.4') }, 'unit: 吨/万元')).toBe('pass');
    const decline = 'unit: "%"\nmeasures: decline\nbetter: higher';
    expect(status(RULE, '4', { assigned: figure('3', { ofChange: 'down' }) }, decline)).toBe('pass');
    expect(status(RULE, '4', { assigned: figure('3') }, decline)).toBe('pass');
  });

  test('not set yet is told apart from not given, with its document', () => {
    const found = judge(ruleOf(RULE, UP), '79', {
      assigned: figure('80', { limit: null, document: '粤环〔2019〕1号' }),
    });
    expect(found.needs).toEqual(['assigned-figure.not-set']);
    expect(found.reason.zh).toBe('上级尚未下达目标值（粤环〔2019〕1号），无从比较。');
  });
});

describe('a figure with a name', () => {
  const AVERAGE = 'assigned: { figure: 全省平均水平, is: at-least }';
  const named = (assigned: Assigned, name = '全省平均水平') => ({ named: { [name]: assigned } });
  test.each([
    [AVERAGE, '80', named(figure('80')), 'pass'],
    [AVERAGE, '79.9', named(figure('80')), 'fail'],
    ['assigned: { figure: 全省平均水平, is: above }', '80', named(figure('80')), 'fail'],
    ['assigned: { figure: 全省平均水平, is: at-most }', '79', named(figure('80')), 'pass'],
    ['assigned: { figure: 全省平均水平, is: below }', '80', named(figure('80')), 'fail'],
    ['assigned: { figure: 全省平均水平 }', '80', named(figure('80')), 'pass'],
    // Another figure is never taken for it.
    [AVERAGE, '80', { assigned: figure('80') }, 'undetermined'],
    [AVERAGE, '80', named(figure('80'), '全国平均水平'), 'undetermined'],
    [AVERAGE, '80（目标≥70）', {}, 'undetermined'],
    ['assigned: {}', '80', named(figure('80')), 'undetermined'],
    // The best end of the scale meets any average, but need not exceed it.
    [AVERAGE, '100', {}, 'pass'],
    ['assigned: { figure: 全省平均水平, is: above }', '100', {}, 'undetermined'],
    [AVERAGE, '80', named(figure('80', { limit: null })), 'undetermined'],
  ])('%s: %s', (rule, cell, around, expected) => {
    const found = judge(ruleOf(rule, UP), cell, around);
    expect(found.status).toBe(expected);
    if (expected === 'undetermined') expect(found.needs[0]).toMatch(/^assigned-figure/);
  });
  test('says which figure it is', () => {
    const given = named(figure('80', { document: '粤统〔2019〕1号' }));
    expect(judge(ruleOf(AVERAGE, UP), '80', given).reason.zh).toBe(
      '现状值 80%，要求不低于 80%（“全省平均水平”，粤统〔2019〕1号）：恰好达到。',
    );
    expect(judge(ruleOf(AVERAGE, UP), '80').reason.zh).toBe(
      '要求与“全省平均水平”相比，而2018年的这个数未提供，无从比较。',
    );
  });
});
