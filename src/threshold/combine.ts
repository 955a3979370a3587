import { compare } from '../model/decimal.js';
import { figure } from '../model/figure.js';
import { branches } from './branches.js';
import type { Clause, Combined } from './clause.js';
import { direct } from './direction.js';
import { dueYears } from './due.js';
import type { NamedReading, PlainRule, ThresholdContext } from './reading.js';
import { ask, said } from './say.js';
import { statements } from './statements.js';

/** One rule of all clauses of a text. What they say of each other is stated, and never guessed. */
export function combine(clauses: readonly Clause[], source: string, context: ThresholdContext): Combined {
  const own = clauses.flatMap((c) => c.look ?? []);
  const notes = clauses.flatMap((c) => c.notes ?? []);
  const { look: dueLook, notes: dueNotes } = dueYears(clauses, source, context);
  const mixed = joined(clauses, source, context);
  const look = [...own, ...dueLook, ...mixed.look, ...direct(clauses, source, context)];
  const all = [...notes, ...dueNotes, ...mixed.notes];
  return { ...mixed, look, notes: all };
}

function joined(clauses: readonly Clause[], source: string, context: ThresholdContext): Combined {
  const dues = new Set(clauses.map((c) => c.due));
  if (dues.size > 1 && clauses.filter((c) => c.due !== null).length > 1) {
    return split(
      clauses,
      source,
      '一格写了几个年度的限值，须分开',
      'one cell holds limits for several years; split them',
      (c) => c.due ?? '',
    );
  }
  if (clauses.some((c, i) => i > 0 && c.isBare && c.subject === null && (c.link === 'gap' || c.link === 'none'))) {
    const why = ask(
      source,
      '两个数挨着，没有写明关系，可能断开了',
      'two numbers side by side; one may have been cut in two',
    );
    return { rule: { manual: why.zh }, look: [why], notes: [] };
  }
  if (clauses.some((c) => c.subject?.family)) return branches(clauses, source);
  const unknown = clauses.find((c) => c.subject !== null && !c.subject.isKnown);
  if (unknown) {
    const text = unknown.subject?.text ?? '';
    return split(
      clauses,
      source,
      `“${text}”不认识：是另一个量、一类对象，还是别的条件`,
      `"${text}" is not known: another quantity, a class of subjects, or a condition`,
    );
  }
  const names = [...new Set(clauses.flatMap((c) => (c.subject?.text ? [c.subject.text] : [])))];
  const stated = statements(clauses, context);
  if (stated !== null) return logic(stated, source);
  if (names.length > 1) {
    return split(
      clauses,
      source,
      '一格写了几个量的限值，须分开',
      'one cell holds limits for several quantities; split them',
    );
  }
  const named = clauses.findIndex((c) => c.subject?.text);
  if (named > 0) {
    return split(
      clauses,
      source,
      `“${names[0]}”的限值与前面的不同：是例外，还是另一个量`,
      `"${names[0]}" has a limit of its own: an exception, or another quantity`,
    );
  }
  const combined = logic(clauses, source);
  const note =
    names.length === 1 && names[0] !== context.name
      ? [said(`原文写明的量：${names[0]}`, `the text names the quantity: ${names[0]}`)]
      : [];
  return { ...combined, notes: [...combined.notes, ...note] };
}

/** Several quantities: each by itself, and the whole for a person. */
function split(
  clauses: readonly Clause[],
  source: string,
  zh: string,
  en: string,
  nameOf: (clause: Clause) => string = (c) => c.subject?.text ?? '',
): Combined {
  const why = ask(source, zh, en);
  const quantities = clauses.map((c): NamedReading => ({ name: nameOf(c), unit: c.unit ?? null, rule: c.rule }));
  return { rule: { manual: why.zh }, look: [why], notes: [], ...(clauses.length > 1 && { quantities }) };
}

