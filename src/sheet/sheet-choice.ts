import { distance } from 'fastest-levenshtein';
import { refuse } from '../model/problem.js';
import { Grid } from './grid.js';
import { stop } from './sheet-refusals.js';
import type { Workbook } from './workbook.js';

/** Whether a row may be the header of the table that is looked for. */
export type LooksRight = (cells: readonly string[]) => boolean;

/** Rows from the top among which a header is looked for, and sheets that are looked at. */
const HEAD = 60;
const SHEETS = 50;

/** Which sheet to read: the one that is asked for, or the first visible one with a row that looks right. */
export async function chooseSheet(workbook: Workbook, want: string | null, looksRight: LooksRight): Promise<number> {
  const { sheets } = workbook;
  if (want !== null) return named(workbook, want);
  const visible = sheets.flatMap(({ hidden }, i) => (hidden ? [] : [i])).slice(0, SHEETS);
  const [only] = visible;
  if (only === undefined) return sheets.length === 0 ? stop('empty-workbook') : unknownSheet(workbook, null);
  if (visible.length === 1) return only;
  const heads = new Map(visible.map((sheet) => [sheet, new Grid(HEAD)]));
  await workbook.read((sheet) => heads.get(sheet) ?? null);
  const rows = [...heads].map(([sheet, grid]) => [sheet, grid.finish().records] as const);
  const right = rows.find(([, records]) => records.some(({ cells }) => looksRight(cells)));
  const filled = rows.find(([, records]) => records.length > 0);
  return (right ?? filled)?.[0] ?? stop('empty-workbook');
}

const normal = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** A name first: a sheet may be named 2018. A number counts the visible sheets from 1, as people see them. */
function named(workbook: Workbook, want: string): number {
  const { sheets } = workbook;
  const exact = sheets.findIndex(({ name }) => name === want);
  if (exact >= 0) return exact;
  const like = sheets.findIndex(({ name }) => normal(name) === normal(want));
  if (like >= 0) return like;
  const visible = sheets.flatMap(({ hidden }, i) => (hidden ? [] : [i]));
  const counted = /^\d{1,4}$/.test(want.trim()) ? visible[Number(want) - 1] : undefined;
  return counted ?? unknownSheet(workbook, want);
}

function unknownSheet({ sheets }: Workbook, want: string | null): never {
  const names = sheets.slice(0, 30).map(({ name, hidden }) => (hidden ? `${name}（隐藏）` : name));
  const all = { zh: `工作表有：${names.join('、')}`, en: `the sheets are: ${names.join(', ')}` };
  if (want === null) {
    return refuse(
      'no-visible-sheet',
      { zh: '工作表全是隐藏的', en: 'all sheets are hidden' },
      { zh: `请用 --sheet 指明；${all.zh}`, en: `name one with --sheet; ${all.en}` },
    );
  }
  const [near] = sheets
    .map(({ name }) => ({ name, d: distance(normal(name), normal(want)) }))
    .sort((a, b) => a.d - b.d)
    .filter(({ name, d }) => d <= Math.max(2, Math.floor(Math.max(name.length, want.length) / 2)));
  const meant = near ? { zh: `是否指“${near.name}”？`, en: `is "${near.name}" meant? ` } : { zh: '', en: '' };
  return refuse(
    'unknown-sheet',
    { zh: `没有名为“${want}”的工作表`, en: `there is no sheet "${want}"` },
    { zh: meant.zh + all.zh, en: meant.en + all.en },
  );
}
