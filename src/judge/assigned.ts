import { compare } from '../model/decimal.js';
import type { Bound, Limit } from '../model/limit.js';
import type { Measurement } from '../model/measurement.js';
import type { Place, Problem } from '../model/problem.js';
import type { Assigned } from '../model/rule.js';
import type { Targets } from '../model/sources.js';
import { normalUnit } from '../model/unit.js';

/**
 * What a higher authority set, by a table of its own and by the row of the data itself. The table goes first, and the row
 * adds what it leaves open; where they contradict each other nothing is chosen.
 */
export function together(filed: Assigned | null, own: Assigned | null): Assigned | null {
  if (filed === null || own === null) return filed ?? own;
  if (isTorn(filed, own)) return { ...filed, disputed: own.at };
  const isOpen = filed.limit === null && own.limit !== null;
  const figure = isOpen ? own : filed;
  return { ...figure, finding: filed.finding ?? own.finding };
}

/** The problem where a row and the table of assigned figures contradict each other. */
export function disputes(targets: Targets | null, m: Measurement): Problem[] {
  const own = m.assigned ?? null;
  const filed = own && (targets?.find(m.subject, m.item, m.period, null) ?? null);
  if (own === null || filed === null || !isTorn(filed, own)) return [];
  const where = rowOf(filed.at);
  return [
    {
      code: 'target-conflict',
      severity: 'error',
      text: {
        zh: `上级目标值或考核结果与 ${where} 不同，程序不替您选择`,
        en: `the assigned figure or the finding differs from ${where}; the program does not choose`,
      },
      hint: { zh: '请按上级文件改正其中一处', en: 'mend one of them by the document that set it' },
      at: own.at,
    },
  ];
}

const rowOf = ({ file, line, sheet }: Place): string =>
  sheet === undefined ? `${file}:${line}` : `${file}:${sheet}!${line}`;

/** Both speak, and of different things; that none was set yet (未下达) contradicts a figure. */
function isTorn(a: Assigned, b: Assigned): boolean {
  if (a.finding !== null && b.finding !== null && a.finding !== b.finding) return true;
  if (a.limit === null || b.limit === null) {
    const isUnset = (x: Assigned): boolean => x.limit === null && x.finding === null;
    return (isUnset(a) && b.limit !== null) || (isUnset(b) && a.limit !== null);
  }
  return a.ofChange !== b.ofChange || !isSameLimit(a.limit, b.limit);
}

function isSameLimit(a: Limit, b: Limit): boolean {
  const end = (x: Bound | null, y: Bound | null): boolean =>
    x === null || y === null ? x === y : compare(x.value, y.value) === 0 && x.inclusive === y.inclusive;
  return normalUnit(a.unit ?? '') === normalUnit(b.unit ?? '') && end(a.low, b.low) && end(a.high, b.high);
}
