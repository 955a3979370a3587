import type { Decimal } from './decimal.js';
import type { Period } from './period.js';
import type { Text } from './text.js';

export const VALUE_KINDS = ['number', 'change', 'censored', 'state', 'grade', 'missing', 'unreadable'] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

export type Sign = '<' | '<=' | '>' | '>=';

/** What a bracket beside a value says must be reached: `考核要求下降3.6%`. It is the reporter's own word. */
export interface InlineTarget {
  readonly text: string;
  /** Null where the bracket gives a bare figure: the item's better direction then decides. */
  readonly sign: Sign | null;
  /** Whether the figure is for a fall or a rise, and so for a change. */
  readonly direction: 'up' | 'down' | null;
  readonly number: Decimal;
  readonly unit: string | null;
}

/** A cell of 现状值 as it was read. Nothing is guessed: what cannot be read is `unreadable`, with the trouble named. */
export interface Value {
  /** The decoded cell; paragraphs joined by a line feed. */
  readonly raw: string;
  readonly kind: ValueKind;
  /** The figure of a number or a change with the sign as written, or the bound of a censored value. */
  readonly number: Decimal | null;
  /** The unit written behind the number; later, the unit that the number was converted to. */
  readonly unit: string | null;
  /** `16.50(+)`: the value was rounded before, and its true magnitude is larger (GB/T 8170-2008, 3.3.2). */
  readonly mark: '+' | '-' | null;
  /** Of a censored value: `<0.001` has `<`; 未检出 has `<` and no number. */
  readonly bound: Sign | null;
  /** Of a change: the word that says which way (下降, 提高). */
  readonly direction: 'up' | 'down' | null;
  /** Of a change: the period that it is counted from, `previous` for 同比 and 比上年. */
  readonly since: Period | 'previous' | null;
  /** The words of a state, or the grades: both ends of Ⅱ~Ⅲ类. */
  readonly words: readonly string[];
  /** The year that the value is of, where the cell says so. */
  readonly asOf: Period | null;
  readonly inline: InlineTarget | null;
  /** How the number came into the item's unit: `20000 吨 = 2 万吨`. */
  readonly converted: string | null;
  /** What else stood in brackets, and what was done to the text. */
  readonly note: string | null;
  /** Of an unreadable value: what is wrong with it. */
  readonly trouble: Text | null;
}

/** A value of the given kind with everything else empty. */
export const value = (raw: string, kind: ValueKind, rest: Partial<Value> = {}): Value => ({
  raw,
  kind,
  number: null,
  unit: null,
  mark: null,
  bound: null,
  direction: null,
  since: null,
  words: [],
  asOf: null,
  inline: null,
  converted: null,
  note: null,
  trouble: null,
  ...rest,
});
