import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.js';
import { detectEncoding } from '../../src/read/encoding.js';
import { csvMeasurements } from '../../src/read/measurements.js';
import { badBytes, bestGuess } from '../../src/read/undecodable.js';
import { bytesOf, catalogue } from '../judge/support.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const gb = (text: string) => Uint8Array.from(iconv.encode(text, 'gb18030'));
const bytes = (...parts: (Uint8Array | readonly number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const said = (problems: readonly Problem[]) =>
  problems.map((p) => [
    p.at?.line,
    /第 (\d+) 个字符处的字节 (.*?) 不是 (\S+)/.exec(p.text.zh)?.slice(1).join(' ') ?? p.text.zh,
  ]);

async function guess(data: Uint8Array) {
  const results = [];
  for (const size of [1, 2, 3, 1000]) {
    expect(await detectEncoding(bytesOf(data, size))).toBeNull();
    const read = await bestGuess(bytesOf(data, size), 'a.csv');
    results.push(read && [read.encoding, ...said(read.problems)]);
  }
  for (const result of results) expect(result).toEqual(results[0]);
  return results[0];
}

describe('the place and the bytes of what cannot be read', () => {
  const HEAD = '编号,指标名称,现状值\n1,覆盖率,95\n';
  test('UTF-8 with a slip of GBK', async () => {
    expect(await guess(bytes(utf8(`${HEAD}2,规`), gb('划'), utf8(',建立\n')))).toEqual([
      'utf-8',
      [3, '4 0xBB 0xAE UTF-8'],
    ]);
  });
  test('UTF-8 with a slip, although the whole happens to fit GB18030', async () => {
    const data = bytes(utf8('编号,指标\n1,建立\n规划,'), gb('建立'), utf8('\n'));
    expect(new TextDecoder('gb18030', { fatal: true }).decode(data)).toContain(',');
    expect(await guess(data)).toEqual(['utf-8', [3, '4 0xBD 0xA8 0xC1 0xA2 UTF-8']]);
  });
  test.each(['\n', '\r\n', '\r'])('lines end with %j, and a byte order mark is no character', async (end) => {
    const data = bytes(utf8('\ufeff编'), [0xff], utf8(`号,现状值${end}${end}1,95${end}2,𠮷`), [0xc4], utf8(',1'));
    expect(await guess(data)).toEqual(['utf-8', [1, '2 0xFF UTF-8'], [4, '4 0xC4 UTF-8']]);
  });
  test('GB18030 with a byte that is none', async () => {
    expect(await guess(bytes(gb(`${HEAD}2,规`), [0xff], gb('划𠮷,建立\n3,,1\n')))).toEqual([
      'gb18030',
      [3, '4 0xFF GB18030'],
    ]);
  });
  test('a character that is cut off at the end', async () => {
    expect(await guess(bytes(utf8(`${HEAD}2,建`), [0xe7, 0xab]))).toEqual(['utf-8', [3, '4 0xE7 0xAB UTF-8']]);
    expect(await guess(bytes(gb(`${HEAD}2,建`), [0xc1]))).toEqual(['gb18030', [3, '4 0xC1 GB18030']]);
  });
  test('more than five lines are counted', async () => {
    const data = bytes(utf8('编号,现状值\n'.repeat(10)), ...Array.from({ length: 7 }, () => [0xff, 0x0a]));
    const found = (await guess(data)) as readonly unknown[];
    expect(found.length).toBe(7);
    expect(found.at(-1)).toEqual([null, '还有 2 行有同样的问题']);
  });
  test('binary is no text', async () => {
    expect(await bestGuess(bytesOf(bytes([0x89, 0x50, 0x4e, 0x47, 0, 0xff])), 'a.csv')).toBeNull();
    expect(
      await bestGuess(bytesOf(Uint8Array.from({ length: 400 }, (_, i) => 1 + ((i * 151 + 89) % 255))), 'a'),
    ).toBeNull();
  });
});

test('the encoding that the user names is held against the bytes', async () => {
  expect(said(await badBytes(bytesOf(utf8('编号\n')), 'utf-8', 'a'))).toEqual([]);
  expect(said(await badBytes(bytesOf(gb('编号\n')), 'gb18030', 'a'))).toEqual([]);
  expect(said(await badBytes(bytesOf(gb('a,编\n')), 'utf-8', 'a'))).toEqual([[1, '3 0xB1 0xE0 UTF-8']]);
});

test('what is both UTF-8 and GBK is UTF-8, unless the user knows better', async () => {
  const both = Uint8Array.from([0xc4, 0xa3]); // 模 in GBK, ģ in UTF-8
  expect(iconv.decode(Buffer.from(both), 'gb18030')).toBe('模');
  expect(await detectEncoding(bytesOf(both))).toBe('utf-8');
  // Beside other Chinese it is GBK.
  expect(await detectEncoding(bytesOf(bytes(gb('编号\n现状值\n'), both)))).toBe('gb18030');
});

test('a cell with such a byte is never a value', async () => {
  const city = catalogue(`
catalogue: t
title: 题
requirements: { r: { zh: 指标值 } }
indicators: [{ id: "1", name: 城市森林覆盖率指标, unit: "%", requirements: { r: { text: 甲, at-least: 1 } } }]
`);
  for (const row of [
    ['1,,9', '5\n'],
    ['1,,建', '立\n'],
    ['1,,95（2018', '）\n'],
    ['1,,', '95\n'],
  ] as const) {
    const data = bytes(utf8('编号,指标名称,现状值\n1,,1\n'), utf8(row[0]), [0xff], utf8(row[1]));
    const rows = [];
    const input = { file: 'a', bytes: bytesOf(data), encoding: 'utf-8', catalogue: city, period: null } as const;
    for await (const batch of csvMeasurements(input).read(() => {})) rows.push(...batch);
    expect(rows[1]?.value.kind).toBe('unreadable');
  }
  const problems: Problem[] = [];
  const data = bytes(utf8('指标名称,现状值\n城市森林覆'), [0xff], utf8('率指标,95\n'));
  const input = { file: 'a', bytes: bytesOf(data), encoding: 'utf-8', catalogue: city, period: null } as const;
  for await (const batch of csvMeasurements(input).read((p) => problems.push(p))) expect(batch).toEqual([]);
  expect(problems.map((p) => p.code)).toEqual(['unknown-item']);
});

describe('UTF-16', () => {
  const units = (big: boolean, ...all: number[]) =>
    Uint8Array.from(all.flatMap((u) => (big ? [u >> 8, u & 255] : [u & 255, u >> 8])));
  const bom = 0xfeff;
  test.each([
    ['nothing in what is sound', [bom, 65, 0xd842, 0xdfb7, 10, 0x7f16], []],
    ['a first half alone', [bom, 65, 0xd842, 66, 10], [[1, '2 0x42 0xD8']]],
    ['a second half alone', [bom, 65, 13, 10, 66, 67, 0xdfb7, 0xdfb7], [[2, '3 0xB7 0xDF']]],
    ['a first half at the end', [bom, 65, 10, 0xd842], [[2, '1 0x42 0xD8']]],
  ])('%s', async (_, all, expected) => {
    for (const size of [1, 3, 100]) {
      const found = await badBytes(bytesOf(units(false, ...all), size), 'utf-16le', 'a');
      expect(said(found)).toEqual(expected.map(([line, text]) => [line, `${text} UTF-16LE`]));
    }
    const big = await badBytes(bytesOf(units(true, ...all)), 'utf-16be', 'a');
    expect(big.map((p) => p.at?.line)).toEqual(expected.map(([line]) => line));
  });
  test('an odd byte at the end', async () => {
    const data = bytes([...units(false, bom, 65, 10, 66), 0x37]);
    expect(said(await badBytes(bytesOf(data), 'utf-16le', 'a'))).toEqual([[2, '2 0x37 UTF-16LE']]);
  });
});
