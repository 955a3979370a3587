import type { Decimal } from './decimal.js';
import type { Period } from './period.js';
import type { Quantity } from './quantity.js';
import type { Text } from './text.js';
import type { Value } from './value.js';

/** A figure with its unit: `95%`, `17.88 平方米/人`. */
export const withUnit = (number: Decimal, unit: string | null): string =>
  unit === null ? number : /^[%‰]$/.test(unit) ? `${number}${unit}` : `${number} ${unit}`;

/** A figure of an item. The unit of a change of a level is not the level's, so it is written only for levels. */
export const quantity = (number: Decimal, item: Quantity): Text => {
  if (item.unit === '百分点') return difference(number, '%');
  const text = withUnit(number, item.unit);
  return { zh: text, en: text };
};

/** A difference of two figures in a unit: of percentages it counts percentage points. */
export const difference = (number: Decimal, unit: string | null): Text =>
  unit === '%' || unit === '百分点'
    ? { zh: `${number} 个百分点`, en: `${number} percentage ${number === '1' ? 'point' : 'points'}` }
    : { zh: withUnit(number, unit), en: withUnit(number, unit) };

/** What a value's words say, on one line. */
export const wordsOf = (value: Value): string =>
  value.words.length > 0 ? value.words.join('、') : value.raw.replace(/\s*\n\s*/g, ' ');

/** The cell as it is written and, where its unit is not the item's, as it was converted: `“<500”，换算为 <0.5 mg/L`. */
export function asWritten({ raw, bound, number, unit, converted }: Value): Text {
  const text = raw.replace(/\s*\n\s*/g, ' ');
  if (converted === null || number === null) return { zh: `“${text}”`, en: `"${text}"` };
  const now = `${BOUND_SIGNS[bound ?? '='] ?? ''}${withUnit(number, unit)}`;
  return { zh: `“${text}”（换算为 ${now}）`, en: `"${text}" (converted to ${now})` };
}

const BOUND_SIGNS: Readonly<Record<string, string>> = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' };

const HALVES: readonly Text[] = [
  { zh: '上半年', en: 'first half of' },
  { zh: '下半年', en: 'second half of' },
];

/** `2018年`, `2018年第3季度`, `2018年下半年`, `2018年6月`. */
export function periodWords(period: Period): Text {
  const [, year = period, form = '', n = ''] = /^(\d{4})(Q|H|-)?(\d+)?$/.exec(period) ?? [];
  const half = HALVES[Number(n) - 1];
  if (form === 'Q') return { zh: `${year}年第${n}季度`, en: `Q${n} ${year}` };
  if (form === 'H' && half) return { zh: `${year}年${half.zh}`, en: `${half.en} ${year}` };
  if (form === '-') return { zh: `${year}年${Number(n)}月`, en: `${year}-${n}` };
  return { zh: /^\d{4}$/.test(year) ? `${year}年` : year, en: year };
}
