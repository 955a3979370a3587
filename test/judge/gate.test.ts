import { describe, expect, test } from 'vitest';
import {
  closes,
  DEFAULT_GATES,
  type Gate,
  gateText,
  readGates,
  strangeAttributes,
  totalGates,
} from '../../src/judge/gate.js';
import type { Result } from '../../src/model/assessment.js';
import { literal } from '../../src/model/decimal.js';
import { catalogue } from './support.js';

test('the gates of a run that names none', () => {
  expect(DEFAULT_GATES.map(gateText)).toEqual(['fail', 'no-data', 'undetermined', 'review']);
});

describe('the words of --fail-on', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['fail', ['fail'], []],
    ['fail,no-data:binding', ['fail', 'no-data:binding'], []],
    [' fail ， review、error ', ['fail', 'review', 'error'], []],
    ['fail review', ['fail', 'review'], []],
    ['contradicts', ['contradicts'], []],
    ['contradicts:reference', ['contradicts:reference'], []],
    ['not-applicable', ['not-applicable'], []],
    ['none', [], []],
    [' none ', [], []],
    ['none,none', [], ['none', 'none']],
    ['fail,none', ['fail'], ['none']],
    ['fail:a:b,fail', ['fail'], ['fail:a:b']],
    ['fail:,pass', ['pass'], ['fail:']],
    [':binding', [], [':binding']],
    ['failed', [], ['failed']],
    ['', [], ['']],
    [' , ', [], [' , ']],
  ])('%j', (text, gates, unknown) => {
    const read = readGates(text);
    expect([read.gates.map(gateText), read.unknown]).toEqual([gates, unknown]);
  });
});

test('an attribute that no item has and no text of the field knows is a problem, with those that are known', () => {
  const read = catalogue(`
catalogue: t
title: 题
requirements: { r: { zh: 指标值 } }
indicators:
  - { id: "1", name: 甲, attribute: 特色, unit: "%", requirements: { r: { text: ≥1, at-least: 1 } } }
`);
  const gate = (attribute: string | null): Gate => ({ on: 'fail', attribute });
  expect(
    strangeAttributes([gate(null), gate('特色'), gate('binding'), gate('reference'), gate('anticipatory')], read),
  ).toEqual([]);
  expect(strangeAttributes([gate('bindng'), gate('特色')], read)).toEqual([
    {
      code: 'unknown-attribute',
      severity: 'error',
      text: {
        zh: '--fail-on 中的指标属性“bindng”不存在（可用：binding、reference、anticipatory、特色）',
        en: '--fail-on: there is no attribute "bindng" (known: binding, reference, anticipatory, 特色)',
      },
      at: null,
    },
  ]);
});

describe('a gate', () => {
  const result = (more: object): Result =>
    ({
      status: 'fail',
      attribute: 'binding',
      published: null,
      requirements: [{ id: 'r', due: true }],
      ...more,
    }) as never;
  const gate = (on: Gate['on'], attribute: string | null = null): Gate => ({ on, attribute });
  test.each<readonly [string, Gate, object, boolean]>([
    ['stops its status', gate('fail'), {}, true],
    ['stops no other status', gate('review'), {}, false],
    ['stops its status of its attribute', gate('fail', 'binding'), {}, true],
    ['stops nothing of another attribute', gate('fail', 'reference'), {}, false],
    ['stops nothing without an attribute', gate('fail', 'binding'), { attribute: null }, false],
    ['does not stop what is not due', gate('fail'), { requirements: [{ id: 'r', due: false }] }, false],
    [
      'asks whether what was asked is due, not whether another requirement is',
      gate('fail'),
      {
        requirements: [
          { id: 'r', due: true },
          { id: 'other', due: false },
        ],
      },
      true,
    ],
    ['stops what has no such requirement', gate('fail'), { requirements: [] }, true],
    ['stops a contradiction', gate('contradicts'), { published: { agreement: 'contradicts' } }, true],
    [
      'stops a contradiction of its attribute only',
      gate('contradicts', 'reference'),
      { published: { agreement: 'contradicts' } },
      false,
    ],
    ['stops no agreement', gate('contradicts'), { published: { agreement: 'agrees' } }, false],
    ['stops nothing where no verdict is published', gate('contradicts'), {}, false],
    [
      'stops a contradiction whatever is due',
      gate('contradicts'),
      { published: { agreement: 'contradicts' }, requirements: [{ id: 'r', due: false }] },
      true,
    ],
  ])('%s', (_, asked, more, expected) => {
    expect(closes(asked, result(more), 'r')).toBe(expected);
  });
});

describe('the gates over all results', () => {
  const at = (minRate: string | null, maxFail: number | null, pass: number, total: number, fails: number) =>
    totalGates(
      { minRate: minRate === null ? null : literal(minRate), maxFail },
      { of: 'items', pass, total, excluded: { 'not-applicable': 0 } },
      fails,
    );
  test('are exact fractions', () => {
    expect(at('90', null, 9, 10, 1)).toEqual([]);
    expect(at('90.1', null, 9, 10, 1)).toEqual(['rate: 9/10 < 90.1%']);
    expect(at('66.6666666666666666666666666666', null, 2, 3, 1)).toEqual([]);
    expect(at('66.6666666666666666666666666667', null, 2, 3, 1)).toEqual([
      'rate: 2/3 < 66.6666666666666666666666666667%',
    ]);
    expect(at('90', null, 0, 0, 0)).toEqual([]);
  });
  test('count fails beyond what is allowed', () => {
    expect(at(null, 3, 0, 9, 3)).toEqual([]);
    expect(at(null, 3, 0, 9, 4)).toEqual(['fail: 4 > 3']);
    expect(at(null, 0, 0, 9, 1)).toEqual(['fail: 1 > 0']);
    expect(at(null, null, 0, 9, 9)).toEqual([]);
  });
  test('say both', () => {
    expect(at('50', 0, 1, 9, 8)).toEqual(['rate: 1/9 < 50%', 'fail: 8 > 0']);
  });
});
