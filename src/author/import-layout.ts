import { type Bar, barsOf, dividedYears } from './import-bars.js';
import { type Cell, type Grid, isBlank } from './import-grid.js';
import type { Column, Header } from './import-header.js';
import { levelOf, type Role, unitIn, yearIn } from './import-headings.js';
import { attributeOf, directionOf, isStandardName, isVerdict, saysNothing } from './import-words.js';

/** A column of measured values. */
export interface Reported {
  readonly at: number;
  readonly label: string;
  readonly period: string | null;
  readonly unit: string | null;
  /** The column of verdicts that were published for it. */
  readonly published: number | null;
}

/** Which column of a table is what. Null where it has none. */
export interface Layout {
  readonly header: Header;
  readonly id: number | null;
  readonly domain: number | null;
  readonly task: number | null;
  readonly name: number;
  readonly parts: readonly number[];
  readonly unit: number | null;
  readonly attribute: number | null;
  readonly direction: number | null;
  readonly departments: readonly number[];
  readonly scope: number | null;
  readonly bars: readonly Bar[];
  readonly values: readonly Reported[];
  /** Columns that are not read, which people should know. */
  readonly unread: readonly Column[];
  /** Columns of years of which the headings do not say whether they are values or aims. */
  readonly guessed: readonly Column[];
}

/** What the columns of a table are, by their headings and, where these can mean two things, by their cells. */
export function layoutOf(grid: Grid, header: Header): Layout | null {
  const body = grid.rows.slice(header.to);
  const cellsOf = (at: number): Cell[] =>
    [...new Set(body.map((row) => row[at]).filter((cell): cell is Cell => !isBlank(cell)))].filter(
      (cell) => cell.columns < header.columns.length && !saysNothing(cell.text),
    );
  const mostly = (at: number, is: (text: string) => boolean, share = 0.6): boolean => {
    const cells = cellsOf(at);
    return cells.length > 0 && cells.filter((cell) => is(cell.text)).length >= cells.length * share;
  };
  const told = header.columns.map((column): Column => ({ ...column, role: roleByCells(column, mostly, header) }));
  const columns = withNames(withBar(told, mostly));
  const { thresholds, years, values: dated, guessed } = dividedYears(columns);
  const names = hierarchy(columns, cellsOf);
  if (names === null) return null;
  const first = (role: Role): number | null => columns.find((column) => column.role === role)?.at ?? null;
  const attribute = columns.find((c) => c.role === 'kind' && mostly(c.at, (t) => attributeOf(t) !== null, 0.5));
  const direction =
    columns.find((c) => c.role === 'direction') ??
    columns.find((c) => c.role === 'kind' && c !== attribute && mostly(c.at, (t) => directionOf(t) !== null, 0.5));
  const published = columns.filter((c) => c.role === 'published');
  const reported = columns.filter((c) => c.role === 'value' || dated.includes(c));
  const bars = barsOf([...thresholds, ...years].sort((a, b) => a.at - b.at));
  const used = new Set<number | null | undefined>([
    ...['id', 'unit', 'scope', 'subject', 'period'].map((role) => first(role as Role)),
    ...[names.domain, names.task, names.name, ...names.parts, attribute?.at, direction?.at],
    ...columns.filter((c) => c.role === 'departments').map((c) => c.at),
    ...[...reported, ...published, ...bars].map((c) => c.at),
  ]);
  const all = reported.map(
    (c): Reported => ({
      at: c.at,
      label: c.label,
      period: c.headings.map(yearIn).find((year) => year !== null) ?? null,
      unit: c.headings.map(unitIn).find((unit) => unit !== null) ?? null,
      published: verdictsFor(c, reported, published)?.at ?? null,
    }),
  );
  // Two values of one item for one period contradict each other, as far as the data can say.
  const values = all.filter((value, i) => all.findIndex((other) => other.period === value.period) === i);
  const doubled = reported.filter((c) => !values.some((value) => value.at === c.at));
  return {
    header,
    id: first('id'),
    ...names,
    unit: first('unit'),
    attribute: attribute?.at ?? null,
    direction: direction?.at ?? null,
    departments: columns.filter((c) => c.role === 'departments').map((c) => c.at),
    scope: first('scope'),
    bars,
    values,
    unread: columns.filter(
      (c) => (!used.has(c.at) || doubled.includes(c)) && c.label !== '' && cellsOf(c.at).length > 0,
    ),
    guessed,
  };
}

/** Whether most cells of a column are of a kind. */
type Mostly = (at: number, is: (text: string) => boolean, share?: number) => boolean;

/** Headings that can mean two things are told apart by what stands below them. */
function roleByCells({ at, role, headings }: Column, mostly: Mostly, header: Header): Role | null {
  const others = (wanted: Role): boolean => header.columns.some((c) => c.at !== at && c.role === wanted);
  if (role === 'value' && mostly(at, isVerdict)) return 'published';
  if (role === 'published' && !mostly(at, isVerdict, 0.5)) return others('value') ? 'published' : 'value';
  if (
    (role === 'domain' || role === 'threshold' || role === 'note') &&
    mostly(at, (t) => attributeOf(t) !== null, 0.8)
  ) {
    return 'kind';
  }
  if (role === 'kind' && !mostly(at, (t) => attributeOf(t) !== null || directionOf(t) !== null, 0.5)) {
    return headings.some(({ plain }) => /类/.test(plain)) && !others('domain') ? 'domain' : 'ignored';
  }
  if (role === 'clause' && !others('threshold') && !others('year')) return 'threshold';
  if (role === 'threshold' && others('threshold') && mostly(at, isStandardName, 0.8)) return 'clause';
  return role;
}

