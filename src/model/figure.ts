import { type Decimal, decimal, lastPlace, scaled } from './decimal.js';

/** A number of a catalogue with the interval that its digits tell: `95.0` → 0.1, `14×10²` → 100. */
export interface Figure {
  readonly value: Decimal;
  readonly interval: Decimal;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const POWER =
  /^(-?\d+(?:\.\d+)?)\s*(?:[×xX*]\s*10\s*(?:\^\s*([-+]?\d{1,3})|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))|[eE]([-+]?\d{1,3}))$/u;

/** Reads a plain decimal or one with a power of ten (`14×10²`, `14×10^2`, `1.4e3`); null for anything else. */
export function figure(text: string): Figure | null {
  const written = text.trim().replace(/[−－﹣]/g, '-');
  const whole = decimal(written);
  if (whole !== null) return { value: whole, interval: lastPlace(whole) };
  const match = POWER.exec(written);
  const digits = match && decimal(match[1] as string);
  if (!match || !digits) return null;
  const raised = match[3]
    ?.replace('⁻', '-')
    .replace('⁺', '')
    .replace(/[⁰-⁹¹²³]/gu, (c) => String(SUPERSCRIPTS.indexOf(c)));
  const exponent = Number(match[2] ?? raised ?? match[4]);
  const value = scaled(digits, exponent);
  const interval = scaled(lastPlace(digits), exponent);
  return value && interval && { value, interval };
}
