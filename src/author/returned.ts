import type { Catalogue, Item } from '../model/catalogue.js';
import type { Period } from '../model/period.js';
import type { Place, Problem, Report } from '../model/problem.js';
import { normalHeading } from '../read/header.js';
import { locator } from '../read/locate.js';
import type { TableInput } from '../read/records.js';
import { readTable, type TableRow } from '../read/table.js';
import { ENTRY_FIELDS, type EntryField, RETURNED } from './form-fields.js';

/** What is merged: what somebody fills in, and a verdict that was printed beside it. */
const MERGED = [...(Object.keys(ENTRY_FIELDS) as readonly EntryField[]), 'published'] as const;
export type MergedField = (typeof MERGED)[number];

/** One row of a form that came back. */
export interface Entry {
  readonly item: Item;
  readonly subject: string | null;
  readonly period: Period | null;
  readonly unit: string;
  readonly said: Readonly<Record<MergedField, string>>;
  at(field: MergedField): Place;
}

/** The rows of one form. A column with entries that is no part of the form is named, since it will not be merged. */
export async function readReturned(
  input: TableInput,
  catalogue: Catalogue,
  period: Period | null,
  report: Report,
): Promise<readonly Entry[]> {
  const locate = locator(catalogue);
  const entries: Entry[] = [];
  const left = new Map<string, Place>();
  for await (const { header, rows } of readTable(input, RETURNED, report)) {
    const strangers = header.headings.flatMap((name, column) =>
      name === '' || isKnown(name) ? [] : [{ name, column }],
    );
    for (const row of rows) {
      for (const { name, column } of strangers)
        if (!left.has(name) && row.column(column).trim() !== '') left.set(name, row.atColumn(column));
      const about = locate.item(row, report);
      if (about === null) continue;
      entries.push({
        ...about,
        period: about.period ?? header.says('value') ?? period,
        unit: row.cell('unit'),
        said: saidBy(row),
        at: (field) => row.at(field),
      });
    }
  }
  for (const [name, at] of left) report(leftOut(name, at));
  return entries;
}

const saidBy = (row: TableRow<MergedField>): Entry['said'] =>
  Object.fromEntries(MERGED.map((field) => [field, row.cell(field)])) as Record<MergedField, string>;

const KNOWN = new Set(
  [...Object.values<readonly string[]>(RETURNED.fields).flat(), '冲突', 'conflict'].map(normalHeading),
);
const isKnown = (heading: string): boolean =>
  KNOWN.has(normalHeading(heading)) || (RETURNED.other?.(normalHeading(heading)) ?? null) !== null;

const leftOut = (name: string, at: Place): Problem => ({
  code: 'column-left-out',
  severity: 'warning',
  text: {
    zh: `“${name}”不是填报表的列，没有并入汇总表`,
    en: `"${name}" is no column of the form and was not merged`,
  },
  at,
});
