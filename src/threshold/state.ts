import type { Part } from './clause.js';
import { ownUnit } from './item-unit.js';
import { ask } from './say.js';
import { is, type Token } from './token.js';

const isPart = (token: Token | undefined): boolean =>
  is(token, 'state', 'topic', 'head', 'whole', 'event', 'steadily', 'norm') ||
  token?.text === '并' ||
  token?.text === '的';

/** 制定实施, 建立, 有效开展, 建立健全生态补偿机制: a state in words of which every one is known. */
export const state: Part = (reader, at) => {
  const { tokens, source } = reader;
  let end = at;
  while (is(tokens[end], 'modal') && !is(tokens[end], 'whole', 'state')) end++;
  const from = end;
  let isState = false;
  while (isPart(tokens[end])) {
    // Lines that follow each other are requirements of their own where each begins with a verb.
    if (end > from && tokens[end]?.gap && is(tokens[end], 'state') && isState) break;
    if (is(tokens[end], 'state', 'whole')) isState = true;
    end++;
  }
  if (!isState || is(tokens[end - 1], 'head') || tokens[end - 1]?.text === '的' || tokens[end - 1]?.text === '并')
    return null;
  const words = tokens.slice(from, end);
  const word = words.map((token) => token.text).join('');
  if (words.length === 1 && is(words[0], 'whole'))
    return { rule: { complete: true }, end, hints: { better: 'higher' } };
  const unit = ownUnit(reader.context);
  if (unit !== null) {
    const why = ask(
      source,
      `指标的单位是“${unit}”，而这里没有数值`,
      `the unit of the item is "${unit}", and there is no figure here`,
    );
    return { rule: { manual: why.zh }, end, look: [why] };
  }
  return { rule: { state: denied(words) ?? word }, end, hints: { measures: 'state' } };
};

/** 性质不改变 says something of 性质, and its opposite is known. */
function denied(words: readonly Token[]): object | null {
  const last = words.at(-1);
  if (words.length < 2 || !last || !/^不(?!明显)/.test(last.text)) return null;
  const of = words
    .slice(0, -1)
    .map((token) => token.text)
    .join('');
  return { of, 'at-least': last.text, ladder: [last.text.slice(1), last.text] };
}
