import { describe, expect, test } from 'vitest';
import { readPublished } from '../../src/judge/published.js';

const WORDS = {
  fail: [
    ...['未达标', '不达标', '未达到', '没有达标', '未完成', '不合格', '未通过', '否', '×', '✗', '✘', 'x', 'X'],
    ...['no', 'No', 'fail', 'failed', 'not met', 'NOT MET'],
  ],
  pass: [
    ...['达标', '已达标', '达到', '已达到', '完成', '已完成', '合格', '通过', '是', '√', '✓', '✔', 'yes', 'pass'],
    ...['PASSED', 'met'],
  ],
  'not-applicable': ['不涉及', '不适用', '不考核', 'n/a', 'N/A'],
  'no-data': ['未统计', '未填报', '未发布', '未公布', '未监测', '暂无数据', '无数据', '缺数据', '暂无'],
} as const;

describe('the words of a published verdict', () => {
  test.each(Object.entries(WORDS).flatMap(([status, words]) => words.map((word) => [word, status] as const)))(
    '%s is %s',
    (word, status) => {
      expect(readPublished(word, 'pass')?.status).toBe(status);
      expect(readPublished(` ${word}\n`, 'pass')).toMatchObject({ text: ` ${word}\n`, status });
      // Nothing may stand before or behind it.
      expect(readPublished(`约${word}`, 'pass')?.status ?? null).toBeNull();
      expect(readPublished(`${word}吗`, 'pass')?.status ?? null).toBeNull();
    },
  );
  test.each(['', ' ', '-', '—', '–', '/', '--', '－', null])('%j is none', (text) => {
    expect(readPublished(text, 'pass')).toBeNull();
  });
  test.each(['-1', '1-', '基本达标', '0'])('%j is one that nobody knows', (text) => {
    expect(readPublished(text, 'pass')).toEqual({ text, status: null, agreement: 'unverifiable' });
  });
});

describe('beside ours', () => {
  test.each([
    ['达标', 'pass', 'agrees'],
    ['未达标', 'fail', 'agrees'],
    ['不涉及', 'not-applicable', 'agrees'],
    ['未统计', 'no-data', 'agrees'],
    ['达标', 'fail', 'contradicts'],
    ['达标', 'no-data', 'contradicts'],
    ['达标', 'not-applicable', 'contradicts'],
    ['达标', 'undetermined', 'unverifiable'],
    ['达标', 'review', 'unverifiable'],
    ['达标', 'error', 'unverifiable'],
    ['达标', null, 'unverifiable'],
    ['还行', 'pass', 'unverifiable'],
    ['还行', null, 'unverifiable'],
  ] as const)('%s and %s: %s', (text, ours, agreement) => {
    expect(readPublished(text, ours)?.agreement).toBe(agreement);
  });
});
