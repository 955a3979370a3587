import type { Meaning, Part, Reader } from './clause.js';
import { ask, said } from './say.js';
import { is } from './token.js';

/** Skips 逐步, 持续, 有所 and what a bracket of time says; words that weaken or strengthen a trend change no direction. */
function skipAdverbs({ tokens }: Reader, at: number): number {
  let end = at;
  while (is(tokens[end], 'steadily', 'modal')) end++;
  return end;
}

/** 逐步下降, 不降低, 保持稳定或持续改善, 稳中有升, 比上年有所提高, 不低于上年. */
export const trend: Part = (reader, at) => afterLast(reader, at) ?? beyondLast(reader, at) ?? plain(reader, at);

/** 比上年有所提高, 同比下降: a trend since the period before. */
const afterLast: Part = (reader, at) => {
  const { tokens } = reader;
  let end = at;
  if (is(tokens[end], 'last') && tokens[end]?.kinds.get('last') === 'same-time') end++;
  else if (is(tokens[end], 'than') && is(tokens[end + 1], 'last')) {
    end += 2;
    while (is(tokens[end], 'compared')) end++;
    // 比基准年 is a base that nobody named.
    if (/基|现状/.test(tokens[at + 1]?.text ?? '')) return null;
  } else return null;
  if (/^[,，]$/.test(tokens[end]?.text ?? '')) end++;
  return plain(reader, end);
};

const SIDES: Readonly<Record<string, string>> = { '>': 'higher', '>=': 'not-lower', '<': 'lower', '<=': 'not-higher' };

/** 高于上年, 不低于上年水平. */
const beyondLast: Part = (reader, at) => {
  const { tokens, context, source } = reader;
  const token = tokens[at];
  if (!is(token, 'compare') || !is(tokens[at + 1], 'last') || /基|现状|往年|历年/.test(tokens[at + 1]?.text ?? ''))
    return null;
  let end = at + 2;
  while (is(tokens[end], 'compared', 'average')) end++;
  const op = token.kinds.get('compare') as string;
  const direction = SIDES[op];
  if (direction !== undefined) return { rule: { trend: direction }, end };
  if (op === '=') return null;
  if (op === 'not-worse') return { rule: { trend: 'stable-or-better' }, end };
  return merit(context.better, source, end);
};

const plain: Part = (reader, at) => {
  const { tokens, context, source } = reader;
  const whole = tokens[at];
  if (is(whole, 'both-ways')) {
    const direction = whole.kinds.get('both-ways') as string;
    return direction === 'better' ? merit(context.better, source, at + 1) : { rule: { trend: direction }, end: at + 1 };
  }
  const from = skipAdverbs(reader, at);
  const token = tokens[from];
  if (is(token, 'not')) {
    // 不明显下降 allows a small fall: the words between take something back.
    const behind = tokens[from + 1];
    if (is(behind, 'down')) return { rule: { trend: 'not-lower' }, end: from + 2 };
    if (is(behind, 'up')) return { rule: { trend: 'not-higher' }, end: from + 2 };
    if (is(behind, 'worse')) return { rule: { trend: 'stable-or-better' }, end: from + 2 };
    return null;
  }
  // 稳定 is an adverb too: 稳定提高, and 保持稳定 by itself.
  if (is(tokens[at], 'stable') || is(token, 'stable')) {
    const found = stable(reader, is(tokens[at], 'stable') ? at : from);
    if (found) return found;
  }
  if (is(token, 'down')) return { rule: { trend: 'lower' }, end: from + 1 };
  if (is(token, 'up')) return { rule: { trend: 'higher' }, end: from + 1 };
  if (is(token, 'better')) return merit(context.better, source, from + 1);
  return null;
};

/** 保持稳定, 稳定或持续改善, 稳定并逐步提高. */
const stable: Part = (reader, at) => {
  const { tokens } = reader;
  const end = at + 1;
  const join = tokens[end];
  const isJoined = is(join, 'and', 'or') || join?.text === '、' || join?.text === '，';
  const from = skipAdverbs(reader, isJoined ? end + 1 : end);
  const way = tokens[from];
  if (is(way, 'better')) return { rule: { trend: 'stable-or-better' }, end: from + 1 };
  if (isJoined && is(join, 'or')) {
    if (is(way, 'up')) return { rule: { trend: 'not-lower' }, end: from + 1 };
    if (is(way, 'down')) return { rule: { trend: 'not-higher' }, end: from + 1 };
  }
  if (is(way, 'up') && !isJoined) return { rule: { trend: 'higher' }, end: from + 1 };
  if (is(way, 'down') && !isJoined) return { rule: { trend: 'lower' }, end: from + 1 };
  const isWhole = /保持|维持|基本|总体|持平|不变|^稳定$/.test(tokens[at]?.text ?? '');
  return isWhole
    ? {
        rule: { trend: 'stable-or-better' },
        end,
        notes: [said('“保持稳定”读作不变差', '"stable" is read as no worse')],
      }
    : null;
};

/** 改善: better than before, and the item says which way that is. */
function merit(better: 'higher' | 'lower' | null, source: string, end: number): Meaning {
  if (better !== null) return { rule: { trend: better }, end };
  const look = ask(
    source,
    '要求改善，而没有写明数值高好还是低好',
    'it must improve, and whether higher or lower is better is not said',
  );
  return { rule: { manual: look.zh }, end, look: [look] };
}
