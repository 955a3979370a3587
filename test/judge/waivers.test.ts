import { describe, expect, test } from 'vitest';
import { Waivers } from '../../src/judge/waivers.js';
import { type Day, day } from '../../src/model/date.js';
import { NO_SOURCES, type Waiver } from '../../src/model/sources.js';
import { assessed } from './support.js';

const at = { file: 'waivers.yaml', line: 2, column: 5 };
const waiver = (more: Partial<Waiver> = {}): Waiver => ({
  item: '3.1',
  subject: null,
  period: null,
  requirement: null,
  reason: '整改中',
  approver: '张三',
  from: day('2020-01-01') as Day,
  expires: day('2020-12-31') as Day,
  at,
  ...more,
});
const finding = { item: '3.1', indicator: '3', subject: '甲市', period: '2018', status: 'fail' } as const;
const on = (text: string | null) => (text === null ? null : (day(text) as Day));

describe('a waiver speaks of', () => {
  test.each<readonly [string, Partial<Waiver>, object, boolean]>([
    ['its item', {}, {}, true],
    ['the items of its indicator', { item: '3' }, {}, true],
    ['no other item', { item: '3.2' }, {}, false],
    ['its subject', { subject: '甲市' }, {}, true],
    ['no other subject', { subject: '乙市' }, {}, false],
    ['no finding without a subject, where it names one', { subject: '甲市' }, { subject: null }, false],
    ['its period', { period: '2018' }, {}, true],
    ['no other period', { period: '2017' }, {}, false],
    ['its requirement', { requirement: 'standard' }, {}, true],
    ['no other requirement', { requirement: 'target' }, {}, false],
    ['no pass', {}, { status: 'pass' }, false],
    ['nothing that does not apply', {}, { status: 'not-applicable' }, false],
    ['a review', {}, { status: 'review' }, true],
  ])('%s', (_, more, result, expected) => {
    const given = waiver(more);
    const found = new Waivers([given], on('2020-06-01')).find({ ...finding, ...result }, 'standard');
    expect(found).toBe(expected ? given : null);
  });
  test.each([
    ['2019-12-31', false],
    ['2020-01-01', true],
    ['2020-12-31', true],
    ['2021-01-01', false],
    [null, false],
  ])('findings on %s: %s', (today, expected) => {
    expect(new Waivers([waiver()], on(today)).find(finding, 'standard') !== null).toBe(expected);
  });
  test('the first one that is in force counts', () => {
    const [old, first, second] = [waiver({ expires: day('2020-02-01') as Day }), waiver(), waiver()];
    expect(new Waivers([old, first, second], on('2020-06-01')).find(finding, 'standard')).toBe(first);
  });
});

describe('what nothing was waived by is reported', () => {
  test.each([
    [
      '2020-06-01',
      'waiver-unused',
      '对 3.1 的豁免没有对应任何被拦下的结果，可以删去',
      'the waiver for 3.1 matches nothing that gates and can be removed',
    ],
    [
      '2021-01-01',
      'waiver-expired',
      '对 3.1 的豁免已于 2020-12-31 到期，不再起作用',
      'the waiver for 3.1 expired on 2020-12-31 and has no effect',
    ],
    [
      '2019-12-31',
      'waiver-not-yet',
      '对 3.1 的豁免自 2020-01-01 起才生效',
      'the waiver for 3.1 takes effect on 2020-01-01 only',
    ],
    ['2020-01-01', 'waiver-unused', undefined as never, undefined as never],
    ['2020-12-31', 'waiver-unused', undefined as never, undefined as never],
    [null, 'waiver-unused', undefined as never, undefined as never],
  ])('on %s: %s', (today, code, zh, en) => {
    const [problem, ...others] = new Waivers([waiver()], on(today)).problems();
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code, severity: 'warning', at });
    if (zh !== undefined) expect(problem?.text).toEqual({ zh, en });
  });
  test('and what something was waived by is not', () => {
    const [used, idle] = [waiver(), waiver({ item: '4' })];
    const waivers = new Waivers([used, idle], on('2020-06-01'));
    waivers.use(used);
    expect(waivers.problems().map((p) => p.text.en)).toEqual([
      'the waiver for 4 matches nothing that gates and can be removed',
    ]);
  });
});

describe('in a run', () => {
  const CATALOGUE = `
catalogue: t
title: 题
requirements: { r: { zh: 指标值 }, late: { zh: 目标, period: "2030" } }
indicators:
  - { id: "1", name: 甲, unit: "%", requirements: { r: { text: ≥90, at-least: 90 }, late: { text: ≥90, at-least: 90 } } }
  - { id: "2", name: 乙, unit: "%", requirements: { r: { text: ≥90, at-least: 90 }, late: { text: ≥90, at-least: 90 } } }
`;
  const run = (waivers: readonly Waiver[], asked = {}, csv = '编号,现状值\n1,80\n2,80\n') =>
    assessed(CATALOGUE, csv, { today: day('2020-06-01'), ...asked }, { sources: { ...NO_SOURCES, waivers } });

  test('a waiver changes the gate and never the status, and stands beside the result', async () => {
    const given = waiver({ item: '1' });
    const { results, summary, problems } = await run([given]);
    expect(results.map((r) => [r.status, r.waiver])).toEqual([
      ['fail', given],
      ['fail', null],
    ]);
    expect(summary.gate).toEqual({ exitCode: 1, because: ['fail: 1'], waived: 1 });
    expect(summary.items.fail).toBe(2);
    expect(problems).toEqual([]);
    const both = await run([given, waiver({ item: '2' })]);
    expect(both.summary.gate).toEqual({ exitCode: 0, because: [], waived: 2 });
  });
  test('a waived fail does not count against --max-fail, and a fail that no gate stops can be waived for it', async () => {
    const asked = { maxFail: 1, failOn: [] };
    expect((await run([], asked)).summary.gate).toEqual({ exitCode: 1, because: ['fail: 2 > 1'], waived: 0 });
    expect((await run([waiver({ item: '1' })], asked)).summary.gate).toEqual({ exitCode: 0, because: [], waived: 1 });
  });
  test('what is not due gates nothing, so that nothing is waived', async () => {
    const asked = { against: 'late', maxFail: 0 };
    const csv = '编号,现状值,年度\n1,80,2018\n2,80,2018\n';
    const { summary, problems } = await run([waiver({ item: '1' })], asked, csv);
    expect(summary.gate).toEqual({ exitCode: 0, because: [], waived: 0 });
    expect(problems.map((p) => p.code)).toEqual(['waiver-unused']);
  });
  test('a pass that contradicts what was published cannot be waived', async () => {
    const failOn = [{ on: 'contradicts', attribute: null }] as const;
    const { summary } = await run(
      [waiver({ item: '1' })],
      { failOn },
      '编号,现状值,达标情况\n1,95,未达标\n2,95,达标\n',
    );
    expect(summary.gate).toEqual({ exitCode: 1, because: ['contradicts: 1'], waived: 0 });
  });
  test('the day is the clock’s where none is given', async () => {
    const { head, summary } = await run([waiver({ item: '1' })], { today: null });
    expect(head.options.today).toBe('2020-01-01');
    expect(summary.gate.waived).toBe(1);
    const none = await run([], { today: null });
    expect(none.head.options.today).toBeNull();
  });
});
