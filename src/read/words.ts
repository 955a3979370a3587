import { ascii } from './normalize.js';

const DATA = '统计|填报|填写|填|报送|上报|报|提供|发布|公布|监测|反馈|核算|汇总|获取|补充|补报';
const MISSING: readonly RegExp[] = [
  /^[-‐-―−─━]+$/,
  /^[/\\]+$/,
  /^(?:N\/A|N\.A\.?|NA|NULL|NAN)$/i,
  new RegExp(`^(?:尚|暂|还|目前)?未(?:${DATA})(?:数据)?$`),
  new RegExp(`^(?:待|正在)(?:${DATA})(?:中)?$`),
  /^(?:统计|核算|汇总)中$/,
  /^(?:暂无|无|没有|暂缺|缺)(?:统计|监测)?数据$/,
  /^(?:暂无|暂缺|缺|缺失|缺测|数据缺失|数据缺测|待定)$/,
];

/** Blank, 未统计, —, /: the cell says that there is no value. */
export const isMissing = (text: string): boolean => {
  const mark = text.replace(/\s+/g, '').replace(/[。.]$/, '');
  return mark === '' || MISSING.some((form) => form.test(mark));
};

export const isPunctuation = (text: string): boolean => !/[\p{L}\d]/u.test(text);

/** 未检出, ND: below what the method can see. */
export const isUndetected = (text: string): boolean =>
  /^(?:未检出|N\.?D\.?|(?:<|低于|小于)(?:方法|最低)?检[出测]下?限)$/i.test(text.replace(/\s+/g, '').replace(/。$/, ''));

export const GRADES = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', '劣Ⅴ'] as const;
const GRADE =
  /^(?:水质|水体)?(?:类别)?[:：为]?(劣)?([Ⅰ-Ⅴⅰ-ⅴ]|I{1,3}|IV|V|i{1,3}|iv|v|[一二三四五]|[1-5])类(?:水质|水体|水)?$/;
const NUMERALS: readonly string[] = ['ⅠⅰIi一1', 'Ⅱⅱ二2', 'Ⅲⅲ三3', 'Ⅳⅳ四4', 'Ⅴⅴ五5Vv'];
const LONG = ['I', 'II', 'III', 'IV', 'V'];

/** A class of water quality, Ⅰ to Ⅴ and 劣Ⅴ, however its numeral is written; null for ranges and all else. */
export function readGrade(text: string): (typeof GRADES)[number] | null {
  const match = GRADE.exec(text.replace(/\s+/g, ''));
  if (!match) return null;
  const numeral = match[2] as string;
  const long = LONG.indexOf(numeral.toUpperCase());
  const at = long >= 0 ? long : NUMERALS.findIndex((forms) => forms.includes(numeral));
  if (match[1] !== undefined) return at === 4 ? '劣Ⅴ' : null;
  return GRADES[at] ?? null;
}

export const hasWords = (text: string): boolean => /[\p{sc=Han}\p{sc=Latin}]/u.test(text);

/** Whether Chinese text of more than units and dates stands beside the digits. */
export const isSentence = (text: string): boolean =>
  (text.match(/\p{sc=Han}/gu) ?? []).filter((c) => !'年月日号度底末初个万亿千百十点至到和与或同比较'.includes(c))
    .length >= 2;

/** The states of a cell: 不减少、不改变、不降低. */
export const splitWords = (text: string): readonly string[] =>
  text
    .split(/\n|[，、；;。]|,(?!\d)|(?<!\d),|(?<=\p{sc=Han}) +| +(?=\p{sc=Han})|(?<=\p{sc=Han})[/／](?=\p{sc=Han})/u)
    .map((word) =>
      word
        .replace(/[Ａ-Ｚａ-ｚ０-９]/g, ascii)
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((word) => word !== '');
