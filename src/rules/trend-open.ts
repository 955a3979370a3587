import type { Decimal } from '../model/decimal.js';
import type { Period } from '../model/period.js';
import { type Case, type Earlier, type Verdict, verdict } from '../model/rule.js';
import { periodWords } from '../model/say.js';
import { join, LIST, type Text } from '../model/text.js';
import { convert, normalUnit } from '../model/unit.js';
import { blankText } from './earlier.js';

/** What keeps a trend from being told, and what its steps are measured in. */

/** One step back: its period, and what is known of it. */
export interface Step {
  readonly period: Period;
  readonly known: Earlier | null;
}

const needed = (reason: () => Text): Verdict => verdict('undetermined', reason, { needs: ['previous-value'] });

/** How many steps were asked for, how many there are, and which are missing. */
export const tooFew = (steps: readonly Step[], words: Text): Verdict =>
  needed(() => {
    const over = steps.length;
    const lacking = steps.filter(({ known }) => known?.is !== 'figure');
    const found = over - lacking.length;
    const which = join(
      lacking.map(({ period, known }) => ({
        zh: periodWords(period).zh + blankText(known).zh,
        en: periodWords(period).en + blankText(known).en,
      })),
      LIST,
    );
    return {
      zh: `要求在 ${over} 个时段中${words.zh}，须有以前连续 ${over} 个时段的数值，只有 ${found} 个，缺${which.zh}。`,
      en: `It must be ${words.en} over ${over} steps, from the values of the ${over} periods before without a gap; there ${found === 1 ? 'is 1' : `are ${found}`}, and this is missing: ${which.en}.`,
    };
  });

/** A change or a word tells of one step, or of as many as it says; 0 where it does not say how many. */
export const oneStepOnly = (said: string, told: number, over: number, words: Text): Verdict =>
  needed(() => ({
    zh: `要求在 ${over} 个时段中${words.zh}，而现状值“${said}”${told === 0 ? '没有说明是几个时段' : `只说明 ${told} 个时段`}。`,
    en: `It must be ${words.en} over ${over} steps, and the value "${said}" ${told === 0 ? 'does not say over how many' : `tells of ${told} only`}.`,
  }));

/** The period before has no figure, and an older one has: whether that will do is for a person. */
export const onlyOlder = ({ period, known }: Step, beside: Verdict): Verdict =>
  verdict('review', () => ({
    zh: `没有${periodWords(period).zh}的数值${blankText(known).zh}，更早的数值不足以说明最近一个时段的变化，需人工核实。${beside.reason.zh}`,
    en: `There is no value for ${periodWords(period).en}${blankText(known).en}, and an older one does not tell the latest step: a person must look. ${beside.reason.en}`,
  }));

export const noDirection = (): Verdict =>
  verdict(
    'undetermined',
    () => ({
      zh: '指标体系没有说明该指标以高为好还是以低为好。',
      en: 'The catalogue does not say whether higher or lower is better.',
    }),
    { needs: ['better'] },
  );

/** The period that the value is of, which the cell may say is an older one. */
export const ownPeriod = ({ value, period }: Case): Period | null => value.asOf ?? period;

/** The size of a change in the unit of its item; null where that measures something else, as % does of 微克/立方米. */
export function inUnitOfLevel(change: Decimal, { value: { unit }, item }: Case): Decimal | null {
  if (unit === null || (item.unit === '%' && normalUnit(unit) === '百分点')) return change;
  return item.unit === null ? null : convert(change, unit, item.unit);
}

/** A change since 2015 in a value for 2018 does not tell the latest step. */
export const otherBase = (raw: string, since: Period, words: Text): Verdict =>
  verdict('review', () => ({
    zh: `现状值“${raw}”是与${periodWords(since).zh}相比的变化，不足以说明最近一个时段是否${words.zh}，需人工核实。`,
    en: `The value "${raw}" is a change since ${periodWords(since).en}, which does not tell whether the latest step is ${words.en}: a person must look.`,
  }));

export const onlyBound = (raw: string, words: Text): Verdict =>
  verdict(
    'undetermined',
    () => ({
      zh: `现状值“${raw}”只给出界限，要求${words.zh}：仅凭界限不能判定，需要确切数值。`,
      en: `The value "${raw}" is only a bound and must be ${words.en}: the bound does not decide, an exact figure is needed.`,
    }),
    { needs: ['exact-value'] },
  );

/** Nothing is known of earlier periods, but for a row that says that it has no figure. */
export const needsPrevious = (words: Text, known: Earlier | null = null): Verdict =>
  needed(() => ({
    zh: `要求${words.zh}，缺以前时段的数值${blankText(known).zh}，无从比较。`,
    en: `It must be ${words.en}, and no earlier value is given to compare with${blankText(known).en}.`,
  }));
