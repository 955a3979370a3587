import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { bindRule, KINDS } from '../../src/rules/registry.js';

/** What a kind makes of its parameters as YAML gives them: plain parameters, or the codes of what is wrong. */
function read(kind: string, written: unknown): unknown {
  const found = KINDS.find((k) => k.kind === kind);
  const result = found?.schema(z, z.any()).safeParse(written);
  return result?.success ? result.data : result?.error.issues.flatMap((issue) => codesOf(issue));
}

/** Our own codes with the text that they name; a union that fails as a whole tells of its last attempt at each. */
function codesOf(issue: z.core.$ZodIssue): unknown[] {
  if (issue.code === 'custom') return [issue.params];
  if (issue.code === 'invalid_union') return issue.errors.flat().flatMap(codesOf);
  return [issue.code];
}

const at = (value: string, inclusive = true) => ({ value, inclusive });

describe('a figure', () => {
  test.each(['at-least', 'at-most', 'above', 'below'])('of %s', (kind) => {
    expect(read(kind, 95)).toEqual({ value: '95', interval: '1' });
    expect(read(kind, '95.0')).toEqual({ value: '95.0', interval: '0.1' });
    expect(read(kind, '14×10²')).toEqual({ value: '1400', interval: '100' });
    expect(read(kind, '许多')).toEqual([{ code: 'not-a-number', text: '许多' }]);
  });
});

describe('between', () => {
  test.each<readonly [unknown, unknown]>([
    [[6, 9], { low: at('6'), high: at('9') }],
    [['14×10²', '15×10²'], { low: { ...at('1400'), interval: '100' }, high: { ...at('1500'), interval: '100' } }],
    [[6, 6], { low: at('6'), high: at('6') }],
    [
      { 'at-least': 6, 'at-most': 9 },
      { low: at('6'), high: at('9') },
    ],
    [
      { above: 6, below: 9 },
      { low: at('6', false), high: at('9', false) },
    ],
    [
      { above: 6, 'at-most': 9 },
      { low: at('6', false), high: at('9') },
    ],
    [
      { 'at-least': 6, below: 9 },
      { low: at('6'), high: at('9', false) },
    ],
    ['6~9', { low: at('6'), high: at('9') }],
    [[9, 6], [{ code: 'empty-range' }]],
    ['9~6', [{ code: 'empty-range' }]],
    [{ above: 6, below: 6 }, [{ code: 'empty-range' }]],
    [{ 'at-least': 6, below: 6 }, [{ code: 'empty-range' }]],
    [{ above: 6, 'at-most': 6 }, [{ code: 'empty-range' }]],
    [{ 'at-least': 6 }, [{ code: 'range-ends' }]],
    [{ 'at-most': 6 }, [{ code: 'range-ends' }]],
    [{}, [{ code: 'range-ends' }]],
    [{ 'at-least': 6, above: 6, below: 9 }, [{ code: 'range-ends' }]],
    [{ above: 6, 'at-most': 9, below: 9 }, [{ code: 'range-ends' }]],
    [{ 'at-least': 6, above: 6 }, [{ code: 'range-ends' }]],
    ['6以上', [{ code: 'not-a-range', text: '6以上' }]],
  ])('%j', (written, expected) => {
    const found = read('between', written);
    // Each form of a union says what it expected; ours is among it.
    if (Array.isArray(expected)) expect(found).toContainEqual(expected[0]);
    else expect(found).toEqual(expected);
  });
});

describe('by', () => {
  const rule = { 'at-least': 1 };
  test.each<readonly [unknown, unknown]>([
    [{ level: { 市: rule, 县: rule } }, { key: 'level', branches: { 市: rule, 县: rule } }],
    [{ coastal: { 是: rule, 否: rule } }, { key: 'coastal', branches: { true: rule, false: rule } }],
    [{ coastal: { 否: rule, 是: rule, yes: rule } }, [{ code: 'twice-in-branches', text: 'yes' }]],
    [{ coastal: { 是: rule, true: rule } }, [{ code: 'twice-in-branches', text: 'true' }]],
    [{}, [{ code: 'one-profile-key' }]],
    [{ level: {} }, [{ code: 'one-profile-key' }]],
    [{ level: { 市: rule }, terrain: { 山区: rule } }, [{ code: 'one-profile-key' }]],
  ])('%j', (written, expected) => {
    expect(read('by', written)).toEqual(expected);
  });
});

