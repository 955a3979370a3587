import { expect, test } from 'vitest';
import { compare, literal, places } from '../../src/model/decimal.js';
import type { Bound } from '../../src/model/limit.js';
import { KINDS } from '../../src/rules/registry.js';
import { assessed } from '../judge/support.js';
import { type Around, judge, ruleOf } from './support.js';

/**
 * What holds for every kind of the registry, by the examples that each kind gives of itself: a new kind is held to it without
 * being named here. A kind that cannot be held to some of it says why below.
 */
const EXAMPLES = KINDS.flatMap((kind) => kind.examples.map((example) => ({ kind, example })));

/** Kinds whose examples never come to a pass or a fail by a figure, and why. */
const WITHOUT_FIGURES: Readonly<Record<string, string>> = {
  state: 'it takes words; a figure is for a person',
  manual: 'a person decides',
  grade: 'it takes grades; a figure is for a person',
  absent: 'it takes words, or no occurrence at all',
};

const KEYS = 'unit: "%"\nscale: [0, 100]\nbetter: higher';
const LEVELS = Array.from({ length: 401 }, (_, i) => literal((i / 4).toString()));
const limitOf = (value: string) => ({ low: { value: literal(value), inclusive: true }, high: null, unit: '%' });
const AROUND: readonly Around[] = (['full-value', 'rounded'] as const).flatMap((comparison): Around[] => [
  { comparison, profile: { level: '市' } },
  {
    comparison,
    profile: { level: '县' },
    earlier: [
      ['2017', '50'],
      ['2016', '60'],
      ['2015', '80'],
    ],
    assigned: {
      limit: limitOf('70'),
      ofChange: null,
      base: null,
      finding: null,
      document: null,
      at: { file: 'targets.csv', line: 2, column: 1 },
    },
  },
]);

test.each(EXAMPLES)(
  '$kind.kind, `$example`: what passes as the value rises is one stretch, and the rest one at each side',
  ({ kind, example }) => {
    const ruled = ruleOf(example, KEYS);
    let decided = false;
    for (const around of AROUND) {
      const states = LEVELS.map((level) => judge(ruled, level, around).status);
      decided ||= states.some((s) => s === 'pass' || s === 'fail');
      const stretches = states.filter((s, i) => s === 'pass' && states[i - 1] !== 'pass').length;
      expect(stretches, JSON.stringify(around)).toBeLessThanOrEqual(1);
    }
    expect(decided || kind.kind in WITHOUT_FIGURES, 'no figure decides: say why in WITHOUT_FIGURES').toBe(true);
  },
);

test.each(EXAMPLES)(
  '$kind.kind, `$example`: equality is decided as the limit says, and rounding changes nothing without more places',
  ({ example }) => {
    const ruled = ruleOf(example, KEYS);
    for (const around of AROUND) {
      for (const level of LEVELS) {
        const found = judge(ruled, level, around);
        const { limit, gap } = found;
        if (limit === null || gap === null || found.parts.length > 0) continue;
        const ends = [limit.low, limit.high].filter((end): end is Bound => end !== null);
        const isOfLevel = ends.some((end) => compare(end.value, level) === 0);
        if (isOfLevel && compare(gap, literal('0')) === 0)
          expect(found.status === 'pass', `${level}`).toBe(
            ends.some((e) => compare(e.value, level) === 0 && e.inclusive),
          );
        // A computed change has places of its own.
        const isLevel = ruled.rule.kind !== 'change';
        if (isLevel && ends.every((end) => end.interval === undefined && places(level) <= places(end.value)))
          expect(found.robust, `${level}`).toBe(true);
      }
    }
  },
);

/** Each kind's own words of equality beside what becomes of a value that is just at the limit. */
test.each(KINDS.filter(({ equality }) => /^相等/.test(equality.zh)))(
  '$kind: equality, as its own words say',
  (kind) => {
    const passes = kind.equality.zh === '相等即符合';
    expect(kind.equality.en).toBe(passes ? 'equality passes' : 'equality fails');
    for (const example of kind.examples) {
      const ruled = ruleOf(example, KEYS);
      // For a change, half a level up or down to a tenth: whichever makes it just so much.
      const even = LEVELS.flatMap((level) => {
        const found = judge(ruled, level, AROUND[1]);
        return found.gap !== null && compare(found.gap, literal('0')) === 0 ? [found.status] : [];
      });
      for (const status of even) expect(status).toBe(passes ? 'pass' : 'fail');
    }
  },
);

test('rows and columns in any order give each kind the same verdict', async () => {
  const catalogue = `catalogue: t\ntitle: 题\nsubject: { name: 甲市, profile: { level: 市 } }\nrequirements: { r: { zh: 指标值 } }\nindicators:\n${EXAMPLES.map(
    ({ example }, i) =>
      `  - { id: "${i + 1}", name: 例${i + 1}, unit: "%", better: higher, requirements: { r: { text: 例, ${example} } } }`,
  ).join('\n')}\n`;
  const cells = ['95', '7', '全面推行', '不降低', 'Ⅲ类', '≤6', '7O', '', '未统计', '无', '6.5（目标≥6）', '提高3%'];
  const rows = EXAMPLES.flatMap((_, i) => [
    [`${i + 1}`, cells[i % cells.length], '2018', '达标'],
    [`${i + 1}`, cells[(i * 5 + 3) % cells.length], '2017', ''],
    [`${i + 1}`, '90', '2016', '未达标'],
  ]) as string[][];
  const heads = ['编号', '现状值', '年度', '达标情况'];
  const verdicts = async (lines: readonly (readonly string[])[], order: readonly number[]) => {
    const csv = [heads, ...lines].map((line) => order.map((i) => line[i]).join(',')).join('\n');
    const { results } = await assessed(catalogue, `${csv}\n`);
    return Object.fromEntries(
      results.map((r) => [
        `${r.item} ${r.period}`,
        [r.status, r.basis, r.published?.agreement, r.requirements[0]?.gap],
      ]),
    );
  };
  const expected = await verdicts(rows, [0, 1, 2, 3]);
  expect(Object.keys(expected)).toHaveLength(rows.length);
  expect(await verdicts([...rows].reverse(), [3, 1, 0, 2])).toEqual(expected);
  const mixed = rows.map((row, i) => [(i * 7919) % rows.length, row] as const).sort((a, b) => a[0] - b[0]);
  expect(
    await verdicts(
      mixed.map(([, row]) => row),
      [2, 0, 3, 1],
    ),
  ).toEqual(expected);
});
