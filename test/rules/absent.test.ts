import { describe, expect, test } from 'vitest';
import { judge, ruleOf } from './support.js';

const table = (
  rule: string,
  keys: string,
  rows: readonly (readonly [cell: string, status: string, basis?: string | null])[],
) =>
  describe(`${rule} of ${keys}`, () => {
    test.each(rows.map(([cell, expected, ...basis]) => [cell, expected, basis] as const))(
      '%s: %s',
      (cell, expected, [basis]) => {
        const found = judge(ruleOf(rule, keys), cell);
        expect(found.status, found.reason.zh).toBe(expected);
        if (basis !== undefined) expect(found.basis).toBe(basis);
      },
    );
  });

table('absent: true', 'unit: 起', [
  ['0', 'pass', 'figure'],
  ['0.00', 'pass', 'figure'],
  ['0起', 'pass', 'figure'],
  ['无', 'pass', 'statement'],
  ['未发生', 'pass', 'statement'],
  ['没有发生', 'pass', 'statement'],
  ['零', 'pass', 'statement'],
  ['全年未发生', 'pass', 'statement'],
  ['发生0起', 'pass', 'statement'],
  ['1', 'fail', null],
  ['0.4', 'fail', null],
  ['发生1起', 'fail', null],
  ['共2起', 'fail', null],
  ['发生', 'fail', null],
  ['有', 'fail', null],
  ['≥1', 'fail', null],
  ['<1', 'undetermined', null],
  ['-1', 'review', null],
  ['基本没有', 'review', null],
  ['未发生重大环境事件', 'review', null],
  ['较少', 'review', null],
  ['下降20%', 'review', null],
  ['0(+)', 'fail', null],
]);

table('absent: true', 'unit: mg/L', [
  ['未检出', 'pass', 'statement'],
  ['ND', 'pass', 'statement'],
  ['0.001L', 'pass', 'figure'],
  ['未检出（检出限0.01mg/L）', 'pass', 'figure'],
  ['<0.001', 'undetermined', null],
  ['0.001', 'fail', null],
  ['检出', 'fail', null],
]);

table('absent: 重大、特大突发环境事件', 'measures: state', [
  ['未发生', 'pass', 'statement'],
  ['无', 'pass', 'statement'],
  ['未发生重大、特大突发环境事件', 'pass', 'statement'],
  ['无重大、特大突发环境事件', 'pass', 'statement'],
  ['发生重大、特大突发环境事件', 'fail', null],
  ['发生重大、特大突发环境事件1起', 'fail', null],
  ['发生1起重大、特大突发环境事件', 'fail', null],
  ['未发生特大突发环境事件', 'review', null],
  ['未发生较大突发环境事件', 'review', null],
  ['0', 'pass', 'figure'],
  ['2', 'fail', null],
]);

table('absent: { what: [劣Ⅴ类水体, 劣Ⅴ类断面] }', 'measures: state', [
  ['全面消除', 'pass', 'statement'],
  ['已消除劣Ⅴ类水体', 'pass', 'statement'],
  ['劣Ⅴ类断面全部消除', 'pass', 'statement'],
  ['无劣Ⅴ类断面', 'pass', 'statement'],
  ['尚未消除', 'fail', null],
  ['部分消除', 'fail', null],
  ['基本消除', 'review', null],
  ['劣Ⅴ类断面1个', 'fail', null],
]);

test('未检出 passes by its own reason', () => {
  expect(judge(ruleOf('absent: true', 'unit: mg/L'), '未检出').reason).toEqual({
    zh: '现状值“未检出”表示低于检出限，未检出即视为没有，要求没有（0、未发生或未检出）：符合。',
    en: 'The value "未检出" is below the limit of detection, which counts as none, and there must be none at all (0, did not happen, or not detected): met.',
  });
});

test('nothing is rounded to none', () => {
  expect(judge(ruleOf('absent: true', 'unit: 起'), '0.4', { comparison: 'rounded', roundTo: '1' }).status).toBe('fail');
});
