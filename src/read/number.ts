import { type Decimal, decimal, MAX_DIGITS, scaled } from '../model/decimal.js';
import type { Text } from '../model/text.js';
import { convert, isUnit, normalUnit } from '../model/unit.js';
import { trouble } from './trouble.js';

export interface Quantity {
  readonly number: Decimal;
  readonly unit: string | null;
  /** What was done to the text that a reader may doubt. */
  readonly note: string | null;
  /** Whether a bare L stood right behind the digits: litres, or "below the limit of detection". */
  readonly hasL: boolean;
}

type Read<T> = { readonly ok: T } | { readonly trouble: Text };

/** Signs, digits, points and commas at the start: what somebody meant as one number. */
const BLOB = /^[-+]*[\d.,]*\d[\d.,]*/;
const WHOLE = /^[-+]?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/;
/** Letters that are taken for 0 and 1 in print, Greek and Cyrillic ones included. */
const LOOKALIKE = 'OoIl|ΟοОоІ〇○';
const LOOKALIKES = new RegExp(`^[-+]*[\\d.,]*[${LOOKALIKE}][\\d.,${LOOKALIKE}]*`);
const STARTS_ALIKE = new RegExp(`^[${LOOKALIKE}]`);
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

export const startsLikeNumber = (text: string): boolean => /^[-+±]*\s*[.,]?\d/.test(text);

/** Whether letters stand where digits should (IOO, 1OO, O.01), with nothing but a unit behind them. */
export function hasLookalikes(text: string, own: string | null): boolean {
  const lead = LOOKALIKES.exec(text)?.[0];
  return lead !== undefined && (text.length === lead.length || isKnownUnit(text.slice(lead.length).trim(), own));
}

export const isKnownUnit = (text: string, own: string | null): boolean =>
  isUnit(text) || (own !== null && normalUnit(own) === normalUnit(text));

/** Reads a number with an optional unit behind it, and nothing else; `own` is the item's unit. */
export function readQuantity(text: string, own: string | null): Read<Quantity> {
  const start = readNumber(text);
  if ('trouble' in start) return start;
  const { number, rest, note } = start.ok;
  if (rest === 'L' && !isVolume(own)) {
    if (own === null || own.includes('/')) return { ok: { number, unit: 'L', note, hasL: true } };
    return {
      trouble: trouble(
        text,
        '数字后的“L”含义不明（不是体积或浓度）',
        'has an L behind the number, and is no volume or concentration',
      ),
    };
  }
  const unit = readUnit(rest, own);
  if (unit === undefined) return { trouble: restTrouble(text, rest.trim()) };
  return { ok: { number, unit, note, hasL: false } };
}

const isVolume = (own: string | null): boolean => own !== null && convert(ONE, 'L', own) !== null;

interface Numeral {
  readonly number: Decimal;
  readonly rest: string;
  readonly note: string | null;
}

function readNumber(text: string): Read<Numeral> {
  const blob = BLOB.exec(text)?.[0];
  if (blob === undefined) return { trouble: trouble(text, '没有数字', 'holds no number') };
  if (!WHOLE.test(blob)) return { trouble: blobTrouble(text, blob) };
  const digits = decimal(blob.replace(/^\+|,/g, ''));
  if (digits === null) return { trouble: tooLong(text) };
  const power = readPower(blob, text.slice(blob.length));
  if ('trouble' in power) return power;
  const { exponent, length, note } = power.ok;
  const number =
    exponent === null ? digits : scaled(blob === '10' && text[blob.length] === '^' ? ONE : digits, exponent);
  if (number === null) return { trouble: tooLong(text) };
  return { ok: { number, rest: text.slice(blob.length + length), note } };
}

const ONE = '1' as Decimal;

interface Power {
  readonly exponent: number | null;
  readonly length: number;
  readonly note: string | null;
}

