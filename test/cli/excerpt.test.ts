import * as fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { excerpt } from '../../src/cli/excerpt.js';

/** The part of a line that the carets stand under, cut out by columns. */
function under({ text, carets }: { text: string; carets: string }): string {
  const [from, to] = [carets.indexOf('^'), carets.length];
  let column = 0;
  let found = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (column >= from && column < to) found += segment;
    column += stringWidth(segment);
  }
  return found;
}

const of = (line: string, part: string, room = 80) => {
  const from = line.indexOf(part);
  return excerpt(line, { from, to: from + part.length }, room, '…');
};

describe('the carets stand under', () => {
  test.each([
    ['汉字', '27,城镇污水处理率,95', '城镇污水处理率'],
    ['what comes behind 汉字', '27,城镇污水处理率,95', '95'],
    ['full-width letters', '２７，Ａ,９５', '９５'],
    ['a quoted cell', '14,"1,2,3",2018', '"1,2,3"'],
    ['what comes behind a tab', 'a\tb,汉\t字,x', 'x'],
    ['what comes behind a mark', 'e\u0301,n\u0303,x', 'x'],
    ['an emoji', '1,😀👍,2', '😀👍'],
    ['hangul and kana', '1,한국,カナ,x', 'カナ'],
  ])('%s', (_, line, part) => {
    expect(under(of(line, part))).toBe(part);
  });

  test('blanks where a tab is wrong', () => {
    expect(of('\tname: x', '\t')).toEqual({ text: '    name: x', carets: '^^^^' });
  });

  test('what hides, written out', () => {
    expect(of('1,9\u200b5,2', '9\u200b5')).toEqual({ text: '1,9\\u{200b}5,2', carets: '  ^^^^^^^^^^' });
    expect(of('1,\u001b[31m,2', '\u001b[31m').text).toBe('1,\\u{1b}[31m,2');
    expect(of('a\r,b', 'b')).toEqual({ text: 'a\\r,b', carets: '    ^' });
  });

  test('the gap of an empty cell, and the end of a line', () => {
    expect(excerpt('27,,2018', { from: 3, to: 3 }, 80, '…').carets).toBe('   ^');
    expect(excerpt('汉字,', { from: 3, to: 3 }, 80, '…').carets).toBe('     ^');
    expect(excerpt('', { from: 0, to: 0 }, 80, '…')).toEqual({ text: '', carets: '^' });
  });
});

describe('a long line', () => {
  const long = `${'甲'.repeat(60)},错误的值,${'乙'.repeat(60)}`;

  test('is shown around the part, with a sign at each cut', () => {
    const { text, carets } = of(long, '错误的值', 40);
    expect(text).toMatch(/^…甲+,错误的值,乙+…$/);
    expect(stringWidth(text)).toBeLessThanOrEqual(40);
    expect(under({ text, carets })).toBe('错误的值');
  });

  test('has no sign where it begins or ends', () => {
    expect(of(long, '甲甲', 40).text).toMatch(/^甲.*…$/);
    expect(excerpt(long, { from: long.length - 2, to: long.length }, 40, '…').text).toMatch(/^….*乙$/);
  });

  test('whose part is wider than the room shows its beginning', () => {
    const { text, carets } = excerpt(long, { from: 61, to: 125 }, 30, '...');
    expect(text.startsWith('...错误的值')).toBe(true);
    expect(carets.length).toBeLessThanOrEqual(30);
  });

  test('is never wider than the room, and the carets never miss', () => {
    const letter = fc.constantFrom(...('ab,"1汉字，Ａ😀\t\u200b\u0301é한'.match(/./gsu) ?? []));
    const lines = fc.array(letter, { minLength: 1, maxLength: 120 }).map((letters) => letters.join(''));
    void fc.assert(
      fc.property(lines, fc.nat(), fc.nat(), fc.integer({ min: 12, max: 60 }), (line, a, b, room) => {
        const [from = 0, to = 0] = [a % (line.length + 1), b % (line.length + 1)].sort((x, y) => x - y);
        const { text, carets } = excerpt(line, { from, to }, room, '…');
        expect(stringWidth(text)).toBeLessThanOrEqual(room);
        expect(carets.length).toBeLessThanOrEqual(room);
        expect(carets).toMatch(/^ *\^+$/);
      }),
    );
  });
});
