import { type Period, period } from '../model/period.js';
import type { Report } from '../model/problem.js';
import type { Score, TableInput, TableRecord } from './records.js';
import { missing, twice } from './table-problems.js';

/** The fields of a kind of table with the headings under which each is found; the first is the one that is recommended. */
export interface TableForm<F extends string> {
  readonly fields: Readonly<Record<F, readonly string[]>>;
  /** Of each group at least one column must be there. */
  readonly required: readonly (readonly F[])[];
  /** A header of another layout, which does without what is required: a column for each year, or for each item. */
  readonly accepts?: (headings: readonly string[]) => boolean;
  /** Reads a heading that no field lists, such as `2018年现状值`. */
  readonly other?: (heading: string) => { readonly field: F; readonly says: string } | null;
}

/** A header as it was read: which column each field is. */
export interface Header<F extends string> {
  /** Which of the records that were looked at it is. */
  readonly at: number;
  readonly columns: ReadonlyMap<F, number>;
  readonly said: ReadonlyMap<F, string>;
  readonly byHeading: ReadonlyMap<string, number>;
  readonly names: readonly string[];
  readonly line: number;
}

/** Headings are compared in one width, without white space, and without regard to case. */
export const normalHeading = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** A title, a unit line and blank rows stand above the header; more than so many rows are no title. */
export const TITLE_ROWS = 20;

type Known<F> = ReadonlyMap<string, F>;

export function knownHeadings<F extends string>(form: TableForm<F>): Known<F> {
  const known = new Map<string, F>();
  for (const [field, names] of Object.entries(form.fields) as [F, readonly string[]][]) {
    for (const name of names) known.set(normalHeading(name), field);
  }
  return known;
}

const fieldOf = <F extends string>(heading: string, known: Known<F>, form: TableForm<F>): F | undefined =>
  known.get(heading) ?? form.other?.(heading)?.field;

export function scoreOf<F extends string>(cells: readonly string[], known: Known<F>, form: TableForm<F>): number {
  const fields = new Set(cells.map((cell) => fieldOf(normalHeading(cell), known, form)));
  fields.delete(undefined);
  return fields.size + (form.accepts?.(cells) ? 2 : 0);
}

/** The first record that has all that a header needs; -1 where none has. */
export function headerAt<F extends string>(records: readonly TableRecord[], score: Score, form: TableForm<F>): number {
  const known = knownHeadings(form);
  return records.slice(0, TITLE_ROWS).findIndex(({ cells }) => {
    if (form.accepts?.(cells)) return true;
    const fields = new Set(cells.map((cell) => fieldOf(normalHeading(cell), known, form)));
    return score(cells) > 0 && form.required.every((group) => group.some((field) => fields.has(field)));
  });
}

/** Reads the header at a position, or the record that looks most like one; null, with the reasons reported, where it is none. */
export function readHeader<F extends string>(
  records: readonly TableRecord[],
  found: number,
  { file }: Pick<TableInput, 'file'>,
  form: TableForm<F>,
  report: Report,
): Header<F> | null {
  const known = knownHeadings(form);
  const scores = records.slice(0, TITLE_ROWS).map(({ cells }) => scoreOf(cells, known, form));
  const at = found >= 0 ? found : scores.indexOf(Math.max(...scores));
  const { line, cells } = records[at] as TableRecord;
  const columns = new Map<F, number>();
  const said = new Map<F, string>();
  const byHeading = new Map<string, number>();
  const strangers: string[] = [];
  const other = form.accepts?.(cells) ?? false;
  let sound = true;
  const headings = cells.map(normalHeading);
  for (const [column, cell] of cells.entries()) {
    const heading = headings[column] as string;
    const dated = form.other?.(heading) ?? null;
    const field = isRowNumber(heading, headings, known) ? undefined : (known.get(heading) ?? dated?.field);
    if (heading !== '' && !byHeading.has(heading)) byHeading.set(heading, column);
    if (field === undefined) strangers.push(cell.trim());
    else if (!columns.has(field)) {
      columns.set(field, column);
      if (dated?.field === field) said.set(field, dated.says);
    } else if (!(other && dated)) {
      report(twice(cell, line, column, file));
      sound = false;
    }
  }
  for (const group of other ? [] : form.required) {
    if (group.some((field) => columns.has(field))) continue;
    const wanted = group.map((field) => form.fields[field][0] as string);
    const all = Object.values<readonly string[]>(form.fields).map((names) => names[0] as string);
    report(missing(wanted, cells.length === 1 && SEPARATOR.test(cells[0] ?? '') ? null : strangers, all, line, file));
    sound = false;
  }
  return sound ? { columns, said, byHeading, names: cells.map((c) => c.trim()), line, at } : null;
}

/** `序号` is the code where no other column is; beside `指标编号` it only counts the rows. */
const ROW_NUMBER = new Set(['序号', 'no', 'no.']);
const isRowNumber = <F>(heading: string, all: readonly string[], known: Known<F>): boolean =>
  ROW_NUMBER.has(heading) && all.some((h) => !ROW_NUMBER.has(h) && known.has(h) && known.get(h) === known.get(heading));

/** Another sign than the comma between the cells: the whole header then is one cell. */
const SEPARATOR = /[;；\t，|]/;

/** The one year that a heading of the user's own names, with its quarter or month: `2018完成情况`. */
function yearIn(heading: string): Period | null {
  const found = heading.match(
    /(?<!\d)(?:19|20)\d\d(?!\d)(?:年度?)?(?:第?[一二三四1-4]季度|[上下]半年|\d{1,2}月|q[1-4])?/g,
  );
  return found?.length === 1 ? period(found[0]) : null;
}

/** The form with headings of the user's own (`--map`) for some of its fields, by the name of a field or one of its headings. */
export function withHeadings<F extends string>(form: TableForm<F>, own: ReadonlyMap<string, string>): TableForm<F> {
  if (own.size === 0) return form;
  const named = new Set<F>();
  const fields = Object.fromEntries(
    (Object.entries(form.fields) as [F, readonly string[]][]).map(([field, names]) => {
      const said = [...own].filter(
        ([key]) =>
          normalHeading(key) === normalHeading(field) || names.some((n) => normalHeading(n) === normalHeading(key)),
      );
      if (said.length > 0) named.add(field);
      // What is said goes in place of what would be guessed.
      return [field, said.length > 0 ? said.map(([, heading]) => heading) : names];
    }),
  ) as Record<F, readonly string[]>;
  const mapped = new Set([...own.values()].map(normalHeading));
  return {
    ...form,
    fields,
    // What is said to be there must be there.
    required: [...form.required.filter((group) => !group.some((f) => named.has(f))), ...[...named].map((f) => [f])],
    other: (heading) => {
      const read = form.other?.(heading) ?? null;
      if (!mapped.has(heading)) return read && named.has(read.field) ? null : read;
      const field = [...named].find((f) => fields[f].some((own) => normalHeading(own) === heading));
      const says = yearIn(heading);
      return read ?? (field !== undefined && says !== null ? { field, says } : null);
    },
  };
}
