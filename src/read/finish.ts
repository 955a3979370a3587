import type { Text } from '../model/text.js';
import { normalUnit } from '../model/unit.js';
import { type Value, type ValueKind, value } from '../model/value.js';
import type { Remark } from './remark.js';
import { trouble } from './trouble.js';

/** What was read of a cell, waiting for its raw text; or what is wrong with it. */
export type Reading = { readonly trouble: Text } | { readonly as: (raw: string) => Value };
export type Takes = readonly Remark['is'][];

/** Puts what the brackets say beside what was read; the kinds of remark that this kind of value does not take stay a note. */
export function finish(
  kind: ValueKind,
  read: Partial<Value>,
  remarks: readonly Remark[],
  takes: Takes,
  done: string | null = null,
): Reading {
  let rest = read;
  const notes = [read.note, done].filter((text) => typeof text === 'string');
  const isFigure = kind === 'number' || kind === 'change' || kind === 'censored';
  const clash = (r: Remark): Reading => ({
    trouble: trouble(r.text, '与数值或其他说明矛盾', 'contradicts the value or another note'),
  });
  const manyTargets = remarks.filter((r) => r.is === 'target').length > 1;
  for (const r of remarks) {
    if (r.is === 'as-of') {
      if (rest.asOf && rest.asOf !== r.asOf) return clash(r);
      rest = { ...rest, asOf: r.asOf };
    } else if (r.is === 'mark') {
      if (!takes.includes('mark') || rest.mark)
        return {
          trouble: trouble(
            r.text,
            '修约标记只能跟在确定的数值后',
            'marks how a number was rounded, and stands beside none',
          ),
        };
      rest = { ...rest, mark: r.mark };
    } else if (isFigure && (r.is === 'figure' || r.is === 'qualifier')) {
      return { trouble: trouble(r.text, '使括号外的数值含义不明', 'in brackets leaves open what the number means') };
    } else if (!takes.includes(r.is)) notes.push(r.text);
    else if (r.is === 'base') {
      if (
        (rest.since && r.since && rest.since !== r.since) ||
        (rest.direction && r.direction && rest.direction !== r.direction)
      )
        return clash(r);
      rest = { ...rest, since: r.since ?? rest.since ?? null, direction: r.direction ?? rest.direction ?? null };
    } else if (r.is === 'unit') {
      if (rest.unit && normalUnit(rest.unit) !== normalUnit(r.unit)) return clash(r);
      rest = { ...rest, unit: rest.unit ?? r.unit };
    } else if (r.is === 'target' && !manyTargets) rest = { ...rest, inline: { text: r.text, ...r.target } };
    else notes.push(r.text);
  }
  return { as: (raw) => value(raw, kind, { ...rest, note: notes.length > 0 ? notes.join('；') : null }) };
}
