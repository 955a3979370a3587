import { figure } from '../model/figure.js';
import type { Text } from '../model/text.js';

/** A number in the text: what a catalogue writes for it, and how far it reaches. */
export interface Numeral {
  readonly written: string;
  readonly to: number;
  /** A share says its unit itself: 百分之九十五, 九成, 一半. */
  readonly unit?: '%' | '‰';
  readonly note?: Text;
  readonly trouble?: Text;
}

const DIGITS = /[-+]?\d[\d.,]*/y;
const WHOLE = /^[-+]?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/;
const POWER =
  /[×xX*]10(?:\^\(?([-+]?\d{1,3})\)?|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|(-\d{1,2}))(?![\d.])|[eE]([-+]?\d{1,3})(?![\d.A-Za-z])|\^\(?([-+]?\d{1,3})\)?(?![\d.])/y;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Letters that are taken for 0 and 1 in print. */
const ALIKE = /[\d.]*[OoIl|ΟοОо〇○][\d.,OoIl|ΟοОо〇○]*/y;

const said = (zh: string, en: string): Text => ({ zh, en });

/** Reads a number in digits at a place; the text must not go on beyond `until`, where white space stands. */
export function numeral(text: string, at: number, until: number): Numeral | null {
  DIGITS.lastIndex = at;
  let blob = DIGITS.exec(text)?.[0];
  if (blob === undefined) return null;
  blob = blob.slice(0, until - at);
  // A full stop or a comma behind the number belongs to the sentence.
  if (/^[^.,]*,$|,$/.test(blob)) blob = blob.slice(0, -1);
  const to = at + blob.length;
  if (blob.endsWith('.') || /\.\d*\.|\.\d*,/.test(blob)) return broken(text, at, to, POINTS);
  if (!WHOLE.test(blob)) {
    return blob.includes(',') && !/^[-+]?0\d/.test(blob)
      ? commas(text, at, to, blob)
      : broken(text, at, to, LEADING_ZERO);
  }
  const note = blob.includes(',')
    ? said(`“${blob}”中的逗号读作千位分隔`, `the comma in "${blob}" groups thousands`)
    : null;
  const digits = blob.replace(/^\+|,/g, '');
  return withPower(text, at, to, digits, note);
}

/** 60,400 groups thousands; in 70,80 the comma separates two numbers. */
function commas(text: string, at: number, to: number, blob: string): Numeral {
  const first = /^[-+]?\d+(?:\.\d+)?(?=,)/.exec(blob)?.[0] ?? '';
  return /^[-+]?\d{1,3}(?:,\d{1,2})+$/.test(blob) && !/^[-+]?0\d/.test(blob)
    ? withPower(text, at, at + first.length, first.replace(/^\+/, ''), null)
    : broken(text, at, to, COMMAS);
}

function withPower(text: string, at: number, to: number, digits: string, note: Text | null): Numeral {
  POWER.lastIndex = to;
  const power = POWER.exec(text);
  if (power) {
    const [all, caret, raised, flat, e, bare] = power;
    if (bare !== undefined && digits !== '10') return broken(text, at, to + all.length, LOST_POWER);
    const exponent = caret ?? flat ?? e ?? bare ?? (raised ? lowered(raised) : '');
    const written =
      bare === undefined ? `${digits}×10^${exponent.replace('+', '')}` : `1×10^${exponent.replace('+', '')}`;
    if (figure(written) === null) return broken(text, at, to + all.length, TOO_LONG);
    const lost = flat === undefined ? note : said(`“×10${flat}”读作×10^${flat}`, `"×10${flat}" is read as ×10^${flat}`);
    return { written, to: to + all.length, ...(lost && { note: lost }) };
  }
  if (/^[×xX*]\d/.test(text.slice(to, to + 2)) || /^[⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹①-⑳]/.test(text.slice(to))) {
    const end = /^[×xX*]?[\d⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹①-⑳]+/.exec(text.slice(to))?.[0].length ?? 0;
    return broken(text, at, to + end, LOST_POWER);
  }
  if (figure(digits) === null) return broken(text, at, to, TOO_LONG);
  return { written: digits, to, ...(note && { note }) };
}

const lowered = (raised: string): string =>
  Array.from(raised, (c) => (c === '⁻' ? '-' : c === '⁺' ? '' : String(SUPERSCRIPTS.indexOf(c)))).join('');

const broken = (text: string, at: number, to: number, why: Text): Numeral => {
  const piece = text.slice(at, to);
  return { written: '', to, trouble: said(`“${piece}”${why.zh}`, `"${piece}" ${why.en}`) };
};

