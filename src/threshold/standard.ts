import type { Part } from './clause.js';
import { ask } from './say.js';
import { is, type Token } from './token.js';

const isPart = (token: Token | undefined): boolean =>
  token !== undefined &&
  !is(token, 'separator', 'stop', 'unknown', 'damaged', 'number') &&
  !(is(token, 'compare') && /^[≥≤><=]$/.test(token.text)) &&
  (is(token, 'standard', 'document', 'norm', 'fulfil', 'reach', 'hold', 'steadily', 'modal', 'authority', 'topic') ||
    is(
      token,
      'head',
      'grade',
      'issued',
      'target',
      'of-plan',
      'state',
      'or-better',
      'harmless',
      'stable',
      'within',
      'and',
    ));

/** 达到GB 18918-2002一级A标准, 符合《…》要求, 执行国家标准: a named standard, by which a person judges. */
export const standard: Part = ({ tokens, source }, at) => {
  let end = at;
  const named: string[] = [];
  let isNorm = false;
  let isMet = false;
  let depth = 0;
  for (; ; end++) {
    const token = tokens[end];
    // 《…》（GB …） and （GB 18918-2002） belong together.
    if (named.length + Number(isNorm) > 0 && is(token, 'open') && is(tokens[end + 1], 'standard', 'document')) depth++;
    else if (depth > 0 && is(token, 'close')) depth--;
    else if (!isPart(token)) break;
    if (is(token, 'standard', 'document')) named.push(token.text);
    if (is(token, 'norm')) isNorm = true;
    if (is(token, 'fulfil', 'reach', 'hold')) isMet = true;
  }
  if (depth > 0 || (named.length === 0 && !(isNorm && isMet))) return null;
  const by = named.length > 0 ? named.join('、') : null;
  const why = ask(
    source,
    by === null ? '按标准判定，没有写明是哪个标准，须由人判定' : `按 ${by} 判定，须由人判定`,
    by === null
      ? 'judged by a standard that is not named; a person must decide'
      : `judged by ${by}; a person must decide`,
  );
  return { rule: { manual: why.zh }, end, look: [why] };
};
