import { expect, test } from 'vitest';
import { csvShape } from '../../src/cli/csv-shape.js';

test.each([
  ['commas', ['编号,现状值', '27,95'], ',', 1],
  ['semicolons', ['编号;现状值;年度', '27;95,5;2018'], ';', 1],
  ['tabs', ['编号\t名称，全称\t现状值'], '\t', 1],
  ['what is declared', ['sep=|', '编号|现状值', '27|1,2,3,4'], '|', 2],
  ['a title over the table', ['江门市指标表，2018年,,,', '', '编号,名称,现状值,年度', '27,,95,2018'], ',', 3],
  ['prose in a cell', ['编号,说明,现状值', '27,甲，乙，丙，丁，戊，己,95', '28,,96'], ',', 1],
  ['a single column', ['编号', '27'], ',', 1],
  ['nothing', [], ',', 1],
] as const)('%s', (_, lines, delimiter, header) => {
  expect(csvShape(lines)).toEqual({ delimiter, header });
});
