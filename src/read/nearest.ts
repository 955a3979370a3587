import { closest, distance } from 'fastest-levenshtein';

/** The nearest of the known words; null where none is near enough to have been meant: a third of it may be wrong. */
export function nearest(word: string, words: readonly string[]): string | null {
  if (words.length === 0) return null;
  const near = closest(word, words as string[]);
  return distance(word, near) <= Math.ceil(Math.max(word.length, near.length) / 3) ? near : null;
}
