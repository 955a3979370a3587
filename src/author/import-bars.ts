import type { Column } from './import-header.js';
import { unitIn, yearIn } from './import-headings.js';

/** A column of requirements. */
export interface Bar {
  readonly at: number;
  /** The key under which the catalogue has it. */
  readonly id: string;
  /** The heading as it is printed. */
  readonly label: string;
  readonly period: string | null;
  readonly unit: string | null;
}

const yearOf = (column: Column): string | null => column.headings.map(yearIn).find((year) => year !== null) ?? null;
const isSum = ({ label }: Column): boolean => /累计|增速|增幅|年均增|变化/.test(label);

interface Divided {
  readonly thresholds: readonly Column[];
  /** Columns headed by a bare year that hold aims, and those that hold values. */
  readonly years: readonly Column[];
  readonly values: readonly Column[];
  readonly guessed: readonly Column[];
}

/**
 * Columns headed by nothing but a year hold values up to the year of the values, and aims behind it. Where nothing else
 * tells, the first one is the base and the others are aims, as plans print them; that is a guess, and said to be one.
 */
export function dividedYears(columns: readonly Column[]): Divided {
  const thresholds = columns.filter((c) => c.role === 'threshold');
  const bare = columns.filter((c) => c.role === 'year');
  if (bare.length === 0) return { thresholds, years: [], values: [], guessed: [] };
  const year = (c: Column): number => Number(yearOf(c) ?? 0);
  const hint = (c: Column): 'value' | 'aim' | null =>
    c.headings.some(({ inside }) => inside.some((w) => /现状|基期|基准|实际|完成/.test(w)))
      ? 'value'
      : c.headings.some(({ inside }) => inside.some((w) => /目标|规划|预期/.test(w)))
        ? 'aim'
        : null;
  const valueYears = [...columns.filter((c) => c.role === 'value'), ...bare.filter((c) => hint(c) === 'value')].map(
    year,
  );
  const aims = [...thresholds.filter((c) => !isSum(c)), ...bare.filter((c) => hint(c) === 'aim')];
  const aimYears = aims.map(year).filter((y) => y > 0);
  const last = Math.max(0, ...valueYears);
  const isValue = (c: Column): boolean | null => {
    if (hint(c) !== null) return hint(c) === 'value';
    if (last > 0) return year(c) <= last;
    if (aimYears.length > 0) return year(c) < Math.min(...aimYears);
    if (aims.length > 0) return true;
    return null;
  };
  const open = bare.filter((c) => isValue(c) === null);
  const [base] = open.length > 1 ? [...open].sort((a, b) => year(a) - year(b)) : [];
  const values = bare.filter((c) => isValue(c) ?? c === base);
  return { thresholds, years: bare.filter((c) => !values.includes(c)), values, guessed: open };
}

/** Words of a heading that tell one bar from another, and what they are called in an id. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/国家|国标|国考/, 'national'],
  [/省/, 'provincial'],
  [/近期/, 'near-term'],
  [/中期/, 'mid-term'],
  [/远期|远景/, 'long-term'],
  [/累计/, 'cumulative'],
  [/年均增|增速|增幅/, 'growth'],
  [/山区/, 'mountain'],
  [/丘陵/, 'hill'],
  [/平原/, 'plain'],
  [/县/, 'county'],
  [/市/, 'city'],
  [/农村|乡村/, 'rural'],
  [/24小时|日均|日平均/, 'daily'],
  [/1小时|小时均|小时平均/, 'hourly'],
  [/年均值|年平均/, 'annual'],
  [/昼间/, 'day'],
  [/夜间/, 'night'],
  [/上限/, 'upper'],
  [/下限/, 'lower'],
];

/** The bars of a table, each with an id of its own: `standard`, `target-2020`, `target-near-term`. */
export function barsOf(columns: readonly Column[]): readonly Bar[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    const { label } = column;
    const period = yearOf(column);
    const isAim = column.role === 'year' || /目标|规划|计划|任务|近期|中期|远期|累计/.test(label);
    const more = NAMES.filter(([form]) => form.test(label)).map(([, name]) => name);
    const grade = /([ⅠⅡⅢⅣⅤ一二三四五])[级类]/.exec(label)?.[1];
    const level =
      grade === undefined ? [] : [`grade-${Math.max('ⅠⅡⅢⅣⅤ'.indexOf(grade), '一二三四五'.indexOf(grade)) + 1}`];
    const base = [
      isAim ? 'target' : 'standard',
      ...more.slice(0, 2),
      ...level,
      ...(period === null ? [] : [period]),
    ].join('-');
    let id = base;
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
    taken.add(id);
    const unit = column.headings.map(unitIn).find((u) => u !== null) ?? null;
    return { at: column.at, id, label, period, unit };
  });
}
