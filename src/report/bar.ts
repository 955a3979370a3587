import { STATUS_WORDS, type Status } from '../model/status.js';
import type { Lang } from '../model/text.js';
import { size, type Tally } from './gather.js';
import type { Paint } from './paint.js';
import { READING_ORDER } from './words.js';

/** A sign for each state that is of one column in every terminal, so that a bar is readable without colour. */
const MARKS: Readonly<Record<Status, string>> = {
  pass: '#',
  fail: 'x',
  error: 'E',
  review: '!',
  undetermined: '?',
  'no-data': '-',
  'not-applicable': '/',
};

export const markOf = (status: Status, ascii: boolean): string => (status === 'pass' && !ascii ? '█' : MARKS[status]);

/**
 * How many blocks each state gets: one per item where they fit, else in proportion to `largest`, the total of the longest
 * bar; no state that occurs is left without a block.
 */
export function blocks(tally: Tally, largest: number, width: number): readonly (readonly [Status, number])[] {
  const present = READING_ORDER.filter((status) => tally[status] > 0);
  const total = size(tally);
  if (largest <= width) return present.map((status) => [status, tally[status]]);
  const share = Math.max(present.length, Math.round((total * width) / largest));
  const exact = present.map((status) => ({ status, want: (tally[status] * share) / total }));
  const given = new Map(exact.map(({ status, want }) => [status, Math.max(1, Math.floor(want))]));
  const sum = (): number => [...given.values()].reduce((a, b) => a + b, 0);
  const byRest = [...exact].sort((a, b) => (b.want % 1) - (a.want % 1));
  for (const { status } of byRest) if (sum() < share) given.set(status, (given.get(status) as number) + 1);
  // Those that were raised to one block take it from the longest.
  while (sum() > share) {
    const [longest, n] = [...given].reduce((a, b) => (b[1] > a[1] ? b : a));
    if (n <= 1) break;
    given.set(longest, n - 1);
  }
  return present.map((status) => [status, given.get(status) as number]);
}

export const bar = (parts: ReturnType<typeof blocks>, ascii: boolean, paint: Paint): string =>
  parts.map(([status, n]) => paint.status(status, markOf(status, ascii).repeat(n))).join('');

/** What the signs mean, for the states that occur. */
export const legend = (statuses: readonly Status[], lang: Lang, ascii: boolean, paint: Paint): string =>
  READING_ORDER.filter((status) => statuses.includes(status))
    .map((status) => `${paint.status(status, markOf(status, ascii))} ${STATUS_WORDS[status][lang]}`)
    .join('  ');
