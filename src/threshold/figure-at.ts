import type { Text } from '../model/text.js';
import type { Reader } from './clause.js';
import { inItemUnit } from './item-unit.js';
import { is } from './token.js';

/** A number with its unit, as it stands in the text. */
export interface Printed {
  readonly written: string;
  readonly unit: string | null;
  readonly end: number;
  readonly notes: readonly Text[];
}

/** A number and the unit behind it; null where no number stands. */
export function printedAt({ tokens }: Reader, at: number): Printed | null {
  const number = tokens[at];
  if (!is(number, 'number')) return null;
  const behind = tokens[at + 1];
  const unit = is(behind, 'unit') ? (behind.kinds.get('unit') ?? null) : null;
  return {
    written: number.kinds.get('number') as string,
    unit,
    end: unit === null ? at + 1 : at + 2,
    notes: number.note ? [number.note] : [],
  };
}

export interface Figured {
  readonly written: string;
  readonly unit: string | null;
  readonly notes: readonly Text[];
  readonly doubts: readonly Text[];
}

/** The printed figure in the item's unit; `unit` is that of the other end of a range where this one has none. */
export function figured(reader: Reader, printed: Printed, unit: string | null = printed.unit): Figured {
  const { note, doubt, ...rest } = inItemUnit(printed.written, unit, reader.context);
  return { ...rest, notes: [...printed.notes, ...(note ? [note] : [])], doubts: doubt ? [doubt] : [] };
}
