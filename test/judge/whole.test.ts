import { describe, expect, test } from 'vitest';
import { readGates } from '../../src/judge/gate.js';
import { literal } from '../../src/model/decimal.js';
import { Refusal } from '../../src/model/problem.js';
import { NO_SOURCES } from '../../src/model/sources.js';
import { bindCatalogue } from '../../src/read/bind.js';
import { readCatalogue } from '../../src/read/catalogue.js';
import { assessed, catalogue } from './support.js';

const CITY = `
catalogue: city
title: 测试指标
document: 甲市文件
subject: { name: 甲市, profile: { level: 市 } }
requirements:
  standard: { zh: 指标值, en: Standard }
  target: { zh: 2020年目标值, en: 2020 target, period: "2020" }
published-against: standard
indicators:
  - id: "1"
    name: { zh: 规划, en: Plan }
    domain: 制度
    task: 目标责任
    attribute: binding
    departments: [市府办]
    measures: state
    requirements:
      standard: { text: 制定实施, state: 制定实施, note: 见附件 }
  - id: "2"
    name: { zh: 水质, en: Water }
    domain: 安全
    task: 环境质量
    attribute: 特色
    unit: "%"
    better: higher
    note: { zh: 甲注, en: a note }
    parts:
      - id: "2.1"
        name: { zh: 优良, en: Good }
        requirements:
          standard: { text: ≥90, at-least: 90 }
          target: { text: ≥95, at-least: 95 }
      - id: "2.2"
        name: { zh: 消除, en: Rid }
        applies: { when: { coastal: true, level: [市, 县] }, clause: 沿海 }
        requirements:
          target: { text: ≥80, at-least: 80 }
          standard: { text: ≥80, at-least: 80 }
  - id: "3"
    name: { zh: 空气, en: Air }
    domain: 安全
    task: 环境质量
    unit: "%"
    requirements:
      standard: { text: ≥50, at-least: 50 }
`;
const HEAD = '编号,现状值,达标情况,地区,年度\n';
const ZERO = {
  pass: 0,
  fail: 0,
  'no-data': 0,
  undetermined: 0,
  review: 0,
  'not-applicable': 0,
  error: 0,
};
const n = (counts: Partial<typeof ZERO>) => ({
  total: Object.values(counts).reduce((a, b) => a + b, 0),
  ...ZERO,
  ...counts,
});
const ROWS = `${HEAD}1,制定实施,达标,甲市,2018\n2.1,89.6,达标,甲市,2018\n2.2,85,,甲市,2018\n1,未制定实施,未达标,乙市,2018\n2.1,96,基本,乙市,2018\n`;

const missed = (pass: number) => ({
  outcome: 'fail',
  clause: null,
  conditions: [
    {
      of: null,
      pass,
      total: 3,
      required: 3,
      outcome: 'fail',
      formula: {
        zh: `指标：3 个适用中达标 ${pass} 个，要求全部达标（3 个）`,
        en: `indicators: ${pass} of 3 applicable pass; all (3) required`,
      },
    },
  ],
});

test('the summary of a run, whole', async () => {
  const { summary } = await assessed(CITY, ROWS, { set: { coastal: 'true' }, maxFail: 1, minRate: literal('50') });
  expect(summary).toEqual({
    items: n({ pass: 3, fail: 2, 'no-data': 3 }),
    indicators: {
      ...n({ pass: 1, fail: 2, 'no-data': 3 }),
      binding: n({ pass: 1, fail: 1 }),
      reference: n({}),
      特色: n({ fail: 1, 'no-data': 1 }),
      unspecified: n({ 'no-data': 2 }),
    },
    requirements: {
      standard: { ...n({ pass: 3, fail: 2, 'no-data': 3 }), due: 8 },
      target: { ...n({ pass: 2, fail: 1, 'no-data': 1 }), due: 0 },
    },
    published: { agrees: 2, contradicts: 1, unverifiable: 1 },
    notes: { 'statement-only': 1, 'statement-without-evidence': 1, 'older-value': 0, 'not-robust': 1 },
    rate: { of: 'items', pass: 3, total: 8, excluded: { 'not-applicable': 0 } },
    domains: [
      { domain: '制度', items: n({ pass: 1, fail: 1 }), indicators: n({ pass: 1, fail: 1 }) },
      {
        domain: '安全',
        items: n({ pass: 2, fail: 1, 'no-data': 3 }),
        indicators: n({ fail: 1, 'no-data': 3 }),
      },
    ],
    tasks: [
      { domain: '制度', task: '目标责任', items: n({ pass: 1, fail: 1 }), indicators: n({ pass: 1, fail: 1 }) },
      {
        domain: '安全',
        task: '环境质量',
        items: n({ pass: 2, fail: 1, 'no-data': 3 }),
        indicators: n({ fail: 1, 'no-data': 3 }),
      },
    ],
    subjects: [
      {
        subject: '甲市',
        period: '2018',
        items: n({ pass: 2, fail: 1, 'no-data': 1 }),
        indicators: n({ pass: 1, fail: 1, 'no-data': 1 }),
        headline: missed(1),
      },
      {
        subject: '乙市',
        period: '2018',
        items: n({ pass: 1, fail: 1, 'no-data': 2 }),
        indicators: n({ fail: 1, 'no-data': 2 }),
        headline: missed(0),
      },
    ],
    gate: { exitCode: 1, because: ['fail: 2', 'no-data: 3', 'rate: 3/8 < 50%', 'fail: 2 > 1'], waived: 0 },
  });
});

