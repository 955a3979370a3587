import { expect, test } from 'vitest';
import { examples, firstCells, sameLines } from './readme.js';

test('examples are the commands of console blocks, each with its output', () => {
  const page = ['```console', '$ one', 'a', '', 'b', '', '$ two', '```', '```sh', '$ three', '```'].join('\n');
  expect(examples(page)).toEqual([
    { command: 'one', output: ['a', '', 'b'] },
    { command: 'two', output: [] },
  ]);
});

test.each([
  [['a', 'b'], ['a', 'b'], true],
  [['a', 'b'], ['a'], false],
  [['a'], ['a', 'b'], false],
  [[], ['a'], false],
  [['a', 'b', 'c'], ['…'], true],
  [[], ['…'], true],
  [['a', 'b', 'c', 'd'], ['a', '…', 'd'], true],
  [['a', 'd'], ['a', '…', 'd'], true],
  [['a', 'b', 'c'], ['a', '…', 'd'], false],
  [['a', 'b', 'a', 'c'], ['…', 'a', 'c'], true],
])('%j against %j: %s', (actual, expected, same) => {
  expect(sameLines(actual, expected)).toBe(same);
});

test('packages are named in the first cell of a table row', () => {
  const page = '| [`zod`](https://zod.dev), `@types/node` | checks yaml |\n| --- | --- |\nchalk';
  const named = firstCells(page);
  expect(['zod', '@types/node', 'yaml', 'chalk'].filter((name) => named.has(name))).toEqual(['zod', '@types/node']);
});
