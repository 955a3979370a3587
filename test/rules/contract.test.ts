import { describe, expect, test } from 'vitest';
import { add, type Decimal, literal, subtract } from '../../src/model/decimal.js';
import type { Verdict } from '../../src/model/rule.js';
import type { Text } from '../../src/model/text.js';
import { KINDS } from '../../src/rules/registry.js';
import { type Around, judge, type Ruled, ruleOf } from './support.js';

const EXAMPLES = KINDS.flatMap((kind) => kind.examples.map((example) => [kind.kind, example] as const));
const KEYS = 'unit: "%"\nscale: [0, 100]\nbetter: higher';
const CELLS = [
  ...['-3', '0', '1', '2', '6', '7.45', '9', '80', '84.9', '95', '95.0', '100', '120', '95.00(-)', '94.5(+)'],
  ...['<1', '≤6', '>96', '≥80', '未检出', '下降3.6%', '上升0.2个百分点', '-4.61%（考核要求下降3.6%）', '96（目标≥95）'],
  ...[
    '95（2017年数据）',
    '全面推行',
    '部分推行',
    '未建立',
    '建立',
    '全部',
    '不降低',
    '逐步下降',
    '持平',
    '甲乙丙',
    'Ⅲ类',
  ],
];
const AT = { file: 'targets.csv', line: 2, column: 1 };
const AROUND: readonly Around[] = [
  {},
  { profile: { level: '市' } },
  { profile: { level: '区' } },
  { comparison: 'rounded', profile: { level: '县' }, earlier: [['2017', '80']] },
  {
    earlier: [
      ['2017', '95'],
      ['2016', '96'],
      ['2015', '97'],
    ],
  },
  {
    assigned: {
      limit: { low: { value: literal('90'), inclusive: true }, high: null, unit: '%' },
      ofChange: null,
      base: null,
      finding: null,
      document: '粤环〔2019〕1号',
      at: AT,
    },
  },
  { assigned: { limit: null, ofChange: null, base: null, finding: null, document: null, at: AT } },
  { assigned: { limit: null, ofChange: null, base: null, finding: 'met', document: null, at: AT } },
  {
    assigned: {
      limit: { low: null, high: { value: literal('90'), inclusive: false }, unit: '%' },
      ofChange: null,
      base: null,
      finding: 'not-met',
      document: null,
      at: AT,
    },
  },
];

/** Words of the data and of the catalogue may be of any language; so may units and documents. */
const without = (text: string): string =>
  text
    .replace(
      /“[^”]*”|"[^"]*"|（previous\.csv:\d+）| \(previous\.csv:\d+\)|（粤环〔2019〕1号）|\(粤环〔2019〕1号\)/g,
      '',
    )
    .replace(/(?<=known states )\([^)]*\)|(?<=decide: ).*/g, '') // a ladder, and the catalogue's own words
    .replace(/百分之百|个百分点/g, '')
    .replace(/(?<![\p{L}])(?:市|县|区)(?=[:：、,，)） ]|$)/gu, '')
    .replace(/目标“?执行”?没有给出数值|目标≥95|考核要求下降3\.6%/g, '');

function checkSentence({ zh, en }: Text): void {
  expect(zh).toMatch(/[^。；，：]。$/);
  expect(without(zh)).not.toMatch(/[A-Za-z]{2,}|undefined|null|NaN/);
  expect(en).toMatch(/[^.;,:]\.$/);
  expect(without(en)).not.toMatch(/\p{Script=Han}|[，。；：（）“”]|undefined|null\b|NaN|\.\.$/u);
}

const checkAll = (verdict: Verdict): void => {
  checkSentence(verdict.reason);
  for (const part of verdict.parts) {
    checkAll(part);
    expect(part.says.zh).not.toBe('');
  }
};

test('no two kinds have one name, and each has a title and an example', () => {
  expect(new Set(KINDS.map((k) => k.kind)).size).toBe(KINDS.length);
  for (const kind of KINDS) {
    expect(kind.title.zh).toMatch(/\p{Script=Han}/u);
    expect(kind.title.en).not.toMatch(/\p{Script=Han}/u);
    expect(kind.examples.length).toBeGreaterThan(0);
  }
});

describe.each(EXAMPLES)('%s: `%s`', (kind, example) => {
  const bound = (): Ruled => ruleOf(example, KEYS);

  test('is read and bound, and says itself in both languages', () => {
    const ruled = bound();
    expect(ruled.rule.kind).toBe(kind);
    const { zh, en } = ruled.rule.says(ruled.item);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(without(zh)).not.toMatch(/[A-Za-z]{2,}/);
    expect(without(en)).toMatch(/[a-z]/);
    expect(without(en)).not.toMatch(/\p{Script=Han}/u);
  });

  test.each(CELLS)('says why about %s', (cell) => {
    const ruled = bound();
    for (const around of AROUND) checkAll(judge(ruled, cell, around));
  });

  test('decides only what the evidence decides', () => {
    const ruled = bound();
    for (const cell of CELLS) {
      for (const around of AROUND) {
        const found = judge(ruled, cell, around);
        expect(found.basis !== null, `${cell}: a basis if and only if it passes`).toBe(found.status === 'pass');
        expect(found.robust).toBe(found.status === found.otherwise);
        if (found.status === 'undetermined') expect(found.needs).not.toEqual([]);
        else expect(found.needs).toEqual([]);
      }
    }
  });
});

