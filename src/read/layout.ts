import { type Catalogue, type Item, items } from '../model/catalogue.js';
import { type Period, period } from '../model/period.js';
import type { Text } from '../model/text.js';
import { isUnit, normalUnit } from '../model/unit.js';
import { normalHeading } from './header.js';
import type { AboutField } from './locate.js';
import { itemFinder } from './match.js';

/** How a table of measurements is laid out: a row for each value, a column for each year, or a column for each item. */
const LAYOUTS = ['long', 'by-year', 'by-item'] as const;
export type LayoutName = (typeof LAYOUTS)[number];

/** The headings under which each field is looked for. */
export type Headings = Readonly<Record<AboutField | 'value', readonly string[]>>;

interface ItemColumn {
  readonly at: number;
  readonly item: Item;
  readonly unit: string | null;
  /** What was taken for what, where the name was only near. */
  readonly near: Text | null;
}

export type Layout =
  | { readonly name: 'long' }
  | { readonly name: 'by-year'; readonly columns: readonly { readonly at: number; readonly period: Period }[] }
  | { readonly name: 'by-item'; readonly columns: readonly ItemColumn[] };

const VALUE = '(?:现状值|完成值|实际值|监测值|数值|指标值|值)';
/** `2018年`, `2018年现状值`, `现状值（2018年）`, `2018Q3`. A target of a year is no value of it. */
const YEAR = new RegExp(
  `^(\\d{4}(?:年|年度)?(?:第[一二三四1-4]季度|[上下]半年|\\d{1,2}月|q[1-4])?)${VALUE}?$|^${VALUE}\\((\\d{4}年?度?)\\)$`,
);

/** The layout that a header tells, or the one that was asked for; null where the header has nothing of that. */
export function layoutOf(
  headings: readonly string[],
  catalogue: Catalogue,
  asked: LayoutName | null,
  fields: Headings,
): Layout | null {
  if (asked === 'long') return { name: 'long' };
  if (asked === 'by-item') {
    const columns = itemColumns(headings, catalogue, true);
    return columns.length > 0 ? { name: 'by-item', columns } : null;
  }
  const years = yearColumns(headings);
  if (asked === 'by-year') return years.length > 0 ? { name: 'by-year', columns: years } : null;
  // A row of data may hold numbers that look like years or codes: a header says beside them what its rows are about.
  const names = headings.map(normalHeading);
  const says = (...which: (keyof Headings)[]): boolean =>
    which.some((f) => fields[f].some((h) => names.includes(normalHeading(h))));
  // One year alone is a column of values only where nothing else is; `2018年现状值` is 现状值 with a date.
  const isOnlyYear = names.some((n) => /^\d{4}年度?$/.test(n)) && !says('value', 'period');
  if ((years.length >= 2 || (years.length === 1 && isOnlyYear)) && says('item', 'name'))
    return { name: 'by-year', columns: years };
  if (says('item', 'name')) return { name: 'long' };
  // Every line that might be the header comes here, so that a row of data is left at its first cell that is no item.
  const mixed = says('subject', 'period');
  const columns: ItemColumn[] = [];
  for (const [at, heading] of headings.entries()) {
    const column = itemColumn(heading, at, catalogue, false);
    if (column !== null) columns.push(column);
    else if (!mixed) return { name: 'long' };
  }
  return columns.length >= 2 ? { name: 'by-item', columns } : { name: 'long' };
}

function yearColumns(headings: readonly string[]): { at: number; period: Period }[] {
  return headings.flatMap((heading, at) => {
    const [, before, behind] = YEAR.exec(normalHeading(heading)) ?? [];
    const read = period(before ?? behind ?? '');
    return read === null ? [] : [{ at, period: read }];
  });
}

const itemColumns = (headings: readonly string[], catalogue: Catalogue, takesCodes: boolean): ItemColumn[] =>
  headings.flatMap((heading, at) => itemColumn(heading, at, catalogue, takesCodes) ?? []);

/** `7.1`, `优良天数比例`, `7.1 优良天数比例`, `优良天数比例（%）`. */
function itemColumn(heading: string, at: number, catalogue: Catalogue, takesCodes: boolean): ItemColumn | null {
  const text = heading.trim();
  // A bare number may be a value; it is taken for a code only where the user says that there is a column for each item.
  if (!takesCodes && (text === '' || BARE_NUMBER.test(text))) return null;
  const { find, units } = wordsOf(catalogue);
  const [, name = text, inside] = /^(.+?)\s*[（(]([^（）()]+)[)）]$/.exec(text) ?? [];
  const unit = inside !== undefined && (isUnit(inside) || units.has(normalUnit(inside))) ? inside : null;
  const bare = unit === null ? text : name;
  if (!takesCodes && BARE_NUMBER.test(bare)) return null;
  const [, id = '', rest = ''] = /^([A-Za-z]?\d+(?:\.\d+)*)[\s、.．:：]*(.*)$/s.exec(bare) ?? [];
  const readings: readonly (readonly [code: string, title: string])[] =
    id === ''
      ? [['', bare]]
      : [
          [id, rest],
          ['', bare],
        ];
  for (const [code, title] of readings) {
    const match = find(code, title, '');
    if ('item' in match) return { at, item: match.item, unit, near: match.near ?? null };
  }
  return null;
}

const BARE_NUMBER = /^\d+(?:\.\d+)*$/;

interface Words {
  readonly find: ReturnType<typeof itemFinder>;
  readonly units: ReadonlySet<string>;
}

/** A header is looked for in many lines, and in each with every separator. */
const WORDS = new WeakMap<Catalogue, Words>();

function wordsOf(catalogue: Catalogue): Words {
  const known = WORDS.get(catalogue);
  if (known) return known;
  const units = new Set(items(catalogue).flatMap((item) => (item.unit === null ? [] : [normalUnit(item.unit)])));
  const words = { find: itemFinder(catalogue), units };
  WORDS.set(catalogue, words);
  return words;
}
