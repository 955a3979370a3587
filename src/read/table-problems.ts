import { distance } from 'fastest-levenshtein';
import type { Problem } from '../model/problem.js';
import type { Text } from '../model/text.js';

export const empty = (file: string): Problem => ({
  code: 'empty-file',
  severity: 'error',
  text: { zh: '文件是空的，没有表头，也没有数据', en: 'the file is empty: no header and no data' },
  at: { file, line: null, column: null },
});

export const ragged = (file: string, line: number, found: number, due: number): Problem => ({
  code: 'ragged-row',
  severity: 'error',
  text: {
    zh: `这一行有 ${found} 个单元格，表头有 ${due} 个，对不上`,
    en: `this row has ${found} cells and the header has ${due}`,
  },
  hint: {
    zh: '多半是单元格里的逗号没有加引号，或少写了逗号；这一行没有读入',
    en: 'most likely a comma inside a cell is not quoted, or a comma is missing; this row was not read',
  },
  at: { file, line, column: null },
});

export const twice = (cell: string, line: number, column: number, file: string): Problem => ({
  code: 'duplicate-column',
  severity: 'error',
  text: {
    zh: `列“${cell.trim()}”出现了两次（或与另一列同义），不知道以哪一列为准`,
    en: `the column "${cell.trim()}" is given twice (or means the same as another), and it is unclear which one counts`,
  },
  at: { file, line, column: column + 1 },
});

export function missing(
  wanted: readonly string[],
  /** Null where the header is one cell that holds another separator. */
  strangers: readonly string[] | null,
  all: readonly string[],
  line: number,
  file: string,
): Problem {
  const named = (strangers ?? []).filter((s) => s !== '');
  const near = wanted.flatMap((w) => named.map((s) => ({ w, s, d: distance(w, s) }))).sort((a, b) => a.d - b.d)[0];
  const title: Text = { zh: wanted.map((w) => `“${w}”`).join('或'), en: wanted.map((w) => `"${w}"`).join(' or ') };
  return {
    code: 'missing-column',
    severity: 'error',
    text: { zh: `表头没有${title.zh}这一列`, en: `the header has no column ${title.en}` },
    hint:
      strangers === null
        ? {
            zh: '各列似乎不是用英文逗号分隔的；请用英文逗号分隔，或在 Excel 中另存为“CSV UTF-8（逗号分隔）”',
            en: 'the columns seem to be separated by something else than commas: save the table from Excel as "CSV UTF-8 (comma delimited)"',
          }
        : near && near.d <= Math.ceil(Math.max(near.w.length, near.s.length) / 3)
          ? {
              zh: `“${near.s}”是否就是这一列？请把列名改为“${near.w}”`,
              en: `is "${near.s}" meant? Rename that column to "${near.w}"`,
            }
          : {
              zh: `首行应为表头，可用的列名：${all.join('、')}`,
              en: `the first line is the header; these columns are known: ${all.join(', ')}`,
            },
    at: { file, line, column: null },
  };
}
