import type { Catalogue, Item } from '../model/catalogue.js';
import { type Period, yearBefore } from '../model/period.js';
import type { Place, Problem, Report } from '../model/problem.js';
import { normalHeading, type TableForm } from '../read/header.js';
import { type Layout, layoutOf } from '../read/layout.js';
import { doubtfulLayout } from '../read/layout-problems.js';
import { locator } from '../read/locate.js';
import type { TableInput } from '../read/records.js';
import { readTable, type TableHeader, type TableRow } from '../read/table.js';
import { readValue } from '../read/value.js';
import { ENTRY_FIELDS, type EntryField, RETURNED, type ReturnedField } from './form-fields.js';

/** What is merged: what somebody fills in, and a verdict that was printed beside it. */
const MERGED = [...(Object.keys(ENTRY_FIELDS) as readonly EntryField[]), 'published'] as const;
export type MergedField = (typeof MERGED)[number];

/** One row of a form that came back, or one of its cells where it has a column for each year or item. */
export interface Entry {
  readonly item: Item;
  readonly subject: string | null;
  readonly period: Period | null;
  readonly unit: string;
  readonly said: Readonly<Record<MergedField, string>>;
  at(field: MergedField): Place;
}

type Row = TableRow<ReturnedField>;

/** The rows of one form, whichever way it is laid out. A column with entries that is no part of the form is named, since it will not be merged. */
export async function readReturned(
  input: TableInput,
  catalogue: Catalogue,
  period: Period | null,
  report: Report,
): Promise<readonly Entry[]> {
  const locate = locator(catalogue);
  const entries: Entry[] = [];
  const left = new Map<string, Place>();
  const form: TableForm<ReturnedField> = {
    ...RETURNED,
    accepts: (headings) => layoutOf(headings, catalogue, null, RETURNED.fields)?.name !== 'long',
  };
  for await (const { header, rows } of readTable(input, form, report)) {
    const layout = layoutOf(header.headings, catalogue, null, RETURNED.fields) ?? { name: 'long' as const };
    const doubt = doubtfulLayout(layout, header, RETURNED.fields.value, input);
    if (doubt) {
      report(doubt);
      return [];
    }
    const taken = new Set(layout.name === 'long' ? [] : layout.columns.map((c) => c.at));
    const strangers = header.headings.flatMap((name, column) =>
      name === '' || taken.has(column) || isKnown(name) ? [] : [{ name, column }],
    );
    for (const row of rows) {
      for (const { name, column } of strangers)
        if (!left.has(name) && row.column(column).trim() !== '') left.set(name, row.atColumn(column));
      entries.push(...entriesOf(row, header, layout));
    }
  }
  for (const [name, at] of left) report(leftOut(name, at));
  return entries;

  function entriesOf(row: Row, header: TableHeader<ReturnedField>, layout: Layout): Entry[] {
    if (layout.name === 'by-item') {
      const about = locate.subject(row, report);
      const when = about?.period ?? period;
      return about === null
        ? []
        : layout.columns.map((c) => ({
            ...oneCell(row, c.at),
            ...about,
            item: c.item,
            period: when,
            unit: c.unit ?? '',
          }));
    }
    const about = locate.item(row, report);
    if (about === null) return [];
    const unit = row.cell('unit');
    if (layout.name === 'by-year')
      return layout.columns.map((c) => ({ ...oneCell(row, c.at), ...about, period: c.period, unit }));
    const when = about.period ?? header.says('value') ?? period;
    const said = { ...saidBy(row), previous: previousOf(row, header.says('previous'), when, about.item) };
    return [{ ...about, period: when, unit, said, at: (field) => row.at(field) }];
  }
}

const saidBy = (row: Row): Entry['said'] =>
  Object.fromEntries(MERGED.map((field) => [field, row.cell(field)])) as Record<MergedField, string>;

/** What stands beside a column for each year or item cannot be told which of them it is for. */
const oneCell = (row: Row, at: number): Pick<Entry, 'said' | 'at'> => ({
  said: { ...(Object.fromEntries(MERGED.map((field) => [field, ''])) as Entry['said']), value: row.column(at).trim() },
  at: () => row.atColumn(at),
});

/** The merged table has one column for earlier values: the year that the heading tells goes into the cell. */
function previousOf(row: Row, year: Period | null, period: Period | null, item: Item): string {
  const own = row.cell('previous');
  const text = own === '' ? row.cell('lastYear') : own;
  const when = own === '' ? period && yearBefore(period) : year;
  const { kind, asOf } = readValue(text, { unit: item.unit });
  return when !== null && kind === 'number' && asOf === null
    ? `${text}（${when}${/^\d{4}$/.test(when) ? '年' : ''}数据）`
    : text;
}

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
