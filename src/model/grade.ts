/** The numerals of grades, however they are written; the place is the number. */
const NUMERALS: readonly string[] = [
  '0 〇',
  'Ⅰ ⅰ I i 一 1',
  'Ⅱ ⅱ II ii 二 2',
  'Ⅲ ⅲ III iii 三 3',
  'Ⅳ ⅳ IV iv 四 4',
  'Ⅴ ⅴ V v 五 5',
  'Ⅵ ⅵ VI vi 六 6',
  'Ⅶ ⅶ VII vii 七 7',
  'Ⅷ ⅷ VIII viii 八 8',
];
const NUMBER = new Map(NUMERALS.flatMap((forms, n) => forms.split(' ').map((form) => [form, n] as const)));
const ROMAN = NUMERALS.map((forms) => forms.split(' ')[0] as string);
const NUMERAL = `(?:[Ⅰ-Ⅷⅰ-ⅷ]|VI{0,3}|I{1,3}|IV|vi{0,3}|i{1,3}|iv|[〇一二三四五六七八]|[0-8])`;

/** Ⅲ类, 劣五类, 第三类, 4a类; a Roman numeral may stand alone. */
const CLASS = new RegExp(`^第?(劣)?(${NUMERAL})([a-cA-C])?类$|^(劣)?([Ⅰ-Ⅷⅰ-ⅷ]|VI{0,3}|I{1,3}|IV)$`);
/** 二级, Ⅱ级, 一级A. */
const LEVEL = new RegExp(`^第?(${NUMERAL})级([A-Ca-c])?$`);
/** A级, AAA级, 甲级. */
const LETTER = /^([A-Ea-e])\1{0,4}(?:级|类)$/;

const plain = (text: string): string =>
  text
    .replace(/[\s“”"'‘’]/g, '')
    .replace(/[！-～]/g, (c) => c.normalize('NFKC'))
    .replace(/类别$/, '类');

/** The normal form of a class: `Ⅲ` of III类, 三类 and 3类, `劣Ⅴ` of 劣五类; null for all else. */
export function classOf(text: string): string | null {
  const [, worse = '', numeral, sub = '', bareWorse = '', bare] = CLASS.exec(plain(text)) ?? [];
  const n = NUMBER.get(numeral ?? bare ?? '');
  return n === undefined ? null : `${worse}${bareWorse}${ROMAN[n]}${sub.toLowerCase()}`;
}

/** The form in which grades are compared: 三类 and Ⅲ类 are one, and so are 2级 and 二级; another word is itself. */
export function gradeKey(text: string): string {
  const found = classOf(text);
  if (found !== null) return found;
  const word = plain(text);
  const [, numeral, sub = ''] = LEVEL.exec(word) ?? [];
  if (numeral !== undefined) return `${ROMAN[NUMBER.get(numeral) as number]}级${sub.toUpperCase()}`;
  return LETTER.test(word) ? `${word.slice(0, -1).toUpperCase()}级` : word;
}

/** Whether a text is a grade by its form: a numeral or letter with 类 or 级 behind it. */
export const isGradeForm = (text: string): boolean =>
  /[类级]/.test(text) && (classOf(text) !== null || LEVEL.test(plain(text)) || LETTER.test(plain(text)));

/** The grades that a text joins: both ends of Ⅱ~Ⅲ类, both of 一、二类. A 类 or 级 behind the last is that of all. */
export function gradeParts(text: string): readonly string[] {
  const close = text.trim().replace(/\s+(?=[类级])|(?<=级)\s+(?=[A-C])/g, '');
  const parts = close.split(/\s*(?:[~～∼〜、，,/／和与及至到]|(?<=[\p{L}\p{N}])[-－–—―]+(?=[\p{L}\p{N}]))\s*|\s+/u);
  const suffix = /[类级]$/.exec(parts.at(-1) ?? '')?.[0];
  return parts.map((part) =>
    suffix && new RegExp(`^第?劣?${NUMERAL}[a-c]?$|^[A-E]$`).test(part) ? part + suffix : part,
  );
}

/** A class as documents print it: Ⅲ类 of Ⅲ; another word as it is. */
export const gradeWords = (word: string): string => {
  const found = classOf(word);
  return found === null ? word : /[类级]$/.test(word.trim()) ? word.trim() : `${found}类`;
};
