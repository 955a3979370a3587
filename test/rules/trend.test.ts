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
      zh: '2017年为 31.5 微克/立方米（previous.csv:2），2018年为 30 微克/立方米，下降 1.5 微克/立方米，要求逐步下降：符合。',
      en: '2017: 31.5 微克/立方米 (previous.csv:2), 2018: 30 微克/立方米, down by 1.5 微克/立方米; it must be lower than before: met.',
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
    expect(older.reason.zh).toContain('2016年为 77%（previous.csv:3），2017年为 78.4%');
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
    expect(found.reason.zh).toBe('要求在 3 个时段中逐步下降，须有以前连续 3 个时段的数值，只有 2 个，缺2015年。');
    expect(ruleOf(rule, DOWN).rule.says(ruleOf(rule, DOWN).item).zh).toBe('逐步下降（3 个时段）');
  });
  test('one reported change is one step', () => {
    expect(judge(ruleOf(rule, DOWN), '下降3%')).toMatchObject({ status: 'undetermined', needs: ['previous-value'] });
    expect(status(rule, '上升3%', {}, DOWN)).toBe('fail');
    expect(status('trend: lower', '下降3%', {}, DOWN)).toBe('pass');
  });
});

describe('a gap between the years', () => {
  const over3 = 'trend: { direction: lower, over: 3 }';
  const beside = (rule: string, keys: string, now: string, ...earlier: (readonly [string, string])[]) =>
    judge(ruleOf(rule, keys), now, { earlier });

  test('is no step: the reason says how many were asked for, how many there were, and which are missing', () => {
    const found = beside(over3, DOWN, '30', ['2017', '31'], ['2015', '33'], ['2014', '34']);
    expect(found).toMatchObject({ status: 'undetermined', needs: ['previous-value'] });
    expect(found.reason).toEqual({
      zh: '要求在 3 个时段中逐步下降，须有以前连续 3 个时段的数值，只有 2 个，缺2016年。',
      en: 'It must be lower than before over 3 steps, from the values of the 3 periods before without a gap; there are 2, and this is missing: 2016.',
    });
    const blank = beside(over3, DOWN, '30', ['2017', '31'], ['2016', '-'], ['2015', '33']);
    expect(blank.status).toBe('undetermined');
    expect(blank.reason.zh).toContain('缺2016年（previous.csv:3：现状值为空）');
    expect(blank.reason.en).toContain('missing: 2016 (previous.csv:3: the value is blank)');
    const none = beside(over3, DOWN, '30', ['2014', '34']);
    expect(none.reason.zh).toContain('只有 0 个，缺2017年、2016年、2015年');
  });
  test('does not hide a step that goes the wrong way, and what cannot be read is for a person', () => {
    expect(beside(over3, DOWN, '30', ['2017', '31'], ['2016', '?'], ['2015', '33']).reason).toEqual({
      zh: '要比较的2016年的数值（previous.csv:3）不能用：“7O”无法识别，需人工核实。',
      en: 'The value of 2016 to compare with (previous.csv:3) cannot be used: "7O" cannot be read; a person must look.',
    });
    expect(beside(over3, DOWN, '30', ['2017', '31'], ['2016', '?']).status).toBe('review');
    expect(beside(over3, DOWN, '30', ['2017', '29'], ['2016', '?']).status).toBe('fail');
    expect(beside(over3, DOWN, '30', ['2017', '31'], ['2015', '33'], ['2014', '20']).status).toBe('undetermined');
  });
  test('leaves the latest step to a person, who is told what the nearest older value says', () => {
    const found = beside('trend: not-lower', UP, '80', ['2015', '79'], ['2014', '90']);
    expect(found).toMatchObject({ status: 'review', basis: null });
    expect(found.reason).toEqual({
      zh: '没有2017年的数值，更早的数值不足以说明最近一个时段的变化，需人工核实。2015年为 79%（previous.csv:2），2018年为 80%，上升 1 个百分点，要求不降低：符合。',
      en: 'There is no value for 2017, and an older one does not tell the latest step: a person must look. 2015: 79% (previous.csv:2), 2018: 80%, up by 1 percentage point; it must be not lower than before: met.',
    });
    // Nor does it show a fail.
    expect(beside('trend: not-lower', UP, '80', ['2015', '81']).status).toBe('review');
  });
  test('that a row owns up to is told with the row', () => {
    const both = beside('trend: not-lower', UP, '80', ['2017', '-'], ['2016', '79']);
    expect(both.status).toBe('review');
    expect(both.reason.zh).toMatch(/^没有2017年的数值（previous\.csv:2：现状值为空），/);
    const alone = beside('trend: not-lower', UP, '80', ['2017', '-']);
    expect(alone).toMatchObject({ status: 'undetermined', needs: ['previous-value'] });
    expect(alone.reason.zh).toBe('要求不降低，缺以前时段的数值（previous.csv:2：现状值为空），无从比较。');
    expect(beside('trend: not-lower', UP, '80', ['2017', '?'], ['2016', '79']).status).toBe('review');
    // The end of a scale needs no earlier value, but for one step only.
    expect(beside('trend: not-lower', UP, '100', ['2017', '?']).basis).toBe('end-of-scale');
    expect(beside('trend: { direction: not-lower, over: 2 }', UP, '100', ['2017', '90']).status).toBe('undetermined');
  });
  test('quarters are held against the year before where it has a row, and else against the quarter before', () => {
    const at = (...earlier: (readonly [string, string])[]) =>
      judge(ruleOf('trend: lower', DOWN), '30', { period: '2018Q1', earlier }).status;
    expect(at(['2017Q4', '29'], ['2017Q1', '31'])).toBe('pass');
    expect(at(['2017Q4', '31'], ['2016Q1', '29'])).toBe('pass');
    expect(at(['2017Q3', '31'])).toBe('review');
    const years = judge(ruleOf(over3, DOWN), '30', {
      period: '2018Q1',
      earlier: [
        ['2017Q1', '31'],
        ['2016Q1', '32'],
        ['2015Q1', '33'],
      ],
    });
    expect(years.status).toBe('pass');
  });
  test('a change is counted from the period before, or does not tell the latest step', () => {
    expect(status('trend: lower', '下降3%（与2017年相比）', {}, DOWN)).toBe('pass');
    expect(status('trend: lower', '同比下降3%', {}, DOWN)).toBe('pass');
    const far = judge(ruleOf('trend: lower', DOWN), '下降3%（与2015年相比）');
    expect([far.status, far.reason.zh]).toEqual([
      'review',
      '现状值“下降3%（与2015年相比）”是与2015年相比的变化，不足以说明最近一个时段是否逐步下降，需人工核实。',
    ]);
    expect(status('trend: lower', '下降3%（与2015年相比）', { period: null }, DOWN)).toBe('pass');
  });
});

