import type { Text } from '../model/text.js';

const MOST = 40;

const shown = (text: string): string => {
  const letters = Array.from(text.replace(/\s+/g, ' '));
  // A control character shown as it is would be as invisible as in the cell.
  const visible = letters.slice(0, MOST).map((c) => (/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(c) ? code(c) : c));
  return visible.join('') + (letters.length > MOST ? '…' : '');
};

const code = (c: string): string => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** What is wrong with a text, in both languages, with the text itself in front. */
export const trouble = (text: string, zh: string, en: string): Text => ({
  zh: `“${shown(text)}”${zh}`,
  en: `"${shown(text)}" ${en}`,
});
