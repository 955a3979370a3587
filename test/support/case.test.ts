import { expect, test } from 'vitest';
import { parseCommand } from './case.js';

test('a command file says what to run, in which environment and with which stdin', () => {
  const text = "eco-check evaluate - --set '地区=江门市'\n# why\nenv NO_COLOR=1\nenv EMPTY=\nstdin a b.csv\n";
  expect(parseCommand(text)).toEqual({
    argv: ['evaluate', '-', '--set', '地区=江门市'],
    env: { NO_COLOR: '1', EMPTY: '' },
    stdin: 'a b.csv',
  });
});

test.each([
  ['evaluate a.csv', 'The first line of a command file is `eco-check …`'],
  ['eco-check a.csv\nstdinn a.csv', 'Not a line of a command file: stdinn a.csv'],
])('%j is refused', (text, message) => {
  expect(() => parseCommand(text)).toThrow(message);
});
