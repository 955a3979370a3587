import type { Clause, Combined } from './clause.js';
import type { PlainRule } from './reading.js';
import { ask, said } from './say.js';

const COASTAL = (word: string): string => (/内陆|非/.test(word) ? 'false' : 'true');
/** Attributes of a subject that the program's own tables have; others a catalogue names itself. */
const USUAL = new Set(['level', 'terrain', 'size', 'coastal']);

/** 市≥95；县≥85: a rule for each class of subjects. What follows a class without one of its own belongs to the whole. */
export function branches(clauses: readonly Clause[], source: string): Combined {
  const unsure = (zh: string, en: string): Combined => {
    const why = ask(source, zh, en);
    return { rule: { manual: why.zh }, look: [why], notes: [] };
  };
  const [first] = clauses;
  const family = first?.subject?.family ?? null;
  if (family === null) {
    return unsure(
      '一般限值之外另有分类的限值：是例外，还是另一个要求',
      'a limit for some class beside a general one: an exception, or a further requirement',
    );
  }
  const chosen: Record<string, PlainRule> = {};
  const rest: Clause[] = [];
  for (const clause of clauses) {
    const own = clause.subject?.family ?? null;
    if (own === null) {
      rest.push(clause);
      continue;
    }
    if (rest.length > 0)
      return unsure('分类的限值之间夹有其他要求', 'another requirement stands between those of classes');
    if (own !== family)
      return unsure('按两种情况分类，请写明怎样组合', 'classes of two kinds; say how they go together');
    for (const word of clause.subject?.classes ?? []) {
      const key = family === 'coastal' ? COASTAL(word) : word;
      if (key in chosen) return unsure(`“${word}”有两个限值`, `"${word}" has two limits`);
      chosen[key] = clause.rule;
    }
  }
  const signed = clauses.filter((c) => c.subject?.family);
  const isMixed = signed.some((c) => c.isBare) && signed.some((c) => !c.isBare);
  if (isMixed) return unsure('有的分类有符号，有的没有', 'some classes have a sign and some have none');
  if (signed.some((c) => c.link === 'or')) return unsure('分类之间写了“或”', 'or stands between the classes');
  const by: PlainRule = { by: { [family]: chosen } };
  const notes = USUAL.has(family)
    ? []
    : [said(`按“${family}”分类，评价对象须写明它`, `by "${family}", which the subject's profile must state`)];
  if (rest.length === 0) return { rule: by, look: [], notes };
  if (rest.some((c) => c.subject !== null || c.isBare || 'at-least' in c.rule || 'at-most' in c.rule)) {
    return unsure('分类的限值之后另有限值', 'a further limit behind those of classes');
  }
  if (rest.some((c) => c.link === 'or')) return unsure('“或”前面是分类的限值', 'or behind the limits of classes');
  const look = ask(
    source,
    '最后的要求读作适用于各类，请确认',
    'the last requirement is read as one for every class; confirm it',
  );
  const more = rest.map((c) => c.rule);
  return { rule: { all: [by, ...more] }, look: [look], notes };
}