/** 且 and 或 between clauses. Where both stand, which of them binds closer is stated, and a person confirms it. */
function logic(clauses: readonly Clause[], source: string): Combined {
  const [first] = clauses;
  if (!first) throw new TypeError('no clause');
  if (clauses.length === 1) return { rule: first.rule, look: [], notes: [] };
  const words = clauses.slice(1).map((c) => c.link);
  if (!words.includes('or')) return allOf(clauses, source);
  if (words.every((link) => link === 'or')) return { rule: { any: clauses.map((c) => c.rule) }, look: [], notes: [] };
  return precedence(clauses, source);
}

/** A comma, or 且 behind one, divides; inside of that 且 binds closer than 或. */
function precedence(clauses: readonly Clause[], source: string): Combined {
  const groups: Clause[][] = [];
  for (const clause of clauses) {
    const isNew = groups.length === 0 || clause.isApart || ['comma', 'semicolon', 'gap'].includes(clause.link);
    if (isNew) groups.push([clause]);
    else groups.at(-1)?.push(clause);
  }
  const rules = groups.map((group) => ({ link: group[0]?.link, rule: orOfAnds(group) }));
  const isAny = rules.slice(1).every((r) => r.link === 'or');
  const isAll = rules.slice(1).every((r) => r.link !== 'or');
  const parts = rules.map((r) => r.rule);
  const rule: PlainRule | null =
    rules.length === 1 ? (parts[0] as PlainRule) : isAll ? { all: parts } : isAny ? { any: parts } : null;
  const zh = `“且”与“或”并用：${rule === null ? '先后次序不明' : `读作 ${spoken(groups)}`}，请确认`;
  const en = `both "and" and "or": ${rule === null ? 'which binds closer is not clear' : `read as ${spoken(groups)}`}; confirm it`;
  const why = ask(source, zh, en);
  return { rule: rule ?? { manual: why.zh }, look: [why], notes: [] };
}

const spoken = (groups: readonly (readonly Clause[])[]): string =>
  groups
    .map((group, i) => {
      const inner = group.map((c, j) => (j === 0 ? '' : c.link === 'or' ? ' 或 ' : ' 且 ') + c.text).join('');
      const link = i === 0 ? '' : group[0]?.link === 'or' ? ' 或 ' : ' 且 ';
      return `${link}${group.length > 1 ? `（${inner}）` : inner}`;
    })
    .join('');

function orOfAnds(group: readonly Clause[]): PlainRule {
  const ands: Clause[][] = [];
  group.forEach((clause, i) => {
    if (i === 0 || clause.link === 'or') ands.push([clause]);
    else ands.at(-1)?.push(clause);
  });
  const rules = ands.map((some) => (some.length === 1 ? (some[0] as Clause).rule : { all: some.map((c) => c.rule) }));
  return rules.length === 1 ? (rules[0] as PlainRule) : { any: rules };
}

/** All of them; two limits from either side are a range, and two from one side cannot both be meant. */
function allOf(clauses: readonly Clause[], source: string): Combined {
  const rules = clauses.map((c) => c.rule);
  const lows = rules.filter((r) => r['at-least'] !== undefined || r.above !== undefined);
  const highs = rules.filter((r) => r['at-most'] !== undefined || r.below !== undefined);
  const others = rules.filter((r) => r.between !== undefined || r.complete !== undefined || r.grade !== undefined);
  const isTwice =
    lows.length > 1 || highs.length > 1 || (others.length > 0 && lows.length + highs.length + others.length > 1);
  if (isTwice || new Set(rules.map((r) => JSON.stringify(r))).size < rules.length) {
    const why = ask(
      source,
      '一格写了几个限值，没有写明各指什么',
      'several limits in one cell, and what each is for is not said',
    );
    return { rule: { manual: why.zh }, look: [why], notes: [] };
  }
  const [low] = lows;
  const [high] = highs;
  if (low && high && rules.length === 2) {
    const [a, b] = [figure(String(Object.values(low)[0])), figure(String(Object.values(high)[0]))];
    if (a && b && compare(a.value, b.value) < 0) return { rule: { between: { ...low, ...high } }, look: [], notes: [] };
    const why = ask(source, '两个限值没有共同的范围', 'no value lies between the two limits');
    return { rule: { manual: why.zh }, look: [why], notes: [] };
  }
  return { rule: { all: rules }, look: [], notes: [] };
}
