import { classOf, gradeParts, isGradeForm } from '../model/grade.js';
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

const ABOUT = /^(?:水质|水体)?(?:类别|等级|级别)?[:：为]?/;
const BEHIND = /(?:水质|水体|水)$/;

/**
 * The grades of a cell, however their numerals are written: Ⅲ类, 水质三类, 二级, and both ends of Ⅱ~Ⅲ类. Classes come in their
 * normal form, Ⅲ and 劣Ⅴ. Null for all else, such as what is counted in the item's own unit (4类 of 类).
 */
export function readGrades(text: string, own: string | null): readonly string[] | null {
  const bare = text.replace(ABOUT, '').replace(BEHIND, '').trim();
  if (!/类$|级\s*[A-C]?$/.test(bare))
    return own === null && /^(?:I{1,3}|IV|V)$/.test(bare) ? [classOf(bare) as string] : null;
  if (own !== null && bare.endsWith(own)) return null;
  const parts = isGradeForm(bare) ? [bare] : gradeParts(bare);
  return parts.every(isGradeForm) ? parts.map((part) => classOf(part) ?? part.replace(/\s+/g, '')) : null;
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
