import type { Part } from './clause.js';
import { frontAt } from './limit.js';
import { ask } from './say.js';
import { is } from './token.js';

const SIDES: Readonly<Record<string, string>> = { '>=': 'at-least', '>': 'above', '<=': 'at-most', '<': 'below' };

/** 不低于全省平均水平, 达到全国先进水平, 优于全省平均: a figure that others have, looked up by its name. */
export const peer: Part = (reader, at) => {
  const { tokens, context, source } = reader;
  const front = frontAt(reader, at);
  if (!front) return null;
  let end = front.end;
  while (is(tokens[end], 'peer') || tokens[end]?.text === '同期') end++;
  const from = front.end;
  if (end === from) return null;
  if (tokens[end]?.text === '的') end++;
  if (!is(tokens[end], 'average')) return null;
  while (is(tokens[end], 'average')) end++;
  const figure = tokens
    .slice(from, end)
    .map((token) => token.text)
    .join('');
  const behind = tokens[end];
  const back = is(behind, 'behind') ? behind.kinds.get('behind') : null;
  if (back !== null) end++;
  const op = front.compare ?? back ?? (front.mode === 'reach' ? '>=' : null);
  if (back !== null && front.compare !== null && front.compare !== back) return null;
  const side =
    op === 'better'
      ? context.better && (context.better === 'higher' ? 'above' : 'below')
      : op === 'not-worse'
        ? context.better && (context.better === 'higher' ? 'at-least' : 'at-most')
        : SIDES[op ?? ''];
  if (side) return { rule: { assigned: { figure, is: side } }, end, look: front.look };
  const look = ask(
    source,
    `与“${figure}”相比，没有写明应高还是应低`,
    `compared with ${figure}, and which side is due is not said`,
  );
  return { rule: { manual: look.zh }, end, look: [look] };
};
