import { describe, expect, test } from 'vitest';
import { type Day, day } from '../../src/model/date.js';
import type { Evidence } from '../../src/model/evidence.js';
import { NO_SOURCES, type Sources } from '../../src/model/sources.js';
import { assessed } from './support.js';

const AT = { file: 'ledger.csv', line: 2, column: 1 };
const d = (text: string) => day(text) as Day;
const piece = (more: Partial<Evidence> = {}): Evidence => ({
  document: '甲市规划',
  number: null,
  issuer: null,
  date: d('2017-01-01'),
  expires: null,
  page: null,
  attachment: null,
  at: AT,
  ...more,
});
const ledger = (...evidence: Evidence[]): Partial<Sources> => ({ ledger: { find: () => evidence, isDated: true } });

const CATALOGUE = (more = '') => `
catalogue: t
title: 题
requirements: { r: { zh: 指标值 } }
indicators:
  - { id: "1", name: 甲, unit: "%", requirements: { r: { text: ≥90, at-least: 90 ${more} } } }
`;
async function judged(sources: Partial<Sources>, cell = '95', today: string | null = '2020-06-01', more = '') {
  const { results, summary, head } = await assessed(
    CATALOGUE(more),
    `编号,现状值,年度\n1,${cell},2018\n`,
    { today: today === null ? null : d(today) },
    { sources: { ...NO_SOURCES, ...sources } },
  );
  return { result: results[0], requirement: results[0]?.requirements[0], summary, head };
}

describe('evidence that has run out', () => {
  const old = piece({ expires: d('2020-05-31') });
  test('leaves a pass to a person, and the pass’s own reason, limit and margin stay', async () => {
    const { result, requirement } = await judged(ledger(old));
    expect(result).toMatchObject({ status: 'review', basis: null, evidence: [old] });
    expect(requirement).toMatchObject({ status: 'review', gap: '5', limit: { low: { value: '90' } }, robust: true });
    expect(requirement?.reason).toEqual({
      zh: '佐证“甲市规划”已于 2020-05-31 到期（核对日 2020-06-01），需人工核实。现状值 95%，要求不低于 90%：达到，余量 5 个百分点。',
      en: 'The evidence "甲市规划" expired on 2020-05-31 (checked on 2020-06-01): a person must look. The value is 95% and must be at least 90%: met with 5 percentage points to spare.',
    });
  });
  test('is named by its document, or its number, or its attachment', async () => {
    const said = async (more: Partial<Evidence>) =>
      (await judged(ledger({ ...old, ...more }))).requirement?.reason.zh.slice(0, 12);
    expect(await said({ number: '〔1〕', attachment: 'a.pdf' })).toContain('“甲市规划”');
    expect(await said({ document: null, number: '〔1〕', attachment: 'a.pdf' })).toContain('“〔1〕”');
    expect(await said({ document: null, attachment: 'a.pdf' })).toContain('“a.pdf”');
    expect(await said({ document: null })).toContain('“”');
  });
  test('does not matter beside some that holds, and the last of several is named', async () => {
    expect((await judged(ledger(old, piece()))).result?.status).toBe('pass');
    expect((await judged(ledger(piece(), old))).result?.status).toBe('pass');
    const older = piece({ document: '旧', expires: d('2019-05-31') });
    expect((await judged(ledger(old, older))).requirement?.reason.en).toContain('"旧" expired on 2019-05-31');
  });
  test('changes no other verdict', async () => {
    expect((await judged(ledger(old), '85')).result?.status).toBe('fail');
    expect((await judged(ledger(old), '')).result?.status).toBe('no-data');
    expect((await judged(ledger(old), '95', '2020-05-31')).result?.status).toBe('pass');
    expect((await judged({}, '95')).result?.status).toBe('pass');
  });
  test('keeps the parts of the pass', async () => {
    const text = CATALOGUE().replace('at-least: 90', 'all: [{ at-least: 90 }, { at-most: 99 }]');
    const { results } = await assessed(
      text,
      '编号,现状值\n1,95\n',
      { today: d('2020-06-01') },
      {
        sources: { ...NO_SOURCES, ...ledger(old) },
      },
    );
    expect(results[0]?.requirements[0]).toMatchObject({
      status: 'review',
      parts: [{ status: 'pass' }, { status: 'pass' }],
    });
  });
});

