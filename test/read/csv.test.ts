import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.js';
import { readCsv } from '../../src/read/csv.js';

async function read(text: string, size = text.length) {
  const problems: Problem[] = [];
  const records: (readonly [number, ...string[]])[] = [];
  async function* chunks() {
    for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size);
  }
  for await (const batch of readCsv(chunks(), 'a.csv', (p) => problems.push(p))) {
    records.push(...batch.map((r) => [r.line, ...r.cells] as const));
  }
  return { records, problems: problems.map((p) => [p.code, p.at?.line, p.text.zh.split('；')[0]]) };
}

describe('lines and cells', () => {
  test.each([
    [
      'a,b\n1,2\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'a,b\n1,2',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2\r\n\r\n3,4\r\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
        [4, '3', '4'],
      ],
    ],
    [
      'a,b\r1,2\r3,4',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
        [3, '3', '4'],
      ],
    ],
    [
      '\n\na,b\n,\n1,2\n',
      [
        [3, 'a', 'b'],
        [5, '1', '2'],
      ],
    ],
    [
      'a,"x\ny"\n1,2\n"p\n\nq",3\n4,5',
      [
        [1, 'a', 'x\ny'],
        [3, '1', '2'],
        [4, 'p\n\nq', '3'],
        [7, '4', '5'],
      ],
    ],
    // Excel ends rows with CRLF and lines within a cell with LF; other programs use CRLF for both.
    [
      'a,"x\ny"\r\n1,2\r\n',
      [
        [1, 'a', 'x\ny'],
        [3, '1', '2'],
      ],
    ],
    [
      'a,"x\r\ny"\r\n1,2\r\n"p\r\n\r\nq",3\r\n4,5',
      [
        [1, 'a', 'x\r\ny'],
        [3, '1', '2'],
        [4, 'p\r\n\r\nq', '3'],
        [7, '4', '5'],
      ],
    ],
    // Files that were put together from several.
    [
      'a,b\n1,2\r\n3,4\n5,6\r\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
        [3, '3', '4'],
        [4, '5', '6'],
      ],
    ],
    [
      'a,b\r\n1,2\n3,4\r\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
        [3, '3', '4'],
      ],
    ],
    [
      'a,b\n1,"say ""hi"""\n',
      [
        [1, 'a', 'b'],
        [2, '1', 'say "hi"'],
      ],
    ],
    [
      'a,b\n1,2,3\n4\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2', '3'],
        [3, '4'],
      ],
    ],
    ['', []],
    ['\n\r\n  ,  \n', []],
  ])('%j', async (text, records) => {
    for (const size of [undefined, 1, 2, 3, 7]) {
      expect(await read(text, size)).toEqual({ records, problems: [] });
    }
  });
  test('a cell of three million characters is a cell', async () => {
    const { records, problems } = await read(`a,b\n1,${'9'.repeat(3_000_000)}\n2,3`, 65536);
    expect(problems).toEqual([]);
    expect(records.map((r) => [r[0], r[2]?.length])).toEqual([
      [1, 1],
      [2, 3_000_000],
      [3, 1],
    ]);
  });
});

describe('broken quotes', () => {
  test.each([
    ['a,b\n1,"2\n3,4\n', 2, '引号没有配对，直到文件末尾也没有结束', 1],
    ['"a,b\n1,2\n', 1, '引号没有配对，直到文件末尾也没有结束', 0],
    ['a,b\n1,x"2"\n3,4\n', 2, '单元格中间出现了引号', 1],
    ['a,b\n1,2\n3, "4"\n5,6\n', 3, '单元格中间出现了引号', 2],
    ['a,b\n1,"2"x\n3,4\n', 2, '引号之后还有多余的字符', 1],
    ['a,b\n"x\r\ny",1\n2,"3\n4,5', 4, '引号没有配对，直到文件末尾也没有结束', 2],
  ])('%j ends at line %i', async (text, line, said, kept) => {
    for (const size of [undefined, 1, 5]) {
      const { records, problems } = await read(text, size);
      expect(problems).toEqual([['broken-csv', line, said]]);
      expect(records.length).toBe(kept);
    }
  });
  test('a quote that swallows millions of characters is not followed to the end', async () => {
    const { records, problems } = await read(`a,b\n1,"${'2,3\n'.repeat(1_500_000)}`, 65536);
    expect(problems).toEqual([['broken-csv', 2, '一行过长，多半是引号没有配对']]);
    expect(records.length).toBe(1);
  });
});
