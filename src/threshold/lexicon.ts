import { CLASSES } from './classes.js';
import type { Kinds, Tag } from './token.js';
import { HEADS, TOPICS } from './topics.js';
import { WORDS } from './words.js';

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

const BY_WORD = new Map<string, Map<Tag, string>>();
const add = (word: string, tag: Tag, value: string): void => {
  const kinds = BY_WORD.get(word) ?? new Map<Tag, string>();
  if (!kinds.has(tag)) kinds.set(tag, value);
  BY_WORD.set(word, kinds);
};
for (const [tag, value, text] of WORDS) for (const word of words(text)) add(word, tag, value);
for (const [family, text] of CLASSES) for (const word of words(text)) add(word, 'class', family);
for (const word of words(HEADS)) add(word, 'head', '');
for (const word of words(TOPICS)) add(word, 'topic', '');

/** The words by their first character, the longest first. */
const BY_FIRST = new Map<string, string[]>();
for (const word of BY_WORD.keys()) {
  const first = word[0] as string;
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), word]);
}
for (const list of BY_FIRST.values()) list.sort((a, b) => b.length - a.length);

/** The longest known word at a place of the text; null where none stands there. */
export function longestWord(text: string, at: number): string | null {
  const found = BY_FIRST.get(text[at] ?? '')?.find((word) => text.startsWith(word, at));
  return found ?? null;
}

export const kindsOf = (word: string): Kinds => BY_WORD.get(word) ?? NONE;
const NONE: Kinds = new Map();
