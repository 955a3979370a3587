/** Punctuation that Markdown reads as more than itself. */
const SPECIAL = /[\\`*_[\]|~#$@]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** What hides or turns text around: it shows as it is written in code. */
const HIDDEN = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Data as one line of Markdown that shows exactly these characters; its paragraphs are parted by `<br>`. */
export const escapeMarkdown = (text: string): string =>
  text
    .trim()
    .split(/[ \t]*(?:\r\n?|\n|\u2028|\u2029)[ \t]*/)
    .map(escapeLine)
    .join('<br>');

const escapeLine = (line: string): string =>
  line
    .replaceAll('\t', ' ')
    .replace(HIDDEN, (character) => `\\u{${(character.codePointAt(0) as number).toString(16)}}`)
    .replace(SPECIAL, (character) => `\\${character}`)
    .replace(/[&<>]/g, (character) => ENTITIES[character] as string);
