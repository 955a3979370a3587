import { HUNDRED, literal } from '../model/decimal.js';
import type { Limit } from '../model/limit.js';
import { verdict } from '../model/rule.js';
import { wordsOf } from '../model/say.js';
import { kind } from './kind.js';
import { judgeLimit } from './measured.js';

/** Words that claim the whole without a figure. */
const ALL = new Set(['全部', '全部完成', '全部达标', '全部覆盖', '全覆盖', '百分之百']);
/** 100 in the item's own unit; a count of things has no hundred. */
const WHOLE = new Map([
  ['%', HUNDRED],
  ['‰', literal('1000')],
]);

/** `100` and `100%` of a share: all of them. 99.99 is not all, so it never rounds. */
export const complete = kind<true>({
  kind: 'complete',
  title: { zh: '全部（100%）', en: 'complete (100%, all of them)' },
  meaning: {
    zh: '应是全部，也就是 100%；99.99 不是全部，从不修约。写“全部”“全覆盖”也算，但只是文字说明。',
    en: 'All of them: 100%. 99.99 is not all, and nothing is rounded. Words that say all count too, as a statement only.',
  },
  equality: { zh: '恰为 100% 即符合', en: 'exactly 100% passes' },
  examples: ['complete: true'],
  schema: (z) => z.literal(true),
  bind: () => ({
    kind: 'complete',
    needs: [],
    knows: (word) => ALL.has(word),
    says: () => ({ zh: '达到 100%（全部，不作修约）', en: 'all of them, 100% (never rounded)' }),
    judge(c) {
      if (c.value.words.length > 0 && c.value.words.every((word) => ALL.has(word))) {
        return verdict(
          'pass',
          () => ({
            zh: `现状表述为“${wordsOf(c.value)}”，与要求的全部一致，未见数值。`,
            en: `The statement "${wordsOf(c.value)}" says all of them, as required; it gives no figure.`,
          }),
          { basis: 'statement' },
        );
      }
      const whole = WHOLE.get(c.item.unit ?? '%') ?? HUNDRED;
      const limit: Limit = { low: { value: whole, inclusive: true }, high: null, unit: c.item.unit };
      return judgeLimit(c, limit, () => ({ zh: '达到 100%', en: '100%' }), false);
    },
  }),
});
