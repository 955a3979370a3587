import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { add, compare, type Decimal, literal, negate, padded, places } from '../../src/model/decimal.js';
import type { Comparison } from '../../src/model/limit.js';
import { type Decided, type Rule, verdict } from '../../src/model/rule.js';
import { value as valueFrom } from '../../src/model/value.js';
import { all } from '../../src/rules/all.js';
import { any } from '../../src/rules/any.js';
import { type Around, judge, type Ruled, ruleOf } from './support.js';

const decimal = (max: bigint, most: number) =>
  fc.tuple(fc.bigInt({ min: -max, max }), fc.nat({ max: most })).map(([n, digits]) => {
    const text = (n < 0n ? -n : n).toString().padStart(digits + 1, '0');
    return literal(`${n < 0n ? '-' : ''}${digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`}`);
  });
const small = decimal(2000n, 3);
const long = decimal(10n ** 60n, 40);
const comparison = fc.constantFrom<Comparison>('full-value', 'rounded');
/** A limit and a value that is often near it. */
const near = (figures: fc.Arbitrary<Decimal>) =>
  fc
    .tuple(
      figures,
      fc.oneof(figures, fc.constantFrom('0', '0.1', '-0.05', '0.5', '-0.5', '0.49', '1', '-1').map(literal)),
      fc.boolean(),
    )
    .map(([limit, other, apart]) => [limit, apart ? other : add(limit, other)] as const);

const made = new Map<string, Ruled>();
// Each test binds its own rules, so that mutation testing sees which test binds what.
beforeEach(() => made.clear());
const rule = (text: string): Ruled => {
  const known = made.get(text) ?? ruleOf(text, 'unit: mm');
  made.set(text, known);
  return known;
};
const passes = (text: string, x: Decimal, around: Around = {}): boolean => {
  const found = judge(rule(text), x, around);
  expect(['pass', 'fail']).toContain(found.status);
  return found.status === 'pass';
};
const RUNS = { numRuns: 400 };

describe.each(['full-value', 'rounded'] as const)('by %s', (by) => {
  test('a rising value never loses an at-least or above, and never wins an at-most or below', () => {
    fc.assert(
      fc.property(near(small), small, ([limit, x], step) => {
        const y = add(x, step.startsWith('-') ? negate(step) : step);
        for (const [kind, up] of [
          ['at-least', true],
          ['above', true],
          ['at-most', false],
          ['below', false],
        ] as const) {
          const [a, b] = [x, y].map((v) => passes(`${kind}: ${limit}`, v, { comparison: by }));
          if (up ? a : b) expect(up ? b : a).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('at-least and below, at-most and above: one holds and the other fails', () => {
    fc.assert(
      fc.property(near(small), ([limit, x]) => {
        for (const [one, other] of [
          ['at-least', 'below'],
          ['at-most', 'above'],
        ] as const) {
          expect(passes(`${one}: ${limit}`, x, { comparison: by })).toBe(
            !passes(`${other}: ${limit}`, x, { comparison: by }),
          );
        }
      }),
      RUNS,
    );
  });

  test('equality passes at-least and at-most, and fails above and below', () => {
    fc.assert(
      fc.property(small, fc.nat({ max: 4 }), (limit, more) => {
        const x = padded(limit, places(limit) + more);
        const verdicts = ['at-least', 'at-most', 'above', 'below'].map((k) =>
          passes(`${k}: ${limit}`, x, { comparison: by }),
        );
        expect(verdicts).toEqual([true, true, false, false]);
      }),
      RUNS,
    );
  });

  test('between is the two ends together', () => {
    fc.assert(
      fc.property(near(small), small, ([low, x], other) => {
        const [a, b] = compare(low, other) < 0 ? [low, other] : [other, low];
        fc.pre(compare(a, b) < 0);
        for (const [from, to] of [
          ['at-least', 'at-most'],
          ['above', 'below'],
          ['at-least', 'below'],
        ] as const) {
          const both = passes(`${from}: ${a}`, x, { comparison: by }) && passes(`${to}: ${b}`, x, { comparison: by });
          expect(passes(`between: { ${from}: ${a}, ${to}: ${b} }`, x, { comparison: by })).toBe(both);
        }
      }),
      RUNS,
    );
  });
});

test('full-value equals rounded where the value has no more places than the limit', () => {
  fc.assert(
    fc.property(near(small), fc.constantFrom('at-least', 'at-most', 'above', 'below'), ([limit, x], kind) => {
      const written = padded(limit, places(x));
      const [a, b] = (['full-value', 'rounded'] as const).map((by) =>
        judge(rule(`${kind}: ${written}`), x, { comparison: by }),
      );
      expect(a?.status).toBe(b?.status);
      expect(a?.robust).toBe(true);
    }),
    RUNS,
  );
});

test('the other comparison is what `otherwise` says it is', () => {
  fc.assert(
    fc.property(
      near(small),
      comparison,
      fc.constantFrom('at-least', 'at-most', 'above', 'below'),
      ([limit, x], by, kind) => {
        const other: Comparison = by === 'rounded' ? 'full-value' : 'rounded';
        expect(judge(rule(`${kind}: ${limit}`), x, { comparison: by }).otherwise).toBe(
          judge(rule(`${kind}: ${limit}`), x, { comparison: other }).status,
        );
      },
    ),
    RUNS,
  );
});

test('numbers of 60 digits are decided exactly', () => {
  const oracle = (x: string): bigint => {
    const [whole = '', fraction = ''] = x.replace('-', '').split('.');
    const size = BigInt(whole + fraction.padEnd(80, '0'));
    return x.startsWith('-') ? -size : size;
  };
  fc.assert(
    fc.property(long, fc.bigInt({ min: -3n, max: 3n }), fc.nat({ max: 40 }), (limit, off, at) => {
      const step =
        off === 0n ? '0' : `${off < 0n ? '-' : ''}0.${(off < 0n ? -off : off).toString().padStart(at + 1, '0')}`;
      const x = add(limit, literal(step));
      const order = oracle(x) - oracle(limit);
      expect(passes(`at-least: ${limit}`, x)).toBe(order >= 0n);
      expect(passes(`above: ${limit}`, x)).toBe(order > 0n);
      expect(passes(`at-most: ${limit}`, x)).toBe(order <= 0n);
      expect(passes(`below: ${limit}`, x)).toBe(order < 0n);
      expect(oracle(judge(rule(`at-least: ${limit}`), x).gap as string)).toBe(order);
    }),
    { numRuns: 200 },
  );
});

test('a bound decides only what every figure within it decides', () => {
  const tenths = fc.integer({ min: -20, max: 20 });
  const step = literal('0.01');
  fc.assert(
    fc.property(
      tenths,
      tenths,
      fc.constantFrom('<', '≤', '>', '≥'),
      fc.nat({ max: 8 }),
      comparison,
      (at, a, sign, shape, by) => {
        const tenth = (n: number) => literal((n / 10).toFixed(1));
        const limit = literal((a / 10).toFixed(1));
        const far = literal((a / 10 + 1).toFixed(1));
        const text = [
          ...['at-least', 'at-most', 'above', 'below'].map((k) => `${k}: ${limit}`),
          ...[`between: [${limit}, ${far}]`, `between: { above: ${limit}, below: ${far} }`],
          ...[
            `between: { at-least: ${limit}, below: ${far} }`,
            `between: { above: ${limit}, at-most: ${far} }`,
            'complete: true',
          ],
        ][shape] as string;
        // Written with one place more than the limit, so that the limits' halves are met too.
        const bound = add(
          tenth(at),
          literal(fc.sample(fc.constantFrom('0', '0.05', '-0.05'), { numRuns: 1, seed: at * 31 + a })[0] as string),
        );
        const found = judge(rule(text), `${sign}${bound}`, { comparison: by });
        const up = sign === '>' || sign === '≥';
        const inside: Decimal[] = sign === '≤' || sign === '≥' ? [bound] : [];
        let x = bound;
        for (let i = 0; i < 60; i++) {
          x = add(x, up ? step : negate(step));
          inside.push(x);
        }
        inside.push(...[1, 10, 1000].map((n) => add(bound, literal(String(up ? n : -n)))));
        // Where a limit may be met by a few figures only.
        const ends = [limit, far, literal('100')].flatMap((end) =>
          [-3, -1, 0, 1, 3, 50].map((n) => add(end, literal((n / 100).toFixed(2)))),
        );
        inside.push(...ends.filter((v) => (up ? compare(v, bound) > 0 : compare(v, bound) < 0)));
        const verdicts = new Set(inside.map((v) => judge(rule(text), v, { comparison: by }).status));
        expect(verdicts.size === 1 ? [...verdicts][0] : 'undetermined').toBe(found.status);
      },
    ),
    { numRuns: 600 },
  );
});

describe('all and any', () => {
  const STATES = ['pass', 'fail', 'undetermined', 'review'] as const;
  type State = (typeof STATES)[number];
  const spec = (status: State, otherwise: State) => ({ kind: 'stub', params: { status, otherwise } });
  const bind = ({ params }: { params: unknown }): Rule => {
    const { status, otherwise } = params as { status: State; otherwise: State };
    return {
      kind: 'stub',
      needs: [],
      knows: null,
      says: () => ({ zh: '甲', en: 'a' }),
      judge: () =>
        verdict(status, () => ({ zh: `${status}。`, en: `${status}.` }), {
          otherwise,
          basis: status === 'pass' ? 'figure' : null,
          needs: status === 'undetermined' ? ['x'] : [],
        }),
    };
  };
  const worst = (statuses: readonly Decided[], order: readonly Decided[]) => order.find((s) => statuses.includes(s));
  const oracle = {
    all: (s: readonly Decided[]) => worst(s, ['fail', 'undetermined', 'review', 'pass']),
    any: (s: readonly Decided[]) => worst(s, ['pass', 'undetermined', 'review', 'fail']),
  };
  const state = fc.constantFrom(...STATES);

  test.each([
    ['all', all],
    ['any', any],
  ] as const)('%s follows its table, by both comparisons and in any order', (name, kind) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(state, state), { minLength: 1, maxLength: 4 }), (parts) => {
        const specs = parts.map(([a, b]) => spec(a, b));
        const bound = kind.bind(specs, bind);
        const { item } = rule('at-least: 1');
        const c = {
          item,
          value: valueFrom('1', 'number', { number: literal('1') }),
          period: null,
          profile: {},
          due: null,
          comparison: 'full-value' as const,
          roundTo: null,
          assigned: null,
          named: () => null,
          earlier: [],
        };
        const found = bound.judge(c);
        const back = kind.bind([...specs].reverse(), bind).judge(c);
        expect(found.status).toBe(oracle[name](parts.map(([a]) => a)));
        expect(found.otherwise).toBe(oracle[name](parts.map(([, b]) => b)));
        expect(found.robust).toBe(found.status === found.otherwise);
        expect(back.status).toBe(found.status);
        expect(found.needs.length > 0).toBe(found.status === 'undetermined');
        expect(found.basis).toBe(found.status === 'pass' ? 'figure' : null);
        expect(found.parts.map((p) => p.status)).toEqual(parts.map(([a]) => a));
      }),
    );
  });
});
