import { describe, expect, test } from 'vitest';
import { betterWay } from '../../src/model/quantity.js';
import { allowed, DIRECTIONS, stepsOf } from '../../src/rules/trend-words.js';

const DOWN = ['下降', '降低', '减少', '减小', '回落', '降'];
const UP = ['上升', '提高', '增加', '升高', '增长', '提升', '增大', '升', '增'];
const OFTEN = [
  ...['逐步', '逐年', '持续', '稳步', '不断', '明显', '显著', '有所', '大幅', '继续', '同比', '较上年', '比上年', ''],
];

describe('what a word leaves possible', () => {
  test.each([
    ...OFTEN.flatMap((often) => [
      ...DOWN.map((word) => [`${often}${word}`, [-1]] as const),
      ...UP.map((word) => [`${often}${word}`, [1]] as const),
    ]),
    ...['不', '未', '没有', '无'].flatMap((no) => [
      ...DOWN.map((word) => [`${no}${word}`, [0, 1]] as const),
      ...UP.map((word) => [`${no}${word}`, [-1, 0]] as const),
    ]),
    ...['', '基本', '总体'].flatMap((mostly) =>
      ['持平', '不变', '无变化', '没有变化', '保持不变'].map((word) => [`${mostly}${word}`, [0]] as const),
    ),
    ...['', '保持', '基本', '总体'].map((mostly) => [`${mostly}稳定`, [0]] as const),
    [' 逐步 “下降” ', [-1]],
  ] as const)('%s: %j, whichever way is better', (word, steps) => {
    for (const better of ['higher', 'lower', null] as const) expect(stepsOf(word, better)).toEqual(steps);
  });

  test.each([
    ...OFTEN.flatMap((often) => [
      ...['改善', '好转', '向好', '变好', '优化'].map((word) => [`${often}${word}`, [1], [-1]] as const),
      ...['恶化', '变差', '退化'].map((word) => [`${often}${word}`, [-1], [1]] as const),
    ]),
    ...['不', '未', '没有'].flatMap((no) =>
      ['恶化', '变差', '退化'].map((word) => [`${no}${word}`, [0, 1], [0, -1]] as const),
    ),
    ...[
      '稳定改善',
      '保持稳定或持续改善',
      '保持稳定并逐步好转',
      '稳定且不断向好',
      '稳定、改善',
      '保持稳定和向好',
      '稳定或好转',
    ].map((word) => [word, [0, 1], [0, -1]] as const),
  ] as const)('%s: %j where higher is better, %j where lower is', (word, higher, lower) => {
    expect(stepsOf(word, 'higher')).toEqual(higher);
    expect(stepsOf(word, 'lower')?.map((step) => step + 0)).toEqual(lower);
    expect(stepsOf(word, null)).toBeNull();
  });

  test.each([
    ...['稳中有降', '先升后降', '逐步', '未逐步下降', '下降趋势', '趋于下降', '不持平', '稳定不', '很稳定', '不稳定'],
    ...['非持平', '持平略降', '未不恶化', '不恶化了', '先稳定改善', '稳定改善中', '良好', '', '稳定的', '较不下降了'],
    ...['先不提高', '不提高了'],
  ])('%j tells no trend', (word) => {
    expect(stepsOf(word, 'higher')).toBeNull();
  });
});

test('the steps that meet a direction', () => {
  const all = (better: 'higher' | 'lower' | null) => DIRECTIONS.map((d) => allowed(d, better));
  expect(all('higher')).toEqual([[0, 1], [0, 1], [-1, 0], [-1], [1]]);
  expect(all('lower')).toEqual([[-1, 0], [0, 1], [-1, 0], [-1], [1]]);
  expect(all(null)).toEqual([null, [0, 1], [-1, 0], [-1], [1]]);
});

test('a decline’s figure grows as the quantity falls', () => {
  const way = (better: 'higher' | 'lower' | null, measures: 'level' | 'change' | 'decline') =>
    betterWay({ better, measures });
  for (const measures of ['level', 'change'] as const) {
    expect([way('higher', measures), way('lower', measures), way(null, measures)]).toEqual(['higher', 'lower', null]);
  }
  expect([way('higher', 'decline'), way('lower', 'decline'), way(null, 'decline')]).toEqual(['lower', 'higher', null]);
});