describe('change', () => {
  const twenty = { figure: { value: '20', interval: '1' }, unit: '%' };
  test.each<readonly [unknown, unknown]>([
    [{ down: 20 }, { ...twenty, direction: 'down', since: 'previous' }],
    [{ down: '20%' }, { ...twenty, direction: 'down', since: 'previous' }],
    [{ up: ' 20 ％ ' }, { ...twenty, direction: 'up', since: 'previous' }],
    [{ up: '20个百分点' }, { ...twenty, unit: '百分点', direction: 'up', since: 'previous' }],
    [{ up: '20百分点' }, { ...twenty, unit: '百分点', direction: 'up', since: 'previous' }],
    [
      { down: 20, since: 2015 },
      { ...twenty, direction: 'down', since: '2015' },
    ],
    [
      { down: 20, since: '2015年' },
      { ...twenty, direction: 'down', since: '2015' },
    ],
    [
      { down: 20, since: 'previous' },
      { ...twenty, direction: 'down', since: 'previous' },
    ],
    [{ down: '二成' }, [{ code: 'not-a-number', text: '二成' }]],
    [{ down: '约\n20%' }, [{ code: 'not-a-number', text: '约\n20%' }]],
    [{ down: '20吨' }, [{ code: 'not-a-number', text: '20吨' }]],
    [{ down: '20%左右' }, [{ code: 'not-a-number', text: '20%左右' }]],
    [{ down: 20, since: '去年' }, [{ code: 'not-a-period', text: '去年' }]],
    [{ down: 20, up: 20 }, [{ code: 'one-way' }]],
    [{ since: '2015' }, [{ code: 'one-way' }]],
  ])('%j', (written, expected) => {
    expect(read('change', written)).toEqual(expected);
  });
});

describe('state', () => {
  test.each<readonly [unknown, unknown]>([
    ['建立', { word: '建立', of: null, ladder: [['建立']] }],
    [' “建 立” ', { word: '建立', of: null, ladder: [['建立']] }],
    [
      { 'at-least': '乙', of: '面积', ladder: ['甲', ['乙', '丙']] },
      { word: '乙', of: '面积', ladder: [['甲'], ['乙', '丙']] },
    ],
    [{ 'at-least': '丁', ladder: ['甲', ['乙', '丙']] }, [{ code: 'not-on-ladder', text: '丁' }]],
    [{ 'at-least': '甲', ladder: ['甲', ['乙', '甲']] }, [{ code: 'twice-on-ladder', text: '甲' }]],
    ['', ['too_small', 'invalid_type']],
    [{ 'at-least': '甲', ladder: [] }, ['too_small']],
    [{ 'at-least': '甲', ladder: ['甲', []] }, ['too_small']],
  ])('%j', (written, expected) => {
    expect(read('state', written)).toEqual(expected);
  });
});

describe('grade', () => {
  const water = { side: 'at-least', word: 'Ⅲ类', ladder: 'water' };
  test.each<readonly [unknown, unknown]>([
    ['Ⅲ类', water],
    ['三类', { ...water, word: '三类' }],
    [
      { 'at-least': 'Ⅲ', ladder: 'sea' },
      { ...water, word: 'Ⅲ', ladder: 'sea' },
    ],
    [{ never: '劣Ⅴ类' }, { side: 'never', word: '劣Ⅴ类', ladder: 'water' }],
    ['一级A', { side: 'at-least', word: '一级A', ladder: 'effluent' }],
    ['轻度污染', { side: 'at-least', word: '轻度污染', ladder: 'air' }],
    [
      { 'better-than': '乙', ladder: ['丙', ['乙', '中'], '甲'] },
      { side: 'better-than', word: '乙', ladder: [['丙'], ['乙', '中'], ['甲']] },
    ],
    // On more than one order, or on none.
    ['良', [{ code: 'which-ladder', text: '良' }]],
    ['二级', [{ code: 'which-ladder', text: '二级' }]],
    ['全面实施', [{ code: 'which-ladder', text: '全面实施' }]],
    [{ 'at-least': '二级', ladder: 'water' }, [{ code: 'not-on-ladder', text: '二级' }]],
    [{ 'at-least': '甲', ladder: ['乙', '丙'] }, [{ code: 'not-on-ladder', text: '甲' }]],
    [{ 'at-least': 'Ⅱ类', ladder: ['Ⅲ类', 'Ⅱ类', '二类'] }, [{ code: 'twice-on-ladder', text: '二类' }]],
    [{ 'at-least': 'Ⅲ类', never: '劣Ⅴ类' }, [{ code: 'one-grade', text: '' }]],
    [{ ladder: 'water' }, [{ code: 'one-grade', text: '' }]],
    [{ 'at-least': '甲', ladder: ['甲'] }, ['too_small']],
    [{ 'at-least': '甲', ladder: 'fire' }, ['invalid_value']],
  ])('%j', (written, expected) => {
    const found = read('grade', written);
    if (Array.isArray(expected)) expect(found).toContainEqual(expected[0]);
    else expect(found).toEqual(expected);
  });
});

