import type { Catalogue, Item } from '../model/catalogue.js';
import type { Measurement, Measurements } from '../model/measurement.js';
import type { Period } from '../model/period.js';
import type { Place, Report } from '../model/problem.js';
import { type Profile, profileValue } from '../model/profile.js';
import type { Value } from '../model/value.js';
import { type Beside, readBeside } from './beside.js';
import { csvTable } from './csv.js';
import type { Bytes, Encoding } from './encoding.js';
import { readEvidence } from './evidence.js';
import { normalHeading, type TableForm, withHeadings } from './header.js';
import { type Layout, type LayoutName, layoutOf } from './layout.js';
import { doubtfulLayout, noSuchLayout } from './layout-problems.js';
import { locator } from './locate.js';
import { type Field, FORM } from './measurement-form.js';
import { profileKey, profileKeysOf } from './profile-keys.js';
import type { TableInput } from './records.js';
import { readTable, type TableRow } from './table.js';
import { twice } from './table-problems.js';
import { isTotal, totalRow } from './total-rows.js';
import { readValue } from './value.js';

export interface MeasurementsOptions {
  readonly catalogue: Catalogue;
  /** The period of rows that name none. */
  readonly period: Period | null;
  /** Null where the header tells it. */
  readonly layout?: LayoutName | null;
  /** Headings of the user's own for fields of ours. */
  readonly headings?: ReadonlyMap<string, string>;
}

export interface MeasurementsInput extends MeasurementsOptions {
  readonly file: string;
  readonly bytes: Bytes;
  readonly encoding: Encoding;
}

export interface TableMeasurements extends Measurements {
  /** How the values stand in the table; null before it was read, or where its header could not be. */
  layout(): LayoutName | null;
}

export const csvMeasurements = ({ file, bytes, encoding, ...options }: MeasurementsInput): Measurements =>
  measurementsOf(csvTable(file, bytes, encoding), options);

/**
 * The measurements of a table, whichever way it is laid out. What is wrong with the header or a row is reported, and the
 * rows that can be read are kept.
 */
export function measurementsOf(input: TableInput, options: MeasurementsOptions): TableMeasurements {
  const { catalogue, period } = options;
  const locate = locator(catalogue);
  const readCell = rememberedValues();
  const profileKeys = profileKeysOf(catalogue);
  const own = withHeadings(FORM, options.headings ?? new Map());
  // Whoever names the one column of values has said that there is one.
  const asked = options.layout ?? (own.fields.value === FORM.fields.value ? null : 'long');
  const isFor = (headings: readonly string[], fields: readonly ('item' | 'name')[]): boolean =>
    fields.some((f) => own.fields[f].some((h) => headings.some((o) => normalHeading(o) === normalHeading(h))));
  const form: TableForm<Field> = {
    ...own,
    ...(asked === 'by-year' && { required: own.required.filter((group) => !group.includes('value')) }),
    accepts: (headings) => {
      const found = layoutOf(headings, catalogue, asked, own.fields)?.name ?? 'long';
      return found === 'by-item' || (found === 'by-year' && isFor(headings, ['item', 'name']));
    },
  };
  let found: LayoutName | null = null;
  return {
    layout: () => found,
    async *read(report) {
      let told = false;
      for await (const { header, rows } of readTable(input, form, report, (row) => locate.meant(row, false))) {
        const layout = layoutOf(header.headings, catalogue, asked, own.fields);
        if (layout === null) {
          report(noSuchLayout(asked, input.file, header.line));
          return;
        }
        found = layout.name;
        const doubt = doubtfulLayout(layout, header, options.layout ? [] : own.fields.value, input);
        if (doubt) {
          report(doubt);
          return;
        }
        if (layout.name === 'by-item' && !told) {
          for (const { at, near } of layout.columns)
            if (near) report({ code: 'near-name', severity: 'warning', text: near, at: place(header.line, at) });
        }
        told = true;
        const columns = header.headings.flatMap((heading) => {
          const key = profileKey(heading) ?? (profileKeys.has(heading) ? heading : null);
          return key === null ? [] : [[heading, key] as const];
        });
        const again = columns.find(([, key], i) => columns.findIndex(([, other]) => other === key) < i);
        if (again) {
          report(twice(again[0], header.line, header.headings.lastIndexOf(again[0]), input.file));
          return;
        }
        const said = { value: header.says('value') ?? period, previous: header.says('previous') };
        yield rows.flatMap((row) => measurements(row, layout, said, columns, report));
      }
    },
  };

  function place(line: number, column: number): Place {
    return { file: input.file, line, column: column + 1, ...(input.sheet !== undefined && { sheet: input.sheet }) };
  }

  function measurements(
    row: TableRow<Field>,
    layout: Layout,
    said: { readonly value: Period | null; readonly previous: Period | null },
    columns: Columns,
    report: Report,
  ): Measurement[] {
    if (layout.name === 'by-item') {
      if (isTotal(row.cell('subject'))) {
        report(totalRow(row.at('subject')));
        return [];
      }
      const about = locate.subject(row, report);
      if (about === null) return [];
      const shared = common(row, columns, report);
      return layout.columns.map(({ at, item, unit }) => ({
        ...shared,
        period: about.period ?? said.value,
        item,
        subject: about.subject,
        value: readCell(row.column(at), item),
        unit,
        published: null,
        at: row.atColumn(at),
      }));
    }
    const about = locate.item(row, report);
    if (about === null) return [];
    const { item, subject } = about;
    const written = row.cell('unit');
    const unit = NO_UNIT.test(written) ? null : written;
    const shared = common(row, columns, report);
    const one = (when: Period | null, raw: string, at: Place, published: string | null): Measurement => ({
      ...shared,
      period: when,
      item,
      subject,
      value: readCell(raw, item),
      unit,
      published,
      at,
    });
    // A published verdict stands beside one value; beside a column for each year nobody knows which.
    if (layout.name === 'by-year')
      return layout.columns.map((c) => one(c.period, row.column(c.at), row.atColumn(c.at), null));
    const m = one(about.period ?? said.value, row.raw('value'), row.at('value'), row.cell('published') || null);
    const beside: Beside = readBeside(row, m, { year: said.previous, readCell }, report);
    return [beside.before || beside.assigned ? { ...m, ...beside } : m];
  }

  function common(row: TableRow<Field>, columns: Columns, report: Report) {
    return {
      evidence: readEvidence(row, report),
      profile: profileFrom(row, columns),
      subjectColumn: row.cell('subject') === '' ? null : row.at('subject').column,
    };
  }
}

/** Headings beside the attribute of the profile that each gives. */
type Columns = readonly (readonly [heading: string, key: string])[];

const NO_UNIT = /^(?:[-—–－/]*|无|无量纲|无单位)$/;

function profileFrom(row: TableRow<Field>, columns: Columns): Profile | null {
  if (columns.length === 0) return null;
  const said = columns.map(([heading, key]) => [key, row.under(heading)] as const).filter(([, value]) => value !== '');
  return said.length === 0 ? null : Object.fromEntries(said.map(([key, value]) => [key, profileValue(value)]));
}

/** The same texts come again and again in a long table; each is read once for each unit. */
function rememberedValues(): (raw: string, item: Item) => Value {
  const known = new Map<string, Value>();
  return (raw, item) => {
    const key = `${item.unit ?? ''}\n${raw}`;
    const seen = known.get(key);
    if (seen) return seen;
    const read = readValue(raw, { unit: item.unit });
    if (known.size < 50_000) known.set(key, read);
    return read;
  };
}
