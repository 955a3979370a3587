import type { Place, Problem } from '../model/problem.js';
import type { Grid } from './import-grid.js';
import { type Header, headersOf } from './import-header.js';
import { type Layout, layoutOf } from './import-layout.js';
import { titleOf } from './import-title.js';

interface Found {
  readonly grid: Grid;
  readonly layout: Layout;
}

/** The tables to read: the one that has most indicators, and those that go on with it. */
export function chosen(grids: readonly Grid[], table: number | null, problems: Problem[]): readonly Found[] {
  const groups: Found[][] = [];
  for (const [i, grid] of grids.entries()) {
    if (table !== null && table !== i + 1) continue;
    const layout = layoutIn(grid);
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (layout) {
      const same = groups.find((g) => g[0] && signature(g[0].layout) === signature(layout));
      if (same) same.push({ grid, layout });
      else groups.push([{ grid, layout }]);
    } else if (before && isContinued(before, grid, grids[i - 1])) {
      // A table that was cut at the end of a page and goes on without its header.
      const none: Header = { from: 0, to: 0, columns: before.layout.header.columns };
      group?.push({ grid, layout: { ...before.layout, header: none } });
    }
  }
  const size = (group: readonly Found[]): number =>
    group.reduce((n, { grid, layout }) => n + grid.rows.length - layout.header.to, 0);
  const weight = (group: readonly Found[]): number =>
    size(group) + 5 * new Set(group[0]?.layout.header.columns.map((c) => c.role)).size;
  const best = [...groups].sort((a, b) => weight(b) - weight(a))[0];
  for (const group of groups) {
    const [other] = group;
    if (group === best || !other) continue;
    const n = grids.indexOf(other.grid) + 1;
    problems.push({
      code: 'other-table',
      severity: 'warning',
      text: {
        zh: `第 ${n} 张表的列与所读的表不同，没有读入（${titleOf(other.grid, other.layout.header.from) ?? '没有标题'}）`,
        en: `table ${n} has other columns than the one that was read, and was left out (${titleOf(other.grid, other.layout.header.from) ?? 'no title'})`,
      },
      hint: { zh: `要读它，请用 --table ${n}`, en: `to read it, use --table ${n}` },
      at: other.grid.place(0, 0),
    });
  }
  return best ?? [];
}

/** The first header of a table that has bars below it. */
function layoutIn(grid: Grid): Layout | null {
  for (const header of headersOf(grid)) {
    const layout = layoutOf(grid, header);
    if (layout && layout.bars.length > 0) return layout;
  }
  return null;
}

const signature = ({ header, bars }: Layout): string =>
  [...header.columns.map((c) => c.role ?? ''), ...bars.map((b) => b.label)].join('|');

const isContinued = (before: Found, grid: Grid, previous: Grid | undefined): boolean =>
  previous === before.grid &&
  grid.rows[0]?.length === before.grid.rows[0]?.length &&
  before.grid.below.every((text) => text.length <= 20);

/** Columns that are not read, or of which the header does not say what they are. */
export function columnProblems({ grid, layout }: Found): Problem[] {
  const place = (column: number): Place => grid.place(layout.header.from, column);
  const list = (labels: readonly string[], sign: string): string => labels.join(sign);
  const unread = layout.unread.map((c) => c.label);
  const guessed = layout.guessed.map((c) => c.label);
  const values = layout.values.filter((v) => layout.guessed.some((c) => c.at === v.at)).map((v) => v.label);
  return [
    ...(unread.length > 0
      ? [
          {
            code: 'unread-columns',
            severity: 'warning' as const,
            text: {
              zh: `这些列没有读：${list(unread, '、')}`,
              en: `these columns were not read: ${list(unread, ', ')}`,
            },
            at: place(layout.unread[0]?.at ?? 0),
          },
        ]
      : []),
    ...(guessed.length > 1
      ? [
          {
            code: 'guessed-years',
            severity: 'warning' as const,
            text: {
              zh: `表头只写了年度：${list(values, '、')}按现状值读，其余（${list(
                guessed.filter((g) => !values.includes(g)),
                '、',
              )}）按目标值读`,
              en: `the header names only years: ${list(values, ', ')} was read as values, the others (${list(
                guessed.filter((g) => !values.includes(g)),
                ', ',
              )}) as targets`,
            },
            hint: {
              zh: '不对的话，请在表头写明“现状值”“目标值”',
              en: 'if that is wrong, write 现状值 and 目标值 into the header',
            },
            at: place(layout.guessed[0]?.at ?? 0),
          },
        ]
      : []),
  ];
}
