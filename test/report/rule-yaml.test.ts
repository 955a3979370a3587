import { describe, expect, test } from 'vitest';
import type { RuleSpec } from '../../src/model/rule.js';
import { readCatalogue } from '../../src/read/catalogue.js';
import { intervalsOf, ruleYaml } from '../../src/report/rule-yaml.js';
import { KINDS } from '../../src/rules/registry.js';

function specOf(rule: string): RuleSpec {
  const text = `
catalogue: test
title: 测试
requirements: { r: { zh: 指标值 } }
indicators:
  - id: "1"
    name: 指标
    unit: "%"
    requirements:
      r:
        text: 测试
        ${rule}
`;
  const { catalogue, problems } = readCatalogue(text, 'test.yaml');
  if (catalogue === null) throw new Error(`${rule}: ${problems.map((p) => p.text.en).join('\n')}`);
  return catalogue.indicators[0]?.items[0]?.requirements[0]?.rule as RuleSpec;
}

/** What a kind is written as must be read as the same rule: whoever adds a kind is told here if it is not. */
describe.each(KINDS.map((kind) => [kind.kind, kind.examples] as const))('%s', (_, examples) => {
  test.each(examples)('%s', (example) => {
    const spec = specOf(example);
    expect(specOf(ruleYaml(spec))).toEqual(spec);
  });
});

test.each([
  'at-least: 95.0',
  'at-most: 14×10^2',
  'between: { above: 1, at-most: 2 }',
  'by: { level: { 市: { at-least: 95 }, 县: { at-least: 85 } } }',
  'all: [{ assigned: {} }, { trend: stable-or-better }]',
  'state: { at-least: 全面实施, ladder: [未推行, 部分推行, [全面实施, 全面推行]] }',
  'change: { down: 20%, since: "2015" }',
  'trend: { direction: lower, over: 3 }',
  'manual: "目标: 1, 没有给出数值"',
])('is written as catalogues write it: %s', (rule) => {
  expect(ruleYaml(specOf(rule))).toBe(rule);
});

test.each([
  ['at-least: 95.0', ['0.1']],
  ['at-most: 14×10²', ['100']],
  ['between: [6, 9.5]', ['1', '0.1']],
  ['by: { level: { 市: { at-least: 95 }, 县: { at-least: 85 } } }', ['1']],
  ['complete: true', []],
])('%s would be rounded to %j', (rule, intervals) => {
  expect(intervalsOf(specOf(rule)).intervals).toEqual(intervals);
});