describe('the head', () => {
  test('says what was asked and of what', async () => {
    const { head } = await assessed(
      CITY,
      ROWS,
      { failOn: readGates('fail,review:binding').gates },
      {
        inputs: (rows) => [{ role: 'data', path: 'test.csv', sha256: '0', rows }],
      },
    );
    expect(head).toEqual({
      tool: { name: 'eco-check', version: '0' },
      options: {
        against: 'standard',
        comparison: 'full-value',
        failOn: ['fail', 'review:binding'],
        minRate: null,
        maxFail: null,
        whatIf: false,
        today: null,
        show: null,
        period: null,
        set: {},
      },
      inputs: [{ role: 'data', path: 'test.csv', sha256: '0', rows: 5 }],
      catalogue: {
        id: 'city',
        title: { zh: '测试指标', en: '测试指标' },
        document: '甲市文件',
        headings: [
          { id: 'standard', label: { zh: '指标值', en: 'Standard' }, period: null },
          { id: 'target', label: { zh: '2020年目标值', en: '2020 target' }, period: '2020' },
        ],
        publishedAgainst: 'standard',
      },
      groups: [
        { subject: '甲市', period: '2018' },
        { subject: '乙市', period: '2018' },
      ],
    });
  });
  test.each([
    [null, 'full-value', false],
    ['full-value', 'full-value', false],
    ['rounded', 'rounded', true],
  ] as const)('comparison %s: %s, what-if %s', async (comparison, used, whatIf) => {
    const { head, results } = await assessed(CITY, ROWS, { comparison });
    expect(head.options).toMatchObject({ comparison: used, whatIf });
    expect(results[1]?.requirements[0]).toMatchObject({
      comparison: used,
      robust: false,
      status: used === 'rounded' ? 'pass' : 'fail',
    });
  });
});

