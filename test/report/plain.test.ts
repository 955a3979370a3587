import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { plainWidth } from '../../src/report/plain.js';
import { visible } from '../../src/report/visible.js';
import { width } from '../../src/report/width.js';

const PLAIN = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
  (character) => plainWidth(character) !== null,
);

test('a plain character is as wide as the library says, and shown as it is', () => {
  expect(PLAIN.length).toBeGreaterThan(27_000);
  expect(PLAIN.filter((c) => plainWidth(c) !== stringWidth(c))).toEqual([]);
  // The line feed makes the whole text one that is looked at closely.
  expect(PLAIN.filter((c) => visible(`${c}\n`) !== `${c}\n`)).toEqual([]);
});

test('so is any text of them', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PLAIN), { maxLength: 30 }), (characters) => {
      const text = characters.join('');
      expect(plainWidth(text)).toBe(stringWidth(text));
      expect(visible(`${text}\n`)).toBe(`${text}\n`);
    }),
  );
});

test('colours have no width', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('\u001b[1m', '\u001b[38;5;160m', '\u001b[0m', '达', 'a', '≥', '👍')),
      (parts) => {
        expect(width(parts.join(''))).toBe(stringWidth(parts.join('')));
      },
    ),
  );
});

test.each(['e\u0301', '👍', '\u200b', '한', 'a\tb', 'ﾞ', '\u3099', '\u00ad', ''])('%j', (text) => {
  expect(width(text)).toBe(stringWidth(text));
});
