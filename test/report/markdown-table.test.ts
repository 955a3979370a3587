import { expect, test } from 'vitest';
import { widthsOf } from '../../src/report/markdown-table.js';

test('a table has as many rows as there are subjects, be they hundreds of thousands', () => {
  const rows = Array.from({ length: 300_000 }, (_, i) => [`${i}`]);
  expect(widthsOf([['名称'], ...rows])).toEqual([6]);
});
