import { compare, type Decimal, isZero, magnitude, round, sign, subtract } from '../model/decimal.js';
import { type Bound, interval, type Limit } from '../model/limit.js';
import type { Case } from '../model/rule.js';
import { difference, quantity } from '../model/say.js';
import type { Text } from '../model/text.js';

interface Compared {
  readonly label: Text;
  readonly exact: Decimal;
  readonly says: Text;
  readonly limit: Limit;
  readonly met: boolean;
  readonly margin: Decimal;
  /** Whether the other comparison comes to the opposite. */
  readonly delicate: boolean;
  readonly rounds: boolean;
}

/** A figure beside its limit, in a sentence. */
export function sentence(c: Case, compared: Compared): Text {
  const { label, exact, says, met, margin, delicate, rounds } = compared;
  const value = quantity(exact, c.item);
  const room = difference(magnitude(margin), c.item.unit);
  const even = isZero(margin);
  const isRounded = rounds && c.comparison === 'rounded';
  const isMarked = even && !isRounded && c.value.mark !== null;
  const by: Text = isRounded ? { zh: '（修约后比较）', en: ' (rounded first)' } : { zh: '', en: '' };
  const other: Text = !delicate
    ? { zh: '', en: '' }
    : c.comparison === 'rounded'
      ? { zh: '；若按全数值比较，结论相反', en: '; compared as it is, the verdict would be the opposite' }
      : { zh: '；若按修约值比较，结论相反', en: '; rounded first, the verdict would be the opposite' };
  const once = isRounded ? roundedText(c, compared) : { zh: '', en: '' };
  const outcome: Text = isMarked
    ? markedText(value, (c.value.mark === '+') === sign(exact) >= 0, met)
    : met
      ? even
        ? { zh: '恰好达到', en: 'exactly met' }
        : sign(margin) < 0
          ? {
              zh: `${once.zh}，达到（不修约则差 ${room.zh}）`,
              en: `met once ${once.en} (as it is, short by ${room.en})`,
            }
          : { zh: `达到，余量 ${room.zh}`, en: `met with ${room.en} to spare` }
      : even
        ? { zh: '等于限值，而要求不含限值，未达到', en: 'not met: it equals the limit, which is not included' }
        : sign(margin) > 0
          ? {
              zh: `${once.zh}，未达到（不修约则余 ${room.zh}）`,
              en: `not met once ${once.en} (as it is, ${room.en} to spare)`,
            }
          : { zh: `未达到，差 ${room.zh}`, en: `not met, short by ${room.en}` };
  return {
    zh: `${label.zh} ${value.zh}，要求${says.zh}${by.zh}：${outcome.zh}${other.zh}。`,
    en: `The ${label.en} is ${value.en} and must be ${says.en}${by.en}: ${outcome.en}${other.en}.`,
  };
}

/** `16.50(-)` beside a limit of 16.5: the two are equal as written, and the mark tells on which side the truth lies. */
const markedText = ({ zh, en }: Text, isLarger: boolean, met: boolean): Text => ({
  zh: `${zh} 是经修约的数，实际值更${isLarger ? '大' : '小'}，${met ? '' : '未'}达到`,
  en: `${met ? 'met' : 'not met'}: ${en} was rounded before, and the true value is ${isLarger ? 'larger' : 'smaller'}`,
});

/** What the figure is rounded to by the end of the limit that it is nearest to. */
function roundedText({ item, roundTo, value }: Case, { exact, limit, margin }: Compared): Text {
  const { low, high } = limit;
  const near = low !== null && compare(subtract(exact, low.value), margin) === 0 ? low : (high ?? (low as Bound));
  const to = interval(near, roundTo);
  const { zh, en } = quantity(round(exact, to, value.mark), item);
  return { zh: `修约到 ${to} 为 ${zh}`, en: `rounded to ${en} in steps of ${to}` };
}
