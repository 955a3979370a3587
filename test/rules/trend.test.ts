import { describe, expect, test } from 'vitest';
import { type Around, judge, ruleOf, status } from './support.js';

const UP = 'unit: "%"\nscale: [0, 100]\nbetter: higher';
const DOWN = 'unit: 微克/立方米\nscale: [0, null]\nbetter: lower';
const earlier = (...numbers: string[]): Around => ({ earlier: numbers.map((n, i) => [String(2017 - i), n] as const) });

describe('beside an earlier value', () => {
  test.each([
    ['stable-or-better', UP, '80', '79', 'pass'],
    ['stable-or-better', UP, '80', '80.0', 'pass'],
    ['stable-or-better', UP, '80', '80.1', 'review'],
    ['stable-or-better', DOWN, '30', '31', 'pass'],
    ['stable-or-better', DOWN, '30', '29', 'review'],
    ['not-lower', UP, '80', '80', 'pass'],
    ['not-lower', UP, '80', '80.1', 'fail'],
    ['not-higher', UP, '80', '79.9', 'fail'],
    ['not-higher', UP, '80', '80', 'pass'],
    ['lower', DOWN, '30', '30', 'fail'],
    ['lower', DOWN, '30', '30.0000000000000000000000001', 'pass'],
    ['higher', UP, '80', '80', 'fail'],
    ['higher', UP, '80', '79', 'pass'],
  ])('%s: %s %s after %s is %s', (direction, keys, now, then, expected) => {
    const found = judge(ruleOf(`trend: ${direction}`, keys), now, earlier(then));
    expect(found.status).toBe(expected);
    expect(found.basis).toBe(expected === 'pass' ? 'figure' : null);
  });

  test('says both values and the difference', () => {
    expect(judge(ruleOf('trend: lower', DOWN), '30', earlier('31.5')).reason).toEqual({
      zh: '2017年为 31.5 微克/立方米，2018年为 30 微克/立方米，下降 1.5 微克/立方米，要求逐步下降：符合。',
      en: '2017: 31.5 微克/立方米, 2018: 30 微克/立方米, down by 1.5 微克/立方米; it must be lower than before: met.',
    });
  });

  test('is undetermined without one', () => {
    expect(judge(ruleOf('trend: lower', DOWN), '30')).toMatchObject({
      status: 'undetermined',
      needs: ['previous-value'],
    });
    // A quarter is not compared with a year.
    expect(status('trend: lower', '30', { period: '2018Q1', earlier: [['2017', '40']] }, DOWN)).toBe('undetermined');
    expect(status('trend: lower', '30', { period: '2018Q1', earlier: [['2017Q1', '40']] }, DOWN)).toBe('pass');
  });

  test('is never the value itself: one of an older year is not compared with that year', () => {
    const own = judge(ruleOf('trend: stable-or-better', UP), '78.4（2017年数据）', earlier('78.4'));
    expect(own).toMatchObject({ status: 'undetermined', needs: ['previous-value'] });
    const older = judge(ruleOf('trend: stable-or-better', UP), '78.4（2017年数据）', earlier('78.4', '77'));
    expect(older.status).toBe('pass');
    expect(older.reason.zh).toContain('2016年为 77%，2017年为 78.4%');
  });

  test('is not asked about a value off its scale', () => {
    expect(status('trend: stable-or-better', '150', earlier('90'), UP)).toBe('review');
    expect(status('trend: lower', '-1', earlier('90'), UP)).toBe('review');
  });

  test('needs to know which way is better', () => {
    expect(judge(ruleOf('trend: stable-or-better'), '80', earlier('70'))).toMatchObject({
      status: 'undetermined',
      needs: ['better'],
    });
    expect(status('trend: higher', '80', earlier('70'))).toBe('pass');
  });

  test('does not say that it is missing where the value is only a bound', () => {
    const found = judge(ruleOf('trend: not-higher', DOWN), '<30', earlier('31'));
    expect(found).toMatchObject({ status: 'undetermined', needs: ['exact-value'] });
    expect(found.reason.zh).toBe('现状值“<30”只给出界限，要求不升高：仅凭界限不能判定，需要确切数值。');
  });
});

