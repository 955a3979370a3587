import { describe, expect, test } from 'vitest';
import { judge, ruleOf, status } from './support.js';

const LADDER = 'state: { at-least: 全面实施, ladder: [未推行, 部分推行, [全面实施, 全面推行], 提前完成] }';
const KEYS = 'measures: state';

describe('a ladder', () => {
  test.each([
    ['全面实施', 'pass'],
    ['全面推行', 'pass'],
    ['提前完成', 'pass'],
    [' 全面实施 ', 'pass'],
    ['“全面实施”', 'pass'],
    ['部分推行', 'fail'],
    ['未推行', 'fail'],
    ['未全面实施', 'fail'],
    ['尚未全面推行', 'fail'],
    ['没有全面推行', 'fail'],
    // The lowest of several words counts.
    ['全面推行、部分推行', 'fail'],
    ['提前完成、全面推行', 'pass'],
    // Nobody knows these.
    ['基本实施', 'review'],
    ['不全面实施', 'review'],
    ['部分推行且全面实施', 'review'],
    ['未部分推行', 'review'],
    ['Ⅲ类', 'review'],
    ['未检出', 'review'],
    // A number is no state.
    ['100', 'review'],
    ['95%', 'review'],
    ['提高3%', 'review'],
    ['≥95', 'review'],
  ])('%s: %s', (cell, expected) => {
    const found = judge(ruleOf(LADDER, KEYS), cell);
    expect(found.status).toBe(expected);
    expect(found.basis).toBe(expected === 'pass' ? 'statement' : null);
  });

  test('tells a synonym from the required words', () => {
    expect(judge(ruleOf(LADDER, KEYS), '全面实施').reason.zh).toBe('现状表述为“全面实施”，与要求一致。');
    expect(judge(ruleOf(LADDER, KEYS), '全面推行').reason.zh).toBe(
      '现状表述为“全面推行”，按指标体系与“全面实施”同义或更高。',
    );
    expect(judge(ruleOf(LADDER, KEYS), '部分推行').reason.en).toBe(
      'The statement is "部分推行" and "全面实施" is required: not there yet.',
    );
  });

  test('a denial of a step above the required one says nothing of the required one', () => {
    const rule = 'state: { at-least: 已编制, ladder: [未着手, 已编制, 实施] }';
    expect(status(rule, '未已编制', {}, KEYS)).toBe('fail');
    expect(status(rule, '未实施', {}, KEYS)).toBe('review');
    // Known words decide; whoever knows the whole cell (the judge) sees to the unknown one.
    expect(status(rule, '已编制、未实施', {}, KEYS)).toBe('pass');
    expect(ruleOf(rule, KEYS).rule.knows?.('未实施', ruleOf(rule, KEYS).item)).toBe(false);
  });
});

describe('a bare word', () => {
  test.each([
    ['建立', 'pass'],
    ['未建立', 'fail'],
    ['尚未建立', 'fail'],
    ['还未建立', 'fail'],
    ['没有建立', 'fail'],
    ['暂未建立', 'fail'],
    ['已建立', 'review'],
    ['不建立', 'review'],
    ['建立中', 'review'],
  ])('%s: %s', (cell, expected) => {
    expect(status('state: 建立', cell, {}, KEYS)).toBe(expected);
  });
});

describe('面积不减少，性质不改变，功能不降低', () => {
  const rule =
    'all: [{ state: { of: 面积, at-least: 不减少, ladder: [减少, 不减少] } }, { state: { of: 性质, at-least: 不改变, ladder: [改变, 不改变] } }, { state: { of: 功能, at-least: 不降低, ladder: [降低, 不降低] } }]';
  test.each([
    ['面积不减少，性质不改变，功能不降低', 'pass'],
    ['不减少、不改变、不降低', 'pass'],
    ['面积减少，性质不改变，功能不降低', 'fail'],
    ['面积不减少，性质不改变，功能降低', 'fail'],
    ['面积不减少', 'review'],
    ['面积不减少，功能不降低', 'review'],
    ['性质不减少，性质不改变，功能不降低', 'review'],
  ])('%s: %s', (cell, expected) => {
    expect(status(rule, cell, {}, KEYS)).toBe(expected);
  });
  test('knows the words that some clause knows', () => {
    const { rule: bound, item } = ruleOf(rule, KEYS);
    expect(bound.knows?.('功能不降低', item)).toBe(true);
    expect(bound.knows?.('岸线不缩短', item)).toBe(false);
  });
});

describe('by', () => {
  const rule = 'by: { terrain: { 平原地区: { at-least: 18 }, 山区: { at-least: 60 } } }';
  test('takes the branch of the profile', () => {
    expect(judge(ruleOf(rule), '20', { profile: { terrain: '平原地区' } })).toMatchObject({
      status: 'pass',
      gap: '2',
      basis: 'figure',
    });
    const found = judge(ruleOf(rule), '20', { profile: { terrain: '山区' } });
    expect(found).toMatchObject({ status: 'fail', gap: '-40', parts: [{ rule: 'at-least', status: 'fail' }] });
    expect(found.reason.zh).toBe('按地形“山区”：现状值 20%，要求不低于 60%：未达到，差 40 个百分点。');
  });
  test('asks for a profile that is missing, and never guesses', () => {
    expect(judge(ruleOf(rule), '99', { profile: { level: '市' } })).toMatchObject({
      status: 'undetermined',
      needs: ['profile.terrain'],
      robust: true,
    });
  });
  test('leaves an unknown branch to a person', () => {
    expect(judge(ruleOf(rule), '99', { profile: { terrain: '丘陵' } }).status).toBe('review');
    // 'constructor' and the like are no branches either.
    expect(judge(ruleOf(rule), '99', { profile: { terrain: 'constructor' } }).status).toBe('review');
  });
  test('reads 是 and true as one', () => {
    const coastal = 'by: { coastal: { 是: { at-least: 35 }, false: { at-least: 18 } } }';
    expect(status(coastal, '20', { profile: { coastal: 'true' } })).toBe('fail');
    expect(status(coastal, '20', { profile: { coastal: '否' } })).toBe('pass');
  });
  test('carries a doubtful comparison through', () => {
    expect(judge(ruleOf(rule), '17.6', { profile: { terrain: '平原地区' } })).toMatchObject({
      status: 'fail',
      otherwise: 'pass',
      robust: false,
    });
  });
});

test('manual is always for a person, whatever the value', () => {
  for (const cell of ['执行', '100', '≥3', '提高3%', 'Ⅲ类', '不涉及']) {
    const found = judge(ruleOf('manual: { zh: 目标“执行”没有给出数值。, en: the target gives no figure. }'), cell);
    expect(found).toMatchObject({ status: 'review', basis: null, needs: [] });
    expect(found.reason).toEqual({
      zh: '须人工判定：目标“执行”没有给出数值。',
      en: 'A person must decide: the target gives no figure.',
    });
  }
});