describe('trend', () => {
  test.each<readonly [unknown, unknown]>([
    ['lower', { direction: 'lower', tolerance: null, over: 1, of: null }],
    [{ direction: 'lower' }, { direction: 'lower', tolerance: null, over: 1, of: null }],
    [
      { direction: 'lower', over: 3 },
      { direction: 'lower', tolerance: null, over: 3, of: null },
    ],
    [
      { direction: 'lower', over: '12' },
      { direction: 'lower', tolerance: null, over: 12, of: null },
    ],
    [
      { direction: 'stable-or-better', tolerance: 0.5 },
      { direction: 'stable-or-better', tolerance: '0.5', over: 1, of: null },
    ],
    [
      { direction: 'stable-or-better', tolerance: '-0.5' },
      { direction: 'stable-or-better', tolerance: '0.5', over: 1, of: null },
    ],
    [{ direction: 'lower', over: '0' }, ['invalid_format']],
    [{ direction: 'lower', over: '123' }, ['invalid_format']],
    [{ direction: 'lower', over: 'x3' }, ['invalid_format']],
    [{ direction: 'lower', over: '3x' }, ['invalid_format']],
  ])('%j', (written, expected) => {
    expect(read('trend', written)).toEqual(expected);
  });
});

describe('the others', () => {
  test.each<readonly [string, unknown, unknown]>([
    ['complete', true, true],
    ['complete', false, ['invalid_value']],
    ['assigned', {}, {}],
    ['assigned', { figure: 1 }, ['invalid_type']],
    ['assigned', { limit: 1 }, ['unrecognized_keys']],
    ['assigned', { figure: '全省平均水平' }, { figure: '全省平均水平' }],
    ['assigned', { figure: '全省平均水平', is: 'above' }, { figure: '全省平均水平', is: 'above' }],
    ['assigned', { is: 'above' }, [{ code: 'figure-without-name' }]],
    ['absent', true, { what: [] }],
    ['absent', '黑臭水体', { what: ['黑臭水体'] }],
    ['absent', { what: ['甲', '乙'] }, { what: ['甲', '乙'] }],
    ['absent', false, ['invalid_value', 'invalid_type', 'invalid_type']],
    ['all', [{ assigned: {} }], [{ assigned: {} }]],
    ['all', [], ['too_small']],
    ['any', [{ assigned: {} }], [{ assigned: {} }]],
    ['any', [], ['too_small']],
    ['manual', '甲', { zh: '甲', en: '甲' }],
    ['manual', { zh: '甲', en: 'a' }, { zh: '甲', en: 'a' }],
    ['manual', { zh: '甲' }, { zh: '甲', en: '甲' }],
    ['manual', '', ['too_small']],
    ['manual', { zh: '' }, ['too_small']],
    ['manual', { zh: '甲', en: '' }, ['too_small']],
  ])('%s: %j', (kind, written, expected) => {
    expect(read(kind, written)).toEqual(expected);
  });
});

test('a kind that validation would have refused is a mistake of the program', () => {
  expect(() => bindRule({ kind: 'at-worst', params: null })).toThrow(new TypeError('no such kind of rule: at-worst'));
});