/** A table without a column that is headed as a bar: 考核内容 beside 考核指标, 名称 beside 指标. The last one of figures is it. */
function withBar(columns: readonly Column[], mostly: Mostly): readonly Column[] {
  if (columns.some(({ role }) => role === 'threshold' || role === 'year')) return columns;
  const named = columns.filter(({ role }) => role === 'name');
  const bar = named.length > 1 ? named.findLast(({ at }) => mostly(at, looksLikeBar)) : undefined;
  return columns.map((c) => (bar !== undefined && c.cell === bar.cell ? { ...c, role: 'threshold' } : c));
}

const looksLikeBar = (text: string): boolean =>
  /\d|[≥≤<>＜＞Ⅰ-Ⅴ]|不[低高大小超少多]|以[上下内]|[达完]成|达到|逐[年步]|下降|提高|建立|健全|实施|开展/.test(text);

/** A table of places or of classes, whose names stand in the column of these. */
function withNames(columns: readonly Column[]): readonly Column[] {
  if (columns.some(({ role }) => role === 'name')) return columns;
  const first =
    columns.find(({ role }) => role === 'subject') ??
    columns.findLast(({ role }) => role === 'task' || role === 'domain');
  return columns.map((c) => (c === first ? { ...c, role: 'name' } : c));
}

type Names = Pick<Layout, 'domain' | 'task' | 'name' | 'parts'>;

/** Which columns name the domain, the task, the indicator and its parts, from the left to the right. */
function hierarchy(columns: readonly Column[], cellsOf: (at: number) => readonly Cell[]): Names | null {
  const is = (...roles: Role[]): Column[] => columns.filter((c) => c.role !== null && roles.includes(c.role));
  const named = is('name');
  const groups = named.filter((c, i) => named.findIndex((other) => other.cell === c.cell) === i);
  const domains = is('domain');
  const tasks = is('task');
  const levelled = groups.filter((c) => c.headings.some((h) => levelOf(h) !== null));
  const strict = groups.filter((c) => !levelled.includes(c));
  // 一级指标 beside 指标名称 divides the indicators; on its own the last level names them.
  const above = strict.length > 0 ? levelled : levelled.slice(0, -1);
  const candidates = strict.length > 0 ? strict : levelled.slice(-1);
  let nameColumn = candidates.at(-1) ?? tasks.at(-1) ?? domains.at(-1);
  if (!nameColumn) return null;
  let parts: Column[] = [];
  const before = candidates.at(-2);
  const id = columns.find((c) => c.role === 'id');
  // As many numbers as names in the column to the left: that one is numbered, and the right one holds its parts.
  if (before && id && id.at < before.at && cellsOf(id.at).length > 0) {
    const count = (c: Column): number => cellsOf(c.at).length;
    if (Math.abs(count(id) - count(before)) < Math.abs(count(id) - count(nameColumn))) {
      parts = [nameColumn];
      nameColumn = before;
    }
  }
  const own = nameColumn;
  const wide = columns.filter(
    (c) => c.at > own.at && c.at <= own.at + 3 && (c.cell === own.cell || (c.label === '' && cellsOf(c.at).length > 0)),
  );
  const adjoining = wide.filter((c, i) => c.at === own.at + i + 1 || c.cell === own.cell);
  // A column without a heading in front of the numbers, as 领域 often stands.
  const lead = columns.filter(
    (c) => c.label === '' && c.at < Math.min(own.at, id?.at ?? own.at) && cellsOf(c.at).length > 0,
  );
  const left = [...lead, ...above, ...domains, ...tasks, ...candidates].filter(
    (c) => c !== own && !parts.includes(c) && c.at < own.at,
  );
  const outer = [...new Set(left)].sort((a, b) => a.at - b.at);
  const [domain, task] =
    outer.length > 1
      ? [outer[0], outer.at(-1)]
      : tasks.includes(outer[0] as Column)
        ? [undefined, outer[0]]
        : [outer[0], undefined];
  return {
    domain: domain?.at ?? null,
    task: task?.at ?? null,
    name: own.at,
    parts: [...new Set([...adjoining, ...parts, ...is('part')])].map((c) => c.at),
  };
}

/** The verdicts that belong to a column of values: those behind it, before the next one; a single column serves the last. */
function verdictsFor(column: Column, values: readonly Column[], verdicts: readonly Column[]): Column | undefined {
  const next = values.find((c) => c.at > column.at)?.at ?? Number.POSITIVE_INFINITY;
  const between = verdicts.find((c) => c.at > column.at && c.at < next);
  const isLast = column === values.at(-1);
  return between ?? (isLast ? verdicts.find((c) => !values.some((v) => v.at < c.at)) : undefined);
}
