import { isBefore, type Period } from '../model/period.js';
import type { Problem } from '../model/problem.js';
import { periodWords } from '../model/say.js';
import { join, LIST } from '../model/text.js';
import type { Group } from './survey.js';

/**
 * Earlier periods with less than half as much in them as the latest: most likely they stand there for comparison only, and
 * judging them makes most of their items blanks. Years are compared with years and quarters with quarters.
 */
export function incompletePeriods(groups: Iterable<Group>): Problem[] {
  const filled = new Map<Period, number>();
  for (const { period, filled: n } of groups) if (period !== null) filled.set(period, (filled.get(period) ?? 0) + n);
  const periods = [...filled.keys()];
  const latest = periods.reduce<Period | null>((a, b) => (a === null || isBefore(a, b) ? b : a), null);
  if (latest === null) return [];
  const most = filled.get(latest) ?? 0;
  const sparse = periods.filter(
    (p) => isBefore(p, latest) && p.length === latest.length && (filled.get(p) ?? 0) * 2 < most,
  );
  if (sparse.length === 0) return [];
  const old = join(sparse.sort().map(periodWords), LIST);
  const n = sparse.reduce((sum, p) => sum + (filled.get(p) ?? 0), 0);
  const now = periodWords(latest);
  return [
    {
      code: 'incomplete-period',
      severity: 'warning',
      text: {
        zh: `数据里还有${old.zh}，共只有 ${n} 个数值（${now.zh}有 ${most} 个）；也一并评价了，没有的都算缺数据`,
        en: `the data also hold ${old.en}, with ${n} ${n === 1 ? 'value' : 'values'} only (${now.en} has ${most}); they were judged too, and what they lack counts as no data`,
      },
      hint: {
        zh: `只评价${now.zh}请用 --period ${latest}；较早的数值仍作比较的依据`,
        en: `to judge ${now.en} alone use --period ${latest}; the earlier values remain evidence`,
      },
      at: null,
    },
  ];
}
