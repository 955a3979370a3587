import type { Measurement } from '../model/measurement.js';
import type { Problem } from '../model/problem.js';
import type { Text } from '../model/text.js';

/** A problem of a row. It names the item in front of the sentence, since a list of problems is read without the table. */
export const problemOf = (
  { item, at }: Pick<Measurement, 'item' | 'at'>,
  code: string,
  severity: Problem['severity'],
  text: Text,
  hint?: Text,
): Problem => ({
  code,
  severity,
  text: {
    zh: `评价项 ${item.id} ${item.fullName.zh}：${text.zh}`,
    en: `item ${item.id} ${item.fullName.en}: ${text.en}`,
  },
  ...(hint && { hint }),
  at,
  item: item.id,
});