describe('over several steps', () => {
  const rule = 'trend: { direction: lower, over: 3 }';
  test.each([
    [['31', '32', '33'], 'pass'],
    [['31', '32', '33', '1'], 'pass'],
    [['31', '31', '33'], 'fail'],
    [['31', '32', '32'], 'fail'],
    [['29', '32', '33'], 'fail'],
    [['31', '32'], 'undetermined'],
    // One step the wrong way decides, however many are missing.
    [['29'], 'fail'],
    [[], 'undetermined'],
  ] as const)('30 after %s is %s', (numbers, expected) => {
    expect(status(rule, '30', earlier(...numbers), DOWN)).toBe(expected);
  });
  test('says how many there were', () => {
    const found = judge(ruleOf(rule, DOWN), '30', earlier('31', '32'));
    expect(found.needs).toEqual(['previous-value']);
    expect(found.reason.zh).toBe('要求在 3 个时段中逐步下降，只有 2 个以前时段的数值。');
    expect(ruleOf(rule, DOWN).rule.says(ruleOf(rule, DOWN).item).zh).toBe('逐步下降（3 个时段）');
  });
  test('one reported change is one step', () => {
    expect(judge(ruleOf(rule, DOWN), '下降3%')).toMatchObject({ status: 'undetermined', needs: ['previous-value'] });
    expect(status(rule, '上升3%', {}, DOWN)).toBe('fail');
    expect(status('trend: lower', '下降3%', {}, DOWN)).toBe('pass');
  });
});

describe('a tolerance', () => {
  const rule = 'trend: { direction: stable-or-better, tolerance: 0.5 }';
  test.each([
    ['80', '80.5', 'pass'],
    ['80', '80.51', 'fail'],
    ['80', '79', 'pass'],
  ])('%s after %s: %s', (now, then, expected) => {
    expect(status(rule, now, earlier(then), UP)).toBe(expected);
  });
  test('is in the unit of the item: a change in another is not measured by it', () => {
    expect(status(rule, '上升0.3%', {}, DOWN)).toBe('review');
    expect(status(rule, '下降0.3%', {}, DOWN)).toBe('pass');
    expect(status(rule, '上升0.3微克/立方米', {}, DOWN)).toBe('pass');
    expect(status(rule, '上升0.6微克/立方米', {}, DOWN)).toBe('fail');
    expect(status(rule, '下降0.5个百分点', {}, UP)).toBe('pass');
    expect(status(rule, '下降0.6个百分点', {}, UP)).toBe('fail');
    expect(status(rule, '下降4‰', {}, UP)).toBe('pass');
    expect(status(rule, '下降6‰', {}, UP)).toBe('fail');
  });
});

describe('the end of the scale', () => {
  test.each([
    ['stable-or-better', UP, '100', 'pass'],
    ['stable-or-better', UP, '100.0', 'pass'],
    ['stable-or-better', UP, '99.9', 'undetermined'],
    ['stable-or-better', UP, '0', 'undetermined'],
    ['stable-or-better', DOWN, '0', 'pass'],
    ['not-lower', UP, '100', 'pass'],
    ['not-higher', UP, '0', 'pass'],
    ['not-higher', UP, '100', 'undetermined'],
    ['lower', UP, '0', 'undetermined'],
    ['higher', UP, '100', 'undetermined'],
    // The true value is below 100.
    ['stable-or-better', UP, '100(-)', 'undetermined'],
  ])('%s: %s %s is %s', (direction, keys, cell, expected) => {
    const found = judge(ruleOf(`trend: ${direction}`, keys), cell);
    expect(found.status).toBe(expected);
    expect(found.basis).toBe(expected === 'pass' ? 'end-of-scale' : null);
  });
});

