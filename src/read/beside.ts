import type { Item } from '../model/catalogue.js';
import type { Measurement } from '../model/measurement.js';
import { type Period, yearBefore } from '../model/period.js';
import type { Report } from '../model/problem.js';
import type { Assigned } from '../model/rule.js';
import type { Value } from '../model/value.js';
import type { TableRow } from './table.js';
import { readTarget } from './targets.js';
import { isMissing } from './words.js';

/** The columns of a form that stand beside the value and are evidence for it. */
export const BESIDE_FIELDS = {
  previous: ['以前数值', '以前年度数值', '往年数值', '历史数值', 'previous', 'previous value'],
  lastYear: [
    '上年数值',
    '上年同期值',
    '上年同期',
    '上年现状值',
    '上年值',
    '上一年数值',
    '去年数值',
    '去年同期',
    'last year',
  ],
  // Of the many columns that are named 目标值 only these say that it was set from above.
  figure: [
    '上级目标值',
    '上级下达目标值',
    '上级下达目标',
    '下达目标值',
    '下达目标',
    '考核目标值',
    '考核目标',
    'target',
    'assigned figure',
  ],
  finding: ['考核结果', '上级考核结果', '考核结论', 'finding'],
} as const satisfies Record<string, readonly string[]>;
export type BesideField = keyof typeof BESIDE_FIELDS;

/** `以前数值（2017年）`, `2017年以前数值`. */
const DATED = /^(?:(\d{4}年?)的?)?(?:以前|以前年度|往年|历史|上年)(?:数值|值|同期值)(?:\((\d{4}年?)\))?$/;

export function datedBeside(heading: string): { readonly field: 'previous'; readonly says: string } | null {
  const [, before, behind] = DATED.exec(heading) ?? [];
  const year = (before ?? behind)?.slice(0, 4);
  return year === undefined ? null : { field: 'previous', says: year };
}

export interface Beside {
  readonly before?: readonly Measurement[];
  readonly assigned?: Assigned;
}

/** What is asked of a row beside its value: only what some rule of its item asks for is read. */
export interface BesideOptions {
  /** The year that the heading of 以前数值 names. */
  readonly year: Period | null;
  readonly readCell: (raw: string, item: Item) => Value;
}

/** The earlier values of a row, and what was set from above. What cannot be read is reported, and is no evidence. */
export function readBeside(
  row: TableRow<BesideField | 'unit'>,
  of: Omit<Measurement, 'before' | 'assigned'>,
  { year, readCell }: BesideOptions,
  report: Report,
): Beside {
  const { item } = of;
  const asks = (need: string): boolean => item.requirements.some((r) => r.rule.needs.includes(need));
  const before: Measurement[] = [];
  const earlier = (field: 'previous' | 'lastYear', period: Period | null): void => {
    const raw = row.raw(field);
    if (!isMissing(raw))
      before.push({ ...of, period, value: readCell(raw, item), published: null, evidence: null, at: row.at(field) });
  };
  if (asks('previous-value')) {
    earlier('previous', year);
    earlier('lastYear', of.period === null ? null : yearBefore(of.period));
  }
  const assigned = asks('assigned-figure') ? readTarget(row, item, report) : null;
  return { ...(before.length > 0 && { before }), ...(assigned && { assigned }) };
}
