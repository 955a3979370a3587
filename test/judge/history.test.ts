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
  return history.before(subject, of, when).map((e) => {
    if (e.is === 'figure') return `${e.period}: ${e.number}`;
    return `${e.period}: ${e.is === 'torn' ? e.numbers.join(' or ') : `${e.is}, ${e.words.en}`}`;
  });
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
  ['a change', '提高2%', 'blank, "提高2%" is a change and no level'],
  ['a bound', '≥77', 'unclear, "≥77" is only a bound'],
  ['words', '良好', 'unclear, "良好" is a statement and no figure'],
  ['about', '约80', 'unclear, "约80" is a statement and no figure'],
  ['no data', '未统计', 'blank, "未统计" says that there are none'],
  ['nothing', '', 'blank, the value is blank'],
  ['what cannot be read', '7O', 'unclear, "7O" holds letters that look like digits (O, I, l)'],
  ['another unit', '77吨', 'unclear, the unit "吨" cannot be converted to the unit of this indicator, "%"'],
  ['a value off its scale', '177', 'unclear, "177" lies outside the scale 0~100'],
])('%s is no figure, and no older year takes its place in silence', (_, cell, expected) => {
  expect(known('2018', [row('2016', '76'), row('2017', cell)])).toEqual([`2017: ${expected}`, '2016: 76']);
});

describe('beside another row for its period', () => {
  test.each([
    [['未统计', '77'], '77'],
    [['提高2%', '77'], '77'],
    [['7O', '77'], 'unclear, "7O" holds letters that look like digits (O, I, l)'],
    [['未统计', '7O'], 'unclear, "7O" holds letters that look like digits (O, I, l)'],
    [['77', '78', '7O'], '77 or 78'],
    [['7O', '77', '78'], 'unclear, "7O" holds letters that look like digits (O, I, l)'],
    [['', '未统计'], 'blank, the value is blank'],
  ])('%j: %s', (cells, expected) => {
    expect(
      known(
        '2018',
        cells.map((cell) => row('2017', cell)),
      ),
    ).toEqual([`2017: ${expected}`]);
    if (cells.length === 2 && cells[0] !== '') {
      const back = [...cells].reverse().map((cell) => row('2017', cell));
      expect(known('2018', back)).toEqual([`2017: ${expected}`]);
    }
  });
});

test('each row is told with its place', () => {
  const history = new History([item]);
  const at = (line: number) => ({ file: 'p.csv', line, column: 2 });
  history.add(row('2017', '77', { at: at(3) }));
  history.add(row('2017', '78', { at: at(4) }));
  history.add(row('2016', '76', { at: at(5) }));
  const [torn, figure] = history.before('甲市', item, '2018');
  expect(torn).toMatchObject({ is: 'torn', at: at(3), other: at(4) });
  expect(figure).toMatchObject({ is: 'figure', at: at(5) });
});

test.each([
  ['no period', row(null, '77')],
  ['an item of which no rule asks for it', row('2017', '77', { item: UNASKED })],
])('%s is no evidence', (_, m) => {
  expect(known('2018', [m], '甲市', m.item)).toEqual([]);
});

test('figures are kept in the item’s unit; a change has no scale', () => {
  expect(known('2018', [row('2017', '770‰')])).toEqual(['2017: 77.0']);
  const change = ruleOf('trend: higher', `${SHARE}\nmeasures: change`).item;
  const history = new History([change]);
  history.add(row('2017', '177', { item: change }));
  expect(history.before('甲市', change, '2018')).toMatchObject([{ period: '2017', is: 'figure', number: '177' }]);
});

test('an item is asked about if any of its requirements asks', () => {
  const [requirement] = item.requirements;
  const [other] = ruleOf('at-least: 1', SHARE).item.requirements;
  const both = { ...item, requirements: [other, requirement] as never };
  const history = new History([both]);
  history.add(row('2017', '77', { item: both }));
  expect(history.before('甲市', both, '2018').length).toBe(1);
});