const POINTS = said('的小数点多了，或小数点后丢了数字', 'has too many points, or lost digits behind one');
const LEADING_ZERO = said('以零开头，可能丢了数字或小数点', 'begins with a zero; a digit or a point may be lost');
const COMMAS = said('中的逗号不是千位分隔', 'has commas that do not group by thousands');
const LOST_POWER = said(
  '可能是丢了上标的乘方，也可能是注释号',
  'may be a power whose superscript is lost, or a footnote',
);
const TOO_LONG = said('过长', 'is too long');
const LOOKALIKE = said('含有形似数字的字母（O、I、l 等）', 'holds letters that look like digits (O, I, l)');

/** IOO, O.01, 1OO: letters where digits should be. */
export function lookalike(text: string, at: number, isExpected: boolean): Numeral | null {
  ALIKE.lastIndex = at;
  const run = ALIKE.exec(text)?.[0];
  if (run === undefined || /[A-Za-z]/.test(text[at + run.length] ?? '')) return null;
  if (/\d[lI|]$/.test(run) && /^[\d.]+[lI|]$/.test(run) === false) return broken(text, at, at + run.length, LOOKALIKE);
  const isNumber = /\d/.test(run) || isExpected || (run.length > 1 && !/^〇+$/.test(run));
  return isNumber ? broken(text, at, at + run.length, LOOKALIKE) : null;
}

const HAN = '零一二三四五六七八九';
const digit = (c: string): number => (c === '两' ? 2 : c === '〇' ? 0 : HAN.indexOf(c));

/** 九十五, 一百二十, 三, 两: an amount below ten thousand; null for anything else. */
function hanNumber(text: string): number | null {
  const match =
    /^(?:([一二三四五六七八九两])千)?(?:零?([一二三四五六七八九两])百)?(?:零?([一二三四五六七八九])?(十))?(?:零?([零〇一二三四五六七八九两]))?$/.exec(
      text,
    );
  if (!match || text === '') return null;
  const [, thousands, hundreds, tens, ten, ones] = match;
  const n = (c: string | undefined): number => (c === undefined ? 0 : digit(c));
  return n(thousands) * 1000 + n(hundreds) * 100 + (ten ? (tens ? n(tens) : 1) * 10 : 0) + n(ones);
}

const SHARE =
  /百分之([零一二三四五六七八九十百]+)(?:点([零〇一二三四五六七八九]+))?|千分之([零一二三四五六七八九十百]+)/y;
const TENTHS = /([一二三四五六七八九])成(半)?(?![立效员为果熟])/y;
const HALF = /一半|半数/y;
const FRACTION = /([一二三四五六七八九十]{1,3})分之([一二三四五六七八九十]{1,3})/y;
const AMOUNT = /[一二三四五六七八九十两百千]{1,7}/y;

const match = (form: RegExp, text: string, at: number): RegExpExecArray | null => {
  form.lastIndex = at;
  return form.exec(text);
};

/** Chinese numerals where they are amounts: shares by themselves, others where a unit follows. */
export function hanNumeral(text: string, at: number, isUnitAt: (at: number) => boolean): Numeral | null {
  const share = match(SHARE, text, at);
  if (share) {
    const whole = hanNumber(share[1] ?? share[3] ?? '');
    if (whole === null) return null;
    const places = share[2] ? `.${Array.from(share[2], (c) => digit(c)).join('')}` : '';
    return { written: `${whole}${places}`, to: at + share[0].length, unit: share[3] ? '‰' : '%', note: read(share[0]) };
  }
  const tenths = match(TENTHS, text, at);
  if (tenths) {
    const written = `${digit(tenths[1] as string)}${tenths[2] ? '5' : '0'}`;
    return { written, to: at + tenths[0].length, unit: '%', note: read(tenths[0]) };
  }
  const half = match(HALF, text, at);
  if (half) return { written: '50', to: at + half[0].length, unit: '%', note: read(half[0]) };
  const fraction = match(FRACTION, text, at);
  if (fraction) return fractionOf(text, at, fraction);
  const amount = match(AMOUNT, text, at)?.[0];
  const value = amount === undefined ? null : hanNumber(amount);
  if (amount === undefined || value === null || !isUnitAt(at + amount.length)) return null;
  return { written: String(value), to: at + amount.length, note: read(amount) };
}

function fractionOf(text: string, at: number, [all, below = '', above = '']: RegExpExecArray): Numeral | null {
  const [b, a] = [hanNumber(below), hanNumber(above)];
  if (!a || !b) return null;
  const hundredths = (a * 100) / b;
  return Number.isInteger(hundredths)
    ? { written: String(hundredths), to: at + all.length, unit: '%', note: read(all) }
    : broken(
        text,
        at,
        at + all.length,
        said('不是有尽小数，请写明取到几位', 'is no decimal that ends: say to which place it is taken'),
      );
}

const read = (piece: string): Text => said(`“${piece}”读作数字`, `"${piece}" is read as a number`);
