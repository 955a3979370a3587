/** Numbers of spreadsheets as exact decimal text. They are stored as doubles, of which 15 digits can be trusted. */

const TRUSTED_DIGITS = 15;

export interface StoredNumber {
  /** The number with the digits that can be trusted, in plain notation. */
  readonly text: string;
  /** All digits of the double where it has more than that; else null. */
  readonly all: string | null;
}

/**
 * A double as its shortest decimal. One with more than 15 digits is rounded to 15, as Excel and LibreOffice show and
 * compare it: the rest is the noise of binary arithmetic (0.1+0.2 is stored as 0.30000000000000004), or was lost
 * when the number was typed.
 */
export function storedNumber(value: number): StoredNumber {
  const all = plain(String(value));
  const text = digits(all) > TRUSTED_DIGITS ? plain(value.toPrecision(TRUSTED_DIGITS)) : all;
  return { text: stripped(text), all: text === all ? null : all };
}

const digits = (text: string): number => text.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '').length;

/** `1.5e-7` as `0.00000015`. */
function plain(text: string): string {
  const [mantissa = '', exponent] = text.split('e');
  return exponent === undefined ? mantissa : shifted(mantissa, Number(exponent));
}

/** Without the zeros behind the point that say nothing, and without the sign of a zero. */
export function stripped(text: string): string {
  let end = text.length;
  if (text.includes('.')) {
    while (text[end - 1] === '0') end--;
    if (text[end - 1] === '.') end--;
  }
  const short = text.slice(0, end);
  return short === '-0' ? '0' : short;
}

/** The number times a power of ten: its point is moved, and nothing is computed. */
export function shifted(text: string, by: number): string {
  const negative = text.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? text.slice(1) : text).split('.');
  const all = whole + fraction;
  const point = whole.length + by;
  const wide = point <= 0 ? '0'.repeat(1 - point) + all : all.padEnd(point, '0');
  const at = point <= 0 ? 1 : point;
  const left = wide.slice(0, at).replace(/^0+(?=\d)/, '');
  const right = wide.slice(at);
  return `${negative ? '-' : ''}${left}${right === '' ? '' : `.${right}`}`;
}

/** With so many places behind the point, rounded half away from zero, as spreadsheets show a number. */
export function withPlaces(text: string, places: number): string {
  const [whole = '', fraction = ''] = text.split('.');
  if (fraction.length <= places) return places === 0 ? whole : `${whole}.${fraction.padEnd(places, '0')}`;
  const negative = text.startsWith('-');
  const kept = BigInt((negative ? whole.slice(1) : whole) + fraction.slice(0, places));
  const rounded = String(kept + ((fraction[places] as string) >= '5' ? 1n : 0n)).padStart(places + 1, '0');
  const cut = rounded.length - places;
  const shown = places === 0 ? rounded : `${rounded.slice(0, cut)}.${rounded.slice(cut)}`;
  return negative && /[1-9]/.test(shown) ? `-${shown}` : shown;
}

/** With at least so many digits before the point: `007`. */
export function withLeadingZeros(text: string, least: number): string {
  const negative = text.startsWith('-');
  const [whole = '', ...rest] = (negative ? text.slice(1) : text).split('.');
  return [`${negative ? '-' : ''}${whole.padStart(least, '0')}`, ...rest].join('.');
}
