import { expect, test } from 'vitest';
import { tokenSpan } from '../../src/cli/yaml-token.js';

test.each([
  ['    better: up', 'up', 'up'],
  ['    nmae: 森林覆盖率', 'nmae', 'nmae'],
  ['    name: 森林 覆盖率 # 备注', '森林', '森林 覆盖率'],
  ['  standard: { text: "≥40", at-lest: 40 }', 'at-lest', 'at-lest'],
  ['  standard: { text: "≥40, 好", at-least: 40 }', '"≥40', '"≥40, 好"'],
  ['  standard: { between: [9, 6] }', '[9', '[9, 6]'],
  ['  state: { ladder: [a, "]"], at-least: b } # c', '{', '{ ladder: [a, "]"], at-least: b }'],
  ['  state: { ladder: [a,', '{', '{ ladder: [a,'],
  ["  name: '它''s'", "'", "'它''s'"],
  ['  url: http://a.cn/b', 'http', 'http://a.cn/b'],
  ['  - id: "3"', '"3"', '"3"'],
  ['\tname: x', '\t', '\t'],
])('%s', (line, from, token) => {
  const span = tokenSpan(line, line.indexOf(from) + 1);
  expect(line.slice(span.from, span.to)).toBe(token);
});

test('a place behind the end of the line', () => {
  expect(tokenSpan('a:', 9)).toEqual({ from: 2, to: 2 + 1 });
});
