/** Names are compared without white space and quotes, in one width, and with PM₂.₅ and 劣Ⅴ类 in one spelling. */
export const normalName = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s“”"'‘’·:：、，,。]/g, '')
    .toLowerCase();

/** `№ 7`, `７．１`, `07` and `7.1.` are written by people for 7 and 7.1; NO2 is another thing. */
export const normalId = (text: string): string =>
  text
    .replace(/^№/, '')
    .normalize('NFKC')
    .replace(/^(?:no\.|第)|[\s)）、。]+|项$/gi, '')
    .replace(/\.$/, '')
    .replace(/^0+(?=\d)/, '');

/** Everything but the signs that turn what a name means: digits, grades, directions, kinds of land, water, place and time. */
const TURNS =
  /[^.\da-z一二三四五六七八九十百千万甲乙丙丁不未非无免全半零单双上下升降增减提高低大小多少内外前后左右东西南北中好坏优良劣差新旧总均城镇乡村农市县区省国山林草湿耕园水气土声陆海河湖江固危工生公私男女老年季月日昼夜早晚初末始终正负主副次净毛出进入产供需用存储收支]/g;

/** Two of these name two quantities: a 率 is no 量. */
const KINDS = '率量数比额值度幅积费价级类型';

/** Whether two names that differ by one character are one name with a slip in it, and not two names. */
export function isSlip(a: string, b: string): boolean {
  if (a.replace(TURNS, '') !== b.replace(TURNS, '')) return false;
  const at = [...a].findIndex((c, i) => c !== [...b][i]);
  const [x = '', y = ''] = [[...a][at], [...b][at]];
  return a.length !== b.length || !(KINDS.includes(x) && KINDS.includes(y));
}
