import { describe, expect, test } from 'vitest';
import { History } from '../../src/judge/history.js';
import type { Measurement } from '../../src/model/measurement.js';
import { readValue } from '../../src/read/value.js';
import { ruleOf } from '../rules/support.js';

const SHARE = 'unit: "%"\nscale: [0, 100]\nbetter: higher';
const { item } = ruleOf('trend: higher', SHARE);
const UNASKED = ruleOf('at-least: 1', SHARE).item;

const row = (period: string | null, cell: string, more: Partial<Measurement> = {}): Measurement => ({
  item,
  subject: '甲市',
  period,
  value: readValue(cell, { unit: item.unit }),
  unit: null,
  published: null,
  evidence: null,
  profile: null,
  at: { file: 'test.csv', line: 2, column: 1 },
  ...more,
});

/** What is known before a period, from rows in the given order. */
function known(when: string | null, rows: readonly Measurement[], subject: string | null = '甲市', of = item) {
  const history = new History([item, UNASKED]);
  for (const m of rows) history.add(m);
  return history
    .before(subject, of, when)
    .map((e) => `${e.period}: ${e.number}${e.conflict ? ` or ${e.conflict}` : ''}`);
}

const ROWS = [row('2016', '76'), row('2018', '78'), row('2017', '77'), row('2015', '75')];

describe('earlier values', () => {
  test('come the latest first, whatever the order of the rows', () => {
    const expected = ['2017: 77', '2016: 76', '2015: 75'];
    expect(known('2018', ROWS)).toEqual(expected);
    expect(known('2018', [...ROWS].reverse())).toEqual(expected);
    expect(
      known(
        '2018',
        [...ROWS].sort((a, b) => (a.period ?? '').localeCompare(b.period ?? '')),
      ),
    ).toEqual(expected);
  });
  test('are before the period that is asked about, and none is before a period that nobody names', () => {
    expect(known('2016', ROWS)).toEqual(['2015: 75']);
    expect(known('2015', ROWS)).toEqual([]);
    expect(known(null, ROWS)).toEqual([]);
  });
  test('are of the same subject and item', () => {
    expect(known('2018', ROWS, '乙市')).toEqual([]);
    expect(known('2018', ROWS, null)).toEqual([]);
    const none = ROWS.map((m) => ({ ...m, subject: null }));
    expect(known('2016', none, null)).toEqual(['2015: 75']);
    const other = { ...item, id: '9' };
    expect(known('2018', ROWS, '甲市', other)).toEqual([]);
  });
  test('of another year than the row’s are evidence for that year', () => {
    expect(known('2018', [row('2018', '77（2017年数据）')])).toEqual(['2017: 77']);
    expect(known('2018', [row(null, '77（2017年数据）')])).toEqual(['2017: 77']);
  });
});

describe('two rows for one period', () => {
  test.each([
    [['77', '77'], '2017: 77'],
    [['77', '77.0'], '2017: 77'],
    [['77', '78'], '2017: 77 or 78'],
    [['78', '77'], '2017: 78 or 77'],
    // The first contradiction is kept.
    [['77', '78', '79'], '2017: 77 or 78'],
    [['77', '78', '77'], '2017: 77 or 78'],
    [['77', '77', '78'], '2017: 77 or 78'],
  ])('%j: %s', (cells, expected) => {
    const rows = cells.map((cell) => row('2017', cell));
    expect(known('2018', rows)).toEqual([expected]);
    expect(known('2018', [row('2016', '1'), ...rows])).toEqual([expected, '2016: 1']);
  });
});

test.each([
  ['no period', row(null, '77')],
  ['a change', row('2017', '提高2%')],
  ['a bound', row('2017', '≥77')],
  ['words', row('2017', '良好')],
  ['nothing', row('2017', '')],
  ['what cannot be read', row('2017', 'IOO')],
  ['another unit', row('2017', '77吨')],
  ['a value off its scale', row('2017', '177')],
  ['an item of which no rule asks for it', row('2017', '77', { item: UNASKED })],
])('%s is no evidence', (_, m) => {
  expect(known('2018', [m], '甲市', m.item)).toEqual([]);
});

test('figures are kept in the item’s unit; a change has no scale', () => {
  expect(known('2018', [row('2017', '770‰')])).toEqual(['2017: 77.0']);
  const change = ruleOf('trend: higher', `${SHARE}\nmeasures: change`).item;
  const history = new History([change]);
  history.add(row('2017', '177', { item: change }));
  expect(history.before('甲市', change, '2018')).toEqual([{ period: '2017', number: '177', conflict: null }]);
});

test('an item is asked about if any of its requirements asks', () => {
  const [requirement] = item.requirements;
  const [other] = ruleOf('at-least: 1', SHARE).item.requirements;
  const both = { ...item, requirements: [other, requirement] as never };
  const history = new History([both]);
  history.add(row('2017', '77', { item: both }));
  expect(history.before('甲市', both, '2018').length).toBe(1);
});
