import type { Decimal } from '../model/decimal.js';
import type { Period } from '../model/period.js';
import { type Case, type Verdict, verdict } from '../model/rule.js';
import type { Text } from '../model/text.js';
import { convert, normalUnit } from '../model/unit.js';

/** What keeps a trend from being told, and what its steps are measured in. */

export const tooFew = (found: number, over: number, words: Text): Verdict =>
  verdict(
    'undetermined',
    () => ({
      zh: `要求在 ${over} 个时段中${words.zh}，只有 ${found} 个以前时段的数值。`,
      en: `It must be ${words.en} over ${over} steps, and ${found === 1 ? 'there is only 1 earlier value' : `there are only ${found} earlier values`}.`,
    }),
    { needs: ['previous-value'] },
  );

export const noDirection = (): Verdict =>
  verdict(
    'undetermined',
    () => ({
      zh: '指标体系没有说明该指标以高为好还是以低为好。',
      en: 'The catalogue does not say whether higher or lower is better.',
    }),
    {
      needs: ['better'],
    },
  );

/** The period that the value is of, which the cell may say is an older one. */
export const ownPeriod = ({ value, period }: Case): Period | null => value.asOf ?? period;

/** The size of a change in the unit of its item; null where that measures something else, as % does of 微克/立方米. */
export function inUnitOfLevel(change: Decimal, { value: { unit }, item }: Case): Decimal | null {
  if (unit === null || (item.unit === '%' && normalUnit(unit) === '百分点')) return change;
  return item.unit === null ? null : convert(change, unit, item.unit);
}

export const onlyBound = (raw: string, words: Text): Verdict =>
  verdict(
    'undetermined',
    () => ({
      zh: `现状值“${raw}”只给出界限，要求${words.zh}：仅凭界限不能判定，需要确切数值。`,
      en: `The value "${raw}" is only a bound and must be ${words.en}: the bound does not decide, an exact figure is needed.`,
    }),
    { needs: ['exact-value'] },
  );

export const needsPrevious = (words: Text): Verdict =>
  verdict(
    'undetermined',
    () => ({
      zh: `要求${words.zh}，缺以前时段的数值，无从比较。`,
      en: `It must be ${words.en}, and no earlier value is given to compare with.`,
    }),
    {
      needs: ['previous-value'],
    },
  );
