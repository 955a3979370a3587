import { compare } from '../model/decimal.js';
import { figure } from '../model/figure.js';
import type { Reader } from './clause.js';
import { printedAt } from './figure-at.js';
import { is } from './token.js';

/** （含）, （不含20%）: whether the end of a range belongs to it, and a figure that is named with it. */
export interface Included {
  readonly included: boolean;
  readonly figure: string | null;
  /** The sign in front of the figure: 不含+0.1. */
  readonly sign: '+' | '-' | null;
  readonly end: number;
}

/** Reads 含 or 不含 with or without brackets around them. */
export function includedAt(reader: Reader, at: number): Included | null {
  const { tokens } = reader;
  const isOpen = is(tokens[at], 'open');
  const word = tokens[isOpen ? at + 1 : at];
  if (!is(word, 'included', 'excluded')) return null;
  const from = (isOpen ? at + 1 : at) + 1;
  const sign = /^[+-]/.exec(tokens[from]?.text ?? '')?.[0] as '+' | '-' | undefined;
  const named = printedAt(reader, from);
  const end = named?.end ?? from;
  if (isOpen && !is(tokens[end], 'close')) return null;
  return {
    included: is(word, 'included'),
    figure: named?.written.replace(/^-/, '') ?? null,
    sign: sign ?? null,
    end: isOpen ? end + 1 : end,
  };
}

/** Whether two figures are one number. */
export function isSame(a: string, b: string): boolean {
  const [x, y] = [figure(a)?.value, figure(b)?.value];
  return x !== undefined && y !== undefined && compare(x, y) === 0;
}