describe('a result', () => {
  test('says what it is of, and each requirement in the order of the headings', async () => {
    const { results } = await assessed(CITY, ROWS, { set: { coastal: 'true' } });
    const { requirements, ...rest } = results[2] as (typeof results)[number];
    expect(rest).toEqual({
      subject: '甲市',
      period: '2018',
      indicator: '2',
      item: '2.2',
      name: { zh: '消除', en: 'Rid' },
      fullName: { zh: '水质·消除', en: 'Water: Rid' },
      attribute: '特色',
      domain: '安全',
      task: '环境质量',
      departments: [],
      note: null,
      value: expect.objectContaining({ raw: '85', number: '85', unit: '%' }),
      profile: { level: '市', coastal: 'true' },
      profileFrom: { level: 'catalogue', coastal: 'set' },
      status: 'pass',
      basis: 'figure',
      published: null,
      evidence: [],
      waiver: null,
      at: { file: 'test.csv', line: 4, column: 2 },
      rule: { file: 'test.yaml', line: expect.any(Number) },
    });
    expect(requirements.map((r) => [r.id, r.status, r.due])).toEqual([
      ['standard', 'pass', true],
      ['target', 'pass', false],
    ]);
    expect(requirements[0]).toMatchObject({
      id: 'standard',
      text: '≥80',
      says: { zh: '不低于 80%', en: 'at least 80%' },
      rule: 'at-least',
      status: 'pass',
      basis: 'figure',
      comparison: 'full-value',
      gap: '5',
      robust: true,
      needs: [],
      note: null,
      evidence: { wants: [], missing: [] },
      parts: [],
    });
    expect(results[0]?.requirements[0]?.note).toEqual({ zh: '见附件', en: '见附件' });
  });
  test('names the line of the requirement that was asked, or else of its item', async () => {
    const lines = CITY.split('\n');
    const standard = lines.indexOf('          standard: { text: ≥80, at-least: 80 }') + 1;
    const target = lines.indexOf('          target: { text: ≥80, at-least: 80 }') + 1;
    const line = async (against: string, item: string) =>
      (await assessed(CITY, ROWS, { against })).results.find((r) => r.item === item)?.rule.line;
    expect([await line('standard', '2.2'), await line('target', '2.2')]).toEqual([standard, target]);
    expect(lines[((await line('target', '3')) as number) - 1]).toContain('id: "3"');
  });
  test('of an item without such a requirement is outside of what was asked, which is said once', async () => {
    const { results, problems } = await assessed(CITY, ROWS, { against: 'target' });
    expect(results.find((r) => r.item === '3')).toMatchObject({ status: 'not-applicable', basis: null });
    expect(problems).toEqual([
      {
        code: 'no-such-requirement',
        severity: 'warning',
        text: {
          zh: '指标体系没有为这些评价项规定“target”，它们不参加评价：1、3',
          en: 'the catalogue states no "target" for these items, and they take no part: 1, 3',
        },
        at: null,
      },
    ]);
    expect((await assessed(CITY, ROWS)).problems).toEqual([]);
  });
  test('compares what was published with the heading that it was given against, or else with what was asked', async () => {
    const free = CITY.replace('published-against: standard\n', '');
    const agreement = async (text: string, against: string) =>
      (await assessed(text, `${HEAD}2.1,92,达标,甲市,2018\n`, { against })).results[0]?.published?.agreement;
    expect(await agreement(CITY, 'target')).toBe('agrees');
    expect(await agreement(free, 'target')).toBe('contradicts');
    expect(await agreement(free, 'standard')).toBe('agrees');
    // There is nothing to compare with.
    const none = await assessed(free, `${HEAD}3,92,达标,甲市,2018\n`, { against: 'target' });
    expect(none.results[0]?.published?.agreement).toBe('unverifiable');
  });
});

describe('what is decided before a rule is asked says why', () => {
  const reason = async (row: string, set = {}, item = '2.2') => {
    const { results } = await assessed(CITY, `${HEAD}${row}\n`, { set });
    const found = results.find((r) => r.item === item)?.requirements[0];
    expect([found?.parts, found?.limit, found?.gap, found?.basis]).toEqual([[], null, null, null]);
    return [found?.status, found?.reason.zh, found?.reason.en, found?.needs, found?.robust];
  };
  test.each<readonly [string, Record<string, string>, readonly unknown[]]>([
    [
      '2.2,85,,甲市,2018',
      { coastal: 'false' },
      [
        'not-applicable',
        '评价对象是否沿海：“否”，按“沿海”不适用。',
        'The subject\'s coastal is "no"; by the clause "沿海" the item does not apply.',
        [],
        false,
      ],
    ],
    [
      '2.2,85,,甲市,2018',
      { coastal: 'true', level: '区' },
      [
        'not-applicable',
        '评价对象的行政级别为“区”，按“沿海”不适用。',
        'The subject\'s level is "区"; by the clause "沿海" the item does not apply.',
        [],
        false,
      ],
    ],
    ['2.1,85,,甲市,2018', {}, ['no-data', '数据中没有这一评价项。', 'The data do not mention this item.', [], false]],
    ['2.2,,,甲市,2018', {}, ['no-data', '现状值为空。', 'The value is blank.', [], false]],
    ['2.2, ,,甲市,2018', {}, ['no-data', '现状值为空。', 'The value is blank.', [], false]],
    [
      '2.2,未统计,,甲市,2018',
      {},
      ['no-data', '现状值填的是“未统计”，没有数据。', 'The value reads "未统计": no data.', [], false],
    ],
    [
      '2.2,85吨,,甲市,2018',
      {},
      [
        'error',
        '单位“吨”不能换算为该指标的单位“%”。',
        'The unit "吨" cannot be converted to the unit of this indicator, "%".',
        [],
        false,
      ],
    ],
    [
      '2.2,85,,甲市,2018\n2.2,,,甲市,2018',
      {},
      [
        'error',
        '同一地区、同一年度的数据中，这一评价项出现了不止一行，无法取舍。',
        'The data give this item more than once for the same subject and period, and the program does not choose.',
        [],
        false,
      ],
    ],
    [
      '2.2,,,甲市,2018\n2.2,,,甲市,2018',
      {},
      [
        'error',
        '同一地区、同一年度的数据中，这一评价项出现了不止一行，无法取舍。',
        'The data give this item more than once for the same subject and period, and the program does not choose.',
        [],
        false,
      ],
    ],
    [
      '2.2,85,,甲市,2018',
      {},
      [
        'undetermined',
        '该指标是否适用取决于是否沿海，而评价对象的这一情况未提供。',
        'Whether this item applies depends on coastal, which is not given for the subject.',
        ['profile.coastal'],
        false,
      ],
    ],
    [
      '2.2,85,,乙市,2018',
      {},
      [
        'undetermined',
        '该指标是否适用取决于是否沿海、行政级别，而评价对象的这一情况未提供。',
        'Whether this item applies depends on coastal, level, which is not given for the subject.',
        ['profile.coastal', 'profile.level'],
        false,
      ],
    ],
  ])('%j, %j', async (row, set, expected) => {
    const found = await reason(row, set);
    expect([...found.slice(0, 4)]).toEqual(expected.slice(0, 4));
    expect(found[4]).toBe(true);
  });
});