/** `e3`, `×10²`, `×10^-3`, and `×10-3`, whose superscript was lost but whose sign still shows it. */
function readPower(blob: string, behind: string): Read<Power> {
  const e =
    /^[eE]([-+]?\d+)(?![\d.])/.exec(behind) ?? (blob === '10' ? /^\^\(?([-+]?\d+)\)?(?![\d.])/.exec(behind) : null);
  if (e) return { ok: { exponent: Number(e[1]), length: e[0].length, note: null } };
  const times = /^\s*[×xX*✕╳]\s*(?=\d)/.exec(behind);
  if (times) {
    const power = /^10(?:\^\(?([-+]?\d+)\)?|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)|([-+–]\d{1,2}))(?![\d.])/.exec(
      behind.slice(times[0].length),
    );
    if (power) {
      const [all, caret, raised, flat] = power;
      const exponent = Number(caret ?? (raised ? lowered(raised) : (flat as string).replace('–', '-')));
      const note = flat === undefined ? null : `×${all}读作×10^${exponent}`;
      return { ok: { exponent, length: times[0].length + all.length, note } };
    }
    return {
      trouble: trouble(
        blob + behind,
        '中的乘方不完整，可能丢失了上标，请写作 2.1×10^3',
        'holds a power that is not complete; a superscript may be lost: write 2.1×10^3',
      ),
    };
  }
  if (/^[⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(behind)) {
    return {
      trouble: trouble(
        blob + behind,
        '中的上标可能是指数，也可能是注释号，请写作 1×10^2',
        'has a superscript that may be a power or a footnote: write 1×10^2',
      ),
    };
  }
  return { ok: { exponent: null, length: 0, note: null } };
}

const lowered = (text: string): string =>
  text.replace(/[⁺⁻]/, (c) => (c === '⁻' ? '-' : '')).replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (c) => String(SUPERSCRIPTS.indexOf(c)));

/** Words that say something of the number, and so are no unit. */
const NO_UNIT = /[不未无非待约近余多几达以左右上下中]/;

/** The unit, null where there is none, undefined where the text is none. */
function readUnit(rest: string, own: string | null): string | null | undefined {
  const text = rest.trim();
  if (text === '') return null;
  const known = text.replace(/\s+/g, '');
  if (text !== 'l' && isKnownUnit(known, own)) return known;
  if (own !== null && normalUnit(own) === normalUnit(known)) return known;
  // Not known to the table: taken all the same where it looks like one, and refused when it comes to conversion.
  const looksLikeOne =
    /^[\p{L}%‰°℃][\p{L}%‰°℃/·²³()]*$/u.test(text) && /[\p{L}℃]/u.test(text) && !/^[\p{Lm}]/u.test(text);
  const isSafe = !NO_UNIT.test(text) && !/^[A-Za-z]$/.test(text) && !STARTS_ALIKE.test(text);
  return looksLikeOne && isSafe && Array.from(text).length <= 10 ? text : undefined;
}

const tooLong = (text: string): Text =>
  trouble(text, `数字过长（超过${MAX_DIGITS}位）`, `is longer than ${MAX_DIGITS} digits`);

function blobTrouble(text: string, blob: string): Text {
  if (/^[-+]{2}/.test(blob)) return trouble(text, '有两个正负号', 'has two signs');
  if (/^[-+]?\./.test(blob))
    return trouble(text, '小数点前没有数字，可能丢失', 'has no digit before the point; it may be lost');
  if (/^[-+]?\d+\.$/.test(blob))
    return trouble(text, '小数点后没有数字，可能丢失', 'has no digit behind the point; it may be lost');
  if (blob.includes(',')) {
    return trouble(
      text,
      '中的逗号不是千位分隔符，可能是多个数或小数逗号',
      'has commas that do not group by thousands: several numbers, or a decimal comma',
    );
  }
  return trouble(text, '中的小数点多于一个', 'has more than one point');
}

function restTrouble(text: string, rest: string): Text {
  if (STARTS_ALIKE.test(rest)) {
    return trouble(text, '含有形似数字的字母（O、I、l 等）', 'holds letters that look like digits (O, I, l)');
  }
  if (/^。\s*\d/.test(rest))
    return trouble(text, '用句号代替了小数点', 'has a full stop of text where a decimal point may be meant');
  if (/^，\s*\d/.test(rest)) return trouble(text, '中的逗号含义不明', 'has a comma whose meaning is unclear');
  if (/\d/.test(rest))
    return trouble(text, '含有不止一个数，含义不明', 'holds more than one number, and does not say what each means');
  return trouble(text, `数字后的“${rest}”无法识别`, `holds "${rest}" behind the number, which cannot be read`);
}
