import { type Decimal, isZero, magnitude, sign } from '../model/decimal.js';
import type { Case } from '../model/rule.js';
import { difference, quantity } from '../model/say.js';
import type { Text } from '../model/text.js';

/** A figure beside its limit, in a sentence. */
export function sentence(
  c: Case,
  label: Text,
  exact: Decimal,
  says: Text,
  met: boolean,
  margin: Decimal,
  delicate: boolean,
  rounds: boolean,
): Text {
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
  const outcome: Text = isMarked
    ? markedText(value, (c.value.mark === '+') === sign(exact) >= 0, met)
    : met
      ? even
        ? { zh: '恰好达到', en: 'exactly met' }
        : sign(margin) < 0
          ? { zh: '修约后达到', en: 'met once rounded' }
          : { zh: `达到，余量 ${room.zh}`, en: `met with ${room.en} to spare` }
      : even
        ? { zh: '等于限值，而要求不含限值，未达到', en: 'not met: it equals the limit, which is not included' }
        : sign(margin) > 0
          ? { zh: '修约后未达到', en: 'not met once rounded' }
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
