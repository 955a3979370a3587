import { describe, expect, test } from 'vitest';
import { literal } from '../../src/model/decimal.js';
import type { Earlier } from '../../src/model/rule.js';
import { type Around, earlierOf, judge, ruleOf } from './support.js';

const UP = 'unit: "%"\nscale: [0, 100]\nbetter: higher';
const DOWN = 'unit: 微克/立方米\nscale: [0, null]\nbetter: lower';
const earlier = (...numbers: string[]): Around => ({ earlier: numbers.map((n, i) => [String(2017 - i), n] as const) });
const STABLE = 'trend: stable-or-better';
const WITHIN = 'trend: { direction: stable-or-better, tolerance: 0.5 }';

test.each<readonly [string, string, string, string, Around, readonly [string, string, string]]>([
  [
    'a rise',
    'trend: higher',
    UP,
    '80',
    earlier('79'),
    [
      'pass',
      '2017年为 79%（previous.csv:2），2018年为 80%，上升 1 个百分点，要求逐步提高：符合。',
      '2017: 79% (previous.csv:2), 2018: 80%, up by 1 percentage point; it must be higher than before: met.',
    ],
  ],
  [
    'a fall',
    'trend: higher',
    UP,
    '77.5',
    earlier('79'),
    [
      'fail',
      '2017年为 79%（previous.csv:2），2018年为 77.5%，下降 1.5 个百分点，要求逐步提高：不符合。',
      '2017: 79% (previous.csv:2), 2018: 77.5%, down by 1.5 percentage points; it must be higher than before: not met.',
    ],
  ],
  [
    'no change',
    'trend: higher',
    UP,
    '79',
    earlier('79.0'),
    [
      'fail',
      '2017年为 79.0%（previous.csv:2），2018年为 79%，没有变化，要求逐步提高：不符合。',
      '2017: 79.0% (previous.csv:2), 2018: 79%, no change; it must be higher than before: not met.',
    ],
  ],
  [
    'a period that nobody names',
    'trend: higher',
    UP,
    '80',
    { period: null, ...earlier('79') },
    [
      'pass',
      '2017年为 79%（previous.csv:2），本期为 80%，上升 1 个百分点，要求逐步提高：符合。',
      '2017: 79% (previous.csv:2), now: 80%, up by 1 percentage point; it must be higher than before: met.',
    ],
  ],
  [
    'within the tolerance',
    WITHIN,
    UP,
    '80',
    earlier('80.5'),
    [
      'pass',
      '2017年为 80.5%（previous.csv:2），2018年为 80%，下降 0.5 个百分点，要求保持稳定或持续改善：变动在允许幅度 0.5 之内，视为稳定。',
      '2017: 80.5% (previous.csv:2), 2018: 80%, down by 0.5 percentage points; it must be stable or better: met: the move is within the tolerance of 0.5.',
    ],
  ],
  [
    'beyond the tolerance',
    WITHIN,
    UP,
    '80',
    earlier('81'),
    [
      'fail',
      '2017年为 81%（previous.csv:2），2018年为 80%，下降 1 个百分点，要求保持稳定或持续改善：不符合。',
      '2017: 81% (previous.csv:2), 2018: 80%, down by 1 percentage point; it must be stable or better: not met.',
    ],
  ],
  [
    'better, with a tolerance',
    WITHIN,
    UP,
    '90',
    earlier('81'),
    [
      'pass',
      '2017年为 81%（previous.csv:2），2018年为 90%，上升 9 个百分点，要求保持稳定或持续改善：符合。',
      '2017: 81% (previous.csv:2), 2018: 90%, up by 9 percentage points; it must be stable or better: met.',
    ],
  ],
  [
    'the wrong way without a tolerance',
    STABLE,
    UP,
    '80',
    earlier('81'),
    [
      'review',
      '2017年为 81%（previous.csv:2），2018年为 80%，下降 1 个百分点，要求保持稳定或持续改善：向差的方向变动，而指标体系没有规定保持稳定的允许幅度，需人工核实。',
      '2017: 81% (previous.csv:2), 2018: 80%, down by 1 percentage point; it must be stable or better: it moved the wrong way, and the catalogue states no tolerance for "stable": a person must look.',
    ],
  ],
  [
    'the wrong way in another unit',
    WITHIN,
    DOWN,
    '上升0.3%',
    {},
    [
      'review',
      '现状值“上升0.3%”是变化幅度，要求保持稳定或持续改善：向差的方向变动，而变动的单位与允许幅度的单位不同，需人工核实。',
      'The value "上升0.3%" is a change; it must be stable or better: it moved the wrong way, and the unit of the move is not that of the tolerance: a person must look.',
    ],
  ],
  [
    'nobody says which way is better',
    STABLE,
    'unit: "%"',
    '80',
    earlier('81'),
    [
      'undetermined',
      '指标体系没有说明该指标以高为好还是以低为好。',
      'The catalogue does not say whether higher or lower is better.',
    ],
  ],
  [
    'no earlier value',
    'trend: lower',
    DOWN,
    '30',
    {},
    [
      'undetermined',
      '要求逐步下降，缺以前时段的数值，无从比较。',
      'It must be lower than before, and no earlier value is given to compare with.',
    ],
  ],
  [
    'too few',
    'trend: { direction: lower, over: 2 }',
    DOWN,
    '30',
    earlier('31'),
    [
      'undetermined',
      '要求在 2 个时段中逐步下降，须有以前连续 2 个时段的数值，只有 1 个，缺2016年。',
      'It must be lower than before over 2 steps, from the values of the 2 periods before without a gap; there is 1, and this is missing: 2016.',
    ],
  ],
  [
    'too few',
    'trend: { direction: lower, over: 3 }',
    DOWN,
    '30',
    earlier('31', '32'),
    [
      'undetermined',
      '要求在 3 个时段中逐步下降，须有以前连续 3 个时段的数值，只有 2 个，缺2015年。',
      'It must be lower than before over 3 steps, from the values of the 3 periods before without a gap; there are 2, and this is missing: 2015.',
    ],
  ],
  [
    'several steps',
    'trend: { direction: lower, over: 2 }',
    DOWN,
    '30',
    earlier('31', '32'),
    [
      'pass',
      '2017年为 31 微克/立方米（previous.csv:2），2018年为 30 微克/立方米，下降 1 微克/立方米，要求逐步下降：符合。2016年为 32 微克/立方米（previous.csv:3），2017年为 31 微克/立方米（previous.csv:2），下降 1 微克/立方米，要求逐步下降：符合。',
      '2017: 31 微克/立方米 (previous.csv:2), 2018: 30 微克/立方米, down by 1 微克/立方米; it must be lower than before: met. 2016: 32 微克/立方米 (previous.csv:3), 2017: 31 微克/立方米 (previous.csv:2), down by 1 微克/立方米; it must be lower than before: met.',
    ],
  ],
  [
    'the end of the scale',
    STABLE,
    UP,
    '100',
    {},
    [
      'pass',
      '现状值 100% 已是量程的尽头，不可能比以前差，符合保持稳定或持续改善。',
      'The value 100% is the end of the scale and cannot be worse than before: stable or better, met.',
    ],
  ],
  [
    'a bound',
    STABLE,
    UP,
    '≥90',
    {},
    [
      'undetermined',
      '现状值“≥90”只给出界限，要求保持稳定或持续改善：仅凭界限不能判定，需要确切数值。',
      'The value "≥90" is only a bound and must be stable or better: the bound does not decide, an exact figure is needed.',
    ],
  ],
  [
    'words that agree',
    'trend: lower',
    DOWN,
    '逐步下降',
    {},
    [
      'pass',
      '现状表述为“逐步下降”，与要求的逐步下降一致，未见数值。',
      'The statement "逐步下降" says what is required (lower than before); it gives no figure.',
    ],
  ],
  [
    'words against it',
    'trend: lower',
    DOWN,
    '持平',
    {},
    [
      'fail',
      '现状表述为“持平”，要求逐步下降：不符合。',
      'The statement is "持平"; it must be lower than before: not met.',
    ],
  ],
  [
    'words that leave it open',
    'trend: lower',
    DOWN,
    '不升高',
    {},
    [
      'review',
      '现状表述为“不升高”，要求逐步下降：不足以判定，需人工核实。',
      'The statement is "不升高"; it must be lower than before: that does not decide, a person must look.',
    ],
  ],
  [
    'words of something else',
    'trend: lower',
    DOWN,
    '良好',
    {},
    [
      'review',
      '现状值“良好”看不出变化趋势（要求逐步下降），需人工核实。',
      'The value "良好" tells no trend (it must be lower than before): a person must look.',
    ],
  ],
  [
    'words that say worse, where some worse is allowed',
    WITHIN,
    UP,
    '下降',
    {},
    [
      'review',
      '现状表述为“下降”，要求保持稳定或持续改善：不足以判定，需人工核实。',
      'The statement is "下降"; it must be stable or better: that does not decide, a person must look.',
    ],
  ],
  [
    'a change',
    'trend: lower',
    DOWN,
    '下降3%',
    {},
    [
      'pass',
      '现状值“下降3%”是变化幅度，要求逐步下降：符合。',
      'The value "下降3%" is a change; it must be lower than before: met.',
    ],
  ],
  [
    'a change that does not say which way',
    'trend: lower',
    DOWN,
    '3%（与2017年相比）',
    {},
    [
      'review',
      '现状值“3%（与2017年相比）”看不出是上升还是下降，需人工核实。',
      'The value "3%（与2017年相比）" does not tell a rise from a fall: a person must look.',
    ],
  ],
])('%s: `%s`', (_, rule, keys, cell, around, expected) => {
  const { status, reason } = judge(ruleOf(rule, keys), cell, around);
  expect([status, reason.zh, reason.en]).toEqual(expected);
});

