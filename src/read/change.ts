import type { Decimal } from '../model/decimal.js';
import { type Period, period } from '../model/period.js';
import type { Sign } from '../model/value.js';
import { type Quantity, readQuantity } from './number.js';

export type Direction = 'up' | 'down';
export type Since = Period | 'previous';

/** 20xx年 and what may stand behind it. */
export const YEAR = '(?:19|20)\\d{2}\\s*(?:年(?:\\s*(?:度|底|末|第?[一二三四1-4]季度|[上下]半年|\\d{1,2}月份?))?)?';
const LAST = '上一?年度?|去年|上年同期|去年同期';
const BASE = new RegExp(
  `^(?:(同比)|(?:与|同|和|较|比|相比|相较于?|相对于?)\\s*(${YEAR}|${LAST})\\s*(?:同期)?\\s*(?:相比较?|比较)?|以\\s*(${YEAR})为(?:基[期数准年]|基准年))\\s*[,，]?\\s*`,
);
const DOWN = '下降|降低|减少|减小|削减|压减|下滑|回落|降幅';
const UP = '上升|提高|提升|增长|增加|增大|升高|上涨|增幅|升幅';
const DIRECTION = new RegExp(`^(?:(${DOWN})|(?:${UP}))(?:幅度|率)?`);

/** 与2017年相比, 同比: what a change is counted from, and the text behind it. */
export function readBase(text: string): { since: Since; rest: string } | null {
  const match = BASE.exec(text);
  if (!match) return null;
  const named = (match[2] ?? match[3])?.replace(/\s/g, '');
  const since = named === undefined || !/^\d/.test(named) ? 'previous' : period(named);
  return since === null ? null : { since, rest: text.slice(match[0].length) };
}

/** 下降, 提高幅度, …: which way, and the text behind it. */
export function readDirection(text: string): { direction: Direction; rest: string } | null {
  const match = DIRECTION.exec(text);
  return match && { direction: match[1] === undefined ? 'up' : 'down', rest: text.slice(match[0].length) };
}

export interface Change extends Quantity {
  readonly direction: Direction | null;
  readonly since: Since | null;
}

/** 同比下降13.6%, 较上年提高2.3个百分点. `two-signs` for 下降-3%; null for anything else, 下降至30% included, which is a level. */
export function readChange(text: string, own: string | null): Change | 'two-signs' | null {
  const base = readBase(text);
  const way = readDirection(base?.rest ?? text);
  const figure = (way ? way.rest.replace(/^(?:了|为|:|：)/, '') : (base?.rest ?? '')).trim();
  if (way === null && (base === null || !/^[-+]/.test(figure))) return null;
  const read = readQuantity(figure, own);
  if (!('ok' in read) || read.ok.hasL) return null;
  if (way !== null && /^[-+]/.test(figure)) return 'two-signs';
  return { ...read.ok, direction: way?.direction ?? null, since: base?.since ?? null };
}

const BEFORE: readonly (readonly [Sign, RegExp])[] = [
  ['>=', /^(?:≥|(?:不|不得|不能)(?:低于|少于|小于)|至少)/],
  ['<=', /^(?:≤|(?:不|不得|不能)(?:超过|高于|大于|多于)|至多)/],
  ['>', /^(?:>|大于|高于|超过|多于)/],
  ['<', /^(?:<|小于|低于|少于|不足)/],
];
const BEHIND: readonly (readonly [Sign, RegExp])[] = [
  ['>=', /及?以上$/],
  ['<=', /(?:及?以下|[以之]内)$/],
];

export interface Bounded extends Quantity {
  readonly sign: Sign | null;
}

/** ≥95, 不低于95%, 95%以上, or a bare figure. Null for anything else, a bound on either side included. */
export function readBounded(text: string, own: string | null): Bounded | null {
  const before = BEFORE.find(([, form]) => form.test(text));
  const behind = BEHIND.find(([, form]) => form.test(text));
  if (before && behind) return null;
  const [sign, form] = before ?? behind ?? [null, /$/];
  const read = readQuantity(text.replace(form, '').trim(), own);
  return 'ok' in read ? { ...read.ok, sign } : null;
}

export const startsWithSign = (text: string): boolean => /^[<>≤≥]/.test(text);

export interface Target {
  readonly sign: Sign | null;
  readonly direction: Direction | null;
  readonly number: Decimal;
  readonly unit: string | null;
}

const HEAD =
  /^(?:省级?|市级?|上级|年度|下达|考核|目标|任务|要求|管控|控制|约束性|值|的|数)+\s*(?:[:：为是应须需]|达到)*\s*/;
const DEMANDS = /考核|目标|任务|要求|下达|控制|管控/;

/**
 * 考核要求下降3.6%, 目标≥80: what a bracket says must be reached. A figure for a named year is not one, and nor is a general
 * standard (国家标准≥90), which nobody assigned.
 */
export function readTarget(text: string, own: string | null): Target | null {
  const head = HEAD.exec(text)?.[0] ?? '';
  if (!DEMANDS.test(head)) return null;
  const way = readDirection(text.slice(head.length));
  const figure = (way?.rest ?? text.slice(head.length)).replace(/^[:：为是了]/, '').trim();
  const bounded = readBounded(figure, own);
  if (bounded === null || bounded.hasL || (way !== null && bounded.number.startsWith('-'))) return null;
  const sign = bounded.sign ?? (/达到\s*$/.test(head) ? '>=' : null);
  return { sign, direction: way?.direction ?? null, number: bounded.number, unit: bounded.unit };
}
