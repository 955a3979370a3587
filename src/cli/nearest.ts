import { closest, distance } from 'fastest-levenshtein';

/** The nearest of the known words; null where none is near enough to have been meant. */
export function nearest(word: string, words: readonly string[]): string | null {
  if (words.length === 0) return null;
  const near = closest(word, words as string[]);
  return distance(word, near) <= Math.max(2, Math.floor(Math.max(word.length, near.length) / 2)) ? near : null;
}
