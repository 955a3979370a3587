import type { Place, Problem } from '../model/problem.js';
import { normalHeading } from './header.js';
import type { Layout, LayoutName } from './layout.js';
import type { TableInput } from './records.js';
import { twice } from './table-problems.js';

export const noSuchLayout = (asked: LayoutName | null, file: string, line: number): Problem => ({
  code: 'no-such-layout',
  severity: 'error',
  text:
    asked === 'by-year'
      ? { zh: '表头没有年份列（如 2018年、2019年）', en: 'the header has no columns of years (such as 2018年, 2019年)' }
      : { zh: '表头没有一列是评价项的编号或名称', en: 'no column of the header is the code or name of an item' },
  at: { file, line, column: null },
});

/** A column of values beside columns of years or items. */
const besideOthers = (name: string, at: Place): Problem => ({
  code: 'duplicate-column',
  severity: 'error',
  text: {
    zh: `“${name}”旁边还有按年份或评价项分的数值列，不知道以哪一种为准`,
    en: `beside "${name}" there are columns of values for years or items, and it is unclear which ones count`,
  },
  hint: {
    zh: '用 --layout long 只读这一列，用 --layout by-year 或 by-item 只读其他各列',
    en: '--layout long reads this column alone, --layout by-year or by-item the others',
  },
  at,
});

/** Two columns for one year or item, or a column of values beside columns of years: nobody knows which one counts. */
export function doubtfulLayout(
  layout: Layout,
  { headings, line }: { readonly headings: readonly string[]; readonly line: number },
  /** The headings of a column of values; none where the user has said which columns count. */
  values: readonly string[],
  { file, sheet }: Pick<TableInput, 'file' | 'sheet'>,
): Problem | null {
  if (layout.name === 'long') return null;
  const of = layout.columns.map((c) => ('period' in c ? c.period : c.item.id));
  const again = layout.columns.find((_, i) => of.indexOf(of[i] as string) < i);
  if (again) return twice(headings[again.at] as string, line, again.at, file);
  const beside = headings.findIndex((h) => values.some((v) => normalHeading(v) === normalHeading(h)));
  if (beside < 0) return null;
  const at: Place = { file, line, column: beside + 1, ...(sheet !== undefined && { sheet }) };
  return besideOthers(headings[beside] as string, at);
}
