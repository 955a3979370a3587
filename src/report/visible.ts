import { plainWidth } from './plain.js';

/**
 * What could move the cursor, turn the text around or hide: controls, formats, stray halves of pairs, characters that nobody
 * has defined, and marks with nothing to stand on.
 */
const DOUBTFUL = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?<![\p{L}\p{M}\p{N}\p{P}\p{S}])\p{M}/gu;

const escaped = (character: string): string => `\\u{${(character.codePointAt(0) as number).toString(16)}}`;

/** The text as a terminal can safely show it: line feeds stay, tabs are blanks, the doubtful is written as `\u{1b}`. */
export const visible = (text: string): string => (plainWidth(text) === null ? escapedText(text) : text);

const escapedText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .normalize('NFC')
    .replace(DOUBTFUL, (character) => (character === '\n' ? character : escaped(character)));

/** The same on one line. */
export const oneLine = (text: string): string => visible(text.trim().replace(/\s*[\r\n]+\s*/g, ' '));
