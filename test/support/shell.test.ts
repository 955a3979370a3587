import { expect, test } from 'vitest';
import { splitCommand } from './shell.js';

test.each([
  ['eco-check  evaluate a.csv', ['eco-check', 'evaluate', 'a.csv']],
  [`--set 'a b' "c 'd'" e" "f`, ['--set', 'a b', "c 'd'", 'e f']],
  [`a\\ b "\\"\\\\ \\n" '\\'`, ['a b', '"\\ \\n', '\\']],
  [`'' ""`, ['', '']],
  ['地区=江门市 ≥20', ['地区=江门市', '≥20']],
])('%s', (command, words) => {
  expect(splitCommand(command)).toEqual(words);
});

test.each([
  ['a | b', 'Only a shell knows what | means'],
  ['a > $HOME', 'Only a shell knows what > means'],
  ["a 'b", "A ' is never closed"],
  ['a \\', 'A backslash ends the command'],
])('%s is refused', (command, message) => {
  expect(() => splitCommand(command)).toThrow(message);
});
