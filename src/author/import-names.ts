import { isUnit } from '../model/unit.js';
import { attributeOf } from './import-words.js';

/** A name as it is printed, taken apart. */
export interface NameParts {
  /** The number printed in front of it; null where there is none. */
  readonly number: string | null;
  readonly name: string;
  readonly attribute: string | null;
  readonly unit: string | null;
  /** Signs that a footnote explains: ★, *. */
  readonly marks: readonly string[];
}

/** Lines of one text as one: a word that was broken to fit its cell becomes whole, and what are words of their own stay apart. */
export function oneLine(text: string): string {
  const lines = text.split('\n');
  // 生/态/制/度 is one word, set from the top down.
  const isUpright = lines.length > 1 && lines.every((line) => [...line].length <= 2);
  return lines.reduce((all, line) => {
    const bare = isUpright || /^[\p{P}]/u.test(line) || [...line].length < 3 || /[（(、，,/-]$/.test(all);
    return all === '' || bare ? all + line : `${all} ${line}`;
  }, '');
}

/** A domain or a task: lines are joined, and the number in front is left out, since it only counts them. */
export const sectionName = (text: string): string =>
  text
    .replace(/\n/g, '')
    .replace(/\s+/g, ' ')
    .replace(
      /^(?:第[一二三四五六七八九十]+[章节部]分?|[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、]|\d{1,2}[.．](?!\d))\s*/,
      '',
    )
    .trim();

const NUMBER =
  /^(?:([（(]\d{1,3}[）)]|[①-⑳]|[（(][一二三四五六七八九十]{1,3}[）)])|(\d{1,3}(?:[.．-]\d{1,3})*)[、.．)）]|(\d{1,3}(?:[.．]\d{1,3})+)(?=[\s\p{sc=Han}])|(\d{1,3})\s+(?=\p{sc=Han})|([一二三四五六七八九十]{1,3})[、.．])\s*(?=\S)/u;
const MARK = /[★☆▲△◆◇●○*＊#※]+|(?<=\p{sc=Han}|[）)])[¹²³⁴⁵⁶⁷⁸⁹]+$/gu;

/** Takes a printed name apart: its number, 约束性 and the unit in brackets behind it, and the marks of footnotes. */
export function nameParts(text: string): NameParts {
  let name = oneLine(text);
  const marks: string[] = [];
  const number = NUMBER.exec(name);
  if (number) name = name.slice(number[0].length);
  name = name.replace(MARK, (mark) => {
    marks.push(...new Set(mark.replaceAll('＊', '*')));
    return '';
  });
  let attribute: string | null = null;
  let unit: string | null = null;
  name = name.replace(
    /\s*[（([【〔]([^（()）[\]【】〔〕]+)[)）\]】〕]/g,
    (whole, words: string, at: number, all: string) => {
      const said = attributeOf(words);
      if (said !== null) {
        attribute ??= said;
        return '';
      }
      // A unit is one only at the end: 城镇污水处理率（%）. 1级 in the middle of a name is none.
      const isLast = all.slice(at + whole.length).replace(/[（([【〔][^）)]*[)）\]】〕]|\s/g, '') === '';
      const measure = words.replace(/^单位[:：]\s*/, '');
      if (isLast && unit === null && isUnit(measure)) {
        unit = measure;
        return '';
      }
      return whole;
    },
  );
  const shown = number?.slice(1).find((n) => n !== undefined) ?? null;
  return { number: shown, name: name.trim(), attribute, unit, marks };
}

const CHINESE = '一二三四五六七八九';

/** A printed number as an id: `（1）`, `1、` and ① are 1; a dash between digits stays. */
export function idOf(text: string): string {
  const plain = text
    .replace(/[①-⑳]/g, (c) => String((c.codePointAt(0) as number) - 0x245f))
    .normalize('NFKC')
    .replace(/^№|^no\.?|^第|\s+/gi, '')
    .replace(/^\((.+)\)$/, '$1')
    .replace(/[、.)，,]+$/, '')
    .replace(/^0+(?=\d)/, '');
  const tens = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(plain);
  if (plain === '' || !tens) return plain;
  const digit = (c: string | undefined): number => (c === undefined ? 0 : CHINESE.indexOf(c) + 1);
  return tens[2] === undefined ? String(digit(tens[1])) : String((digit(tens[1]) || 1) * 10 + digit(tens[3]));
}

/** 其中：… belongs to what stands above it. */
export const subName = (text: string): string | null =>
  /^(?:#|其中\s*[:：，,、]?|——|—|－|-)\s*(\S[\s\S]*)$/.exec(text.trim())?.[1] ?? null;

/** Classes of places that one indicator is divided by: its requirement differs by them, and the indicator is one. */
const CLASS =
  /^(?:山区|丘陵|平原|高寒|草原|山地|高原|海岛|沿海|内陆|东部|中部|西部|东北|南方|北方|北部|南部|直辖市|省会|副省级|地级|县级|特大|超大|大|中等?|小|中小|Ⅰ型大|Ⅱ型大)?(?:城市|地区|区域|区|县|市|省|县城|丘陵|平原|山区|流域)?$/;

export const isClass = (text: string): boolean => {
  const names = text.replace(/\s+|[（(][^（()）]{1,4}[)）]/g, '').split(/[及和或、]/);
  return text.length <= 16 && names.every((name) => name !== '' && CLASS.test(name));
};
