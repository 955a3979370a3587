import { expect, test } from 'vitest';
import { audit } from '../../src/follow/audit.js';
import { all, assessment, city } from './support.js';

const CITY = city(
  ['1', 'unit: "%"', 'at-least: 95'],
  ['2', 'unit: "%"', 'assigned: {}'],
  ['4', 'unit: "%"', 'any: [{ at-least: 60 }, { trend: higher }]'],
  ['3', 'unit: "%"\n    applies: { when: { level: [县] }, clause: 县考核 }', 'at-least: 5'],
);

async function standings(...rows: readonly string[]) {
  const found = await all(audit(await assessment(CITY, `编号,现状值,达标情况,年度\n${rows.join('\n')}\n`)));
  return found.map(({ result, standing, remedies }) => [
    result.item,
    standing,
    remedies.map(({ kind }) => kind).join(),
  ]);
}

test.each([
  ['a pass that the evidence does not show', '1,90,达标,2018', ['1', 'pass-not-shown', 'shift']],
  ['a pass beside a blank', '1,未统计,达标,2018', ['1', 'pass-not-shown', 'value']],
  ['a pass of what does not apply', '3,9,达标,2018', ['3', 'pass-not-shown', '']],
  ['a fail that the evidence shows to be met', '1,96,未达标,2018', ['1', 'fail-but-met', '']],
  ['a fail beside a blank', '1,,未达标,2018', ['1', 'otherwise', 'value']],
  ['what lacks an input', '2,96,达标,2018', ['2', 'unverifiable', 'supply']],
  ['what a better value would not check', '4,50,达标,2018', ['4', 'unverifiable', 'supply']],
  ['words that nobody knows', '1,96,基本达标,2018', ['1', 'unverifiable', 'word']],
  ['what agrees', '1,96,达标,2018', ['1', 'agrees', '']],
])('%s', async (_, row, expected) => {
  expect(await standings(row)).toEqual([expected]);
});

test('what is not published is no finding, and what the data leave out is not published', async () => {
  expect(await standings('1,96,,2018', '2,5,-,2018')).toEqual([]);
});

test('verdicts are held against the requirement that they were published against, whatever the run asks', async () => {
  const two = CITY.replace('{ r: {', '{ q: { zh: 目标值, en: Target }, r: {').replace(
    'requirements: { r: { text: 测试, at-least: 95 }',
    'requirements: { q: { text: 测试, at-least: 99 }, r: { text: 测试, at-least: 95 }',
  );
  const judged = await assessment(two, '编号,现状值,达标情况,年度\n1,96,达标,2018\n', { against: 'q' });
  const [found] = await all(audit(judged));
  expect([found?.result.status, found?.status, found?.standing]).toEqual(['fail', 'pass', 'agrees']);
});
