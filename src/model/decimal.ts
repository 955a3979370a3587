import Big from 'big.js';

/**
 * An exact decimal in plain notation with its digits as written: `95.0` and `95` are equal but not the same,
 * since the last place of a limit says to what it is rounded (GB/T 8170-2008, 4.3.3). Plain data: it goes into
 * the report as it is. This is the only file that knows the decimal library; big.js adds, subtracts and
 * multiplies without rounding.
 */
export type Decimal = string & { readonly __decimal: never };

const PLAIN = /^-?\d+(\.\d+)?$/;
/** Longer numbers are refused: no measurement has them, and their arithmetic could be made to take minutes. */
export const MAX_DIGITS = 400;

/** Reads plain notation (`-4.61`, `95.0`); null for anything else, an exponent or a sign `+` included. */
export function decimal(text: string): Decimal | null {
  return PLAIN.test(text) && text.length <= MAX_DIGITS ? tidy(text) : null;
}

/** Without needless zeros in front, and zero without a sign. */
function tidy(text: string): Decimal {
  const negative = text.startsWith('-');
  const digits = (negative ? text.slice(1) : text).replace(/^0+(?=\d)/, '');
  return (negative && /[1-9]/.test(digits) ? `-${digits}` : digits) as Decimal;
}

/** For a number that the program itself writes; throws a TypeError where the text is no plain decimal. */
export function literal(text: string): Decimal {
  const value = decimal(text);
  if (value === null) throw new TypeError(`not a plain decimal: ${text}`);
  return value;
}

export const HUNDRED = literal('100');

/** What is computed may be longer than what is read: the sum of two numbers of MAX_DIGITS must not throw. */
const plain = (big: Big): Decimal => tidy(big.toFixed());

/** Negative, zero or positive, as `a` is below, equal to or above `b`. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  if (a === b) return 0;
  // Reading a decimal into a double keeps the order, so doubles that differ already decide; a tie of doubles does not.
  const x = Number(a);
  const y = Number(b);
  if (x < y) return -1;
  if (x > y) return 1;
  return new Big(a).cmp(b);
}

export const isZero = (a: Decimal): boolean => !/[1-9]/.test(a);
export const sign = (a: Decimal): -1 | 0 | 1 => (isZero(a) ? 0 : a.startsWith('-') ? -1 : 1);
export const negate = (a: Decimal): Decimal => (isZero(a) ? a : a.startsWith('-') ? a.slice(1) : `-${a}`) as Decimal;
export const magnitude = (a: Decimal): Decimal => (sign(a) < 0 ? negate(a) : a);
export const add = (a: Decimal, b: Decimal): Decimal => plain(new Big(a).plus(b));
export const subtract = (a: Decimal, b: Decimal): Decimal => plain(new Big(a).minus(b));
export const multiply = (a: Decimal, b: Decimal): Decimal => plain(new Big(a).times(b));
export const lesser = (a: Decimal, b: Decimal): Decimal => (compare(a, b) <= 0 ? a : b);

/** `digits × 10^exponent` in plain notation: `14×10²` is 1400. Null where the result would be too long to hold. */
export function scaled(digits: Decimal, exponent: number): Decimal | null {
  if (!Number.isInteger(exponent) || Math.abs(exponent) > MAX_DIGITS / 2) return null;
  // The library drops trailing zeros; written places count, so they are put back.
  const product = padded(multiply(digits, tenTo(exponent)), Math.max(0, places(digits) - exponent));
  return product.length > MAX_DIGITS ? null : product;
}

const tenTo = (exponent: number): Decimal =>
  (exponent < 0 ? `0.${'0'.repeat(-exponent - 1)}1` : `1${'0'.repeat(exponent)}`) as Decimal;

