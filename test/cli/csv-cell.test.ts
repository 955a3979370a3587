import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellSpans, recordSpans } from '../../src/cli/csv-cell.js';

/** The text of a cell, as it stands in the file. */
const cut = (text: string, column: number): string | null => {
  const lines = text.split('\n');
  const spans = cellSpans(lines, column);
  return spans === null ? null : spans.map((s) => lines[s.line]?.slice(s.from, s.to)).join('\n');
};

describe('a cell is found', () => {
  test.each([
    ['27,城镇污水处理率,95.5', 2, '城镇污水处理率'],
    ['27,,95.5', 2, ''],
    ['27,', 2, ''],
    ['14,"1,2,3",2018', 2, '"1,2,3"'],
    ['14,"1,2,3",2018', 3, '2018'],
    ['1,"他说""好""",x', 3, 'x'],
    ['17,"不减少\n不改变\n不降低",达标', 2, '"不减少\n不改变\n不降低"'],
    ['17,"不减少\n不改变\n不降低",达标', 3, '达标'],
    ['17,"a""\n"",b",c\n18,d', 3, 'c'],
  ])('%j, column %i', (text, column, cell) => {
    expect(cut(text, column)).toBe(cell);
  });

  test('but not behind the last one', () => {
    expect(cut('1,2', 3)).toBeNull();
    expect(cut('1,2\n3,4,5', 3)).toBeNull();
  });

  test('wherever a writer of CSV has put it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '汉', ',', '"', '\n', ' ') });
    void fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
        const quoted = cells.map((c) => (/[",\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c));
        for (const [i, c] of quoted.entries()) expect(cut(`${quoted.join(',')}\n9,9,9`, i + 1)).toBe(c);
      }),
    );
  });
});

describe('where reading broke off', () => {
  const part = (text: string) => {
    const lines = text.split('\n');
    return recordSpans(lines).map((s) => lines[s.line]?.slice(s.from, s.to));
  };

  test('at a quote that is not closed', () => {
    expect(part('27,"城镇污水,95\n28,x')).toEqual(['"城镇污水,95']);
  });

  test('at what follows a closing quote, and at a quote inside a cell', () => {
    expect(part('27,"a"b,95')).toEqual(['"a"b,95']);
    expect(part('27,a"b",95')).toEqual(['a"b",95']);
  });

  test('is the whole line where no cell is broken', () => {
    expect(part(' 27,a ')).toEqual(['27,a']);
  });
});