describe('a statement or a bound that proves nothing', () => {
  const TEXT = (rule: string, keys: string) =>
    `catalogue: t\ntitle: 题\nrequirements: { r: { zh: 指标值 } }\nindicators:\n  - id: "1"\n    name: 甲\n    ${keys}\n    requirements:\n      r: { ${rule} }\n`;
  const found = async (rule: string, cell: string, keys = 'unit: "%"') => {
    const { results } = await assessed(TEXT(rule, keys), `编号,现状值\n1,"${cell}"\n`);
    return results[0]?.requirements[0];
  };
  test.each([
    [
      'text: 建立, state: 建立',
      '不涉及',
      '填的是“不涉及”，而评价对象的情况没有说明该指标不适用，需人工核实。',
      'The value reads "不涉及", and nothing known of the subject says that the item does not apply: a person must look.',
    ],
    [
      'text: ≥90, at-least: 90',
      '≥90',
      '现状值“≥90”照抄了评价标准，不是实测数值，需人工核实。',
      'The value "≥90" repeats the requirement and is no measured figure: a person must look.',
    ],
    [
      'text: 建立, state: 建立',
      '建立（筹备中）',
      '现状值附有说明“筹备中”，可能使它另有所指，需人工核实。现状表述为“建立”，与要求一致。',
      'The value has the note "筹备中", which may take some of it back: a person must look. The statement "建立" repeats the requirement.',
    ],
    [
      'text: 建立, state: 建立',
      '建立、甲乙、丙丁',
      '现状表述中的“甲乙、丙丁”不在已知的用语之中，需人工核实。现状表述为“建立”，与要求一致。',
      'The words "甲乙、丙丁" of the statement are not known: a person must look. The statement "建立" repeats the requirement.',
    ],
  ])('%s and %s', async (rule, cell, zh, en) => {
    const verdict = await found(rule, cell, rule.includes('state') ? 'measures: state' : undefined);
    expect([verdict?.status, verdict?.basis, verdict?.reason]).toEqual(['review', null, { zh, en }]);
  });
  test.each([
    ['不适用', 'review'],
    ['不存在', 'review'],
    ['无此项', 'review'],
    ['不考核', 'review'],
    ['不涉及、不适用', 'review'],
  ])('%s is no state of the subject: %s', async (cell, status) => {
    const verdict = await found('text: 建立, state: 建立', cell, 'measures: state');
    expect(verdict?.status).toBe(status);
    expect(verdict?.reason.zh).toContain('没有说明该指标不适用');
  });
  test('a word of these that the rule knows is for the rule', async () => {
    const verdict = await found(
      'text: 不存在, state: { at-least: 不存在, ladder: [存在, 不存在] }',
      '不存在',
      'measures: state',
    );
    expect(verdict?.status).toBe('pass');
    const mixed = await found('text: 建立, state: 建立', '建立、不涉及', 'measures: state');
    expect(mixed?.reason.zh).toContain('“不涉及”不在已知的用语之中');
    const beside = await found('text: 建立, state: 建立', '甲乙、不涉及', 'measures: state');
    expect(beside?.reason.zh).toContain('不在已知的状态');
    const only = await found('text: 建立, state: 建立', '大不涉及', 'measures: state');
    expect(only?.reason.zh).not.toContain('没有说明该指标不适用');
  });
  test.each([
    ['text: ≥90, at-least: 90', '≥90.0', true],
    ['text: ≥90, at-least: 90', '＞90', false],
    ['text: ≥90, at-least: 90', '≥91', false],
    ['text: ">90", above: 90', '>90', true],
    ['text: ">90", above: 90', '>90.0', true],
    ['text: 不超过10, at-most: 10', '≤10', true],
    ['text: 不超过10, at-most: 10', '<10', false],
    ['text: 市≥95 县≥90, at-least: 90', '≥ 95', false],
    ['text: 市≥95, at-least: 90', '≥95', true],
    ['text: "市县 ≥ 95", at-least: 90', '≥95', true],
  ])('%s: the bound %s copies it: %s', async (rule, cell, copied) => {
    const verdict = await found(rule, cell);
    expect(verdict?.status).toBe(copied ? 'review' : 'pass');
    expect(verdict?.reason.zh.includes('照抄')).toBe(copied);
  });
  test('a copied bound keeps its limit, and a doubted statement its parts', async () => {
    expect((await found('text: 九成, at-least: 90', '≥90'))?.limit).toMatchObject({ low: { value: '90' } });
    const both = 'text: 建立, all: [{ state: 建立 }, { state: 建立 }]';
    expect((await found(both, '建立（筹备中）', 'measures: state'))?.parts.length).toBe(2);
    expect((await found(both, '建立、甲乙', 'measures: state'))?.parts.length).toBe(2);
  });
  test.each([
    ...['未', '没有', '部分', '草案', '草稿', '初稿', '征求意见', '送审', '报批', '拟', '正在', '筹备', '筹建', '待'],
    ...['计划', '预计'],
  ])('the note %s takes a statement or a figure back', async (note) => {
    expect((await found('text: 建立, state: 建立', `建立（${note}审查）`, 'measures: state'))?.status).toBe('review');
    expect((await found('text: ≥90, at-least: 90', `95（${note}审查）`))?.status).not.toBe('pass');
    expect((await found('text: ≥90, at-least: 90', '95（含规模以下企业）'))?.status).toBe('pass');
  });
});