/** `a / b` where the quotient is a decimal that ends; null where it goes on for ever (1/3) or `b` is zero. */
export function quotient(a: Decimal, b: Decimal): Decimal | null {
  if (isZero(b)) return null;
  const whole = (d: Decimal): bigint => BigInt(magnitude(d).replace('.', ''));
  let numerator = whole(a) * 10n ** BigInt(places(b));
  let rest = whole(b) * 10n ** BigInt(places(a));
  // Every factor of the denominator but 2 and 5 must be in the numerator too; those two become places.
  const common = gcd(numerator, rest);
  numerator /= common;
  rest /= common;
  let size = 0;
  for (; rest % 10n === 0n; rest /= 10n) size++;
  for (; rest % 2n === 0n; rest /= 2n, size++) numerator *= 5n;
  for (; rest % 5n === 0n; rest /= 5n, size++) numerator *= 2n;
  if (rest !== 1n) return null;
  const result = multiply(numerator.toString() as Decimal, tenTo(-size));
  return sign(a) * sign(b) < 0 ? negate(result) : result;
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** How many places are written behind the point. */
export const places = (a: Decimal): number => {
  const point = a.indexOf('.');
  return point < 0 ? 0 : a.length - point - 1;
};

/** The same number with at least so many places written. */
export function padded(a: Decimal, to: number): Decimal {
  const missing = to - places(a);
  if (missing <= 0) return a;
  return `${a}${a.includes('.') ? '' : '.'}${'0'.repeat(missing)}` as Decimal;
}

/** The unit of the last written place: 1 for `95`, 0.1 for `95.0`. */
export const lastPlace = (a: Decimal): Decimal => {
  const n = places(a);
  return (n === 0 ? '1' : `0.${'0'.repeat(n - 1)}1`) as Decimal;
};

/** Whether GB/T 8170-2008 (3.1, 3.4) can round to this interval: 1, 2 or 5 times a power of ten. */
export const isInterval = (a: Decimal): boolean =>
  /^[125]$/.test(a.replace('.', '').replace(/^0+|0+$/g, '')) && sign(a) > 0;

/**
 * Rounds to a multiple of the interval, half to even on the absolute value, in one step (GB/T 8170-2008, 3.2 to 3.4).
 * `mark` is the sign behind a value that was already rounded once: at a half, `+` (the true magnitude is larger) goes
 * up and `-` goes down (3.3.2). The result is written to the interval's place.
 */
export function round(a: Decimal, interval: Decimal, mark: '+' | '-' | null = null): Decimal {
  if (!isInterval(interval)) throw new RangeError(`not 1, 2 or 5 times a power of ten: ${interval}`);
  const size = new Big(magnitude(a)).times(inverse(interval));
  const down = size.round(0, Big.roundDown);
  const tie = size.minus(down).eq('0.5');
  const steps = tie && mark === '+' ? down.plus(1) : tie && mark === '-' ? down : size.round(0, Big.roundHalfEven);
  const rounded = padded(plain(steps.times(interval)), places(interval));
  return sign(a) < 0 ? negate(rounded) : rounded;
}

/** 1/interval, which ends for 1, 2 and 5 times a power of ten. */
function inverse(interval: Decimal): Decimal {
  const shortest = new Big(interval).toFixed();
  const exponent = shortest.includes('.')
    ? -places(shortest as Decimal)
    : shortest.length - shortest.replace(/0+$/, '').length;
  const lead = { 1: '1', 2: '0.5', 5: '0.2' }[shortest.replace('.', '').replace(/^0+|0+$/g, '')] ?? '1';
  return multiply(literal(lead), tenTo(-exponent));
}

/** `part / whole` as a percentage, rounded half to even to so many places; null where the whole is zero. For display. */
export function percent(part: number, whole: number, to = 2): Decimal | null {
  if (whole === 0) return null;
  const interval = (to === 0 ? '1' : `0.${'0'.repeat(to - 1)}1`) as Decimal;
  // Integers: the quotient is cut far behind the place that counts, with a last digit that keeps a half from looking exact.
  const scale = 10n ** BigInt(to + 3);
  const exact = (BigInt(part) * 100n * scale) / BigInt(whole);
  const rest = (BigInt(part) * 100n * scale) % BigInt(whole);
  const text = `${exact}${rest === 0n ? '0' : '1'}`.padStart(to + 5, '0');
  return round(literal(`${text.slice(0, -(to + 4))}.${text.slice(-(to + 4))}`), interval);
}

/** `a / b` rounded half to even to so many places, for any `b` but zero. */
export function divided(a: Decimal, b: Decimal, to: number): Decimal {
  const Exact = Big();
  Exact.DP = to;
  Exact.RM = Big.roundHalfEven;
  return plain(new Exact(a).div(b));
}

/** So many places that rounding a quotient to them cannot carry it over a limit, or over the middle between two limits. */
export const placesBeyondDoubt = (dividend: Decimal, divisor: Decimal, limit: Decimal): number =>
  places(dividend) + divisor.length + places(limit) + 4;
