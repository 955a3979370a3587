import { describe, expect, test } from 'vitest';
import { literal } from '../../src/model/decimal.js';
import { type Rule, type Verdict, verdict } from '../../src/model/rule.js';
import { value } from '../../src/model/value.js';
import { all } from '../../src/rules/all.js';
import { any } from '../../src/rules/any.js';
import { judge, ruleOf } from './support.js';

type Made = Partial<Omit<Verdict, 'robust' | 'reason'>>;

/** What `all` or `any` makes of parts that come to the given verdicts. */
function combined(kind: typeof all, parts: readonly Made[]): Verdict {
  const bind = ({ params }: { params: unknown }): Rule => {
    const { status = 'pass', ...rest } = params as Made;
    return {
      kind: 'stub',
      needs: [],
      knows: null,
      says: () => ({ zh: '甲', en: 'a' }),
      judge: () => verdict(status, () => ({ zh: `${status}。`, en: `${status}.` }), rest),
    };
  };
  const specs = parts.map((params) => ({ kind: 'stub', params }));
  return kind.bind(specs, bind).judge({
    item: ruleOf('at-least: 1').item,
    value: value('1', 'number', { number: literal('1') }),
    period: null,
    profile: {},
    due: null,
    comparison: 'full-value',
    roundTo: null,
    assigned: null,
    named: () => null,
    earlier: [],
  });
}

const limit = (n: string) => ({ low: { value: literal(n), inclusive: true }, high: null, unit: null });
const figure = (n: string): Made => ({ status: 'pass', basis: 'figure', limit: limit(n), gap: literal(n) });
const statement: Made = { status: 'pass', basis: 'statement' };
const missed: Made = { status: 'fail', limit: limit('3'), gap: literal('-3') };
const open = (...needs: string[]): Made => ({ status: 'undetermined', needs });

describe('all', () => {
  test('rests on the weakest of what it needs', () => {
    expect(combined(all, [figure('1'), statement]).basis).toBe('statement');
    expect(combined(all, [statement, figure('1')]).basis).toBe('statement');
    expect(combined(all, [figure('1'), { status: 'pass', basis: 'end-of-scale' }, figure('2')]).basis).toBe(
      'end-of-scale',
    );
    expect(combined(all, [figure('1'), missed]).basis).toBeNull();
  });
  test('has the limit and margin of the one part that has them, and none where there are two', () => {
    expect(combined(all, [statement, figure('1')])).toMatchObject({ limit: limit('1'), gap: '1' });
    expect(combined(all, [missed, statement])).toMatchObject({ limit: limit('3'), gap: '-3' });
    expect(combined(all, [figure('1'), figure('2')])).toMatchObject({ limit: null, gap: null });
    expect(combined(all, [statement, statement])).toMatchObject({ limit: null, gap: null });
  });
  test('asks for what each open part needs, once, and for nothing where one part fails', () => {
    expect(combined(all, [open('a', 'b'), statement, open('b', 'c')]).needs).toEqual(['a', 'b', 'c']);
    expect(combined(all, [open('a'), missed]).needs).toEqual([]);
  });
  test('gives every part’s reason, in order', () => {
    expect(combined(all, [statement, missed, open('a')]).reason).toEqual({
      zh: 'pass。fail。undetermined。',
      en: 'pass. fail. undetermined.',
    });
  });
  test('an error is worse than not knowing, and that than a look by a person; a fail decides', () => {
    const states = ['pass', 'review', 'undetermined', 'error'] as const;
    for (const [i, status] of states.entries()) {
      const parts = states.slice(0, i + 1).map((s): Made => ({ status: s }));
      expect(combined(all, parts).status).toBe(status);
      expect(combined(all, [...parts].reverse()).status).toBe(status);
      expect(combined(all, [...parts, missed]).status).toBe('fail');
    }
  });
});

describe('any', () => {
  test('rests on the strongest part that passes, with its limit, margin and reason', () => {
    for (const parts of [
      [statement, figure('1'), missed],
      [figure('1'), missed, statement],
    ]) {
      const found = combined(any, parts);
      expect(found).toMatchObject({ status: 'pass', basis: 'figure', limit: limit('1'), gap: '1', needs: [] });
      expect(found.reason).toEqual({ zh: 'pass。', en: 'pass.' });
      expect(found.parts.length).toBe(3);
    }
  });
  test('of parts that are as strong, the first one', () => {
    expect(combined(any, [figure('1'), figure('2'), figure('4')])).toMatchObject({ limit: limit('1'), gap: '1' });
  });
  test('where none passes, the margin of the one part that has one, and every reason', () => {
    expect(combined(any, [missed, { status: 'fail' }])).toMatchObject({ status: 'fail', limit: limit('3'), gap: '-3' });
    expect(combined(any, [missed, missed])).toMatchObject({ status: 'fail', limit: null, gap: null, needs: [] });
    expect(combined(any, [missed, open('a')]).reason).toEqual({
      zh: 'fail。undetermined。',
      en: 'fail. undetermined.',
    });
  });
  test('asks for what the open parts need, and not for what those that fail would', () => {
    const found = combined(any, [{ status: 'fail', needs: ['x'] }, open('a', 'b'), open('b')]);
    expect(found).toMatchObject({ status: 'undetermined', needs: ['a', 'b'] });
  });
  test('the worst of what is open, and a pass before all', () => {
    expect(combined(any, [missed, { status: 'review' }, open('a')]).status).toBe('undetermined');
    expect(combined(any, [{ status: 'error' }, open('a'), missed]).status).toBe('error');
    expect(combined(any, [{ status: 'error' }, statement]).status).toBe('pass');
  });
});

describe('by', () => {
  const rule = 'by: { terrain: { 平原地区: { at-least: 18 }, 山区: { assigned: {} } } }';
  test('says which profile it wants, and which ones it knows', () => {
    expect(judge(ruleOf(rule), '99').reason).toEqual({
      zh: '该标准按地形（平原地区、山区）区分，而评价对象的地形未提供。',
      en: 'The standard differs by terrain (平原地区, 山区), and the terrain of the subject is not given.',
    });
    expect(judge(ruleOf(rule), '99', { profile: { terrain: '丘陵' } }).reason).toEqual({
      zh: '评价对象的地形为“丘陵”，而标准只规定了平原地区、山区，需人工核实。',
      en: 'The terrain of the subject is "丘陵", and the standard speaks only of 平原地区, 山区: a person must look.',
    });
  });
  test('carries what the branch needs and what it says, limit and all', () => {
    expect(judge(ruleOf(rule), '99', { profile: { terrain: '山区' } })).toMatchObject({
      status: 'undetermined',
      basis: null,
      needs: ['assigned-figure'],
    });
    const found = judge(ruleOf(rule), '99', { profile: { terrain: '平原地区' } });
    expect(found).toMatchObject({ status: 'pass', basis: 'figure', gap: '81', limit: { low: { value: '18' } } });
    expect(found.reason).toEqual({
      zh: '按地形“平原地区”：现状值 99%，要求不低于 18%：达到，余量 81 个百分点。',
      en: 'For terrain "平原地区": The value is 99% and must be at least 18%: met with 81 percentage points to spare.',
    });
    expect(found.parts).toMatchObject([{ rule: 'at-least', says: { zh: '不低于 18%' } }]);
  });
});