/** The relation that the words name, as the reader of the words understands it. */
const SIGNS = new Map<string, (order: number) => boolean>([
  ['不低于', (o) => o >= 0],
  ['高于', (o) => o > 0],
  ['不高于', (o) => o <= 0],
  ['低于', (o) => o < 0],
  ['at least', (o) => o >= 0],
  ['above', (o) => o > 0],
  ['at most', (o) => o <= 0],
  ['below', (o) => o < 0],
]);

/** What a reader of `says` expects of a figure: every clause of the words must hold. */
function expected(says: string, value: Decimal): boolean {
  const clauses = [...says.matchAll(/(不低于|不高于|高于|低于|at least|at most|above|below) (-?[\d.]+)/g)];
  expect(clauses.length).toBeGreaterThan(0);
  return clauses.every(([, word, limit]) => SIGNS.get(word as string)?.(Math.sign(Number(value) - Number(limit))));
}

const NUMERIC: readonly (readonly [rule: string, ends: readonly string[]])[] = [
  ['at-least: 95', ['95']],
  ['at-most: 0.05', ['0.05']],
  ['above: -3.5', ['-3.5']],
  ['below: 14×10²', ['1400']],
  ['between: [6, 9]', ['6', '9']],
  ['between: { above: 6, at-most: 9 }', ['6', '9']],
  ['between: { at-least: 6, below: 9 }', ['6', '9']],
  ['between: { above: 6, below: 9 }', ['6', '9']],
];

describe.each(NUMERIC)('%s', (rule, ends) => {
  const near = ends.flatMap((end) => {
    const at = literal(end);
    const step = literal('0.000001');
    return [subtract(at, step), at, literal(`${at}${at.includes('.') ? '' : '.'}000`), add(at, step)];
  });
  test.each(near)('judges %s as its words say, in both languages', (value) => {
    const ruled = ruleOf(rule, 'unit: mg/L');
    const { zh, en } = ruled.rule.says(ruled.item);
    const found = judge(ruled, value);
    expect(found.status === 'pass').toBe(expected(zh, value));
    expect(found.status === 'pass').toBe(expected(en, value));
    expect(found.reason.zh).toContain(zh);
    expect(found.reason.en).toContain(en);
  });
});

test('complete takes the whole and never rounds', () => {
  const ruled = ruleOf('complete: true', 'unit: "%"');
  for (const comparison of ['full-value', 'rounded'] as const) {
    for (const roundTo of [undefined, '1', '10']) {
      const around = roundTo === undefined ? { comparison } : { comparison, roundTo };
      expect(judge(ruled, '100', around).status).toBe('pass');
      expect(judge(ruled, '99.99', around)).toMatchObject({ status: 'fail', robust: true, gap: '-0.01' });
      expect(judge(ruled, '99.99', around).reason).toEqual({
        zh: '现状值 99.99%，要求达到 100%：未达到，差 0.01 个百分点。',
        en: 'The value is 99.99% and must be 100%: not met, short by 0.01 percentage points.',
      });
    }
  }
  expect(judge(ruled, '999.9‰').status).toBe('fail');
  expect(judge(ruled, '1000‰').status).toBe('pass');
  expect(judge(ruleOf('complete: true', 'unit: ‰'), '100%').status).toBe('pass');
  expect(judge(ruleOf('complete: true', 'unit: ‰'), '100').status).toBe('fail');
  expect(judge(ruled, '全部完成')).toMatchObject({ status: 'pass', basis: 'statement' });
  expect(judge(ruled, '全部完成、部分在建').status).toBe('review');
});

test.each([
  ['at-least: 16.5', '16.50(-)', 'fail', '16.50 mg/L 是经修约的数，实际值更小', 'smaller'],
  ['above: 16.5', '16.50(+)', 'pass', '16.50 mg/L 是经修约的数，实际值更大', 'larger'],
  ['at-most: 16.5', '16.50(+)', 'fail', '16.50 mg/L 是经修约的数，实际值更大', 'larger'],
  ['below: 16.5', '16.50(-)', 'pass', '16.50 mg/L 是经修约的数，实际值更小', 'smaller'],
])('%s: the mark of %s decides, and the sentence says so', (rule, cell, status, zh, en) => {
  const found = judge(ruleOf(rule, 'unit: mg/L'), cell);
  expect(found.status).toBe(status);
  expect(found.reason.zh).toContain(zh);
  expect(found.reason.en).toContain(en);
});