describe('a change in place of a level', () => {
  test.each([
    ['lower', DOWN, '-4.61%', 'pass'], // a signed share where a level in another unit is due can only be a change
    ['lower', DOWN, '下降4.61%', 'pass'],
    ['lower', DOWN, '-4.61%（与2017年相比）', 'pass'],
    ['lower', DOWN, '同比下降4.61%', 'pass'],
    ['lower', DOWN, '同比上升0.01%', 'fail'],
    ['lower', DOWN, '4.61（与2017年相比）', 'review'],
    ['stable-or-better', DOWN, '下降4.61%', 'pass'],
    ['stable-or-better', DOWN, '上升4.61%', 'review'],
    ['stable-or-better', UP, '提高2个百分点', 'pass'],
    ['not-lower', UP, '下降2个百分点', 'fail'],
  ])('%s: %s %s is %s', (direction, keys, cell, expected) => {
    const { rule, item } = ruleOf(`trend: ${direction}`, keys);
    const found = (() => {
      try {
        return judge({ rule, item }, cell).status;
      } catch {
        return 'review'; // the unit was refused before the rule was asked
      }
    })();
    expect(found).toBe(expected);
  });

  test('`better` speaks of the printed figure: a larger decline is better', () => {
    const decline = 'unit: "%"\nmeasures: decline\nbetter: higher';
    expect(status('trend: stable-or-better', '16.2', {}, decline)).toBe('pass');
    expect(status('trend: stable-or-better', '0', {}, decline)).toBe('pass');
    expect(status('trend: stable-or-better', '上升3%', {}, decline)).toBe('review');
    // A fall, or a rise that somebody wrote under 下降幅度 with its sign: nothing is guessed.
    expect(status('trend: stable-or-better', '-16.2', {}, decline)).toBe('review');
    const change = 'unit: "%"\nmeasures: change\nbetter: higher';
    expect(status('trend: stable-or-better', '3', {}, change)).toBe('pass');
    expect(status('trend: stable-or-better', '-3', {}, change)).toBe('review');
    expect(status('trend: not-lower', '-3', {}, change)).toBe('fail');
  });
});

describe('words', () => {
  test.each([
    ['not-lower', '不降低', 'pass'],
    ['not-lower', '未下降', 'pass'],
    ['not-lower', '持平', 'pass'],
    ['not-lower', '逐步提高', 'pass'],
    ['not-lower', '逐步下降', 'fail'],
    ['not-lower', '不提高', 'review'],
    ['lower', '逐步下降', 'pass'],
    ['lower', '持续降低', 'pass'],
    ['lower', '持平', 'fail'],
    ['lower', '不升高', 'review'],
    ['lower', '稳中有降', 'review'],
    ['lower', '逐步下降、持平', 'review'],
    ['higher', '保持稳定', 'fail'],
    ['stable-or-better', '保持稳定', 'pass'],
    ['stable-or-better', '持续改善', 'pass'],
    ['stable-or-better', '不恶化', 'pass'],
    ['stable-or-better', '恶化', 'review'],
    ['stable-or-better', '有所下降', 'review'],
    ['stable-or-better', '良好', 'review'],
    ['not-higher', '不降低', 'review'],
    ['not-higher', 'Ⅲ类', 'review'],
  ])('%s: %s is %s', (direction, cell, expected) => {
    const found = judge(ruleOf(`trend: ${direction}`, UP), cell);
    expect(found.status).toBe(expected);
    expect(found.basis).toBe(expected === 'pass' ? 'statement' : null);
  });
  test('of better and worse mean nothing where nobody says which way is better', () => {
    expect(status('trend: not-lower', '持续改善')).toBe('review');
    expect(status('trend: stable-or-better', '保持稳定')).toBe('undetermined');
    expect(status('trend: lower', '持续改善', {}, DOWN)).toBe('pass');
    expect(status('trend: lower', '持续改善', {}, UP)).toBe('fail');
  });
});
