import { type Catalogue, type Item, items } from '../model/catalogue.js';
import type { Lack } from '../model/checkup.js';
import { compare } from '../model/decimal.js';
import type { Period } from '../model/period.js';
import type { Place } from '../model/problem.js';
import { convert, normalUnit } from '../model/unit.js';
import { readValue } from '../read/value.js';
import { isMissing } from '../read/words.js';
import { EVIDENCE } from './form-fields.js';
import type { Entry, MergedField } from './returned.js';

/** What several forms say of one item, subject and period. */
export interface MergedRow {
  readonly item: Item;
  readonly subject: string | null;
  readonly period: Period | null;
  /** How many forms have the row. */
  readonly entries: number;
  /** Blank where the forms disagree. */
  readonly said: Readonly<Partial<Record<MergedField, string>>>;
  readonly conflicts: readonly Conflict[];
}

/** Fields in which forms disagree, and what each of them says. */
export interface Conflict {
  readonly fields: readonly MergedField[];
  readonly sayings: readonly Saying[];
}

interface Saying {
  readonly texts: readonly string[];
  readonly places: readonly Place[];
}

export interface Collation {
  readonly rows: readonly MergedRow[];
  readonly lacks: readonly Lack[];
  /** Each subject and period, in the order in which the forms bring them. */
  readonly groups: readonly Pick<MergedRow, 'subject' | 'period'>[];
}

/** Fields that stand and fall together: the number of one document says nothing of another. */
const UNITS_OF_SENSE: readonly (readonly MergedField[])[] = [
  ['value'],
  ['previous'],
  ['figure'],
  ['finding'],
  EVIDENCE,
  ['published'],
];

/** Puts forms together: what they agree on is kept, what they disagree on stays open, and what nobody gives is listed. */
export function collate(catalogue: Catalogue, entries: readonly Entry[]): Collation {
  const byRow = new Map<string, Entry[]>();
  const groups = new Map<string, Pick<MergedRow, 'subject' | 'period'>>();
  const own = catalogue.subject?.name ?? null;
  for (const entry of entries) {
    const { subject, period } = entry;
    const group = `${subject ?? ''}\n${period ?? ''}`;
    if (!groups.has(group)) groups.set(group, { subject, period });
    const key = `${group}\n${entry.item.id}`;
    const known = byRow.get(key);
    if (known) known.push(entry);
    else byRow.set(key, [entry]);
  }
  if (groups.size === 0) groups.set('', { subject: own, period: null });
  const rows = [...groups].flatMap(([group, { subject, period }]) =>
    items(catalogue).map((item) => ({ subject, period, ...mergedRow(item, byRow.get(`${group}\n${item.id}`) ?? []) })),
  );
  const lacks = rows.flatMap((row) => lackOf(row, catalogue) ?? []);
  return { rows, lacks, groups: [...groups.values()] };
}

function mergedRow(item: Item, entries: readonly Entry[]): Omit<MergedRow, 'subject' | 'period'> {
  const said: Partial<Record<MergedField, string>> = {};
  const conflicts: Conflict[] = [];
  for (const fields of UNITS_OF_SENSE) {
    const sayings = distinct(item, fields, entries);
    const [first, ...others] = sayings;
    if (others.length > 0) conflicts.push({ fields, sayings });
    else if (first) for (const [i, field] of fields.entries()) said[field] = first.texts[i] ?? '';
  }
  said.note = [...new Set(entries.map((e) => e.said.note).filter((note) => note !== ''))].join('；');
  return { item, entries: entries.length, said, conflicts };
}

/** The different things that forms say; a blank says nothing, and 未统计 gives way to whoever has a figure. */
function distinct(item: Item, fields: readonly MergedField[], entries: readonly Entry[]): readonly Saying[] {
  const [field] = fields;
  const found: { texts: string[]; readonly places: Place[] }[] = [];
  const filled = entries.filter((e) => fields.some((f) => !isBlank(e.said[f])));
  const speaking = filled.filter((e) => field !== 'value' || !isMissing(e.said.value));
  for (const entry of speaking.length > 0 ? speaking : filled) {
    const texts = fields.map((f) => textOf(entry, f));
    const place = entry.at(fields.find((f) => !isBlank(entry.said[f])) ?? 'value');
    const known = found.find((saying) =>
      fields.length > 1 ? nests(saying.texts, texts) : isSame(item, saying.texts[0] ?? '', texts[0] ?? ''),
    );
    if (!known) found.push({ texts, places: [place] });
    else {
      known.places.push(place);
      // The fuller of two accounts of the same evidence.
      if (fields.length > 1 && texts.filter((t) => t !== '').length > known.texts.filter((t) => t !== '').length)
        known.texts = texts;
    }
  }
  return found;
}

const isBlank = (text: string): boolean => /^[-—–/\s]*$/.test(text);

/** The cell; a value in a unit other than the item's takes its unit along, since the table has the item's. */
function textOf({ item, unit, said }: Entry, field: MergedField): string {
  const text = isBlank(said[field]) ? (field === 'value' ? said[field] : '') : said[field];
  if (field !== 'value' || isBlank(unit) || item.unit === null || normalUnit(unit) === normalUnit(item.unit))
    return text;
  const read = readValue(text, { unit: item.unit });
  return read.kind === 'number' && read.unit === null ? `${text}${unit}` : text;
}

/** Whether one account of evidence has all that the other has, word for word. */
function nests(a: readonly string[], b: readonly string[]): boolean {
  const within = (x: readonly string[], y: readonly string[]): boolean =>
    x.every((text, i) => text === '' || normal(text) === normal(y[i] ?? ''));
  return within(a, b) || within(b, a);
}

const normal = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** Whether two cells say the same: the same words, or figures that are equal in the item's unit. */
function isSame(item: Item, a: string, b: string): boolean {
  if (normal(a) === normal(b)) return true;
  const [x, y] = [figureOf(item, a), figureOf(item, b)];
  return x !== null && y !== null && compare(x, y) === 0;
}

/** The figure of a cell that says nothing else. */
function figureOf(item: Item, text: string) {
  const { kind, number, unit, mark, inline, asOf, note } = readValue(text, { unit: item.unit });
  if (kind !== 'number' || number === null || mark !== null || inline !== null || asOf !== null || note !== null)
    return null;
  return unit === null || item.unit === null ? number : convert(number, unit, item.unit);
}

function lackOf({ item, subject, period, entries, said, conflicts }: MergedRow, catalogue: Catalogue): Lack | null {
  const text = said.value ?? '';
  if (conflicts.some((c) => c.fields.includes('value')) || !isMissing(text) || isRuledOut(item, subject, catalogue))
    return null;
  const how = entries === 0 ? 'no-row' : isBlank(text) ? 'blank' : 'no-data';
  const { id, fullName, departments } = item;
  return { subject, period, item: id, name: fullName, departments, how, said: how === 'no-data' ? text : null };
}

/** Whether the catalogue's own subject need not report an item. */
function isRuledOut(item: Item, subject: string | null, { subject: own }: Catalogue): boolean {
  if (own === null || own.name !== subject) return false;
  return Object.entries(item.applies?.when ?? {}).some(([key, accepted]) => {
    const known = own.profile[key];
    return known !== undefined && !accepted.includes(known);
  });
}
