import { expect, test } from 'vitest';
import { assessed } from './support.js';

/** The order of decision: not applicable, no data, error, then the rule; of several, the first that holds. */
const catalogue = (level: string | null) => `
catalogue: order
title: 题
subject: { name: 甲市, profile: { ${level === null ? '' : `level: ${level}`} } }
requirements: { r: { zh: 指标值 } }
indicators:
  - { id: "1", name: 甲, unit: "%", applies: { when: { level: [市] }, clause: 只考核市 }, requirements: { r: { text: ≥90, at-least: 90 } } }
`;

test.each([
  // profile, cell, expected
  ['县', '', 'not-applicable'],
  ['县', '未统计', 'not-applicable'],
  ['县', 'IOO', 'not-applicable'],
  ['县', '95吨', 'not-applicable'],
  ['县', '80', 'not-applicable'],
  ['县', null, 'not-applicable'],
  [null, '', 'no-data'],
  [null, null, 'no-data'],
  [null, 'IOO', 'error'],
  [null, '80', 'undetermined'],
  [null, '95', 'undetermined'],
  ['市', null, 'no-data'],
  ['市', '', 'no-data'],
  ['市', '—', 'no-data'],
  ['市', '未统计', 'no-data'],
  ['市', 'IOO', 'error'],
  ['市', '95吨', 'error'],
  ['市', '不涉及', 'review'],
  ['市', '良好', 'review'],
  ['市', '<95', 'undetermined'],
  ['市', '80', 'fail'],
  ['市', '95', 'pass'],
] as const)('of level %s, %s: %s', async (level, cell, expected) => {
  const row = cell === null ? '' : `1,${cell},甲市,2018\n`;
  const { status, problems } = await assessed(catalogue(level), `编号,现状值,地区,年度\n${row}`);
  expect(status['1']).toBe(expected);
  // What cannot be read is told, also where nothing hangs on it.
  expect(problems.some((p) => p.code === 'unreadable-value')).toBe(cell === 'IOO');
});
