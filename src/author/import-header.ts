import { type Cell, type Grid, isBlank, textsOf } from './import-grid.js';
import { type Heading, headingOf, isDivision, type Role, roleOf } from './import-headings.js';

/** A column of a table, by all that stands above it. */
export interface Column {
  readonly at: number;
  readonly role: Role | null;
  /** Its headings from the top down; a heading over several columns stands in each. */
  readonly headings: readonly Heading[];
  /** The headings as they are printed, in one line. */
  readonly label: string;
  /** The lowest cell of its header. */
  readonly cell: Cell | null;
}

export interface Header {
  /** The first row of the header, and the first row behind it. */
  readonly from: number;
  readonly to: number;
  readonly columns: readonly Column[];
}

/** Rows above a header: titles, units, blank ones. In a document none is more than this. */
const TITLE_ROWS = 30;
/** Rows that a header takes at most. */
const DEPTH = 4;

/** The headers that a table may have, from the top: rows that name what is measured, and something of it. */
export function* headersOf(grid: Grid): Generator<Header> {
  for (let row = 0; row < Math.min(grid.rows.length, TITLE_ROWS); row++) {
    const header = headerFrom(grid, row);
    if (header !== null) yield header;
  }
}

/** The header that begins at a row; null where that row begins none. */
export function headerFrom(grid: Grid, row: number): Header | null {
  const own = textsOf(grid.rows[row] ?? []);
  if (own.length < 2) return null;
  const known = own.filter((cell) => roleOf(headingOf(cell.text)) !== null && headingOf(cell.text).plain.length <= 24);
  if (known.length < 2 || known.length * 2 < own.length) return null;
  for (let to = row + 1; to <= Math.min(grid.rows.length, row + DEPTH); to++) {
    if (to < grid.rows.length && isHeaderRow(grid, row, to)) continue;
    const columns = columnsOf(grid, row, to);
    return isIndicatorTable(columns) ? { from: row, to, columns } : null;
  }
  return null;
}

const NAMING: ReadonlySet<Role | null> = new Set<Role | null>(['name', 'domain', 'task', 'subject']);

/** What a table of indicators has at the least: something that names them, and something else. */
const isIndicatorTable = (columns: readonly Column[]): boolean =>
  columns.some(({ role }) => NAMING.has(role)) && new Set(columns.map((column) => column.role)).size > 1;

/** A figure, a sign or a sentence: what stands in a table, and not over it. */
const isContent = (text: string): boolean =>
  text.length > 16 || (/[≥≤<>＜＞≦≧]|^[-+\d.,%％‰~～－—/]+$/.test(text.trim()) && !isDivision(headingOf(text)));

/** Whether a row goes on the header above it: cells of the header reach into it, or it only divides what stands above. */
function isHeaderRow(grid: Grid, from: number, row: number): boolean {
  const cells = grid.rows[row] ?? [];
  const own = textsOf(cells).filter((cell) => cell.row === row);
  const reaching = cells.filter((cell) => cell.row >= from && cell.row < row && !isBlank(cell));
  if (own.length === 0) return reaching.length > 0;
  if (own.some((cell) => cell.columns >= cells.length) || own.every((cell) => isContent(cell.text))) return false;
  if (reaching.length > 0) return own.every((cell) => !isContent(cell.text));
  // Without merged cells: under the number and the name there is nothing, and what there is divides a heading above.
  const headings = grid.rows.slice(from, row);
  const leads = (column: number): boolean =>
    headings.some((line) => {
      const role = roleOf(headingOf(line[column]?.text ?? ''));
      return role === 'id' || NAMING.has(role);
    });
  return cells.every((cell, column) => !leads(column) || isBlank(cell)) && own.every((cell) => !isContent(cell.text));
}

function columnsOf(grid: Grid, from: number, to: number): Column[] {
  const width = grid.rows[from]?.length ?? 0;
  return Array.from({ length: width }, (_, at) => {
    const stack: Cell[] = [];
    for (let row = from; row < to; row++) {
      let cell = grid.rows[row]?.[at];
      // A heading over several columns, in a file that does not say so, stands in the first of them.
      if (isBlank(cell) && row < to - 1 && !isBlank(grid.rows[to - 1]?.[at])) cell = groupOf(grid, row, to, at);
      if (cell && !isBlank(cell) && !stack.includes(cell)) stack.push(cell);
    }
    const headings = stack.map((cell) => headingOf(cell.text));
    const label = stack.map((cell) => cell.text.replace(/\s+/g, '')).join('·');
    return { at, role: roleOfStack(headings), headings, label, cell: stack.at(-1) ?? null };
  });
}

/** The heading to the left whose columns are divided below it. */
function groupOf(grid: Grid, row: number, to: number, at: number): Cell | undefined {
  for (let column = at - 1; column >= 0; column--) {
    const cell = grid.rows[row]?.[column];
    if (isBlank(cell)) continue;
    return isBlank(grid.rows[to - 1]?.[column]) ? undefined : cell;
  }
  return undefined;
}

const BARS: ReadonlySet<Role | null> = new Set<Role | null>(['threshold', 'value']);

/** What a column is by its headings: the lowest one says it, but for one that only divides the one above. */
function roleOfStack(headings: readonly Heading[]): Role | null {
  const roles = headings.map(roleOf);
  return roles.reduce<Role | null>((above, role) => {
    if (above === null || above === 'year') return role ?? above;
    if (!BARS.has(above)) return role ?? above;
    // 目标值 over 2020年 or over 城市 is a bar; over 现状 it is a value.
    return role === null || role === 'year' || role === 'name' || role === 'domain' || role === 'subject'
      ? above
      : role;
  }, null);
}
