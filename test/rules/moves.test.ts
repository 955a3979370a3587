import { describe, expect, test } from 'vitest';
import { literal } from '../../src/model/decimal.js';
import type { Assigned, Earlier } from '../../src/model/rule.js';
import { type Around, judge, type Ruled, ruleOf } from './support.js';

const LEVEL = 'unit: 吨/万元\nscale: [0, null]\nbetter: lower';
const SHARE = 'unit: "%"\nscale: [0, 100]\nbetter: higher';
const DOWN = 'change: { down: 20%, since: "2015" }';
const YEAR = 'change: { down: 20% }';
const POINTS = 'change: { up: 2.3个百分点 }';

/** The whole of what comes out: the status, the margin, what is missing, and the sentences. */
function found(ruled: Ruled, cell: string, around: Around = {}) {
  const { status, gap, needs, reason } = judge(ruled, cell, around);
  return [status, gap, needs, reason.zh, reason.en];
}

describe('a change says how it was come by', () => {
  test.each<readonly [string, string, string, Around, readonly unknown[]]>([
    [
      'computed, with both values',
      DOWN,
      '80',
      { earlier: [['2015', '100']] },
      [
        'pass',
        '0',
        [],
        '2015年为 100 吨/万元（previous.csv:2），2018年为 80 吨/万元，算得下降幅度 20%，要求不低于 20%：恰好达到。',
        'The change from 100 吨/万元 (previous.csv:2) in 2015 to 80 吨/万元, computed as a fall, is 20% and must be at least 20%: exactly met.',
      ],
    ],
    [
      'for a period that nobody names',
      DOWN,
      '90',
      { period: null, earlier: [['2015', '100']] },
      [
        'fail',
        '-10',
        [],
        '2015年为 100 吨/万元（previous.csv:2），本期为 90 吨/万元，算得下降幅度 10%，要求不低于 20%：未达到，差 10 个百分点。',
        'The change from 100 吨/万元 (previous.csv:2) in 2015 to 90 吨/万元, computed as a fall, is 10% and must be at least 20%: not met, short by 10 percentage points.',
      ],
    ],
    [
      'of the year that the cell names',
      YEAR,
      '80（2017年数据）',
      { earlier: [['2016', '100']] },
      [
        'pass',
        '0',
        [],
        '2016年为 100 吨/万元（previous.csv:2），2017年为 80 吨/万元，算得下降幅度 20%，要求不低于 20%：恰好达到。',
        'The change from 100 吨/万元 (previous.csv:2) in 2016 to 80 吨/万元, computed as a fall, is 20% and must be at least 20%: exactly met.',
      ],
    ],
    [
      'of a base below nothing: by its size',
      'change: { up: 20% }',
      '-90',
      { earlier: [['2017', '-100']] },
      [
        'fail',
        '-10',
        [],
        '2017年为 -100 吨（previous.csv:2），2018年为 -90 吨，算得提高幅度 10%，要求不低于 20%：未达到，差 10 个百分点。',
        'The change from -100 吨 (previous.csv:2) in 2017 to -90 吨, computed as a rise, is 10% and must be at least 20%: not met, short by 10 percentage points.',
      ],
    ],
    [
      'without the base',
      DOWN,
      '80',
      { earlier: [['2016', '100']] },
      [
        'undetermined',
        null,
        ['previous-value'],
        '要求下降幅度不低于 20%，缺2015年的数值，算不出变化。',
        'The fall must be at least 20%, and the value for 2015 is not given.',
      ],
    ],
    [
      'without the year before',
      'change: { up: 20% }',
      '80',
      { earlier: [['2016', '100']] },
      [
        'undetermined',
        null,
        ['previous-value'],
        '要求提高幅度不低于 20%，缺上年同期的数值，算不出变化。',
        'The rise must be at least 20%, and the value for the year before is not given.',
      ],
    ],
    [
      'where no period is known, there is no year before',
      YEAR,
      '80',
      { period: null, earlier: [['2017', '100']] },
      [
        'undetermined',
        null,
        ['previous-value'],
        '要求下降幅度不低于 20%，缺上年同期的数值，算不出变化。',
        'The fall must be at least 20%, and the value for the year before is not given.',
      ],
    ],
    [
      'from nothing',
      DOWN,
      '80',
      { earlier: [['2015', '0']] },
      [
        'review',
        null,
        [],
        '2015年的数值为 0（previous.csv:2），算不出变化的百分比，需人工核实。',
        'The value for 2015 is 0 (previous.csv:2), so no percentage of change can be computed: a person must look.',
      ],
    ],
    [
      'told by the value',
      DOWN,
      '下降25%',
      {},
      [
        'pass',
        '5',
        [],
        '下降幅度 25%，要求不低于 20%：达到，余量 5 个百分点。',
        'The fall is 25% and must be at least 20%: met with 5 percentage points to spare.',
      ],
    ],
    [
      'told from another base',
      DOWN,
      '-25%（与2016年相比）',
      {},
      [
        'review',
        null,
        [],
        '现状值“-25%（与2016年相比）”的变化基期与要求的2015年不同，需人工核实。',
        'The value "-25%（与2016年相比）" is counted from another base than 2015: a person must look.',
      ],
    ],
    [
      'told from another base than the year before',
      YEAR,
      '-25%（与2016年相比）',
      {},
      [
        'review',
        null,
        [],
        '现状值“-25%（与2016年相比）”的变化基期与要求的上年同期不同，需人工核实。',
        'The value "-25%（与2016年相比）" is counted from another base than the year before: a person must look.',
      ],
    ],
    [
      'told in points where percent is asked',
      DOWN,
      '下降25个百分点',
      {},
      [
        'review',
        null,
        [],
        '现状值“下降25个百分点”与要求不低于 20%一个是百分比、一个是百分点，不能相比，需人工核实。',
        'The value "下降25个百分点" and the requirement (at least 20%) are not both in percent or both in points: a person must look.',
      ],
    ],
    [
      'told in a unit of the level',
      DOWN,
      '下降25吨/万元',
      {},
      [
        'review',
        null,
        [],
        '现状值“下降25吨/万元”与要求不低于 20%的单位不同，不能相比，需人工核实。',
        'The value "下降25吨/万元" and the requirement (at least 20%) are in different units: a person must look.',
      ],
    ],
    [
      'told without saying which way',
      DOWN,
      '25%（与2015年相比）',
      {},
      [
        'review',
        null,
        [],
        '现状值“25%（与2015年相比）”看不出是上升还是下降，需人工核实。',
        'The value "25%（与2015年相比）" does not tell a rise from a fall: a person must look.',
      ],
    ],
    [
      'words',
      DOWN,
      '完成',
      {},
      [
        'review',
        null,
        [],
        '应填数值或变化幅度，现状值是“完成”，需人工核实。',
        'A figure or a change is due, and the value is "完成": a person must look.',
      ],
    ],
  ])('%s', (_, rule, cell, around, expected) => {
    const keys = cell.startsWith('-90') ? 'unit: 吨' : LEVEL;
    expect(found(ruleOf(rule, keys), cell, around)).toEqual(expected);
  });

  test('points of a share, in both languages', () => {
    expect(found(ruleOf(POINTS, SHARE), '82', { earlier: [['2017', '80']] })).toEqual([
      'fail',
      '-0.3',
      [],
      '2017年为 80%（previous.csv:2），2018年为 82%，算得提高幅度 2 个百分点，要求不低于 2.3 个百分点：未达到，差 0.3 个百分点。',
      'The change from 80% (previous.csv:2) in 2017 to 82%, computed as a rise, is 2 percentage points and must be at least 2.3 percentage points: not met, short by 0.3 percentage points.',
    ]);
    // Of nothing, points can be counted.
    expect(judge(ruleOf(POINTS, SHARE), '2.3', { earlier: [['2017', '0']] }).status).toBe('pass');
  });

  test('a bound, or a value off its scale, or two earlier values give no change', () => {
    expect(judge(ruleOf(DOWN, LEVEL), '<80', { earlier: [['2015', '100']] }).status).toBe('review');
    expect(judge(ruleOf(DOWN, LEVEL), '-1', { earlier: [['2015', '100']] }).reason.zh).toContain('超出');
    const { rule, item } = ruleOf(DOWN, LEVEL);
    const place = (line: number) => ({ file: 'p.csv', line, column: 2 });
    const torn: Earlier = {
      period: '2015',
      at: place(2),
      is: 'torn',
      numbers: [literal('100'), literal('90')],
      other: place(3),
    };
    const judged = judge({ item, rule: { ...rule, judge: (c) => rule.judge({ ...c, earlier: [torn] }) } }, '80');
    expect([judged.status, judged.reason]).toEqual([
      'review',
      {
        zh: '2015年的数值有两个：100 吨/万元（p.csv:2）与 90 吨/万元（p.csv:3），不知以哪个为准，需人工核实。',
        en: 'Two different values are given for 2015, 100 吨/万元 (p.csv:2) and 90 吨/万元 (p.csv:3): a person must look.',
      },
    ]);
  });

  test('a change is measured by its own unit where the item has none, and by the item’s where it has none itself', () => {
    expect(judge(ruleOf(YEAR, 'unit: "%"\nmeasures: decline'), '25').status).toBe('pass');
    expect(judge(ruleOf(YEAR, 'unit: ‰\nmeasures: decline'), '250').status).toBe('pass');
    expect(judge(ruleOf(YEAR, 'unit: ‰\nmeasures: decline'), '25').status).toBe('fail');
    expect(judge(ruleOf(YEAR, 'measures: change'), '-25').status).toBe('pass');
    expect(judge(ruleOf(POINTS, 'unit: 百分点\nmeasures: change'), '2.5').status).toBe('pass');
    expect(judge(ruleOf(YEAR, 'unit: 百分点\nmeasures: change'), '-25').status).toBe('review');
    expect(judge(ruleOf(POINTS, 'unit: "%"\nmeasures: change'), '2.5').status).toBe('review');
  });

  test('computed digits go as far as the limit and the interval ask, however near they are', () => {
    const of = (rule: string, around: Around) =>
      judge(ruleOf(rule, LEVEL), '15999999999.4', { earlier: [['2017', '19999999999']], ...around }).status;
    // It fell by 19.99999999899999999995 %, and half to even of 19.999999999 would be 20.
    expect(of('change: { down: 20% }', { comparison: 'rounded', roundTo: '0.000000002' })).toBe('fail');
    expect(of('change: { down: 19.999999999% }', { roundTo: '1' })).toBe('fail');
    expect(of('change: { down: 19.999999998% }', { roundTo: '1' })).toBe('pass');
  });

  test('a fall without a unit is in the item’s own where that is a fall, and else as it is asked', () => {
    expect(judge(ruleOf(YEAR, 'unit: ‰\nmeasures: decline'), '下降250').status).toBe('pass');
    expect(judge(ruleOf(YEAR, 'unit: ‰\nmeasures: decline'), '下降25').status).toBe('fail');
    const bare = judge(ruleOf(YEAR, 'unit: ‰'), '下降25');
    expect([bare.status, bare.reason.zh]).toEqual(['pass', '下降幅度 25%，要求不低于 20%：达到，余量 5 个百分点。']);
    expect(judge(ruleOf('assigned: {}', LEVEL), '下降3%（考核要求下降2）').status).toBe('pass');
    expect(judge(ruleOf('assigned: {}', LEVEL), '下降1%（考核要求下降2）').status).toBe('fail');
  });

  test('a stated interval that is coarser than the limit changes no computed digit', () => {
    const by = (rule: string, now: string, roundTo: string) =>
      judge(ruleOf(rule, LEVEL), now, { comparison: 'rounded', roundTo, earlier: [['2017', '3']] }).status;
    expect(by('change: { down: 20.5% }', '2.385', '1')).toBe('fail'); // 20.5 → 20
    expect(by('change: { down: 20.5% }', '2.3849', '1')).toBe('pass'); // 20.503… → 21
  });
});

