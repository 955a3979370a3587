import { describe, expect, test } from 'vitest';
import { headline } from '../../src/judge/headline.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import { literal } from '../../src/model/decimal.js';
import type { Policy, Share } from '../../src/model/policy.js';
import type { Status } from '../../src/model/status.js';

const STATES: Readonly<Record<string, Status>> = {
  p: 'pass',
  f: 'fail',
  n: 'no-data',
  u: 'undetermined',
  r: 'review',
  e: 'error',
  '-': 'not-applicable',
};

/** Indicators `1`, `2`, … of which the first ones are binding; each letter is the status of one. */
function judged(letters: string, policy: Partial<Policy> | null, binding = 0) {
  const indicators = [...letters].map((_, i) => ({ id: String(i + 1), attribute: i < binding ? 'binding' : '特色' }));
  const whole: Policy = { quotas: [], veto: [], noData: 'fails', clause: null, ...policy };
  const catalogue = { policy: policy && whole, indicators } as unknown as Catalogue;
  return headline(
    catalogue,
    [...letters].map((l) => STATES[l] as Status),
  );
}
const percent = (p: string): Share => ({ kind: 'percent', percent: literal(p) });
const count = (n: number): Share => ({ kind: 'count', count: n });
const all: Share = { kind: 'all' };

describe('without a policy every applicable indicator must pass, and a blank helps nobody', () => {
  test.each([
    ['ppp', 'pass', 3, 3],
    ['pp-', 'pass', 2, 2],
    ['---', 'pass', 0, 0],
    ['ppf', 'fail', 2, 3],
    ['ppn', 'fail', 2, 3],
    ['ppu', 'undetermined', 2, 3],
    ['ppr', 'undetermined', 2, 3],
    ['ppe', 'undetermined', 2, 3],
    ['puf', 'fail', 1, 3],
  ])('%s: %s', (letters, outcome, pass, total) => {
    const found = judged(letters, null);
    expect(found).toMatchObject({ outcome, clause: null });
    expect(found.conditions).toMatchObject([{ of: null, pass, total, required: total, outcome }]);
  });
  test('with the formula', () => {
    expect(judged('ppuf-', null).conditions[0]?.formula).toEqual({
      zh: '指标：4 个适用中达标 2 个，另有 1 个未定，要求全部达标（4 个）',
      en: 'indicators: 2 of 4 applicable pass, 1 open; all (4) required',
    });
    expect(judged('pp', null).conditions[0]?.formula).toEqual({
      zh: '指标：2 个适用中达标 2 个，要求全部达标（2 个）',
      en: 'indicators: 2 of 2 applicable pass; all (2) required',
    });
  });
});

describe('a share', () => {
  test.each<readonly [string, Share, number, string]>([
    ['pppf', percent('75'), 3, 'pass'],
    ['pppf', percent('75.0000000000000000000001'), 4, 'fail'],
    ['pppf', percent('74.9999999999999999999999'), 3, 'pass'],
    ['ppf', percent('66.6'), 2, 'pass'],
    ['ppf', percent('66.7'), 3, 'fail'],
    ['ppf', percent('0'), 0, 'pass'],
    ['ppf', percent('100'), 3, 'fail'],
    ['puf', percent('50'), 2, 'undetermined'],
    ['pf', percent('50'), 1, 'pass'],
    ['pppppppppf', percent('90'), 9, 'pass'],
    ['ppppppppff', percent('90'), 9, 'fail'],
    ['ppf', count(2), 2, 'pass'],
    ['pff', count(2), 2, 'fail'],
    ['puf', count(2), 2, 'undetermined'],
    ['p', count(2), 2, 'fail'],
    ['pu', count(3), 3, 'fail'],
  ])('%s with %j: %i required, %s', (letters, share, required, outcome) => {
    expect(judged(letters, { quotas: [{ of: null, share }] }).conditions).toMatchObject([{ required, outcome }]);
  });
  test('says itself', () => {
    const formula = (share: Share) => judged('ppf', { quotas: [{ of: null, share }] }).conditions[0]?.formula;
    expect(formula(percent('60'))).toEqual({
      zh: '指标：3 个适用中达标 2 个，要求至少 60% 达标（2 个）',
      en: 'indicators: 2 of 3 applicable pass; at least 60% (2) required',
    });
    expect(formula(count(2))).toEqual({
      zh: '指标：3 个适用中达标 2 个，要求至少 2 个达标（2 个）',
      en: 'indicators: 2 of 3 applicable pass; at least 2 (2) required',
    });
  });
});

