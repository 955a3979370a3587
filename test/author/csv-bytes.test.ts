import { describe, expect, test } from 'vitest';
import { fixed } from '../../src/author/book.js';
import { csvBytes } from '../../src/author/csv-bytes.js';
import { csvOf } from '../../src/author/form-csv.js';

describe('GB18030', () => {
  test.each(['编号', '劣Ⅴ类 PM₂.₅ m²·㎡', '𠮷𡈽', 'é ü ß', '︐', ''])('%s reads back', (text) => {
    const bytes = csvBytes(text, 'gb18030', false);
    expect(bytes && new TextDecoder('gb18030').decode(bytes)).toBe(text);
  });

  test('what would read back as another character is not written', () => {
    expect(csvBytes('\ue5e5', 'gb18030', false)).toBeNull();
  });
});

test('cells are quoted where they must be', () => {
  const sheet = {
    name: '',
    columns: ['a', 'b'].map((heading) => ({ heading, width: 1, isInput: false })),
    rows: [
      ['x,y', '"q"'],
      ['two\nlines', ' '],
      ['≥95', '-4.61%'],
    ].map((row) => row.map(fixed)),
    locked: false,
    frozen: 0,
  };
  expect(csvOf(sheet)).toBe('a,b\r\n"x,y","""q"""\r\n"two\nlines"," "\r\n≥95,-4.61%\r\n');
});
