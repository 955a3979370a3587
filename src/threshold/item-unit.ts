import { type Decimal, places } from '../model/decimal.js';
import { figure } from '../model/figure.js';
import type { Text } from '../model/text.js';
import { convert, normalUnit } from '../model/unit.js';
import type { ThresholdContext } from './reading.js';
import { said } from './say.js';

/** A figure in the item's unit: what a catalogue writes, and what was done or is in doubt. */
export interface InUnit {
  readonly written: string;
  readonly unit: string | null;
  readonly note?: Text;
  /** Why the unit does not fit; the figure is then as it was. */
  readonly doubt?: Text;
}

const MULTIPLIERS = new Map([
  ['千', 3],
  ['万', 4],
  ['十万', 5],
  ['百万', 6],
  ['千万', 7],
  ['亿', 8],
]);

/** The item's own unit; null for a dash and for 无量纲. */
export const ownUnit = ({ unit }: ThresholdContext): string | null =>
  unit === null || /^\s*(?:[-—–/－]*|无|无量纲|量纲一)\s*$/.test(unit) ? null : unit;

/** Brings a figure into the item's unit; exact or not at all. */
export function inItemUnit(written: string, unit: string | null, context: ThresholdContext): InUnit {
  const own = ownUnit(context);
  if (unit === null) return { written, unit: own };
  const power = MULTIPLIERS.get(unit);
  if (power !== undefined) return multiplied(written, unit, power, own);
  if (own === null) return { written, unit };
  if (normalUnit(unit) === normalUnit(own)) return { written, unit: own };
  const value = figure(written)?.value;
  const converted = value === undefined ? null : convert(value, unit, own);
  if (converted !== null) {
    const shown = plain(converted);
    return {
      written: shown,
      unit: own,
      note: said(`${written}${unit}换算为 ${shown}${own}`, `${written} ${unit} was converted to ${shown} ${own}`),
    };
  }
  if (isShortFor(unit, own)) {
    return { written, unit: own, note: said(`单位“${unit}”读作“${own}”`, `the unit "${unit}" is read as "${own}"`) };
  }
  return {
    written,
    unit: own,
    doubt: said(
      `文中的单位“${unit}”与指标的单位“${own}”不同，不能换算`,
      `the unit "${unit}" of the text is not that of the item, "${own}", and cannot be converted`,
    ),
  };
}

/** 平方米 beside 平方米/人, dB beside dB(A): the same with something left out. */
const isShortFor = (unit: string, own: string): boolean => {
  const [a, b] = [normalUnit(unit), normalUnit(own)];
  return b.startsWith(`${a}/`) || b.startsWith(`${a}·`) || (/^dB/i.test(a) && /^dB/i.test(b));
};

function multiplied(written: string, unit: string, power: number, own: string | null): InUnit {
  if (own?.startsWith(unit)) {
    return {
      written,
      unit: own,
      note: said(`“${unit}”已在单位“${own}”之中`, `"${unit}" is part of the unit "${own}"`),
    };
  }
  const value = figure(written)?.value;
  const whole = value && figure(`${value}×10^${power}`)?.value;
  if (!whole) return { written, unit: own, doubt: said(`“${unit}”无法换算`, `"${unit}" cannot be multiplied out`) };
  const note = said(`${written}${unit}即 ${whole}`, `${written}${unit} is ${whole}`);
  // 90万 beside 亿元 may be 90万元, or a slip.
  const isScaled = own !== null && /^[十百千万亿]/.test(own);
  return isScaled
    ? { written, unit: own, doubt: said(`“${unit}”与单位“${own}”不一致`, `"${unit}" does not fit the unit "${own}"`) }
    : { written: whole, unit: own, note };
}

/** Zeros that a conversion has put behind the point say nothing. */
const plain = (value: Decimal): string => (places(value) > 6 ? value.replace(/0+$/, '').replace(/\.$/, '') : value);
