import type { Item } from '../model/catalogue.js';
import type { Problem } from '../model/problem.js';
import type { RuleSpec } from '../model/rule.js';
import type { Sign } from '../model/value.js';

/** The assigned figures that the rules of an item ask for. */
export interface Figures {
  /** Whether some rule asks for the figure that an authority assigned, which has no name. */
  readonly plain: boolean;
  /** Figures with a name (全省平均水平), each with the sides of it that rules ask for. */
  readonly named: ReadonlyMap<string, readonly Sign[]>;
}

const SIGNS: Readonly<Record<string, Sign>> = { 'at-least': '>=', above: '>', 'at-most': '<=', below: '<' };

/** Names are compared in one width and without white space. */
export const figureName = (text: string): string => text.normalize('NFKC').replace(/[\s“”"']/g, '');

export function figuresOf(item: Item): Figures {
  let plain = false;
  const named = new Map<string, Sign[]>();
  const walk = (params: unknown): void => {
    if (typeof params !== 'object' || params === null) return;
    const { kind, params: inner } = params as Partial<RuleSpec>;
    if (kind !== 'assigned') {
      for (const value of Object.values(params)) walk(value);
      return;
    }
    const { figure, is } = inner as { readonly figure?: string; readonly is?: string };
    if (figure === undefined) plain = true;
    else named.set(figureName(figure), [...(named.get(figureName(figure)) ?? []), ...(is ? [SIGNS[is] as Sign] : [])]);
  };
  for (const { spec } of item.requirements) walk(spec);
  return { plain, named };
}

/** What is wrong with the name that a row gives its figure: another figure must never be taken for the one that is asked for. */
export function wrongName(name: string, { plain, named }: Figures): Pick<Problem, 'code' | 'text'> | null {
  const names = [...named.keys()];
  if (name === '' && (plain || names.length === 0)) return null;
  if (named.has(figureName(name))) return null;
  if (name === '') {
    return {
      code: 'figure-not-named',
      text: {
        zh: `没有写明是哪个数：该指标要与“${names.join('”“')}”比较，请写在“目标名称”一栏`,
        en: `the row does not say which figure it gives: the item asks for "${names.join('", "')}", to be named in the column 目标名称`,
      },
    };
  }
  const known = names.length > 0 ? `“${names.join('”“')}”` : '';
  return {
    code: 'unknown-figure',
    text: {
      zh: `该指标的评价标准没有用到“${name}”${known && `，用到的是${known}`}`,
      en: `no rule of the item asks for "${name}"${names.length > 0 ? ` but for "${names.join('", "')}"` : ''}`,
    },
  };
}
