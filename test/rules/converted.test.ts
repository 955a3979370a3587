import { expect, test } from 'vitest';
import { assessed } from '../judge/support.js';
import { judge, ruleOf } from './support.js';

const reason = (rule: string, unit: string, cell: string) => judge(ruleOf(rule, `unit: ${unit}`), cell).reason;

test('a bound in another unit is shown as it is written and as it was converted', () => {
  expect(reason('at-most: 0.5', 'mg/L', '<500 μg/L')).toEqual({
    zh: '现状值“<500 μg/L”（换算为 <0.500 mg/L），要求不高于 0.5 mg/L：界限内的任何数值都达到。',
    en: 'The value is "<500 μg/L" (converted to <0.500 mg/L) and must be at most 0.5 mg/L: every figure within the bound meets it.',
  });
  expect(reason('at-most: 0.4', 'mg/L', '≤500 μg/L').zh).toBe(
    '现状值“≤500 μg/L”（换算为 ≤0.500 mg/L）只给出界限，要求不高于 0.4 mg/L：仅凭界限不能判定，需要确切数值。',
  );
  expect(reason('at-most: 0.5', 'mg/L', '<0.3').zh).toContain('现状值“<0.3”，要求');
});

test('also where a column gives the unit', async () => {
  const text =
    'catalogue: t\ntitle: 题\nrequirements: { r: { zh: 指标值 } }\nindicators:\n  - { id: "1", name: 甲, unit: mg/L, requirements: { r: { text: ≤0.5, at-most: 0.5 } } }\n';
  const { results } = await assessed(text, '编号,现状值,单位\n1,<500,μg/L\n');
  expect(results[0]?.requirements[0]?.reason.zh).toContain('“<500”（换算为 <0.500 mg/L），要求不高于 0.5 mg/L');
});