test('conditions are of one attribute, and all of them must hold', () => {
  const quotas = [
    { of: 'binding', share: all },
    { of: '特色', share: percent('50') },
  ];
  const found = judged('pp' + 'pfff', { quotas, clause: '第三条' }, 2);
  expect(found).toMatchObject({ outcome: 'fail', clause: '第三条' });
  expect(found.conditions).toEqual([
    {
      of: 'binding',
      pass: 2,
      total: 2,
      required: 2,
      outcome: 'pass',
      formula: {
        zh: '约束性指标：2 个适用中达标 2 个，要求全部达标（2 个）',
        en: 'binding indicators: 2 of 2 applicable pass; all (2) required',
      },
    },
    {
      of: '特色',
      pass: 1,
      total: 4,
      required: 2,
      outcome: 'fail',
      formula: {
        zh: '特色指标：4 个适用中达标 1 个，要求至少 50% 达标（2 个）',
        en: '特色 indicators: 1 of 4 applicable pass; at least 50% (2) required',
      },
    },
  ]);
  expect(judged('pu' + 'pp', { quotas }, 2).outcome).toBe('undetermined');
  expect(judged('pu' + 'ff', { quotas }, 2).outcome).toBe('fail');
  expect(judged('pp' + 'pf', { quotas }, 2).outcome).toBe('pass');
});

describe('a blank', () => {
  test.each([
    ['fails', 'ppn', 'fail', 0],
    ['open', 'ppn', 'undetermined', 1],
    ['open', 'pfn', 'fail', 1],
  ] as const)('that %s: %s is %s', (noData, letters, outcome, open) => {
    const found = judged(letters, { quotas: [{ of: null, share: all }], noData });
    expect(found.outcome).toBe(outcome);
    expect(found.conditions[0]?.formula.en.includes(`, ${open} open`)).toBe(open > 0);
  });
});

describe('一票否决', () => {
  const veto = (letters: string, more: Partial<Policy> = {}) => judged(letters, { veto: ['1', '3'], ...more });
  test.each([
    ['pfp', 'pass', 2, 2],
    ['ffp', 'fail', 1, 2],
    ['ufp', 'undetermined', 1, 2],
    ['uff', 'fail', 0, 2],
    ['-fp', 'pass', 1, 1],
    ['-f-', 'pass', 0, 0],
    ['nfp', 'fail', 1, 2],
  ])('of the first and third of %s: %s', (letters, outcome, pass, total) => {
    expect(veto(letters)).toMatchObject({
      outcome,
      conditions: [{ of: 'veto', pass, total, required: total, outcome }],
    });
  });
  test('a blank is as the policy says', () => {
    expect(veto('nfp', { noData: 'open' }).outcome).toBe('undetermined');
  });
  test('stands behind the other conditions, with its formula', () => {
    const found = veto('upp', { quotas: [{ of: null, share: count(2) }] });
    expect(found.conditions.map((c) => [c.of, c.outcome])).toEqual([
      [null, 'pass'],
      ['veto', 'undetermined'],
    ]);
    expect(found.conditions[1]?.formula).toEqual({
      zh: '一票否决（指标 1、3）：2 个适用中达标 1 个，另有 1 个未定，须全部达标',
      en: 'veto (indicators 1, 3): 1 of 2 applicable pass, 1 open; all required',
    });
    expect(veto('ppp').conditions[0]?.formula).toEqual({
      zh: '一票否决（指标 1、3）：2 个适用中达标 2 个，须全部达标',
      en: 'veto (indicators 1, 3): 2 of 2 applicable pass; all required',
    });
  });
});