describe('the day that it is checked on', () => {
  test('is the clock’s where a ledger has dates', async () => {
    expect((await judged(ledger(), '95', null)).head.options.today).toBe('2020-01-01');
    const undated: Partial<Sources> = { ledger: { find: () => [], isDated: false } };
    expect((await judged(undated, '95', null)).head.options.today).toBeNull();
    expect((await judged({}, '95', null)).head.options.today).toBeNull();
  });
  test('is the clock’s where a requirement wants evidence in force', async () => {
    expect((await judged({}, '95', null, ', evidence: [document, in-force]')).head.options.today).toBe('2020-01-01');
    expect((await judged({}, '95', null, ', evidence: [document]')).head.options.today).toBeNull();
  });
  test('is the clock’s where a row of the data says when its evidence runs out', async () => {
    const run = async (expires: string, today: Day | null = null) =>
      assessed(CATALOGUE(), `编号,现状值,佐证文件,有效期至\n1,95,甲市规划,${expires}\n1,95,,\n`, { today });
    expect((await run('2019-12-31')).head.options.today).toBe('2020-01-01');
    expect((await run('')).head.options.today).toBeNull();
    expect((await run('2019-12-31', d('2019-06-01'))).head.options.today).toBe('2019-06-01');
  });
});

test('evidence of the data stands before that of the ledger, which is asked for the subject, item and period', async () => {
  const asked: unknown[] = [];
  const find = (...about: unknown[]): readonly Evidence[] => {
    asked.push([about[0], (about[1] as { id: string }).id, about[2]]);
    return [piece({ document: '乙' })];
  };
  const { results } = await assessed(
    CATALOGUE(),
    '编号,现状值,地区,年度,佐证文件\n1,95,甲市,2018,甲\n',
    {},
    { sources: { ...NO_SOURCES, ledger: { find, isDated: false } } },
  );
  expect(results[0]?.evidence.map((e) => e.document)).toEqual(['甲', '乙']);
  expect(asked).toEqual([['甲市', '1', '2018']]);
});

test('what is wanted and not there is told beside the verdict', async () => {
  const { requirement } = await judged(ledger(piece()), '95', '2020-06-01', ', evidence: [document, number]');
  expect(requirement?.evidence).toEqual({ wants: ['document', 'number'], missing: ['number'] });
  const none = await judged({}, '95', '2020-06-01', ', evidence: [document, number]');
  expect(none.requirement?.evidence).toEqual({ wants: ['document', 'number'], missing: ['document', 'number'] });
});

test('a pass by statement, with and without evidence, is counted', async () => {
  const text = CATALOGUE().replace('at-least: 90', 'state: 建立').replace('unit: "%"', 'measures: state');
  const notes = async (sources: Partial<Sources>, cell = '建立') =>
    (await assessed(text, `编号,现状值\n1,${cell}\n`, {}, { sources: { ...NO_SOURCES, ...sources } })).summary.notes;
  const none = { 'statement-only': 0, 'statement-without-evidence': 0, 'older-value': 0, 'not-robust': 0 };
  expect(await notes({})).toEqual({ ...none, 'statement-only': 1, 'statement-without-evidence': 1 });
  expect(await notes(ledger(piece()))).toEqual({ ...none, 'statement-only': 1 });
  expect(await notes({}, '未建立')).toEqual(none);
  const figures = async (cell: string) =>
    (await assessed(CATALOGUE(), `编号,现状值,年度\n1,${cell},2018\n`)).summary.notes;
  expect(await figures('95')).toEqual(none);
  expect(await figures('89.6')).toEqual({ ...none, 'not-robust': 1 });
  expect(await figures('95（2017年数据）')).toEqual({ ...none, 'older-value': 1 });
  expect(await figures('95（2018年数据）')).toEqual(none);
});
