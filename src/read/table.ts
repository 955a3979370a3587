import type { Place, Problem, Report } from '../model/problem.js';
import {
  type Header,
  headerAt,
  knownHeadings,
  normalHeading,
  readHeader,
  scoreOf,
  type TableForm,
  TITLE_ROWS,
} from './header.js';
import type { Score, TableInput, TableRecord } from './records.js';
import { isSideRow } from './side-rows.js';
import { empty, ragged } from './table-problems.js';

export interface TableRow<F extends string> {
  readonly line: number;
  /** The cell of a field, trimmed; empty where the table has no such column. */
  cell(field: F): string;
  /** The cell as it stands. */
  raw(field: F): string;
  /** Where a field's cell is; the row where the table has no such column. */
  at(field: F | null): Place;
  /** The cell under any heading, trimmed; empty where there is none. */
  under(heading: string): string;
  /** The cell of a column, counted from 0. */
  column(at: number): string;
  atColumn(at: number): Place;
}

export interface TableHeader<F extends string> {
  has(field: F): boolean;
  /** What `other` read out of the heading of a field. */
  says(field: F): string | null;
  readonly headings: readonly string[];
  readonly line: number;
}

/**
 * The rows of a CSV under their header, in batches. What is wrong with the header ends the reading; a row with too many or
 * too few cells is reported and left out, since nobody knows which cell belongs where.
 */
export async function* readTable<F extends string>(
  input: TableInput,
  form: TableForm<F>,
  report: Report,
  /** What a row that is left out seems to be about. */
  meant: (row: TableRow<F>) => Pick<Problem, 'meant'> = () => ({}),
): AsyncGenerator<{ readonly header: TableHeader<F>; readonly rows: readonly TableRow<F>[] }> {
  const { file } = input;
  const known = knownHeadings(form);
  const score: Score = (cells) => scoreOf(cells, known, form);
  const waiting: TableRecord[] = [];
  let header: Header<F> | null = null;
  let broken = false;
  const noted: Report = (problem) => {
    broken = true;
    report(problem);
  };
  for await (const records of input.records(noted, score)) {
    let data = records;
    if (header === null) {
      waiting.push(...records);
      const at = headerAt(waiting, score, form);
      if (at < 0 && waiting.length < TITLE_ROWS) continue;
      header = readHeader(waiting, at, input, form, report);
      if (header === null) return;
      data = waiting.splice(0).slice(header.at + 1);
    }
    yield { header: shown(header), rows: rowsOf(data, header) };
  }
  if (header === null && waiting.length > 0) {
    header = readHeader(waiting, -1, input, form, report);
    if (header !== null) yield { header: shown(header), rows: rowsOf(waiting.slice(header.at + 1), header) };
  } else if (header === null && !broken) report(empty(file));

  function rowsOf(records: readonly TableRecord[], { names, ...rest }: Header<F>): TableRow<F>[] {
    return records.flatMap((record) => {
      const { line, cells } = record;
      if (isSideRow(cells)) return [];
      const found = row(input, record, { names, ...rest });
      if (fits(cells, names)) return [found];
      report({ ...ragged(file, line, cells.length, names.length), ...meant(found) });
      return [];
    });
  }
}

const shown = <F extends string>({ columns, said, names, line }: Header<F>): TableHeader<F> => ({
  has: (field) => columns.has(field),
  says: (field) => said.get(field) ?? null,
  headings: names,
  line,
});

function row<F extends string>(
  { file, sheet }: Pick<TableInput, 'file' | 'sheet'>,
  { line, cells, place: spot }: TableRecord,
  { columns, byHeading }: Header<F>,
): TableRow<F> {
  const raw = (field: F): string => cells[columns.get(field) ?? -1] ?? '';
  const place = (column: number | null): Place => ({
    file,
    ...(spot?.(column) ?? { line, column }),
    ...(sheet !== undefined && { sheet }),
  });
  return {
    line,
    raw,
    cell: (field) => raw(field).trim(),
    at: (field) => {
      const column = field === null ? undefined : columns.get(field);
      return place(column === undefined ? null : column + 1);
    },
    under: (heading) => cells[byHeading.get(normalHeading(heading)) ?? -1]?.trim() ?? '',
    column: (at) => cells[at] ?? '',
    atColumn: (at) => place(at + 1),
  };
}

/** Spreadsheets pad rows, and the header too, with blank cells; those say nothing. */
function fits(cells: readonly string[], names: readonly string[]): boolean {
  const least = names.findLastIndex((name) => name !== '') + 1;
  return cells.length >= least && cells.slice(names.length).every((cell) => cell.trim() === '');
}