describe('evidence from elsewhere', () => {
  const TREND = CITY.replace('standard: { text: ≥90, at-least: 90 }', 'standard: { text: 提高, trend: higher }');
  const read = catalogue(TREND);
  const PREVIOUS = async (csv: string) => {
    const { csvMeasurements } = await import('../../src/read/measurements.js');
    const { bytesOf } = await import('./support.js');
    const bytes = bytesOf(new TextEncoder().encode(csv));
    return csvMeasurements({ file: 'previous.csv', bytes, encoding: 'utf-8', catalogue: read, period: null });
  };
  test('earlier values come from a table of their own, which is not judged', async () => {
    const previous = await PREVIOUS(`${HEAD}2.1,88,,甲市,2017\n3,1,,甲市,2017\n`);
    const { status, head } = await assessed(
      read,
      `${HEAD}2.1,89,,甲市,2018\n`,
      {},
      {
        sources: { ...NO_SOURCES, previous },
      },
    );
    expect(status['2.1']).toBe('pass');
    expect(head.groups).toEqual([{ subject: '甲市', period: '2018' }]);
  });
  test('one that names no period is a problem; the year may stand in the cell', async () => {
    const previous = await PREVIOUS('编号,现状值,地区\n2.1,88,甲市\n2.1,87（2017年数据）,甲市\n');
    const { problems, status } = await assessed(
      read,
      `${HEAD}2.1,89,,甲市,2018\n`,
      {},
      {
        sources: { ...NO_SOURCES, previous },
      },
    );
    expect(status['2.1']).toBe('pass');
    expect(problems).toMatchObject([
      {
        code: 'undated-previous',
        severity: 'error',
        text: { zh: '以前数值没有写明年度，没有采用' },
        at: { file: 'previous.csv', line: 2, column: 2 },
      },
    ]);
  });
  test('profiles: the catalogue’s, then a table’s, then the data’s, then the command line’s', async () => {
    const profiles = new Map([['甲市', { level: '区', coastal: 'true', size: '大' }]]);
    const run = async (csv: string, set = {}) =>
      (await assessed(CITY, csv, { set }, { sources: { ...NO_SOURCES, profiles } })).results[0]?.profile;
    expect(await run(`${HEAD}2.2,85,,甲市,2018\n`)).toEqual({ level: '区', coastal: 'true', size: '大' });
    expect(await run(`${HEAD}2.2,85,,乙市,2018\n`)).toEqual({});
    const own = '编号,现状值,地区,级别,是否沿海\n2.2,85,甲市,县,\n';
    expect(await run(own)).toEqual({ level: '县', coastal: 'true', size: '大' });
    expect(await run(own, { level: '镇' })).toEqual({ level: '镇', coastal: 'true', size: '大' });
    const { results } = await assessed(CITY, own, { set: { level: '镇' } }, { sources: { ...NO_SOURCES, profiles } });
    expect(results[0]?.profileFrom).toEqual({ level: 'set', coastal: 'profiles', size: 'profiles' });
    // Without a subject of its own a catalogue tells nothing.
    const free = CITY.replace('subject: { name: 甲市, profile: { level: 市 } }\n', '');
    const nobody = await assessed(free, '编号,现状值\n2.2,85\n', {}, { sources: { ...NO_SOURCES, profiles } });
    expect(nobody.results[0]).toMatchObject({ subject: null, profile: {} });
  });
  test('assigned figures are looked up for the subject, the item, and the period that the heading is for', async () => {
    const asked: unknown[] = [];
    const targets = {
      find: (subject: string | null, item: { readonly id: string }, period: string | null) => {
        asked.push([subject, item.id, period]);
        return null;
      },
    };
    await assessed(CITY, `${HEAD}2.1,92,,甲市,2018\n`, {}, { sources: { ...NO_SOURCES, targets } });
    expect(asked).toEqual([
      ['甲市', '2.1', '2018'],
      ['甲市', '2.1', '2020'],
    ]);
  });
});

