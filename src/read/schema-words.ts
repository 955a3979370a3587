import type { Text } from '../model/text.js';

/** What each of our own findings says; the text is the word in question. */
export const CUSTOM: Readonly<Record<string, (text: string) => Text>> = {
  'not-a-number': (t) => ({ zh: `“${t}”不是数值`, en: `"${t}" is no number` }),
  'not-a-period': (t) => ({
    zh: `“${t}”不是年度、季度或月份（如 2020、2020Q3、2020-06）`,
    en: `"${t}" is no year, quarter or month (2020, 2020Q3, 2020-06)`,
  }),
  'not-an-interval': (t) => ({
    zh: `修约间隔“${t}”应为 1、2 或 5 乘以 10 的整数次幂（GB/T 8170-2008）`,
    en: `the rounding interval "${t}" must be 1, 2 or 5 times a power of ten (GB/T 8170-2008)`,
  }),
  'one-rule': (t) => ({
    zh:
      t === ''
        ? '没有写规则（at-least、state、assigned 等，恰好一个）'
        : `写了不止一个规则（${t}），应恰好一个；同时满足请用 all`,
    en:
      t === ''
        ? 'no rule is given (exactly one of at-least, state, assigned, …)'
        : `more than one rule is given (${t}); exactly one is due, use all to join them`,
  }),
  'range-ends': () => ({
    zh: '区间应有一个下端（at-least 或 above）和一个上端（at-most 或 below）',
    en: 'a range takes one low end (at-least or above) and one high end (at-most or below)',
  }),
  'not-a-share': (t) => ({
    zh: `“${t}”不是 all、百分比（80%）或个数`,
    en: `"${t}" is none of all, a percentage (80%) or a number`,
  }),
  'not-an-iso-day': (t) => ({
    zh: `“${t}”不是日期，只接受 2026-12-31 的写法`,
    en: `"${t}" is no date; only the form 2026-12-31 is taken`,
  }),
  'ends-before-start': () => ({ zh: '到期日早于起始日', en: 'it expires before it starts' }),
  'not-a-range': (t) => ({
    zh: `“${t}”不是区间，例如 [6, 9]、6~9 或 10.0±0.1（不含0.1）`,
    en: `"${t}" is no range, such as [6, 9], 6~9 or 10.0±0.1（不含0.1）`,
  }),
  'one-way': () => ({ zh: '变化幅度应写 down 或 up 之一', en: 'a change takes one of down and up' }),
  'empty-range': () => ({
    zh: '没有数值能落在这个区间之内（下端应低于上端）',
    en: 'no value lies within this range: the low end must be below the high end',
  }),
  'not-on-ladder': (t) => ({
    zh: `要求的状态“${t}”不在 ladder 之中`,
    en: `the required state "${t}" is not on the ladder`,
  }),
  'figure-without-name': () => ({
    zh: '写了 is 就应写 figure（与哪个数比较，如全省平均水平）',
    en: 'is takes a figure, the name of what to compare with',
  }),
  'one-grade': () => ({
    zh: '应恰好写 at-least、better-than、never 之一，其下是等级',
    en: 'a grade takes exactly one of at-least, better-than and never',
  }),
  'which-ladder': (t) => ({
    zh: `“${t}”在不止一种次序中，或都不在，请用 ladder 写明次序（由差到好）或它的名称`,
    en: `"${t}" is on several ladders or on none: name the ladder, or list its grades, the worst first`,
  }),
  'twice-in-branches': (t) => ({
    zh: `“${t}”与另一个类别是同一个意思，不知道以哪一个为准`,
    en: `"${t}" means the same as another value, and it is unclear which one counts`,
  }),
  'twice-on-ladder': (t) => ({ zh: `状态“${t}”在 ladder 中出现两次`, en: `the state "${t}" is on the ladder twice` }),
  'one-profile-key': () => ({
    zh: 'by 之下应恰好有一个类别名（如 level），其下是各类的规则',
    en: 'by takes exactly one profile name (such as level) with a rule for each of its values',
  }),
};

/** The types that validation names. */
export const TYPES: Readonly<Record<string, Text>> = {
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数值', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  object: { zh: '映射（键: 值）', en: 'a mapping (key: value)' },
  record: { zh: '映射（键: 值）', en: 'a mapping (key: value)' },
  array: { zh: '列表', en: 'a list' },
  tuple: { zh: '两项的列表', en: 'a list of two' },
};
