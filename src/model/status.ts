import type { Text } from './text.js';

/** The seven states of an item under a requirement, in the order in which reports show them. */
export const STATUSES = ['pass', 'fail', 'no-data', 'undetermined', 'review', 'not-applicable', 'error'] as const;
export type Status = (typeof STATUSES)[number];

export const STATUS_WORDS: Readonly<Record<Status, Text>> = {
  pass: { zh: '达标', en: 'pass' },
  fail: { zh: '未达标', en: 'fail' },
  'no-data': { zh: '缺数据', en: 'no data' },
  undetermined: { zh: '暂无法判定', en: 'undetermined' },
  review: { zh: '待核实', en: 'review' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  error: { zh: '数据有误', en: 'error' },
};

/** From worst to best: an indicator takes the worst of its items, and items that do not apply do not count. */
export const WORST_FIRST = [
  'error',
  'fail',
  'no-data',
  'undetermined',
  'review',
  'pass',
  'not-applicable',
] as const satisfies readonly Status[];

const RANK = Object.fromEntries(WORST_FIRST.map((s, i) => [s, i])) as Record<Status, number>;

/** 0 for the worst, so that the worst of several is the least. */
export const severity = (status: Status): number => RANK[status];

export const worst = (statuses: readonly Status[]): Status =>
  statuses.reduce<Status>((a, b) => (severity(b) < severity(a) ? b : a), 'not-applicable');

export type Attribute = string;
/** Under this the split by attribute counts the indicators that have none. */
export const NO_ATTRIBUTE = 'unspecified';
export const ATTRIBUTE_WORDS: Readonly<Record<string, Text>> = {
  binding: { zh: '约束性', en: 'binding' },
  reference: { zh: '参考性', en: 'reference' },
  anticipatory: { zh: '预期性', en: 'anticipatory' },
};

/** 约束性 and 约束性指标 are the document's words for what the program calls `binding`. */
export const attributeName = (written: string): string =>
  Object.entries(ATTRIBUTE_WORDS).find(([, { zh }]) => written.replace(/指标$/, '') === zh)?.[0] ?? written;

/** What a pass rests on. */
export const BASES = ['statement', 'inline-target', 'end-of-scale', 'finding', 'figure'] as const;
export type Basis = (typeof BASES)[number];

export const BASIS_WORDS: Readonly<Record<Basis, Text>> = {
  statement: { zh: '表述与标准一致（仅文字说明）', en: 'a statement that repeats the standard' },
  'inline-target': { zh: '数据中自行注明的考核要求', en: 'a target declared in the data itself' },
  'end-of-scale': { zh: '已达量程最优值', en: 'the best end of the scale' },
  finding: { zh: '上级考核结果', en: "the authority's own finding" },
  figure: { zh: '数值', en: 'a figure' },
};

/** The weaker of two bases: a conjunction rests on the weakest thing that it needs. */
export const weaker = (a: Basis, b: Basis): Basis => (BASES.indexOf(a) <= BASES.indexOf(b) ? a : b);
