import type * as Z from 'zod';
import { type Decimal, magnitude } from '../model/decimal.js';
import { periodBefore, yearBefore } from '../model/period.js';
import { betterWay, isBestEnd, isOffScale, type Quantity } from '../model/quantity.js';
import { type Case, type Verdict, verdict } from '../model/rule.js';
import { quantity } from '../model/say.js';
import type { Text } from '../model/text.js';
import { figureSchema } from './figure-schema.js';
import { kind } from './kind.js';
import { changeOf, measured, unclearChange } from './measured.js';
import { judgeChange, type Trend } from './trend-change.js';
import { inUnitOfLevel, needsPrevious, oneStepOnly, onlyBound, otherBase, ownPeriod } from './trend-open.js';
import { judgeWords } from './trend-said.js';
import { judgeSteps } from './trend-steps.js';
import { clauseOf, DIRECTIONS, stepsOf, WORDS } from './trend-words.js';

type Params = Omit<Trend, 'words'>;

/** 不降低, 逐步下降, 保持稳定或持续改善: the value beside an earlier one, a change, or the words that say so. */
export const trend = kind<Params>({
  kind: 'trend',
  title: { zh: '变化趋势', en: 'trend' },
  meaning: {
    zh: '与以前相比的走向：保持稳定或持续改善、不降低、不升高、逐步下降、逐步提高。以前的数值由 --previous 的表给出，或由现状值自己说明（如 -4.6%、不降低）。over 说明须有几个连续的时段，中间不能缺。',
    en: 'The way it goes since before. Earlier values come from the table of --previous, or the value itself tells (a change such as -4.6%, or words). `over` says over how many steps it must hold, without a gap.',
  },
  equality: {
    zh: '没有变化：符合保持稳定、不降低、不升高，不符合逐步下降、逐步提高',
    en: 'no change meets stable-or-better, not-lower and not-higher, and not lower or higher',
  },
  examples: [
    'trend: stable-or-better',
    'trend: { direction: lower, over: 3 }',
    'trend: { direction: stable-or-better, tolerance: 0.5 }',
    'trend: { direction: not-lower, of: 面积 }',
  ],
  schema(z) {
    const direction = z.enum(DIRECTIONS);
    const full = z.strictObject({
      direction,
      tolerance: figureSchema(z).optional(),
      over: z.union([z.number(), z.string().regex(/^[1-9]\d?$/)]).optional(),
      of: z.string().min(1).optional(),
    });
    return z.union([direction.transform((d): Z.infer<typeof full> => ({ direction: d })), full]).transform(
      (t): Params => ({
        direction: t.direction,
        tolerance: t.tolerance ? magnitude(t.tolerance.value) : null,
        over: Number(t.over ?? 1),
        of: t.of ?? null,
      }),
    );
  },
  bind({ direction, tolerance, over, of }) {
    const plain = WORDS[direction];
    const words: Text = of === null ? plain : { zh: `${of}${plain.zh}`, en: `${plain.en} ("${of}")` };
    const asked: Trend = { direction, tolerance, over, of, words };

    /** A level at the end of its scale cannot have got worse, whatever it was before; of the steps before that it says nothing. */
    const cannotBeWorse = (number: Decimal, item: Quantity): boolean => {
      if (over > 1) return false;
      if (direction === 'stable-or-better') return isBestEnd(number, item);
      if (direction === 'not-lower') return isBestEnd(number, { ...item, better: 'higher' });
      return direction === 'not-higher' && isBestEnd(number, { ...item, better: 'lower' });
    };

    return {
      kind: 'trend',
      needs: ['previous-value'],
      about: of,
      knows: (word, item) => clauseOf([word], of).some((clause) => stepsOf(clause, betterWay(item)) !== null),
      says: () => (over > 1 ? { zh: `${words.zh}（${over} 个时段）`, en: `${words.en} (over ${over} steps)` } : words),
      judge(c) {
        const { value, item } = c;
        if (value.kind === 'censored') return onlyBound(value.raw, words);
        if (value.number === null) return value.words.length > 0 ? judgeWords(c, asked) : needsPrevious(words);
        if (value.kind === 'change' || item.measures === 'change' || item.measures === 'decline')
          return judgeTold(c, asked);
        if (isOffScale(value.number, item)) return measured(c) as Verdict;
        const found = judgeSteps(c, value.number, asked);
        if (found.status === 'pass' || value.mark !== null || !cannotBeWorse(value.number, item)) return found;
        const shown = quantity(value.number, item);
        return verdict(
          'pass',
          () => ({
            zh: `现状值 ${shown.zh} 已是量程的尽头，不可能比以前差，符合${words.zh}。`,
            en: `The value ${shown.en} is the end of the scale and cannot be worse than before: ${words.en}, met.`,
          }),
          { basis: 'end-of-scale' },
        );
      },
    };
  },
});

/** A change that the value itself tells: it is one step, and the latest one only if it is counted from the period before. */
function judgeTold(c: Case, asked: Trend): Verdict {
  const { value, item } = c;
  const change = changeOf(value, item);
  if (change === null) return unclearChange(value);
  const raw = value.raw.replace(/\s*\n\s*/g, '');
  const own = ownPeriod(c);
  const { since } = value;
  if (
    since !== null &&
    since !== 'previous' &&
    own !== null &&
    since !== yearBefore(own) &&
    since !== periodBefore(own)
  )
    return otherBase(raw, since, asked.words);
  const story: Text = { zh: `现状值“${raw}”是变化幅度`, en: `The value "${raw}" is a change` };
  const found = judgeChange(c, asked, change, story, inUnitOfLevel(change, c));
  return asked.over > 1 && found.status === 'pass' ? oneStepOnly(raw, 1, asked.over, asked.words) : found;
}
