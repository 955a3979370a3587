import type { Text } from '../model/text.js';
import type { Clause } from './clause.js';
import type { PlainRule, ThresholdContext } from './reading.js';
import { ask } from './say.js';

type Way = 'higher' | 'lower';
const UP = new Set(['higher', 'not-lower']);

/** Which way a rule says is better; null where it says neither. */
export function wayOf(rule: PlainRule): Way | null {
  if (rule['at-least'] !== undefined || rule.above !== undefined || rule.complete !== undefined) return 'higher';
  if (rule['at-most'] !== undefined || rule.below !== undefined) return 'lower';
  if (typeof rule.trend === 'string' && rule.trend !== 'stable-or-better')
    return UP.has(rule.trend) ? 'higher' : 'lower';
  const change = rule.change as { down?: string } | undefined;
  if (change !== undefined) return change.down === undefined ? 'higher' : 'lower';
  return null;
}

/** A lost 不 turns 不低于 around. It shows where the item, or the rest of the text, says that the other way is better. */
export function direct(clauses: readonly Clause[], source: string, context: ThresholdContext): Text[] {
  const isOfChange = /[降增升减]|变化|幅/.test(context.name ?? '');
  const ways = clauses.flatMap((c) => (c.hints?.measures ? [] : (wayOf(c.rule) ?? [])));
  const isRange = clauses.length === 2 && ways.length === 2 && clauses.every((c) => isLimit(c.rule));
  if (ways.includes('higher') && ways.includes('lower') && !isRange) {
    return [ask(source, '各条的方向相反，请核对原文', 'the parts point in opposite directions; check the document')];
  }
  if (isRange || isOfChange || context.better === null || ways.every((way) => way === context.better)) return [];
  return [
    ask(
      source,
      `该项${context.better === 'higher' ? '越高越好' : '越低越好'}，而这里的要求方向相反，请核对原文`,
      `the item is better when ${context.better}, and this asks for the other way; check the document`,
    ),
  ];
}

const isLimit = (rule: PlainRule): boolean =>
  ['at-least', 'above', 'at-most', 'below'].some((kind) => rule[kind] !== undefined);