describe('how many steps words tell of', () => {
  const over3 = 'trend: { direction: lower, over: 3 }';
  test.each([
    ['连续三年下降', '2018', 'pass'],
    ['连续3年下降', '2018', 'pass'],
    ['已连续三年逐年下降', '2018', 'pass'],
    ['近三年持续下降', '2018', 'pass'],
    ['近5年来逐年下降', '2018', 'pass'],
    ['连续十二年下降', '2018', 'pass'],
    ['连续两年下降', '2018', 'undetermined'],
    ['连续2年下降', '2018', 'undetermined'],
    ['下降', '2018', 'undetermined'],
    ['同比下降', '2018', 'undetermined'],
    ['逐步下降', '2018', 'undetermined'],
    ['近三年下降', '2018', 'review'],
    ['连续三个季度下降', '2018', 'undetermined'],
    ['连续三个季度下降', '2018Q3', 'pass'],
    ['连续三个月下降', '2018-03', 'pass'],
    ['连续三年下降', '2018Q3', 'undetermined'],
    ['连续三年下降', null, 'pass'],
    ['连续三年上升', '2018', 'fail'],
    ['上升', '2018', 'fail'],
    ['连续三年保持稳定', '2018', 'fail'],
  ])('%s in %s: %s', (cell, period, expected) => {
    expect(status(over3, cell, { period }, DOWN)).toBe(expected);
  });
  test('is said', () => {
    const reason = (cell: string) => judge(ruleOf(over3, DOWN), cell).reason;
    expect(reason('连续两年下降')).toEqual({
      zh: '要求在 3 个时段中逐步下降，而现状值“连续两年下降”只说明 2 个时段。',
      en: 'It must be lower than before over 3 steps, and the value "连续两年下降" tells of 2 only.',
    });
    expect(reason('逐步下降')).toEqual({
      zh: '要求在 3 个时段中逐步下降，而现状值“逐步下降”没有说明是几个时段。',
      en: 'It must be lower than before over 3 steps, and the value "逐步下降" does not say over how many.',
    });
    expect(status('trend: lower', '连续三年下降', {}, DOWN)).toBe('pass');
    expect(status('trend: not-lower', '连续三年未下降', {}, UP)).toBe('pass');
  });
});

describe('clauses that a trend is about', () => {
  const CLAUSES =
    'all: [{ trend: { direction: not-lower, of: 面积 } }, { state: { of: 性质, at-least: 不改变, ladder: [改变, 不改变] } }, { trend: { direction: not-lower, of: 功能 } }]';
  test.each([
    ['面积不减少，性质不改变，功能不降低', 'pass'],
    ['功能不降低，面积增加，性质不改变', 'pass'],
    ['不减少、不改变、不降低', 'pass'],
    ['面积不减少，性质不改变，功能降低', 'fail'],
    ['面积减少，性质不改变，功能不降低', 'fail'],
    ['面积不减少，性质不改变', 'review'],
    ['面积不减少', 'review'],
    ['面积不减少，性质不改变，岸线不缩短', 'review'],
    ['不降低、不改变', 'review'],
  ])('%s: %s', (cell, expected) => {
    expect(status(CLAUSES, cell, {}, 'measures: state')).toBe(expected);
  });
  test('one word that is for no clause in particular does not speak of two', () => {
    const two = 'all: [{ trend: { direction: not-lower, of: 面积 } }, { trend: { direction: not-lower, of: 功能 } }]';
    const found = judge(ruleOf(two, 'measures: state'), '不降低');
    expect([found.status, found.reason.zh, found.reason.en]).toEqual([
      'review',
      '现状表述“不降低”少于要求的各个方面（面积、功能），看不出每一方面如何，需人工核实。',
      'The statement "不降低" has fewer clauses than are required (面积, 功能) and does not tell of each: a person must look.',
    ]);
    const { rule, item } = ruleOf(two, 'measures: state');
    expect(rule.knows?.('面积不减少', item)).toBe(true);
    expect(rule.knows?.('岸线不缩短', item)).toBe(false);
    expect(rule.says(item).zh).toBe('面积不降低；功能不降低');
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
