import type { Part } from './clause.js';
import { softly } from './limit.js';
import { ask } from './say.js';
import { is, type Token } from './token.js';

/** 不得检出, 未发生重特大突发环境事件, 无焚烧秸秆现象, 消除劣Ⅴ类, 零: the thing is not there. */
export const absence: Part = (reader, at) => {
  const { tokens, context, source } = reader;
  let end = at;
  while (is(tokens[end], 'modal')) end++;
  const word = tokens[end];
  if (is(word, 'nothing')) return { rule: { absent: true }, end: end + 1 };
  if (!is(word, 'none')) return null;
  const look = /^基本/.test(word.text) ? [softly(source, '基本')] : [];
  const from = end + 1;
  end = from;
  while (isThing(tokens[end]) && !(end > from && tokens[end]?.gap && is(tokens[end], 'class', 'none'))) end++;
  while (end > from && is(tokens[end - 1], 'separator', 'and')) end--;
  const things = tokens.slice(from, end);
  const what = things.map((token) => token.text).join('');
  if (what === '') {
    if (/检出/.test(word.text)) return { rule: { absent: true }, end };
    if (/发生|出现|存在|发现/.test(word.text) || word.text === '零') return { rule: { absent: true }, end };
    const why = ask(
      source,
      '“无”是没有这种情形才算达标，还是没有规定要求',
      'whether none of it is due, or nothing is required',
    );
    return { rule: { manual: why.zh }, end, look: [why] };
  }
  // A trend or an amount behind 无 is another sentence: 无明显下降.
  if (/^(?:明显|大面积|严重)$/.test(what)) return null;
  const grade = things[0];
  const isGrade = is(grade, 'grade') && /^water:劣/.test(grade.kinds.get('grade') ?? '');
  if (
    isGrade &&
    context.unit === null &&
    things.slice(1).every((token) => /^(?:水体|水质|断面|水)$/.test(token.text))
  ) {
    return { rule: { grade: { never: (grade.kinds.get('grade') as string).slice(6) } }, end, look };
  }
  return { rule: { absent: what }, end, look };
};

const isThing = (token: Token | undefined): boolean =>
  token !== undefined &&
  !is(token, 'number', 'compare', 'separator', 'stop', 'open', 'close', 'colon', 'or', 'soft', 'about', 'unknown') &&
  is(token, 'topic', 'head', 'event', 'grade', 'class', 'authority') &&
  !/^(?:的|、)$/.test(token.text === '、' ? token.text : '');
