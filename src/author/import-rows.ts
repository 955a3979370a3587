import { isSideRow } from '../read/side-rows.js';
import { type Cell, type Grid, isBlank, textsOf } from './import-grid.js';
import { type Header, headerFrom } from './import-header.js';
import { type Layout, layoutOf } from './import-layout.js';
import { sectionName } from './import-names.js';

/** A row of a table that says something of an indicator. */
export interface Row {
  readonly grid: Grid;
  readonly layout: Layout;
  readonly at: number;
  readonly domain: string | null;
  readonly task: string | null;
  /** The number of the section that it stands in: counting may begin anew there. */
  readonly section: number;
}

export interface Rows {
  readonly rows: readonly Row[];
  /** 注：…, and whatever else stands below a table. */
  readonly notes: readonly string[];
}

const SECTION =
  /^(?:第[一二三四五六七八九十]+[章节部类]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）])/;
const NOTE =
  /^(?:[（(]?(?:注|备注|说明|附注|资料来源|数据来源)\s*\d*\s*[:：.、）)\s]|[*＊★☆※▲△◆#]|[①-⑳a-zA-Z\d][、.．)）]\s*(?=.{12,}))/;

/** The rows of a table under its header: headings within it, repeated headers and notes are told apart, and merged or missing names of domains filled in. */
export function readRows(grid: Grid, layout: Layout): Rows {
  const rows: Row[] = [];
  const notes: string[] = [];
  let current = layout;
  let [domain, task]: [string | null, string | null] = [null, null];
  let section = 0;
  let [domainCell, taskCell]: [Cell | null, Cell | null] = [null, null];
  for (let at = layout.header.to; at < grid.rows.length; at++) {
    const cells = grid.rows[at] ?? [];
    const own = textsOf(cells).filter((cell) => cell.row === at);
    if (own.length === 0) continue;
    const repeated = repeats(grid, at, current.header);
    if (repeated > 0) {
      at += repeated - 1;
      continue;
    }
    const [only] = own;
    if (own.length === 1 && only) {
      const isWide = only.columns > 1 && only.columns >= cells.length - 2;
      const isSection =
        SECTION.test(only.text) ||
        isHeading(grid, at, only, current) ||
        (isWide && !NOTE.test(only.text) && only.text.length <= 40);
      if ((isWide || !isOwnColumn(only, current)) && NOTE.test(only.text)) {
        notes.push(only.text);
        continue;
      }
      if (isSection && !(current.parts.includes(only.column) || current.bars.some((bar) => bar.at === only.column))) {
        // 一、 begins a domain, （一） a task within it.
        if (/^[（(]/.test(only.text)) task = sectionName(only.text);
        else [domain, task] = [sectionName(only.text), null];
        section++;
        continue;
      }
      if (isSideRow(cells.map((cell) => (cell.row === at ? cell.text : '')))) {
        notes.push(only.text);
        continue;
      }
    }
    if (isSideRow(cells.map((cell) => (cell.row === at ? cell.text : ''))) && isBlank(cells[current.name])) {
      notes.push(own.map((cell) => cell.text).join(' '));
      continue;
    }
    const header = own.length > 2 ? headerFrom(grid, at) : null;
    const next = header && layoutOf(grid, header);
    if (header && next && next.bars.length > 0) {
      current = next;
      at = header.to - 1;
      continue;
    }
    const inDomain = current.domain === null ? undefined : cells[current.domain];
    if (inDomain && !isBlank(inDomain) && inDomain !== domainCell) {
      const name = sectionName(inDomain.text);
      if (name !== domain) {
        section++;
        task = null;
      }
      [domain, domainCell] = [name, inDomain];
    }
    const inTask = current.task === null ? undefined : cells[current.task];
    if (inTask && !isBlank(inTask) && inTask !== taskCell) [task, taskCell] = [sectionName(inTask.text), inTask];
    if (!own.some((cell) => cell.column !== current.domain && cell.column !== current.task)) continue;
    rows.push({ grid, layout: current, at, domain, task, section });
  }
  return { rows, notes };
}

/** Whether a text that is alone in its row is a heading of the rows below: these have numbers or names of their own. */
function isHeading(grid: Grid, at: number, { text, column }: Cell, layout: Layout): boolean {
  if (column === layout.id) return !/\d/.test(text);
  if (column !== layout.name) return false;
  const below = grid.rows[at + 1] ?? [];
  const next = below[layout.name];
  if (next === undefined || isBlank(next) || next.row <= at) return false;
  if (layout.id !== null) return !isBlank(below[layout.id]) && !SUB.test(below[layout.id]?.text ?? '');
  return !SUB.test(next.text) && !/^(?:其中|#|——)/.test(next.text);
}

const SUB = /^(?:[（(]\d{1,2}[)）]|[①-⑳]|\d{1,3}[.．-]\d)/;

const isOwnColumn = (cell: Cell, layout: Layout): boolean =>
  cell.columns === 1 && (layout.parts.includes(cell.column) || layout.bars.some((bar) => bar.at === cell.column));

/** How many rows repeat the header, as a table does that goes on on another page; 0 where none does. */
function repeats(grid: Grid, at: number, { from, to }: Header): number {
  const same = (row: number, header: number): boolean => {
    const texts = (r: number): string[] => textsOf(grid.rows[r] ?? []).map((c) => c.text.replace(/\s+/g, ''));
    const [a, b] = [texts(row), texts(header)];
    return a.length > 1 && a.length === b.length && a.every((text, i) => text === b[i]);
  };
  if (from === to || !same(at, from)) return 0;
  let count = 1;
  while (count < to - from && same(at + count, from + count)) count++;
  return count;
}
