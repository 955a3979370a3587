import type { Text } from '../model/text.js';
import { isUnit } from '../model/unit.js';
import type { Reader } from './clause.js';
import { said } from './say.js';
import { subjectOf } from './subject.js';
import { is } from './token.js';

/** What a bracket behind a clause says. */
export interface Remark {
  readonly end: number;
  readonly note?: Text;
  readonly family?: string;
  readonly classes?: readonly string[];
  readonly due?: string;
  readonly unit?: string;
  readonly since?: string;
}

/** Reads a bracket whose words are known to change nothing, or to name a class, a year or a unit. Null for any other. */
export function remarkAt(reader: Reader, at: number): Remark | null {
  const { tokens } = reader;
  if (!is(tokens[at], 'open')) return null;
  let end = at + 1;
  while (end < tokens.length && !is(tokens[end], 'close')) {
    if (is(tokens[end], 'open')) return null;
    end++;
  }
  if (end >= tokens.length || end === at + 1) return null;
  const inside = tokens.slice(at + 1, end);
  const text = inside.map((token) => token.text).join('');
  const note = said(`括号内“${text}”是说明`, `"${text}" in brackets is a remark`);
  const [first] = inside;
  if (inside.every((token) => is(token, 'harmless') || token.text === '指标' || /^[、,，]$/.test(token.text)))
    return { end: end + 1, note };
  if (inside.length === 1 && is(first, 'year')) return { end: end + 1, due: first.kinds.get('year') as string };
  if (isUnit(text) && !/^[a-z]$/.test(text)) return { end: end + 1, unit: text };
  if (inside.every((token) => is(token, 'standard', 'document'))) return { end: end + 1, note };
  const since = sinceOf(reader, at + 1, end);
  if (since !== null) return { end: end + 1, since };
  const subject = subjectOf(reader, at + 1, end);
  if (
    subject?.family &&
    subject.classes.length > 0 &&
    inside.every((token) => is(token, 'class', 'separator', 'topic'))
  ) {
    return { end: end + 1, family: subject.family, classes: subject.classes };
  }
  return null;
}

/** （比2015年）, （与2020年相比）, （同比）. */
function sinceOf({ tokens }: Reader, from: number, end: number): string | null {
  if (is(tokens[from], 'last') && from + 1 === end) {
    return tokens[from]?.kinds.get('last') === 'same-time' ? 'previous' : null;
  }
  if (!is(tokens[from], 'than')) return null;
  const base = tokens[from + 1];
  let i = from + 2;
  while (is(tokens[i], 'compared')) i++;
  if (i !== end) return null;
  if (is(base, 'year')) return base.kinds.get('year') ?? null;
  return is(base, 'last') && !/基|现状|往年|历年/.test(base.text) ? 'previous' : null;
}
