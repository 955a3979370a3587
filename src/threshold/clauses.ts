import { absence } from './absence.js';
import { assigned } from './assigned.js';
import { change } from './change.js';
import type { Clause, Link, Meaning, Part, Reader, Subject } from './clause.js';
import { dueAt } from './due.js';
import { grade } from './grade.js';
import { limit } from './limit.js';
import { peer } from './peer.js';
import { interval, range, tolerance } from './range.js';
import { remarkAt } from './remark.js';
import { said } from './say.js';
import { standard } from './standard.js';
import { state } from './state.js';
import { subjectOf } from './subject.js';
import { is } from './token.js';
import { trend } from './trend.js';

/** The ideas of the grammar. The one that reads furthest counts; of equals the first. */
const PARTS: readonly Part[] = [
  tolerance,
  interval,
  range,
  limit,
  change,
  trend,
  peer,
  grade,
  assigned,
  absence,
  standard,
  state,
];

export interface Clauses {
  readonly clauses: readonly Clause[];
  /** Where the grammar knows no further; null where all is read. */
  readonly stuck: number | null;
}

/** Takes a text apart into clauses; every token is in one, or between two, or the reading is stuck. */
export function clausesOf(reader: Reader): Clauses {
  const { tokens } = reader;
  const clauses: Clause[] = [];
  let at = 0;
  while (at < tokens.length) {
    const link = linkAt(reader, at, clauses.length === 0);
    at = link.end;
    if (at >= tokens.length) {
      // A full stop or semicolon may end a text; 且 may not.
      return { clauses, stuck: link.link === 'and' || link.link === 'or' || link.isApart ? at - 1 : null };
    }
    const found = clauseAt(reader, at);
    if (found === null) return { clauses, stuck: at };
    clauses.push({ ...found, link: link.link, isApart: link.isApart });
    at = found.end;
  }
  return { clauses, stuck: null };
}

/** What stands between two clauses. */
function linkAt({ tokens }: Reader, at: number, isFirst: boolean): { link: Link; isApart: boolean; end: number } {
  let link = (tokens[at]?.gap ? 'gap' : 'none') as Link;
  let [isWord, isMark] = [false, false];
  let end = at;
  for (; ; end++) {
    const token = tokens[end];
    if (is(token, 'separator') && !isFirst) {
      const mark = token.kinds.get('separator') as Link;
      if (!isWord) link = mark === 'semicolon' || link === 'semicolon' ? 'semicolon' : mark;
      isMark = true;
    } else if (is(token, 'stop') && !isFirst) {
      if (!isWord) link = 'semicolon';
      isMark = true;
    } else if (is(token, 'and') && !isFirst && !isWord) {
      link = 'and';
      isWord = true;
    } else if (is(token, 'or') && !isFirst && !isWord) {
      link = 'or';
      isWord = true;
    } else break;
  }
  return { link, isApart: isWord && isMark, end };
}

type Found = Omit<Clause, 'link' | 'isApart'>;

function clauseAt(reader: Reader, at: number): Found | null {
  const { tokens } = reader;
  const due = dueAt(reader, at);
  const from = due?.end ?? at;
  const year = due?.due ?? null;
  let best: Found | null = null;
  const direct = furthest(reader, from);
  if (direct) best = finished(reader, at, null, year, direct);
  if (best !== null && isPlain(direct as Meaning, reader)) return best;
  for (let end = from + 1; end < tokens.length; end++) {
    const subject = subjectOf(reader, from, end);
    if (subject === null) break;
    // 不减少 不改变: what is a clause by itself is no unknown thing that the next one speaks of.
    if (direct !== null && !subject.isKnown && end >= direct.end) break;
    const inner = dueAt(reader, end);
    const found = furthest(reader, inner?.end ?? end);
    if (found === null) continue;
    const clause = finished(reader, at, subject, year ?? inner?.due ?? null, found);
    if (clause === null) continue;
    const isBetter = best === null || clause.end > best.end || (clause.end === best.end && rank(clause) > rank(best));
    if (isBetter) best = clause;
  }
  return best;
}

/** A reading without a subject, then one with a subject that is known, then one with words that nobody knows. */
const rank = ({ subject, rule }: Found): number =>
  (subject === null ? 2 : subject.isKnown ? 1 : 0) - ('manual' in rule ? 0.5 : 0);

/** Nothing can be gained by looking for a subject where the whole text is read without one. */
const isPlain = (meaning: Meaning, { tokens }: Reader): boolean =>
  meaning.end === tokens.length && !('manual' in meaning.rule);

function furthest(reader: Reader, at: number): Meaning | null {
  let best: Meaning | null = null;
  for (const part of PARTS) {
    const found = part(reader, at);
    if (!found) continue;
    if (!isEnd(reader, found.end)) reader.reached.at = Math.max(reader.reached.at, found.end);
    else if (best === null || found.end > best.end) best = found;
  }
  return best;
}

/** Where a clause may end: at a mark, a gap, a bracket, the end, or where a class begins the next one. */
function isEnd({ tokens }: Reader, at: number): boolean {
  const token = tokens[at];
  return (
    token === undefined ||
    token.gap ||
    is(token, 'separator', 'stop', 'and', 'or', 'open') ||
    (is(token, 'class') && tokens.slice(at, at + 6).some((t) => is(t, 'compare', 'number', 'colon')))
  );
}

/** A clause with the brackets behind it; null where one of them is not known. */
function finished(
  reader: Reader,
  at: number,
  subject: Subject | null,
  due: string | null,
  meaning: Meaning,
): Found | null {
  const { tokens } = reader;
  let clause: Found = {
    ...meaning,
    subject,
    due,
    text: tokens
      .slice(at, meaning.end)
      .map((token) => token.text)
      .join(''),
  };
  while (is(tokens[clause.end], 'open')) {
    const remark = remarkAt(reader, clause.end);
    if (remark === null) {
      reader.reached.at = Math.max(reader.reached.at, clause.end);
      return null;
    }
    const next = withRemark(clause, remark);
    if (next === null) return null;
    clause = next;
  }
  return isEnd(reader, clause.end) ? clause : null;
}

function withRemark(clause: Found, remark: NonNullable<ReturnType<typeof remarkAt>>): Found | null {
  const { end, note, family, classes, due, unit, since } = remark;
  const notes = [...(clause.notes ?? []), ...(note ? [note] : [])];
  if (family !== undefined) {
    if (clause.subject?.family) return null;
    return {
      ...clause,
      end,
      notes,
      subject: { text: (classes ?? []).join('、'), family, classes: classes ?? [], isKnown: true },
    };
  }
  if (due !== undefined) return clause.due === null ? { ...clause, end, due } : null;
  if (since !== undefined) {
    const change = clause.rule.change as { since?: string } | undefined;
    if (change === undefined || change.since !== undefined) return null;
    const rule = { change: { ...change, ...(since === 'previous' ? {} : { since }) } };
    return { ...clause, end, rule, look: [], notes: [...notes, said('基期见括号', 'the base stands in brackets')] };
  }
  if (unit !== undefined) return { ...clause, end, unit: clause.unit ?? unit, notes };
  return { ...clause, end, notes };
}
