import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { periodWords } from '../../src/model/say.js';
import { blocks } from '../../src/report/bar.js';
import { emptyTally } from '../../src/report/gather.js';
import { FORMATS, formatFor, formatForPath } from '../../src/report/registry.js';
import { visible } from '../../src/report/visible.js';
import { wrap } from '../../src/report/wrap.js';

test('a format is found by its name and by the ending of a path', async () => {
  expect(formatFor('json')?.name).toBe('json');
  expect(formatFor('JSON')).toBeUndefined();
  expect(formatForPath('out/报告.MD')?.name).toBe('markdown');
  expect(formatForPath('a.json/report')).toBeUndefined();
  expect(formatForPath('report')).toBeUndefined();
  for (const format of FORMATS) expect(await format.load()).toBeTypeOf('function');
  expect(new Set(FORMATS.flatMap(({ extensions }) => extensions)).size).toBe(
    FORMATS.flatMap(({ extensions }) => extensions).length,
  );
});

test('Chinese breaks anywhere but before and behind punctuation', () => {
  expect(wrap('面积不减少，性质不改变', 10)).toEqual(['面积不减', '少，性质不', '改变']);
  expect(wrap('甲乙丙（丁）', 8)).toEqual(['甲乙丙', '（丁）']);
  expect(wrap('达标29、未达标3', 6)).toEqual(['达', '标29、', '未达', '标3']);
});

test('words stay whole where they can', () => {
  expect(wrap('the green share of new buildings', 12)).toEqual(['the green', 'share of new', 'buildings']);
  expect(wrap('data/jiangmen-2020.yaml', 10)).toEqual(['data/jiang', 'men-2020.y', 'aml']);
});

test('nothing is lost in wrapping, and nothing is too wide', () => {
  const text = '公众对生态文明建设的满意度 (73.88%)，见“工作方案”第3条：the plan of 2020；完成上级规定的考核任务。';
  for (let width = 2; width < 60; width++) {
    const lines = wrap(text, width);
    expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  }
});

test('what is doubtful in a terminal is written out', () => {
  expect(visible('a\u001b[31mb')).toBe('a\\u{1b}[31mb');
  expect(visible('e\u0301\u200b')).toBe('é\\u{200b}');
  expect(visible('Ⅲ类 ≥95‰\r\n㎡')).toBe('Ⅲ类 ≥95‰\n㎡');
});

test('a bar has a block for each item, or keeps its proportions', () => {
  const tally = { ...emptyTally(), pass: 29, fail: 3, 'no-data': 5 };
  expect(blocks(tally, 37, 40)).toEqual([
    ['pass', 29],
    ['fail', 3],
    ['no-data', 5],
  ]);
  const scaled = blocks({ ...tally, pass: 2900, fail: 1 }, 2906, 20);
  expect(scaled).toEqual([
    ['pass', 18],
    ['fail', 1],
    ['no-data', 1],
  ]);
  expect(blocks(emptyTally(), 10, 5)).toEqual([]);
});

test('periods in words', () => {
  expect(['2018', '2018Q3', '2018H2', '2018-06'].map((p) => periodWords(p).zh)).toEqual([
    '2018年',
    '2018年第3季度',
    '2018年下半年',
    '2018年6月',
  ]);
  expect(['2018', '2018Q3', '2018H2', '2018-06'].map((p) => periodWords(p).en)).toEqual([
    '2018',
    'Q3 2018',
    'second half of 2018',
    '2018-06',
  ]);
});
