import { describe, expect, test } from 'vitest';
import type { ThresholdContext } from '../../src/threshold/reading.js';
import { readThreshold } from '../../src/threshold/threshold.js';

const OPEN: ThresholdContext = { name: null, unit: null, better: null };
const read = (text: string, context: Partial<ThresholdContext> = {}) => readThreshold(text, { ...OPEN, ...context });

describe('what the grammar reads without a doubt', () => {
  test.each([
    ['≥20', { 'at-least': '20' }],
    ['＞＝９５．０％', { 'at-least': '95.0' }],
    ['城镇污水集中处理率达到85%以上', { 'at-least': '85' }],
    ['控制在30%以内', { 'at-most': '30' }],
    ['20%以上（不含）', { above: '20' }],
    ['-3.0~-3.5', { between: ['-3.5', '-3.0'] }],
    ['10.0±0.1（不含+0.1）', { between: '10.0±0.1（不含+0.1）' }],
    ['>1且≤2', { between: { above: '1', 'at-most': '2' } }],
    ['市≥95；县≥85', { by: { level: { 市: { 'at-least': '95' }, 县: { 'at-least': '85' } } } }],
    ['≥70且不下降', { all: [{ 'at-least': '70' }, { trend: 'not-lower' }] }],
    ['完成上级规定的考核任务；保持稳定或持续改善', { all: [{ assigned: {} }, { trend: 'stable-or-better' }] }],
    ['不超过省下达控制指标', { assigned: {} }],
    ['比2015年下降20%', { change: { down: '20%', since: '2015' } }],
    ['制定实施', { state: '制定实施' }],
  ])('%s', (text, rule) => {
    expect(read(text)).toMatchObject({ rule, sure: true, look: [] });
  });
});

test('a bare figure has the direction of its item, or none, and then a person decides', () => {
  expect(read('95', { better: 'higher' }).rule).toEqual({ 'at-least': '95' });
  expect(read('95', { better: 'lower' }).rule).toEqual({ 'at-most': '95' });
  expect(read('95', { name: '污水处理率' })).toMatchObject({ kind: 'manual', sure: false });
  expect(read('100', { unit: '%' }).rule).toEqual({ complete: true });
});

test('a multiplier behind the number is brought into the unit of the item, and said', () => {
  const found = read('≤90万元', { unit: '元' });
  expect(found).toMatchObject({ rule: { 'at-most': '900000' }, unit: '元', sure: true });
  expect(found.notes[0]?.zh).toContain('换算');
});

describe('what a person must look at', () => {
  test.each([
    '≤8，夏季≤12',
    '≥70%（省考核≥75%）',
    '5(8)',
    '火锅≥90',
    '≥90火锅',
    '〔30〕',
    '20左右',
    '下降20%',
    '达到GB 18918-2002一级A标准',
  ])('%s', (text) => {
    const { sure, look } = read(text);
    expect(sure).toBe(false);
    expect(look[0]?.zh).toContain(text);
  });
  test.each(['≥', 'IOO', 'O.01', '≥≥95', '？≥95', '95..5', '#REF!', '14×102', '≥1，000', '≥9 5', '≥95%（'])(
    '%s is damaged',
    (text) => {
      expect(read(text)).toMatchObject({ kind: 'manual', sure: false });
    },
  );
});
