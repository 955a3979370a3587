import { compare } from '../model/decimal.js';
import type { Bound, Limit } from '../model/limit.js';
import { withUnit } from '../model/say.js';
import type { Text } from '../model/text.js';
import { bound, figureSchema } from './figure-schema.js';
import { kind } from './kind.js';
import { judgeLimit } from './measured.js';
import { rangeText } from './range-text.js';

type Ends = Pick<Limit, 'low' | 'high'>;

/** No value can lie between ends that have changed places, or between two equal ends of which one is not included. */
const isEmpty = (low: Bound, high: Bound): boolean => {
  const order = compare(low.value, high.value);
  return order > 0 || (order === 0 && !(low.inclusive && high.inclusive));
};

/** `6~9`: both ends belong to it; `{ above: 1, at-most: 2 }` says otherwise. */
export const between = kind<Ends>({
  kind: 'between',
  title: { zh: '介于（区间）', en: 'between (a range)' },
  meaning: {
    zh: '现状值应在两个数之间（6~9、10.0±0.1）。',
    en: 'The value must lie between two figures.',
  },
  equality: {
    zh: '[低, 高] 的两端都算在内；用 above、below 写的一端不算',
    en: 'both ends of [low, high] belong to it; an end written with above or below does not',
  },
  examples: ['between: [6, 9]', 'between: { above: 1, at-most: 2 }', 'between: 10.0±0.1（不含+0.1）'],
  schema(z) {
    const figure = figureSchema(z);
    const pair = z
      .tuple([figure, figure])
      .transform(([low, high]): Ends => ({ low: bound(low, true), high: bound(high, true) }));
    const ends = z
      .strictObject({
        'at-least': figure.optional(),
        above: figure.optional(),
        'at-most': figure.optional(),
        below: figure.optional(),
      })
      .transform((e, context): Ends => {
        const low = e['at-least'] ? bound(e['at-least'], true) : e.above ? bound(e.above, false) : null;
        const high = e['at-most'] ? bound(e['at-most'], true) : e.below ? bound(e.below, false) : null;
        if (low && high && !(e['at-least'] && e.above) && !(e['at-most'] && e.below)) return { low, high };
        context.addIssue({ code: 'custom', params: { code: 'range-ends' } });
        return z.NEVER;
      });
    const written = z.string().transform((text, context): Ends => {
      const read = rangeText(text);
      if (read !== null) return read;
      context.addIssue({ code: 'custom', params: { code: 'not-a-range', text } });
      return z.NEVER;
    });
    return z.union([pair, ends, written]).superRefine(({ low, high }, context) => {
      if (low && high && isEmpty(low, high)) context.addIssue({ code: 'custom', params: { code: 'empty-range' } });
    });
  },
  bind({ low, high }) {
    const says = (unit: string | null): Text => {
      const from = low && withUnit(low.value, unit);
      const to = high && withUnit(high.value, unit);
      return {
        zh: `${low?.inclusive ? '不低于' : '高于'} ${from}且${high?.inclusive ? '不高于' : '低于'} ${to}`,
        en: `${low?.inclusive ? 'at least' : 'above'} ${from} and ${high?.inclusive ? 'at most' : 'below'} ${to}`,
      };
    };
    return {
      kind: 'between',
      needs: [],
      knows: null,
      says: (item) => says(item.unit),
      judge: (c) => judgeLimit(c, { low, high, unit: c.item.unit }, () => says(c.item.unit)),
    };
  },
});
