import type { Period } from '../model/period.js';
import type { Quantity } from '../model/quantity.js';
import type { Text } from '../model/text.js';

export const DIRECTIONS = ['stable-or-better', 'not-lower', 'not-higher', 'lower', 'higher'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const WORDS: Readonly<Record<Direction, Text>> = {
  'stable-or-better': { zh: '保持稳定或持续改善', en: 'stable or better' },
  'not-lower': { zh: '不降低', en: 'not lower than before' },
  'not-higher': { zh: '不升高', en: 'not higher than before' },
  lower: { zh: '逐步下降', en: 'lower than before' },
  higher: { zh: '逐步提高', en: 'higher than before' },
};

/** Which steps (-1 down, 0 level, 1 up) meet each direction; null where the item does not say which way is better. */
export function allowed(direction: Direction, better: Quantity['better']): readonly number[] | null {
  if (direction === 'lower') return [-1];
  if (direction === 'higher') return [1];
  if (direction === 'not-lower') return [0, 1];
  if (direction === 'not-higher') return [-1, 0];
  return better === null ? null : better === 'higher' ? [0, 1] : [-1, 0];
}

const DOWN = '下降|降低|减少|减小|回落|降';
const UP = '上升|提高|增加|升高|增长|提升|增大|升|增';
const OFTEN = '逐步|逐年|持续|稳步|不断|明显|显著|有所|大幅|继续|同比|较上年|比上年|';

const form = (body: string): RegExp => new RegExp(`^(?:${OFTEN})(?:${body})$`);

/** What each form of words leaves possible: steps down (-1), level (0), up (1); in terms of better and worse for the last two. */
const FORMS: readonly (readonly [RegExp, readonly number[], 'plain' | 'merit'])[] = [
  [new RegExp(`^(?:不|未|没有|无)(?:${DOWN})$`), [0, 1], 'plain'],
  [new RegExp(`^(?:不|未|没有|无)(?:${UP})$`), [-1, 0], 'plain'],
  [form(DOWN), [-1], 'plain'],
  [form(UP), [1], 'plain'],
  [/^(?:基本|总体)?(?:持平|不变|无变化|没有变化|保持不变|不改变|未改变|没有改变)$/, [0], 'plain'],
  [form('改善|好转|向好|变好|优化'), [1], 'merit'],
  [/^(?:保持)?稳定(?:或|并|且|、|和)?(?:持续|逐步|不断)?(?:改善|向好|好转)$/, [0, 1], 'merit'],
  [/^(?:保持|基本|总体)?稳定$/, [0], 'plain'],
  [/^(?:不|未|没有)(?:恶化|变差|退化)$/, [0, 1], 'merit'],
  [form('恶化|变差|退化'), [-1], 'merit'],
];

/** 连续三年, 近三年持续: over how many steps the word behind it holds. */
const SPAN =
  /^(?:已经?)?(?:连续|(?:近|最近|过去)(?=.*(?:连续|逐年|持续|均|都|每年)))([一二两三四五六七八九十]|十[一二]|[1-9]\d?)个?(年度?|季度|月|时段|期)(?:来|以来|内|间)?(?:连续|逐年|逐步|持续|均|都|每年)?/;
const NUMERALS = '零一二三四五六七八九十';

const bareWord = (word: string): string => word.replace(/[\s“”"]/g, '');

/** The steps that a word leaves possible, -1 for a lower quantity; null where it speaks of no trend, or of better without saying which way that is. */
export function stepsOf(word: string, better: Quantity['better']): readonly number[] | null {
  const bare = bareWord(word).replace(SPAN, '');
  const found = FORMS.find(([pattern]) => pattern.test(bare));
  if (!found) return null;
  const [, steps, sense] = found;
  if (sense === 'plain') return steps;
  return better === null ? null : better === 'higher' ? steps : steps.map((step) => -step);
}

/** Words that tell of more steps than one and not of how many. */
const MANY = /^(?:逐步|逐年|持续|稳步|不断)/;

/**
 * Over how many steps a word tells a trend of values for such periods: 3 of 连续三年下降, 1 of 下降, and 0 of
 * 逐步下降, which tells of more than one and not of how many.
 */
export function saidOver(word: string, own: Period | null): number {
  const bare = bareWord(word);
  const [, written = '', of = ''] = SPAN.exec(bare) ?? [];
  if (written === '') return MANY.test(bare) ? 0 : 1;
  const unit = of.startsWith('年') ? /^\d{4}$/ : of === '季度' ? /Q/ : of === '月' ? /-/ : /^/;
  if (own !== null && !unit.test(own)) return 1;
  const tens = /^十(.)$/.exec(written)?.[1];
  if (tens !== undefined) return 10 + NUMERALS.indexOf(tens);
  return written === '两' ? 2 : /\d/.test(written) ? Number(written) : NUMERALS.indexOf(written);
}

/** The words of a clause without what it is about: 不减少 of 面积不减少. What names something else is left out; a bare word may be meant. */
export function clauseOf(words: readonly string[], of: string | null): readonly string[] {
  if (of === null) return words;
  const named = words.filter((word) => word.startsWith(of)).map((word) => word.slice(of.length));
  return named.length > 0 ? named : words;
}
