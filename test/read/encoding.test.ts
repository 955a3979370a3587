import { describe, expect, test } from 'vitest';
import { decode, detectEncoding } from '../../src/read/encoding.js';
import { bytesOf } from '../judge/support.js';

const GBK = Uint8Array.from([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xcf, 0xd6, 0xd7, 0xb4, 0xd6, 0xb5, 0x0a]); // 编号,现状值
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, big = false) => {
  const bytes = [...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]);
  return Uint8Array.from(big ? bytes.map((_, i) => bytes[i ^ 1] as number) : bytes);
};
const all = async (data: Uint8Array, size: number) => {
  const encoding = await detectEncoding(bytesOf(data, size));
  let text = '';
  if (encoding) for await (const chunk of decode(bytesOf(data, size), encoding)) text += chunk;
  return [encoding, text];
};

test.each([
  ['UTF-8', utf8('编号,现状值\n'), 'utf-8'],
  ['UTF-8 with a mark', utf8('\ufeff编号,现状值\n'), 'utf-8-bom'],
  ['UTF-16', utf16('\ufeff编号,现状值\n'), 'utf-16le'],
  ['UTF-16, the other way', utf16('\ufeff编号,现状值\n', true), 'utf-16be'],
  ['GBK', GBK, 'gb18030'],
] as const)('%s, in pieces of any size', async (_, data, encoding) => {
  for (const size of [1, 2, 3, 5, 1000]) expect(await all(data, size)).toEqual([encoding, '编号,现状值\n']);
});

describe('what decides', () => {
  test('is the whole file: a late line of GBK is found', async () => {
    const late = new Uint8Array([...utf8('a'.repeat(100_000)), 0x0a, ...GBK]);
    expect((await all(late, 4096))[0]).toBe('gb18030');
  });
  test('rubbish is no text', async () => {
    expect(await detectEncoding(bytesOf(Uint8Array.from([1, 2, 0, 4])))).toBeNull();
    expect(await detectEncoding(bytesOf(Uint8Array.from([0x61, 0xff, 0xff, 0x0a])))).toBeNull();
    // UTF-16 without a mark is full of zeros.
    expect(await detectEncoding(bytesOf(utf16('abc')))).toBeNull();
    // A character cut off at the end.
    expect(await detectEncoding(bytesOf(Uint8Array.from([0x61, 0xe7])))).toBeNull();
  });
  test('nothing is UTF-8', async () => {
    expect(await detectEncoding(bytesOf(new Uint8Array()))).toBe('utf-8');
  });
});
