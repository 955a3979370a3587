import { lastPlace } from '../model/decimal.js';
import type { Limit } from '../model/limit.js';
import { isAgainstBetter, type Quantity } from '../model/quantity.js';
import { amend, type Case, type Verdict, verdict } from '../model/rule.js';
import { withUnit } from '../model/say.js';
import type { Text } from '../model/text.js';
import type { InlineTarget, Sign } from '../model/value.js';
import { bound } from './figure-schema.js';
import { judgeLimit } from './measured.js';
import { judgeMove } from './moved.js';
import { SIGN_WORDS } from './named-figure.js';

/** The limit of an inline figure; null where neither a sign, nor a direction, nor the item says which way is better. */
function inlineLimit(
  { sign, direction, number }: InlineTarget,
  better: Quantity['better'],
): Omit<Limit, 'unit'> | null {
  const side: Sign | null =
    sign ?? (direction !== null || better === 'higher' ? '>=' : better === 'lower' ? '<=' : null);
  if (side === null) return null;
  const end = bound({ value: number, interval: lastPlace(number) }, side.endsWith('='));
  return side.startsWith('>') ? { low: end, high: null } : { low: null, high: end };
}

/** The value beside the figure that the cell itself declares: `-4.61%（考核要求下降3.6%）`. */
export function judgeInline(c: Case, inline: InlineTarget): Verdict {
  const limit = inlineLimit(inline, c.item.better);
  if (limit === null) {
    return verdict(
      'undetermined',
      () => ({
        zh: `数据注明“${inline.text}”，但指标体系没有说明以高为好还是以低为好，不能判定。`,
        en: `The data declare "${inline.text}", and the catalogue does not say whether higher or lower is better.`,
      }),
      { needs: ['better'] },
    );
  }
  const figure = withUnit(inline.number, inline.unit ?? (inline.direction ? null : c.item.unit));
  const side = SIGN_WORDS[inline.sign ?? (limit.low ? '>=' : '<=')];
  const says = (): Text => ({
    zh: `${side.zh} ${figure}（数据自行注明）`,
    en: `${side.en} ${figure} (declared in the data)`,
  });
  const found =
    inline.direction === null
      ? judgeLimit(c, { ...limit, unit: c.item.unit }, says)
      : judgeMove(c, { direction: inline.direction, limit: { ...limit, unit: inline.unit }, since: null, says });
  if (isAgainstBetter(limit, inline.direction, c.item)) return wrongWay(c.item, found);
  return found.status === 'pass' ? amend(found, { basis: 'inline-target' }) : found;
}

/** Whoever wrote ≥ for what is better when lower may have meant ≤: neither meeting nor missing it says anything. */
export const wrongWay = ({ better }: Quantity, found: Verdict): Verdict => {
  if (found.status !== 'pass' && found.status !== 'fail') return found;
  const { limit, gap, reason } = found;
  return verdict(
    'review',
    () => ({
      zh: `目标值的方向与该指标以${better === 'lower' ? '低' : '高'}为好相反，可能写错了，需人工核实。${reason.zh}`,
      en: `The figure asks for the opposite of what is better for this item (${better} is better) and may be a slip: a person must look. ${reason.en}`,
    }),
    { limit, gap },
  );
};
