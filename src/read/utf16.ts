import type { Bytes } from './encoding.js';

/** A place where the bytes of a line are none of the encoding. */
export interface Spot {
  readonly line: number;
  /** The character of the line, from 1. */
  readonly column: number;
  readonly bytes: readonly number[];
}

/** The first place of each line of a UTF-16 text where half of a character stands alone, and a last byte without its other half. */
export async function badPairs(bytes: Bytes, isBig: boolean): Promise<Spot[]> {
  const bad: Spot[] = [];
  let [line, column, last] = [1, 0, 0];
  let badLine = 0;
  /** A first half that waits for its second, and a byte that waits for the other of its unit. */
  let high: number | null = null;
  let odd: number | null = null;
  const note = (at: number, found: readonly number[]): void => {
    if (badLine !== line) bad.push({ line, column: at, bytes: found });
    badLine = line;
  };
  const written = (unit: number): number[] => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]);
  const take = (unit: number): void => {
    const isLow = unit >= 0xdc00 && unit < 0xe000;
    if (high !== null && isLow) {
      high = null;
      return;
    }
    if (high !== null) note(column, written(high));
    high = null;
    // The byte order mark is no character of the line.
    if (unit === 0xfeff && line === 1 && column === 0) return;
    if (unit === 10 || unit === 13) {
      if (!(unit === 10 && last === 13)) line += 1;
      column = 0;
    } else column += 1;
    last = unit;
    if (isLow) note(column, written(unit));
    else if (unit >= 0xd800 && unit < 0xdc00) high = unit;
  };
  for await (const chunk of bytes()) {
    for (const byte of chunk) {
      if (odd === null) {
        odd = byte;
        continue;
      }
      take(isBig ? (odd << 8) | byte : (byte << 8) | odd);
      odd = null;
    }
  }
  if (high !== null) note(column, written(high));
  if (odd !== null) note(column + 1, [odd]);
  return bad;
}
