import type { Decimal } from '../model/decimal.js';
import { rowText } from '../model/problem.js';
import type { Quantity } from '../model/quantity.js';
import { type Earlier, type Verdict, verdict } from '../model/rule.js';
import { periodWords, quantity } from '../model/say.js';
import type { Text } from '../model/text.js';

/** What rules say of an earlier period: its figure with the row, or why it gives none. */

type Is<K extends Earlier['is']> = Extract<Earlier, { is: K }>;
export type EarlierFigure = Is<'figure'>;

export const isFigure = (e: Earlier | null | undefined): e is EarlierFigure => e?.is === 'figure';

/** `79%（previous.csv:3）`. */
export function figureText(
  { number, at }: { readonly number: Decimal; readonly at: Earlier['at'] },
  item: Quantity,
): Text {
  const { zh, en } = quantity(number, item);
  return { zh: `${zh}（${rowText(at)}）`, en: `${en} (${rowText(at)})` };
}

/** Why a period has no figure, where a row says so: `（data.csv:4：“未统计”表示没有数据）`. */
export const blankText = (known: Earlier | null): Text =>
  known?.is === 'blank'
    ? { zh: `（${rowText(known.at)}：${known.words.zh}）`, en: ` (${rowText(known.at)}: ${known.words.en})` }
    : { zh: '', en: '' };

/** What a person must clear up before an earlier period can be compared with. */
export function forAPerson(e: Is<'torn' | 'unclear'>, item: Quantity): Verdict {
  const { zh: when, en: whenEn } = periodWords(e.period);
  if (e.is === 'unclear') {
    return verdict('review', () => ({
      zh: `要比较的${when}的数值（${rowText(e.at)}）不能用：${e.words.zh}，需人工核实。`,
      en: `The value of ${whenEn} to compare with (${rowText(e.at)}) cannot be used: ${e.words.en}; a person must look.`,
    }));
  }
  const [a, b] = [
    figureText({ ...e, number: e.numbers[0] }, item),
    figureText({ number: e.numbers[1], at: e.other }, item),
  ];
  return verdict('review', () => ({
    zh: `${when}的数值有两个：${a.zh}与 ${b.zh}，不知以哪个为准，需人工核实。`,
    en: `Two different values are given for ${whenEn}, ${a.en} and ${b.en}: a person must look.`,
  }));
}
