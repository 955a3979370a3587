import { isOneOff } from '../model/near.js';
import type { Problem } from '../model/problem.js';
import type { Scope } from './scope.js';
import type { Group } from './survey.js';

/**
 * Subjects whose name is one character off a known one: that of the catalogue or of the table of profiles, or another one of
 * the data that has just the rows which it lacks. 台山市 and 鹤山市, each with rows of its own, are two places.
 */
export function nearSubjects(groups: Iterable<Group>, { catalogue, sources }: Scope): Problem[] {
  const all = [...groups].filter((g) => g.subject !== null);
  const named = new Map<string, Group[]>();
  for (const group of all) named.set(group.subject as string, [...(named.get(group.subject as string) ?? []), group]);
  if (named.size > MOST) return [];
  const own = catalogue.subject?.name;
  const known = new Set([...(own === undefined ? [] : [own]), ...sources.profiles.keys()]);
  return [...named].flatMap(([name, of]) => {
    if (known.has(name)) return [];
    const isNear = (other: string): boolean => Math.max(name.length, other.length) >= 3 && isOneOff(name, other);
    const near =
      [...known].find(isNear) ??
      [...named.keys()].find((other) => isNear(other) && isRest(of, named.get(other) as Group[]));
    return near === undefined ? [] : [oneOff(name, near, of[0]?.at ?? null)];
  });
}

/** Whether a subject has fewer rows than another, and none that the other has too. */
function isRest(some: readonly Group[], others: readonly Group[]): boolean {
  const rows = (of: readonly Group[]): number => of.reduce((n, g) => n + g.seen.filter((times) => times > 0).length, 0);
  return (
    rows(some) < rows(others) &&
    some.every((g) => {
      const other = others.find((o) => o.period === g.period);
      return other !== undefined && g.seen.every((times, i) => times === 0 || other.seen[i] === 0);
    })
  );
}

const oneOff = (name: string, near: string, at: Problem['at']): Problem => ({
  code: 'near-subject',
  severity: 'warning',
  text: {
    zh: `“${name}”与“${near}”只差一个字，按两个地区评价了`,
    en: `"${name}" is one character off "${near}", and was judged as a subject of its own`,
  },
  hint: { zh: '如果是同一个地区，请改正名称', en: 'if both are one place, correct the name' },
  at,
});

/** Every name is held against every other: with more of them that takes too long. */
const MOST = 1000;
