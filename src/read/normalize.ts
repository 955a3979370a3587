import type { Text } from '../model/text.js';
import { trouble } from './trouble.js';

/** The cell as it is kept: line feeds only, no white space around it. */
export const tidy = (raw: string): string =>
  raw
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/^\ufeff/, '')
    .trim();

/**
 * What is seen of a cell: signs without width go, and so do the marks that only say "left to right", which programs on
 * Windows put around numbers. All kinds of space become one.
 */
export const clean = (text: string): string =>
  text
    .replace(/[\u200b-\u200e\u2060\u2066\u2069\u202a\u202c\u202d\ufeff]/g, '')
    .replace(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .trim();

const SAME: Readonly<Record<string, string>> = {
  '−': '-',
  '﹣': '-',
  '﹢': '+',
  '﹤': '<',
  '﹥': '>',
  '≦': '≤',
  '≧': '≥',
  '⩽': '≤',
  '⩾': '≥',
  '﹪': '%',
};

/**
 * Full-width ASCII and look-alike signs in ASCII. Never the whole of NFKC, which would make 102 of 10². A full-width comma
 * groups digits only where they are full-width too: 95，100 is more likely two numbers.
 */
export const ascii = (text: string): string =>
  text
    .replace(/[！-～]/g, (c, at: number) => (c === '，' && !isBetweenWideDigits(text, at) ? c : c.normalize('NFKC')))
    .replace(/[−﹣﹢﹤﹥≦≧⩽⩾﹪]/g, (c) => SAME[c] ?? c)
    .replace(/(?<![\d.])[‐‑‒–](?=\d)/g, '-')
    .replace(/<=|=</g, '≤')
    .replace(/>=|=>/g, '≥');

const isBetweenWideDigits = (text: string, at: number): boolean => /^[０-９]，[０-９]/.test(text.slice(at - 1, at + 2));

const FORMULA = /#(?:REF!|DIV\/0!|VALUE!|N\/A|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA)|^#+$/i;

/** What shows that the text was damaged before it came here; null where nothing does. */
export function damage(text: string): Text | null {
  if (/[\ufffd\ufffe\uffff]|锟斤|斤拷|烫烫|屯屯|\p{Co}|\p{Cs}/u.test(text)) {
    return trouble(text, '含有乱码，可能是编码转换出错', 'is garbled, probably by a wrong encoding');
  }
  // Turning the order of signs around would show another number than the one that is read.
  if (/[^\P{Cc}\n]|[\u00ad\u200f\u202b\u202e\u2067\u2068]/u.test(text)) {
    return trouble(text, '含有控制字符', 'holds a control character');
  }
  if (FORMULA.test(ascii(text).trim())) {
    return trouble(
      text,
      '是电子表格的公式错误或显示不下的数',
      'is an error of a spreadsheet formula, or a number that did not fit its cell',
    );
  }
  return /^[=＝]/.test(text) ? trouble(text, '是公式，不是数值', 'is a formula and not a value') : null;
}
