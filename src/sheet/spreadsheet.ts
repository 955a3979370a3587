import type { Place, Problem, Report } from '../model/problem.js';
import { Refusal } from '../model/problem.js';
import { type Area, Grid, type SheetRecord } from './grid.js';
import { openOds } from './ods.js';
import { openOle } from './ole.js';
import { chooseSheet, type LooksRight } from './sheet-choice.js';
import { LIMITS } from './sheet-limits.js';
import { stop } from './sheet-refusals.js';
import { isDisguised, spreadsheetKind } from './spreadsheet-kind.js';
import type { Workbook } from './workbook.js';
import { openXls } from './xls.js';
import { openXlsx } from './xlsx.js';
import { openZip } from './zip-guard.js';

/** One sheet as text. */
export interface Sheet {
  readonly name: string;
  /** The other sheets of the workbook, hidden ones too. */
  readonly others: readonly string[];
  /** The rows that hold something; `line` is the row's number in the sheet, and cells end with the last that holds something. */
  readonly records: readonly SheetRecord[];
  /** What is merged, the text of the first cell being that of all. */
  readonly areas: readonly Area[];
  /** How cells became text where an analyst may doubt it, and what is hidden: warnings. */
  readonly notes: readonly Problem[];
}

/**
 * Reads one sheet of a workbook (.xlsx, .xls, .ods) as the texts that an analyst sees.
 *
 * - A number is taken as it is shown, where that is the number (`95.50`, `95.5%`, `007`); where the format hides digits,
 *   scales, or shows words, the stored number, exactly. Beyond 15 digits nothing is trusted.
 * - A date is `2018-12-31`, a time `08:30`, a truth value `TRUE`, an error cell its own text (`#REF!`), which no value
 *   reader takes for a value. Raised digits stay raised (`10³`). Line breaks are kept; phonetic hints are left out.
 * - A formula counts with the result that the file keeps; without one it is an error, and its text is `=…`.
 * - What stands in a merged cell counts for each row that it spans, in its first column; it is not repeated across, so
 *   that a title does not become a header.
 * - Hidden rows and columns are read, and noted. Hidden sheets are read only if asked for.
 *
 * `want` names a sheet, or counts the visible ones from 1. Without it, the first visible sheet with a row that looks right
 * is read, else the first visible one that holds something. A file that is damaged, protected, or hostile is reported and
 * nothing of it is read: null. Errors go to `report`, notes into the sheet.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  file: string,
  want: string | null,
  report: Report,
  looksRight: LooksRight,
): Promise<Sheet | null> {
  try {
    const workbook = await open(bytes);
    const chosen = await chooseSheet(workbook, want, looksRight);
    const grid = new Grid();
    await workbook.read((sheet) => (sheet === chosen ? grid : null));
    return asSheet(workbook, chosen, grid, file, report);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    for (const problem of error.problems) report({ ...problem, at: { file, line: null, column: null } });
    return null;
  }
}

async function open(bytes: Uint8Array): Promise<Workbook> {
  if (bytes.length > LIMITS.fileBytes) stop('spreadsheet-too-large');
  const kind = spreadsheetKind(bytes.subarray(0, 1024));
  if (kind === null) return stop(isDisguised(bytes.subarray(0, 1024)) ? 'html-as-spreadsheet' : 'not-a-spreadsheet');
  if (kind === 'xls') return bytes[0] === 0xd0 ? openXls(openOle(bytes)) : stop('old-spreadsheet');
  const zip = openZip(bytes);
  if (zip.has('encrypted-package')) stop('spreadsheet-encrypted');
  // By what is inside: whoever packs a folder anew puts its parts in another order.
  return zip.has('content.xml') ? openOds(zip) : openXlsx(zip);
}

function asSheet(workbook: Workbook, chosen: number, grid: Grid, file: string, report: Report): Sheet {
  const { name, hidden: isHidden } = workbook.sheets[chosen] as Workbook['sheets'][number];
  const { records, hidden } = grid.finish();
  if (records.length === 0) stop('empty-workbook');
  const at: Place = { file, line: null, column: null, sheet: name };
  const notes: Problem[] = workbook.notes.map((note) => ({ ...note, severity: 'warning', at }));
  const unseen = workbook.sheets.filter((s) => s.hidden && s.name !== name).map((s) => s.name);
  if (isHidden) notes.push(warning('hidden-sheet', `工作表“${name}”是隐藏的`, `the sheet "${name}" is hidden`, at));
  if (unseen.length > 0) {
    const list = unseen.slice(0, 10).join('、');
    notes.push(warning('hidden-sheet', `隐藏的工作表没有读入：${list}`, `hidden sheets were not read: ${list}`, at));
  }
  if (hidden.length > 0) {
    const [first] = hidden as [number];
    const zh = `第 ${ranges(hidden, '、')} 行是隐藏行，仍已读入`;
    const en = `hidden rows were read all the same: ${ranges(hidden, ', ')}`;
    notes.push(warning('hidden-row', zh, en, { ...at, line: first }));
  }
  for (const problem of grid.notes.problems(file, name)) {
    if (problem.severity === 'error') report(problem);
    else notes.push(problem);
  }
  const others = workbook.sheets.filter((_, i) => i !== chosen).map((s) => s.name);
  return { name, others, records, areas: grid.areas, notes };
}

const warning = (code: string, zh: string, en: string, at: Place): Problem => ({
  code,
  severity: 'warning',
  text: { zh, en },
  at,
});

/** `3–5、9`; of many only the first. */
function ranges(lines: readonly number[], comma: string): string {
  const found: [number, number][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else found.push([line, line]);
  }
  const shown = found.slice(0, 10).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return shown.join(comma) + (found.length > 10 ? ' …' : '');
}
