import type { Clause } from './clause.js';
import type { ThresholdContext } from './reading.js';

/**
 * 面积不减少，性质不改变，功能不降低: of an item without a unit these are statements, and not trends of a figure. Null where some
 * clause is of another kind, or where nothing but one trend is there.
 */
export function statements(clauses: readonly Clause[], context: ThresholdContext): readonly Clause[] | null {
  if (context.unit !== null || !clauses.some((c) => c.subject?.text || 'state' in c.rule)) return null;
  const stated = clauses.flatMap((c) => statedOf(c) ?? []);
  return stated.length === clauses.length ? stated : null;
}

function statedOf(clause: Clause): Clause | null {
  if ('state' in clause.rule) return clause;
  const { trend } = clause.rule;
  const of = clause.subject?.text ?? '';
  const words = clause.text.slice(clause.text.indexOf(of) + of.length).replace(/^:/, '');
  if ((trend !== 'not-lower' && trend !== 'not-higher') || !/^[不未]\p{L}+$/u.test(words)) return null;
  const steps = { 'at-least': words, ladder: [words.slice(1), words] };
  return { ...clause, rule: { state: of === '' ? steps : { of, ...steps } } };
}
