import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { bindCatalogue } from '../../src/read/bind.js';
import { readCatalogue } from '../../src/read/catalogue.js';
import { readYaml } from '../../src/read/yaml.js';
import { ROOT } from '../support/run.js';

const HEAD = 'catalogue: t\ntitle: 测试\nrequirements: { r: { zh: 指标值 } }\n';
/** One item: its keys from line 7, its one requirement on the line behind them. */
const item = (rule: string, keys: readonly string[] = [], head = HEAD): string =>
  `${head}indicators:\n  - id: "1"\n    name: 指标\n${keys.map((k) => `    ${k}\n`).join('')}    requirements:\n      r: { text: 甲, ${rule} }\n`;

const read = (text: string) => readCatalogue(text, 'a.yaml');
const found = (text: string) => read(text).problems.map((p) => [p.code, p.at?.line, p.at?.column, p.hint?.zh ?? null]);
const ruleOf = (text: string) => read(text).catalogue?.indicators[0]?.items[0]?.requirements[0]?.rule;

const did = (word: string) => `是否要写“${word}”？`;

describe('a mistake has its own problem at its own place', () => {
  test.each<readonly [string, string, readonly unknown[]]>([
    ['an empty file', '', ['empty-file', 1, 1, null]],
    ['a file of comments', '# nothing\n', ['empty-file', 1, 1, null]],
    ['a list at the top', '- a\n', ['wrong-type', 1, 1, null]],
    ['a text', 'hello', ['wrong-type', 1, 1, null]],
    ['tabs', `${HEAD}indicators:\n\t- id: 1\n`, ['yaml', 5, 1, null]],
    ['a key given twice', item('at-least: 95').replace('title: 测试', 'title: 测试\ntitle: 题'), ['yaml', 3, 1, null]],
    ['an unknown key', item('at-least: 95', ['nmae: x']), ['unknown-key', 7, 5, did('name')]],
    ['a key that is like none', item('at-least: 95', ['zzzzzzzzzzz: x']), ['unknown-key', 7, 5, null]],
    ['an unknown rule', item('at-lest: 95'), ['unknown-key', 8, 21, did('at-least')]],
    ['two rules', item('at-least: 95, at-most: 99'), ['one-rule', 8, 10, null]],
    ['no rule', item('note: x'), ['one-rule', 8, 10, null]],
    [
      'an unknown rule within all',
      item('all: [{ at-least: 1 }, { at-mots: 2 }]'),
      ['unknown-key', 8, 46, did('at-most')],
    ],
    ['no rule within all', item('all: [{ at-least: 1 }, {}]'), ['one-rule', 8, 44, null]],
    ['an empty all', item('all: []'), ['empty', 8, 26, null]],
    ['a missing name', item('at-least: 1').replace('    name: 指标\n', ''), ['missing-key', 5, 5, null]],
    ['a missing text', item('at-least: 1').replace('text: 甲, ', ''), ['missing-key', 8, 7, null]],
    ['a missing id', item('at-least: 1').replace('id: "1"\n    ', ''), ['missing-key', 5, 5, null]],
    ['an empty text', item('at-least: 1').replace('text: 甲', 'text: ""'), ['empty', 8, 18, null]],
    [
      'a name in English only',
      item('at-least: 1').replace('name: 指标', 'name: { en: x }'),
      ['missing-key', 6, 5, null],
    ],
    ['a list for a name', item('at-least: 1').replace('name: 指标', 'name: [a]'), ['wrong-type', 6, 11, null]],
    ['true for an id', item('at-least: 1').replace('"1"', 'true'), ['wrong-type', 5, 9, null]],
    ['no number', item('at-least: 95%'), ['not-a-number', 8, 31, null]],
    ['no number in a branch', item('by: { level: { 市: { at-least: x } } }'), ['not-a-number', 8, 51, null]],
    ['a number for a branch', item('by: { level: { 市: 95 } }'), ['wrong-type', 8, 39, null]],
    [
      'two profile names',
      item('by: { a: { 市: { at-least: 1 } }, b: { 县: { at-least: 1 } } }'),
      ['one-profile-key', 8, 25, null],
    ],
    [
      'a branch given twice',
      item('by: { coastal: { 是: { at-least: 1 }, true: { at-least: 2 } } }'),
      ['twice-in-branches', 8, 25, null],
    ],
    ['a state off its ladder', item('state: { at-least: 乙, ladder: [甲] }'), ['not-on-ladder', 8, 28, null]],
    ['a state on two steps', item('state: { at-least: 甲, ladder: [甲, [乙, 甲]] }'), ['twice-on-ladder', 8, 28, null]],
    ['a ladder that is none', item('state: { at-least: 甲, ladder: 甲 }'), ['wrong-type', 8, 51, null]],
    ['a state without its word', item('state: { ladder: [甲] }'), ['missing-key', 8, 21, null]],
    ['a range that ends before it starts', item('between: [9, 6]'), ['empty-range', 8, 30, null]],
    ['a range without room', item('between: { above: 6, below: 6 }'), ['empty-range', 8, 30, null]],
    ['a range with one end', item('between: { at-least: 6 }'), ['range-ends', 8, 30, null]],
    ['a range with three ends', item('between: { at-least: 6, above: 5, below: 9 }'), ['range-ends', 8, 30, null]],
    ['a pair of one', item('between: [6]'), ['wrong-length', 8, 30, null]],
    ['a pair of three', item('between: [6, 7, 8]'), ['wrong-length', 8, 30, null]],
    ['a scale of one', item('at-least: 1', ['scale: [0]']), ['wrong-length', 7, 12, null]],
    ['a scale upside down', item('at-least: 1', ['scale: [100, 0]']), ['empty-scale', 7, 12, null]],
    ['an unknown direction', item('trend: loewr'), ['unknown-word', 8, 28, did('lower')]],
    ['a trend without a direction', item('trend: { tolerance: 1 }'), ['missing-key', 8, 21, null]],
    ['no steps at all', item('trend: { direction: lower, over: 0 }'), ['invalid', 8, 54, null]],
    ['half a step', item('trend: { direction: lower, over: 1.5 }'), ['invalid', 8, 54, null]],
    ['complete: false', item('complete: false'), ['unknown-word', 8, 31, null]],
    ['an unknown measure', item('at-least: 1', ['measures: levels']), ['unknown-word', 7, 15, did('level')]],
    ['better: up', item('at-least: 1', ['better: up']), ['unknown-word', 7, 13, null]],
    ['an unknown comparison', item('at-least: 1, comparison: round'), ['unknown-word', 8, 46, did('rounded')]],
    ['an interval of 3', item('at-least: 1, round-to: 3'), ['not-an-interval', 8, 44, null]],
    [
      'a period that is none',
      item('at-least: 1', [], HEAD.replace('指标值', '指标值, period: 明年')),
      ['not-a-period', 3, 39, null],
    ],
    ['an unknown heading', item('at-least: 1').replace('      r:', '      q:'), ['unknown-heading', 8, 7, null]],
    [
      'published against nothing',
      item('at-least: 1', [], `${HEAD}published-against: q\n`),
      ['unknown-heading', 4, 20, null],
    ],
    ['an item with no requirement', `${HEAD}indicators:\n  - id: "1"\n    name: 甲\n`, ['no-requirement', 5, 5, null]],
    [
      'a profile without its clause',
      item('at-least: 1', ['applies: { when: { coastal: true } }']),
      ['missing-key', 7, 5, null],
    ],
    ['no indicator', `${HEAD}indicators: []\n`, ['empty', 4, 13, null]],
    ['an alias without its anchor', item('at-least: *x'), ['yaml', 8, 31, null]],
    [
      'a quota for an attribute that nothing has',
      item('at-least: 1', ['attribute: binding'], `${HEAD}headline: { must-pass: { bindng: all } }\n`),
      ['unknown-attribute', 4, 26, null],
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
    const { catalogue, problems } = read(text);
    expect(catalogue).toBeNull();
    for (const p of problems) {
      expect(p.severity).toBe('error');
      expect(p.text.zh).toMatch(/\p{Script=Han}/u);
      expect(p.text.en).not.toMatch(/undefined|NaN|\[object/);
      expect(p.text.zh).not.toMatch(/undefined|NaN|\[object|\(top\)/);
    }
  });

  test('the second of two equal ids, wherever they are', () => {
    const twice = `${HEAD}indicators:\n  - id: 1\n    name: 甲\n    requirements:\n      r: { text: 甲, at-least: 1 }\n  - id: "1"\n    name: 乙\n    requirements:\n      r: { text: 甲, at-least: 1 }\n`;
    expect(found(twice)).toEqual([['duplicate-id', 9, 9, null]]);
    const parts = `${HEAD}indicators:\n  - id: "1"\n    name: 甲\n    requirements:\n      r: { text: 甲, at-least: 1 }\n    parts: [{ id: "1.1", name: 乙 }, { id: "1.1", name: 丙 }, { id: "1", name: 丁 }]\n`;
    expect(found(parts)).toEqual([
      ['duplicate-id', 9, 43, null],
      ['duplicate-id', 9, 67, null],
    ]);
  });

  test('all of them at once, each at its line', () => {
    const text = `catalogue: t\nrequirements: { r: { zh: 指标值 } }\nindicators:\n  - id: "1"\n    name: 甲\n    nmae: x\n    scale: 100\n    requirements:\n      r: { text: 甲, at-least: x }\n  - id: "1"\n    name: 乙\n    better: hihger\n    requirements:\n      q: { text: 甲, at-lest: 1 }\n`;
    const problems = found(text).map(([code, line]) => `${line} ${code}`);
    expect(problems.sort()).toEqual(
      [
        '1 missing-key',
        '6 unknown-key',
        '7 wrong-type',
        '9 not-a-number',
        '10 duplicate-id',
        '12 unknown-word',
        '14 unknown-heading',
        '14 unknown-key',
      ].sort(),
    );
  });

  test('lines of a file from Windows, with a byte order mark', () => {
    expect(found(`\ufeff${item('at-lest: 95')}`.replaceAll('\n', '\r\n'))).toEqual([
      ['unknown-key', 8, 21, did('at-least')],
    ]);
  });
});

describe('numbers are read as written, or refused', () => {
  test.each([
    ['95', '95', undefined],
    ['95.0', '95.0', undefined],
    ['"95.0"', '95.0', undefined],
    ['-5', '-5', undefined],
    ['-0', '0', undefined],
    ['012', '12', undefined],
    ['1e3', '1000', '1000'],
    ['1.40e3', '1400', '10'],
    ['1E-3', '0.001', undefined],
    ['14×10²', '1400', '100'],
    ['14×10^2', '1400', '100'],
    ['2.1×10⁻³', '0.0021', undefined],
    ['123456789012345678901234567890.123456789', '123456789012345678901234567890.123456789', undefined],
  ])('%s is %s', (written, value, interval) => {
    expect(ruleOf(item(`at-least: ${written}`))?.params).toEqual(
      interval === undefined ? { value, interval: expect.any(String) } : { value, interval },
    );
  });
  test.each([
    '0x10',
    '0o17',
    '0b11',
    '1_000',
    '.5',
    '+5',
    '5.',
    '.inf',
    '.nan',
    '1:30',
    '"1,000"',
    '95%',
    '14×10',
    '１２',
    '1e999',
    '2020-01-01',
    '9'.repeat(500),
  ])('%s is refused', (written) => {
    expect(read(item(`at-least: ${written}`)).problems.map((p) => p.code)).toEqual(['not-a-number']);
  });
  test.each(['~', 'true', '[95]', '{ a: 95 }'])('%s is of a wrong type', (written) => {
    expect(read(item(`at-least: ${written}`)).problems.map((p) => p.code)).toEqual(['wrong-type']);
  });
  test('an id keeps its digits', () => {
    expect(read(item('at-least: 1').replace('"1"', '7.10')).catalogue?.indicators[0]?.id).toBe('7.10');
  });
});

describe('what a catalogue says', () => {
  const text = `
catalogue: t
title: { zh: 题, en: Title }
comparison: rounded
round-to: 0.1
requirements:
  r: { zh: 指标值 }
  t: { zh: 目标值, en: Target, period: 2020年 }
indicators:
  - id: "7"
    name: { zh: 空气, en: Air }
    domain: 生态
    task: 任务
    attribute: 约束性
    unit: "%"
    better: higher
    scale: [0, 100]
    departments: [甲局]
    note: 说明
    comparison: full-value
    requirements:
      r: { text: ≥80, at-least: 80 }
    parts:
      - { id: "7.1", name: 比例 }
      - id: "7.2"
        name: { zh: 浓度, en: PM }
        attribute: reference
        unit: null
        better: lower
        departments: [乙局]
        note: { zh: 另有说明, en: Note }
        requirements:
          t: { text: ≤35, at-most: 35, comparison: rounded, round-to: 1, source: { table: 表, row: 7 } }
  - id: "8"
    name: 水
    unit: "-"
    attribute: 核心
    requirements:
      r: { text: "95.0", at-least: 95.0 }
`;
  const { catalogue, problems } = read(text);
  const [air, water] = catalogue?.indicators ?? [];

  test('is right', () => expect(problems).toEqual([]));
  test('English that is left out is Chinese', () => {
    expect(catalogue?.title).toEqual({ zh: '题', en: 'Title' });
    expect(catalogue?.headings).toEqual([
      { id: 'r', label: { zh: '指标值', en: '指标值' }, period: null },
      { id: 't', label: { zh: '目标值', en: 'Target' }, period: '2020' },
    ]);
    expect(air?.items[0]?.fullName).toEqual({ zh: '空气·比例', en: 'Air: 比例' });
    expect(water?.items[0]?.fullName).toEqual({ zh: '水', en: '水' });
  });
  test('parts inherit what they do not state, but for the note', () => {
    expect(air?.items[0]).toMatchObject({
      id: '7.1',
      indicator: '7',
      domain: '生态',
      task: '任务',
      attribute: 'binding',
      unit: '%',
      better: 'higher',
      scale: ['0', '100'],
      departments: ['甲局'],
      note: null,
      requirements: [{ id: 'r', text: '≥80', comparison: 'full-value', roundTo: '0.1', line: 22 }],
      line: 24,
    });
    expect(air?.items[1]).toMatchObject({
      attribute: 'reference',
      unit: null,
      better: 'lower',
      departments: ['乙局'],
      note: { zh: '另有说明', en: 'Note' },
      requirements: [
        { id: 'r', text: '≥80', line: 22 },
        { id: 't', comparison: 'rounded', roundTo: '1', source: { table: '表', row: 7 }, line: 33 },
      ],
      line: 25,
    });
  });
  test('the document’s words for attributes are the program’s', () => {
    expect(air?.attribute).toBe('binding');
    expect(water?.attribute).toBe('核心');
  });
  test('a dash is no unit, and the whole catalogue’s comparison holds where nobody says otherwise', () => {
    expect(water?.items[0]).toMatchObject({ unit: null, requirements: [{ comparison: 'rounded', roundTo: '0.1' }] });
  });
  test('anchors and merges serve', () => {
    const merged =
      `${HEAD}x-none: 1\n`.replace('x-none: 1\n', '') +
      'indicators:\n  - &a\n    id: "1"\n    name: 甲\n    unit: "%"\n    requirements: &q\n      r: { text: 甲, at-least: 95.0 }\n  - <<: *a\n    id: "2"\n  - { id: "3", name: 丙, requirements: *q }\n';
    const { catalogue: c, problems: p } = read(merged);
    expect(p).toEqual([]);
    expect(
      c?.indicators.map((i) => [i.id, i.name.zh, i.items[0]?.unit, i.items[0]?.requirements[0]?.rule.params]),
    ).toEqual([
      ['1', '甲', '%', { value: '95.0', interval: '0.1' }],
      ['2', '甲', '%', { value: '95.0', interval: '0.1' }],
      ['3', '丙', null, { value: '95.0', interval: '0.1' }],
    ]);
  });
});

describe('the JSON Schemas', () => {
  const schema = (name: string) => JSON.parse(readFileSync(`${ROOT}data/schema/${name}.schema.json`, 'utf8'));
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  const valid = ajv.compile(schema('catalogue'));
  const shipped = readYaml(readFileSync(`${ROOT}data/jiangmen-2020.yaml`, 'utf8'), 'jiangmen-2020.yaml').data as Record<
    string,
    unknown
  >;

  test('take the shipped catalogue, which binds', () => {
    valid(shipped);
    expect(valid.errors).toBeNull();
    const { catalogue, problems } = read(readFileSync(`${ROOT}data/jiangmen-2020.yaml`, 'utf8'));
    expect(problems).toEqual([]);
    expect(catalogue && bindCatalogue(catalogue).indicators.length).toBe(37);
  });
  test.each([
    ['at-least: 95', true],
    ['at-least: "95.0"', true],
    ['between: [6, 9]', true],
    ['between: { above: 1, at-most: 2 }', true],
    ['trend: stable-or-better', true],
    ['at-lest: 95', false],
    ['at-least: [95]', false],
    ['between: [6]', false],
    ['between: [6, 7, 8]', false],
    ['trend: sideways', false],
    ['complete: false', false],
    ['all: [{ at-lest: 1 }]', false],
    ['by: { level: { 市: 95 } }', false],
    ['state: { ladder: [甲] }', false],
  ])('say of %s: %s', (rule, expected) => {
    expect(valid(readYaml(item(rule), 'a.yaml').data)).toBe(expected);
  });
  test.each(['catalogue', 'title', 'requirements', 'indicators'])('miss %s', (key) => {
    const { [key]: _, ...rest } = shipped;
    expect(valid(rest)).toBe(false);
  });
});
