import { describe, expect, test } from 'vitest';
import { ruleOf } from './support.js';

const CASES: readonly (readonly [rule: string, needs: readonly string[], zh: string, en: string])[] = [
  ['at-least: 95', [], '不低于 95%', 'at least 95%'],
  ['at-most: 95', [], '不高于 95%', 'at most 95%'],
  ['above: 95', [], '高于 95%', 'above 95%'],
  ['below: 95', [], '低于 95%', 'below 95%'],
  ['between: [6, 9]', [], '不低于 6%且不高于 9%', 'at least 6% and at most 9%'],
  ['between: { above: 6, below: 9 }', [], '高于 6%且低于 9%', 'above 6% and below 9%'],
  ['complete: true', [], '达到 100%（全部，不作修约）', 'all of them, 100% (never rounded)'],
  ['state: 建立', [], '状态为“建立”', 'the state "建立"'],
  ['state: { at-least: 甲, ladder: [甲, 乙] }', [], '状态为“甲”', 'the state "甲" or better'],
  ['state: { of: 面积, at-least: 乙, ladder: [甲, 乙] }', [], '状态为“面积乙”', 'the state "面积乙"'],
  [
    'assigned: {}',
    ['assigned-figure', 'previous-value'],
    '完成上级下达的目标',
    'the figure assigned by a higher authority',
  ],
  ['trend: stable-or-better', ['previous-value'], '保持稳定或持续改善', 'stable or better'],
  ['trend: not-lower', ['previous-value'], '不降低', 'not lower than before'],
  ['trend: not-higher', ['previous-value'], '不升高', 'not higher than before'],
  ['trend: higher', ['previous-value'], '逐步提高', 'higher than before'],
  [
    'trend: { direction: lower, over: 3 }',
    ['previous-value'],
    '逐步下降（3 个时段）',
    'lower than before (over 3 steps)',
  ],
  ['trend: { direction: lower, over: 1 }', ['previous-value'], '逐步下降', 'lower than before'],
  [
    'change: { down: 20%, since: "2015" }',
    ['previous-value'],
    '比2015年下降不低于 20%',
    'a fall of at least 20% since 2015',
  ],
  [
    'change: { up: 2.3个百分点 }',
    ['previous-value'],
    '比上年同期提高不低于 2.3 个百分点',
    'a rise of at least 2.3 percentage points since the year before',
  ],
  [
    'by: { level: { 市: { assigned: {} }, 县: { trend: lower } } }',
    ['profile.level', 'assigned-figure', 'previous-value'],
    '市：完成上级下达的目标；县：逐步下降',
    '市: the figure assigned by a higher authority; 县: lower than before',
  ],
  [
    'all: [{ assigned: {} }, { trend: lower }, { at-least: 1 }]',
    ['assigned-figure', 'previous-value'],
    '完成上级下达的目标；逐步下降；不低于 1%',
    'the figure assigned by a higher authority; lower than before; at least 1%',
  ],
  [
    'any: [{ assigned: {} }, { trend: lower }, { at-least: 1 }]',
    ['assigned-figure', 'previous-value'],
    '完成上级下达的目标，或者逐步下降，或者不低于 1%',
    'the figure assigned by a higher authority, or lower than before, or at least 1%',
  ],
  ['manual: { zh: 甲, en: a }', [], '由人工判定', 'decided by a person'],
];

test.each(CASES)('`%s` names its kind and its needs, and says itself', (written, needs, zh, en) => {
  const { rule, item } = ruleOf(written);
  expect(rule.kind).toBe(written.slice(0, written.indexOf(':')));
  expect(rule.needs).toEqual(needs);
  expect(rule.says(item)).toEqual({ zh, en });
});

describe('the words that a rule knows', () => {
  test.each([
    'at-least: 1',
    'at-most: 1',
    'above: 1',
    'below: 1',
    'between: [1, 2]',
    'assigned: {}',
    'change: { up: 1 }',
  ])('of `%s`: it takes none', (written) => {
    expect(ruleOf(written).rule.knows).toBeNull();
    // Nor does what is made of such rules only.
    expect(ruleOf(`all: [{ ${written} }]`).rule.knows).toBeNull();
    expect(ruleOf(`any: [{ ${written} }]`).rule.knows).toBeNull();
    expect(ruleOf(`by: { level: { 市: { ${written} } } }`).rule.knows).toBeNull();
  });

  test.each([
    ['complete: true', '全覆盖', true],
    ['complete: true', '部分', false],
    ['state: 建立', '未建立', true],
    ['state: 建立', '建', false],
    ['trend: lower', '持平', true],
    ['trend: lower', '改善', false], // nobody says which way is better
    ['manual: 甲', '甲乙丙', true],
    ['all: [{ at-least: 1 }, { state: 建立 }, { state: 运行 }]', '运行', true],
    ['all: [{ at-least: 1 }, { state: 建立 }, { state: 运行 }]', '良好', false],
    ['any: [{ at-least: 1 }, { state: 建立 }, { state: 运行 }]', '建立', true],
    ['any: [{ at-least: 1 }, { state: 建立 }, { state: 运行 }]', '良好', false],
    ['by: { level: { 市: { at-least: 1 }, 县: { state: 建立 }, 区: { state: 运行 } } }', '运行', true],
    ['by: { level: { 市: { at-least: 1 }, 县: { state: 建立 }, 区: { state: 运行 } } }', '良好', false],
  ])('of `%s`: %s is known: %s', (written, word, known) => {
    const { rule, item } = ruleOf(written);
    expect(rule.knows?.(word, item)).toBe(known);
  });
});