describe('a figure that a higher authority assigned', () => {
  const RULE = 'assigned: {}';
  const at = { file: 'targets.csv', line: 2, column: 1 };
  const end = (value: string, inclusive = true) => ({ value: literal(value), inclusive });
  const assigned = (more: Partial<Assigned>): Around => ({
    assigned: { limit: null, ofChange: null, base: null, finding: null, document: null, at, ...more },
  });
  const low = { low: end('80'), high: null, unit: '%' };

  test.each<readonly [string, Partial<Assigned>, string, string]>([
    [
      '81',
      { limit: low, document: '甲〔1〕' },
      '现状值 81%，要求不低于 80%（甲〔1〕）：达到，余量 1 个百分点。',
      'The value is 81% and must be at least 80% (甲〔1〕): met with 1 percentage point to spare.',
    ],
    [
      '80',
      { limit: { ...low, low: end('80', false) } },
      '现状值 80%，要求高于 80%：等于限值，而要求不含限值，未达到。',
      'The value is 80% and must be above 80%: not met: it equals the limit, which is not included.',
    ],
    [
      '81',
      { limit: { low: null, high: end('80'), unit: '%' } },
      '现状值 81%，要求不高于 80%：未达到，差 1 个百分点。',
      'The value is 81% and must be at most 80%: not met, short by 1 percentage point.',
    ],
    [
      '79',
      { limit: { low: null, high: end('80', false), unit: '%' } },
      '现状值 79%，要求低于 80%：达到，余量 1 个百分点。',
      'The value is 79% and must be below 80%: met with 1 percentage point to spare.',
    ],
    ['81', { finding: 'met' }, '上级考核结果为“完成”。', 'The authority found "met".'],
    [
      '81',
      { finding: 'not-met', document: '甲〔1〕' },
      '上级考核结果为“未完成”（甲〔1〕）。',
      'The authority found "not met" (甲〔1〕).',
    ],
    [
      '79',
      { finding: 'met', limit: low },
      '上级考核结果为“完成”，而数值比较的结果相反，需人工核实：现状值 79%，要求不低于 80%：未达到，差 1 个百分点。',
      'The authority found "met", and its figure says the opposite: a person must look. The value is 79% and must be at least 80%: not met, short by 1 percentage point.',
    ],
    [
      '81',
      { finding: 'not-met', limit: low },
      '上级考核结果为“未完成”，而数值比较的结果相反，需人工核实：现状值 81%，要求不低于 80%：达到，余量 1 个百分点。',
      'The authority found "not met", and its figure says the opposite: a person must look. The value is 81% and must be at least 80%: met with 1 percentage point to spare.',
    ],
    ['81', {}, '上级尚未下达目标值，无从比较。', 'The higher authority has set no figure yet.'],
    [
      '81',
      { document: '甲〔1〕' },
      '上级尚未下达目标值（甲〔1〕），无从比较。',
      'The higher authority has set no figure yet (甲〔1〕).',
    ],
    [
      '-4%（与2017年相比）',
      { limit: { low: end('3'), high: null, unit: '%' }, ofChange: 'down', base: '2017' },
      '下降幅度 4%，要求不低于 3%：达到，余量 1 个百分点。',
      'The fall is 4% and must be at least 3%: met with 1 percentage point to spare.',
    ],
    [
      '-4%（与2017年相比）',
      { limit: { low: end('3'), high: null, unit: '%' }, ofChange: 'down', base: '2015' },
      '现状值“-4%（与2017年相比）”的变化基期与要求的2015年不同，需人工核实。',
      'The value "-4%（与2017年相比）" is counted from another base than 2015: a person must look.',
    ],
  ])('%s beside %j', (cell, more, zh, en) => {
    // Nobody says which way is better, so that a figure may ask for either.
    const { reason } = judge(ruleOf(RULE, 'unit: "%"'), cell, assigned(more));
    expect(reason.zh).toBe(zh);
    expect(reason.en).toBe(en);
  });

  test('a finding keeps the figure’s limit and margin, and so does a finding against it', () => {
    const of = (cell: string, more: Partial<Assigned>) => judge(ruleOf(RULE, SHARE), cell, assigned(more));
    expect(of('81', { finding: 'met', limit: low })).toMatchObject({ status: 'pass', limit: low, gap: '1' });
    expect(of('79', { finding: 'not-met', limit: low })).toMatchObject({ status: 'fail', limit: low, gap: '-1' });
    expect(of('79', { finding: 'met', limit: low })).toMatchObject({ status: 'review', limit: low, gap: '-1' });
    expect(of('79', { finding: 'met' })).toMatchObject({ status: 'pass', limit: null, gap: null });
    // A value that cannot be compared is not against the finding.
    expect(of('≥70', { finding: 'not-met', limit: low })).toMatchObject({ status: 'fail', limit: low, gap: null });
  });

  test('a fall that is assigned for a level is computed from the year that the document names', () => {
    const limit = { low: end('20'), high: null, unit: '%' };
    const around = { ...assigned({ limit, ofChange: 'down', base: '2015' }), earlier: [['2015', '100'] as const] };
    expect(judge(ruleOf(RULE, LEVEL), '80', around).status).toBe('pass');
    expect(judge(ruleOf(RULE, LEVEL), '81', around).status).toBe('fail');
    const from = { ...assigned({ limit, ofChange: 'down' }), earlier: [['2017', '100'] as const] };
    expect(judge(ruleOf(RULE, LEVEL), '80', from).status).toBe('pass');
    expect(found(ruleOf(RULE, LEVEL), '80', assigned({ limit, ofChange: 'down' }))).toEqual([
      'undetermined',
      null,
      ['previous-value'],
      '要求下降幅度不低于 20%，缺上年同期的数值，算不出变化。',
      'The fall must be at least 20%, and the value for the year before is not given.',
    ]);
    // One at most is a limit too.
    const most = { low: null, high: end('3'), unit: '%' };
    const rise = { ...assigned({ limit: most, ofChange: 'up' }), earlier: [['2017', '100'] as const] };
    expect(judge(ruleOf(RULE, LEVEL), '103', rise).status).toBe('pass');
    expect(judge(ruleOf(RULE, LEVEL), '103.1', rise).status).toBe('fail');
  });

  test.each([
    [
      '100',
      {},
      '现状值 100% 已是量程的最优值，无论上级目标是多少都已达到。',
      'The value 100% is the best end of the scale and meets whatever figure is assigned.',
    ],
    [
      '80',
      {},
      '要求完成上级下达的目标，而2018年的上级目标值未提供，无从比较。',
      'The figure that a higher authority assigned for 2018 is not given, so there is nothing to compare with.',
    ],
    [
      '80',
      { due: null },
      '要求完成上级下达的目标，而上级目标值未提供，无从比较。',
      'The figure that a higher authority assigned is not given, so there is nothing to compare with.',
    ],
    [
      '81（目标80）',
      {},
      '现状值 81%，要求不低于 80%（数据自行注明）：达到，余量 1 个百分点。',
      'The value is 81% and must be at least 80% (declared in the data): met with 1 percentage point to spare.',
    ],
    [
      '81（目标<80）',
      {},
      '现状值 81%，要求低于 80%（数据自行注明）：未达到，差 1 个百分点。',
      'The value is 81% and must be below 80% (declared in the data): not met, short by 1 percentage point.',
    ],
    [
      '81（目标>80）',
      {},
      '现状值 81%，要求高于 80%（数据自行注明）：达到，余量 1 个百分点。',
      'The value is 81% and must be above 80% (declared in the data): met with 1 percentage point to spare.',
    ],
    [
      '81（目标≤80）',
      {},
      '现状值 81%，要求不高于 80%（数据自行注明）：未达到，差 1 个百分点。',
      'The value is 81% and must be at most 80% (declared in the data): not met, short by 1 percentage point.',
    ],
    [
      '下降4.61%（考核要求下降3.6%）',
      {},
      '下降幅度 4.61%，要求不低于 3.6%（数据自行注明）：达到，余量 1.01 个百分点。',
      'The fall is 4.61% and must be at least 3.6% (declared in the data): met with 1.01 percentage points to spare.',
    ],
  ] as const)('%s, %j', (cell, around, zh, en) => {
    // A figure against what is better is for a person, so that for these nobody says which way that is.
    expect(judge(ruleOf(RULE, /[<≤降]/.test(cell) ? 'unit: "%"' : SHARE), cell, around).reason).toEqual({ zh, en });
  });

  test('the best end of a scale meets even what is not set yet, and a figure counts before it', () => {
    expect(judge(ruleOf(RULE, SHARE), '100', assigned({})).basis).toBe('end-of-scale');
    expect(judge(ruleOf(RULE, SHARE), '100', assigned({ limit: low })).basis).toBe('figure');
  });

  test('a figure in the cell that nobody knows the way of', () => {
    expect(found(ruleOf(RULE), '81（目标80）')).toEqual([
      'undetermined',
      null,
      ['better'],
      '数据注明“目标80”，但指标体系没有说明以高为好还是以低为好，不能判定。',
      'The data declare "目标80", and the catalogue does not say whether higher or lower is better.',
    ]);
    expect(judge(ruleOf(RULE), '81（目标≥80）').status).toBe('pass');
    const lower = judge(ruleOf(RULE, LEVEL), '79（目标80）');
    expect(lower).toMatchObject({ status: 'pass', limit: { low: null, high: { value: '80', inclusive: true } } });
    expect(lower.reason.en).toContain('must be at most 80 吨/万元 (declared in the data)');
    // Where no period is asked about, the cell speaks of the value's own.
    expect(judge(ruleOf(RULE, LEVEL), '79（目标80）', { due: null }).status).toBe('pass');
  });
});
