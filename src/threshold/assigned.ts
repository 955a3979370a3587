import type { Part } from './clause.js';
import { said } from './say.js';
import { is, type Token } from './token.js';

const isVerb = (token: Token | undefined): boolean =>
  is(token, 'fulfil', 'keep-within', 'reach', 'compare', 'reach-down');
/** 相关要求 is set by nobody in particular. */
const VAGUE = new Set(['相关', '有关', '相应']);

/**
 * 完成上级规定的考核任务, 不超过省下达控制指标, 按省下达任务完成: a verb, who sets it, and what is set. It takes the longest
 * run of such words; one word of another kind in it, and it is no such phrase.
 */
export const assigned: Part = ({ tokens }, at) => {
  let end = at;
  let [verb, authority, issued, target] = [false, false, false, false];
  let [isVague, isYearly] = [false, false];
  let last = -1;
  while (is(tokens[end], 'modal')) end++;
  for (; ; end++) {
    const token = tokens[end];
    if (token === undefined || (token.gap && last === end)) break;
    // 按省下达任务完成
    if (target && last === end && is(token, 'fulfil', 'state')) {
      last = end + 1;
      continue;
    }
    if (VAGUE.has(token.text)) isVague = true;
    if (isVerb(token) && !target && !(is(token, 'compare') && !isWord(token))) verb = true;
    else if (is(token, 'authority')) authority = true;
    else if (is(token, 'issued', 'target', 'within', 'of-plan', 'topic', 'head', 'year', 'span', 'modal')) {
      if (is(token, 'issued')) issued = true;
      if (is(token, 'target')) target = true;
      if (/^(?:年度|当年|本年度|阶段|阶段性|分年度|逐年|当期)$/.test(token.text)) isYearly = true;
    } else break;
    if (is(token, 'target') || (target && is(token, 'within'))) last = end + 1;
  }
  if (last < 0 || !target) return null;
  const isSet = authority
    ? issued || verb
    : issued
      ? verb || isYearly
      : verb && (isYearly || ownTarget(tokens, at, last));
  if (!isSet || (isVague && !authority)) return null;
  return { rule: { assigned: {} }, end: last, notes: verb ? [] : [NO_VERB] };
};

/** A comparison in words: ≥ before words is a lost figure. */
const isWord = (token: Token): boolean => !/^[≥≤><=]$/.test(token.text);

/** 完成目标任务, 不突破红线: the thing itself says that somebody has set it. */
const ownTarget = (tokens: readonly Token[], at: number, end: number): boolean => {
  const words = tokens.slice(at, end);
  const isCompleted = words.some((token) => /完成/.test(token.text));
  return words.some(
    (token) =>
      is(token, 'target') &&
      (/目标|考核|任务|红线|控制|管控|计划|责任书/.test(token.text)
        ? isCompleted || /红线|考核|控制|管控|责任书/.test(token.text)
        : isCompleted && token.text === '指标'),
  );
};

const NO_VERB = said('读作完成上级下达的目标', 'read as meeting what is assigned');