test('an assigned figure that is found is used, with the place where the requirement is printed', async () => {
  const text = CITY.replace(
    'standard: { text: ≥90, at-least: 90 }',
    'standard: { text: 完成任务, assigned: {}, source: { clause: 第三条 } }',
  ).replace('name: { zh: 优良, en: Good }', 'name: { zh: 优良, en: Good }\n        source: { table: 附表, row: 4 }');
  const at = { file: 'targets.csv', line: 2, column: 1 };
  const targets = {
    find: () => ({ limit: null, ofChange: null, base: null, finding: 'met' as const, document: null, at }),
  };
  const { results } = await assessed(text, `${HEAD}2.1,92,,甲市,2018\n`, {}, { sources: { ...NO_SOURCES, targets } });
  expect(results[0]).toMatchObject({ item: '2.1', status: 'pass', basis: 'finding' });
  expect(results[0]?.requirements.map((r) => r.source)).toMatchObject([
    { clause: '第三条' },
    { table: '附表', row: 4 },
  ]);
});

describe('rows', () => {
  test('that repeat an item name the line of the first one', async () => {
    const { problems } = await assessed(CITY, `${HEAD}3,60,,甲市,2018\n2.1,92,,甲市,2018\n3,61,,甲市,2018\n`);
    expect(problems).toEqual([
      {
        code: 'duplicate-row',
        severity: 'error',
        text: {
          zh: '评价项 3 空气 与第 2 行重复（同一地区、同一年度）',
          en: 'item 3 Air repeats line 2 (the same subject and period)',
        },
        hint: { zh: '请只保留一行；程序不替您选择', en: 'keep one of the rows; the program does not choose for you' },
        at: { file: 'test.csv', line: 4, column: 2 },
        item: '3',
      },
    ]);
  });
  test('that contradict each other about their subject are named', async () => {
    const csv = '编号,现状值,地区,级别\n2.1,92,乙市,市\n3,60,乙市,县\n1,制定实施,乙市,县\n';
    const { problems, results } = await assessed(CITY, csv);
    expect(problems.map((p) => [p.code, p.severity, p.text.zh, p.text.en, p.at?.line])).toEqual([
      [
        'profile-conflict',
        'error',
        '“乙市”的行政级别这一行写的是“县”，前面写的是“市”，互相矛盾',
        'the level of "乙市" is "县" in this row and "市" in an earlier one',
        3,
      ],
      [
        'profile-conflict',
        'error',
        '“乙市”的行政级别这一行写的是“县”，前面写的是“市”，互相矛盾',
        'the level of "乙市" is "县" in this row and "市" in an earlier one',
        4,
      ],
    ]);
    // Each row keeps what it says itself.
    expect(results.map((r) => [r.item, r.profile.level])).toEqual([
      ['2.1', '市'],
      ['3', '县'],
      ['1', '县'],
      ['2.2', undefined],
    ]);
    const nobody = CITY.replace('subject: { name: 甲市, profile: { level: 市 } }\n', '');
    const unnamed = await assessed(nobody, '编号,现状值,级别\n2.1,92,市\n3,60,县\n');
    expect(unnamed.problems[0]?.text.en).toContain('the level of "" is');
  });
  test('of other things that are disputed do not hide what is not', async () => {
    const csv = '编号,现状值,地区,级别,是否沿海\n2.1,92,乙市,市,是\n3,60,乙市,县,是\n2.2,85,乙市,县,\n';
    const { results } = await assessed(CITY, csv);
    expect(results[2]?.profile).toEqual({ level: '县', coastal: 'true' });
  });
  test('that are none: each problem says of which period', async () => {
    const none = await assessed(CITY, HEAD);
    expect(none.problems).toEqual([
      {
        code: 'no-rows',
        severity: 'error',
        text: {
          zh: '数据中没有一行能对应到指标体系的评价项',
          en: 'no row of the data belongs to an item of the catalogue',
        },
        at: null,
      },
    ]);
    expect(none.head.groups).toEqual([{ subject: '甲市', period: null }]);
    const other = await assessed(CITY, ROWS, { period: '2016' });
    expect(other.problems.map((p) => p.text)).toEqual([
      { zh: '数据中没有一行属于2016年', en: 'no row of the data is of the period 2016' },
    ]);
    expect(other.head.groups).toEqual([{ subject: '甲市', period: '2016' }]);
    expect(other.results.map((r) => [r.item, r.status, r.period])).toEqual([
      ['1', 'no-data', '2016'],
      ['2.1', 'no-data', '2016'],
      ['2.2', 'no-data', '2016'],
      ['3', 'no-data', '2016'],
    ]);
    // An error that says already why there are none is enough.
    const header = { code: 'x', severity: 'error', text: { zh: '甲', en: 'a' }, at: null } as const;
    const said = await assessed(CITY, HEAD, {}, { problems: [header] });
    expect(said.problems).toEqual([header]);
    const warned = await assessed(CITY, HEAD, {}, { problems: [{ ...header, severity: 'warning' }] });
    expect(warned.problems.map((p) => p.code)).toEqual(['x', 'no-rows']);
    expect(warned.summary.gate).toMatchObject({ exitCode: 2, because: ['error problems: 1', 'no-data: 4'] });
  });
  test('of a subject that the default catalogue was not made for: the first one is named', async () => {
    const own = assessed(CITY, `${HEAD}1,,,甲市,\n3,60,,乙市,\n3,60,,丙市,\n`, {}, { catalogueNamed: false });
    await expect(own).rejects.toThrow(Refusal);
    const refusal = (await own.catch((e: unknown) => e)) as Refusal;
    expect(refusal.problems).toEqual([
      {
        code: 'foreign-subject',
        severity: 'error',
        text: {
          zh: '数据的地区是“乙市”，而默认的指标体系 city 是为“甲市”编制的',
          en: 'the data are about "乙市", and the default catalogue city was made for "甲市"',
        },
        hint: {
          zh: '如确要用它评价其他地区，请写明 --catalogue city；否则请用 --catalogue 指定该地区的指标体系',
          en: "to judge another subject by it, say so with --catalogue city; or name that subject's own catalogue",
        },
        at: { file: 'test.csv', line: 3, column: 4 },
      },
    ]);
    await expect(assessed(CITY, `${HEAD}3,60,,甲市,\n`, {}, { catalogueNamed: false })).resolves.toBeDefined();
  });
});