describe('over several steps', () => {
  const rule = 'trend: { direction: stable-or-better, over: 2 }';
  test('the first step that does not pass decides', () => {
    const within = 'trend: { direction: stable-or-better, over: 2, tolerance: 0.5 }';
    expect(judge(ruleOf(within, UP), '80', earlier('80.2', '90')).reason.zh).toContain('2016年为 90%');
    expect(judge(ruleOf(rule, UP), '80', earlier('79', '90'))).toMatchObject({ status: 'review', basis: null });
  });
  test('two values for one of the earlier periods are for a person, and further ones do not matter', () => {
    const torn = (at: number) => {
      const { rule: bound, item } = ruleOf(rule, UP);
      const values = ['79', '78', '77'].map((n, i): Earlier => {
        const known = earlierOf(String(2017 - i), n, i + 2);
        if (i !== at || known.is !== 'figure') return known;
        return { ...known, is: 'torn', numbers: [known.number, literal('1')], other: { ...known.at, line: 9 } };
      });
      return judge({ item, rule: { ...bound, judge: (c) => bound.judge({ ...c, earlier: values }) } }, '80');
    };
    expect(torn(0).reason.zh).toBe(
      '2017年的数值有两个：79%（previous.csv:2）与 1%（previous.csv:9），不知以哪个为准，需人工核实。',
    );
    expect(torn(1).reason.en).toBe(
      'Two different values are given for 2016, 78% (previous.csv:3) and 1% (previous.csv:9): a person must look.',
    );
    expect(torn(2).status).toBe('pass');
  });
  test('one reported change is one step, which may decide against', () => {
    expect(judge(ruleOf(rule, UP), '上升3%').reason.en).toBe(
      'It must be stable or better over 2 steps, and the value "上升3%" tells of 1 only.',
    );
    expect(judge(ruleOf(rule, UP), '下降3%').status).toBe('review');
  });
});

