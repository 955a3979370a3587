import type { Text } from '../model/text.js';
import type { Clause, Reader } from './clause.js';
import type { ThresholdContext } from './reading.js';
import { ask, said } from './say.js';
import { is } from './token.js';

/** 2025年, 到2025年，: when something is due. */
export function dueAt({ tokens }: Reader, at: number): { readonly due: string | null; readonly end: number } | null {
  const token = tokens[at];
  if (!is(token, 'year')) return null;
  let end = at + 1;
  if (/^[,，:]$/.test(tokens[end]?.text ?? '')) end++;
  return { due: token.kinds.get('year') ?? null, end };
}

/** A year in front of a limit says when it is due; a person must see to it that the heading says so too. */
export function dueYears(
  clauses: readonly Clause[],
  source: string,
  context: ThresholdContext,
): { look: Text[]; notes: Text[] } {
  const dues = [...new Set(clauses.flatMap((c) => (c.due === null ? [] : [c.due])))];
  const [due] = dues;
  if (dues.length !== 1 || due === undefined) return { look: [], notes: [] };
  const text = said(`${due}年是到期年度，不是限值`, `${due} is the year when it is due, not a limit`);
  if (context.period === due) return { look: [], notes: [text] };
  return {
    look: [
      ask(
        source,
        `${due}年是到期年度：请核对所在评价标准的年度`,
        `${due} is when it is due: see that its heading says so`,
      ),
    ],
    notes: [text],
  };
}