test('items that are not in the data come behind, per subject and period, with their subject’s profile', async () => {
  const csv = '编号,现状值,地区,年度,是否沿海\n2.1,92,乙市,2018,否\n2.1,92,甲市,2017,\n';
  const { results } = await assessed(CITY, csv);
  expect(results.map((r) => [r.subject, r.period, r.item, r.status])).toEqual([
    ['乙市', '2018', '2.1', 'pass'],
    ['甲市', '2017', '2.1', 'pass'],
    ['乙市', '2018', '1', 'no-data'],
    ['乙市', '2018', '2.2', 'not-applicable'],
    ['乙市', '2018', '3', 'no-data'],
    ['甲市', '2017', '1', 'no-data'],
    ['甲市', '2017', '2.2', 'no-data'],
    ['甲市', '2017', '3', 'no-data'],
  ]);
  expect(results.slice(2).map((r) => [r.at, r.value, r.published, r.evidence])).toEqual(
    results.slice(2).map(() => [null, null, null, []]),
  );
});

test('an assessment is read as often as one likes, and its problems are told once', async () => {
  const { assess } = await import('../../src/judge/assess.js');
  const { csvMeasurements } = await import('../../src/read/measurements.js');
  const { bytesOf } = await import('./support.js');
  const read = bindCatalogue(readCatalogue(CITY, 'test.yaml').catalogue as never);
  const bytes = bytesOf(new TextEncoder().encode(`${HEAD}2.1,150吨,,甲市,2018\n`));
  let days = 0;
  const assessment = await assess({
    catalogue: read,
    catalogueFile: 'test.yaml',
    catalogueNamed: true,
    measurements: csvMeasurements({ file: 'test.csv', bytes, encoding: 'utf-8', catalogue: read, period: null }),
    question: {
      against: 'standard',
      comparison: null,
      failOn: [],
      minRate: null,
      maxFail: null,
      show: null,
      period: null,
      set: {},
      today: null,
    },
    sources: NO_SOURCES,
    clock: () => {
      days += 1;
      return '2020-01-01' as never;
    },
    tool: { name: 'eco-check', version: '0' },
    inputs: () => [],
    problems: [],
  });
  // Whoever asks for the summary first gets it whole.
  const [summary, problems] = [await assessment.summary(), await assessment.problems()];
  expect(summary.items.total).toBe(4);
  expect(problems.map((p) => p.code)).toEqual(['unit-mismatch']);
  const read2: string[][] = [];
  for (let i = 0; i < 2; i++) {
    const batch: string[] = [];
    for await (const results of assessment.results()) {
      expect(results.length).toBeGreaterThan(0);
      batch.push(...results.map((r) => `${r.item} ${r.status}`));
    }
    read2.push(batch);
  }
  expect(read2[0]).toEqual(['2.1 error', '1 no-data', '2.2 no-data', '3 no-data']);
  expect(read2[1]).toEqual(read2[0]);
  expect(await assessment.summary()).toBe(summary);
  expect(await assessment.problems()).toBe(problems);
  expect(days).toBe(0);
});