test('a reported change is a figure, and is told on one line', () => {
  const found = judge(ruleOf('trend: lower', DOWN), '下降3%\n（与2017年相比）');
  expect(found).toMatchObject({ status: 'pass', basis: 'figure' });
  expect(found.reason.en).toContain('The value "下降3%（与2017年相比）" is a change');
  const spaced = judge(ruleOf('trend: lower', DOWN), '下降3%  \n  （与2017年相比）');
  expect(spaced.reason.en).toContain('The value "下降3%（与2017年相比）" is a change');
});

test('only earlier periods of the same length are compared', () => {
  const at = (period: string, then: string) =>
    judge(ruleOf('trend: higher', UP), '80', { period, earlier: [[then, '79']] }).status;
  expect(at('2018', '2017')).toBe('pass');
  expect(at('2018', '2018')).toBe('undetermined');
  expect(at('2018', '2019')).toBe('undetermined');
  expect(at('2018', '2017Q4')).toBe('undetermined');
  expect(at('2018H2', '2018H1')).toBe('pass');
  expect(at('2018-03', '2018-02')).toBe('pass');
});

test('a tolerance is a size: a change beside it is brought to the item’s unit', () => {
  const at = (cell: string, keys = UP) => judge(ruleOf(WITHIN, keys), cell).status;
  expect(at('下降0.5%')).toBe('pass');
  expect(at('下降0.6%')).toBe('fail');
  expect(at('下降0.5', 'unit: 个\nbetter: higher')).toBe('pass');
  expect(at('下降0.6', 'unit: 个\nbetter: higher')).toBe('fail');
  expect(at('下降0.5吨', 'better: higher')).toBe('review');
  expect(at('下降0.5', 'better: higher')).toBe('pass');
  expect(at('下降400千克', 'unit: 吨\nbetter: higher')).toBe('pass');
  expect(at('下降600千克', 'unit: 吨\nbetter: higher')).toBe('fail');
  expect(at('下降0.5个百分点', 'unit: ‰\nbetter: higher')).toBe('review');
  expect(at('下降0.5个百分点', 'unit: 百分点\nbetter: higher')).toBe('pass');
});

test('a wrong way counts only for what must be stable', () => {
  expect(judge(ruleOf('trend: not-lower', UP), '79', earlier('80')).status).toBe('fail');
  expect(judge(ruleOf('trend: { direction: not-lower, tolerance: 5 }', UP), '79', earlier('80')).status).toBe('fail');
  expect(judge(ruleOf('trend: { direction: not-lower, tolerance: 5 }', UP), '下降').status).toBe('fail');
});

test('the ends of the scale from which nothing can be worse', () => {
  const at = (direction: string, cell: string, keys: string) => judge(ruleOf(`trend: ${direction}`, keys), cell).status;
  for (const keys of [UP, UP.replace('higher', 'lower')]) {
    expect(at('not-lower', '100', keys)).toBe('pass');
    expect(at('not-lower', '0', keys)).toBe('undetermined');
    expect(at('not-higher', '0', keys)).toBe('pass');
    expect(at('not-higher', '100', keys)).toBe('undetermined');
    expect(at('lower', '0', keys)).toBe('undetermined');
    expect(at('higher', '100', keys)).toBe('undetermined');
  }
  expect(at('not-lower', '100(+)', UP)).not.toBe('pass');
});