test('an indicator without a domain or task is counted under none', async () => {
  const text = CITY.replace('    domain: 制度\n    task: 目标责任\n', '').replace(
    '    domain: 安全\n    task: 环境质量\n    unit: "%"\n    requirements',
    '    domain: 安全\n    unit: "%"\n    requirements',
  );
  const { summary } = await assessed(text, ROWS);
  expect(summary.domains.map((d) => [d.domain, d.items.total, d.indicators.total])).toEqual([
    [null, 2, 2],
    ['安全', 6, 4],
  ]);
  expect(summary.tasks.map((t) => [t.domain, t.task, t.items.total, t.indicators.total])).toEqual([
    [null, null, 2, 2],
    ['安全', '环境质量', 4, 2],
    ['安全', null, 2, 2],
  ]);
});

test('gates are told in the order in which they were asked for, each once', async () => {
  const failOn = readGates('no-data,fail:特色,fail,no-data').gates;
  const { summary } = await assessed(CITY, ROWS, { failOn, set: { coastal: 'true' } });
  expect(summary.gate.because).toEqual(['no-data: 6', 'fail:特色: 1', 'fail: 2']);
});

test('a share of what applies only', async () => {
  const { summary } = await assessed(CITY, ROWS, { set: { coastal: 'false' }, minRate: literal('50') });
  expect(summary.rate).toEqual({ of: 'items', pass: 2, total: 6, excluded: { 'not-applicable': 2 } });
  expect(summary.gate.because).toContain('rate: 2/6 < 50%');
});
