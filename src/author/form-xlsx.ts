import {
  type Cell,
  type CellStyle,
  type DataValidation,
  type WorkbookProperties,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx';
import { cellName } from '../model/cell-name.js';
import type { Lang } from '../model/text.js';
import { type Book, type BookCell, type BookColumn, type BookSheet, fixed } from './book.js';

/** A book as an XLSX file. Every cell is text, so that 95.50 stays 95.50 and 7-1 does not become a day of July. */
export async function formXlsx(
  book: Book,
  lang: Lang,
  modified: NonNullable<WorkbookProperties['modified']>,
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: book.sheets.map((sheet) => sheetOf(sheet, book.title, lang)),
    properties: { title: book.title, creator: 'eco-check', created: modified, modified },
    defaultFont: FONT,
  });
}

const FONT = { name: '宋体', size: 11 } as const;
const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE } as const;

const filled = (rgb: string): CellStyle['fill'] & {} => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } });
const style = (rgb: string | null, rest: CellStyle = {}): CellStyle => ({
  font: FONT,
  border: BORDER,
  alignment: { wrapText: true, vertical: 'center' },
  numFmt: '@',
  ...(rgb !== null && { fill: filled(rgb) }),
  ...rest,
});

const STYLES = {
  heading: style('D9D9D9', { font: { ...FONT, bold: true } }),
  asked: style('FFE699', { font: { ...FONT, bold: true } }),
  fixed: style('F2F2F2'),
  open: style(null),
  input: style('FFFBE6', { protection: { locked: false } }),
  marked: style('FFC7CE', { protection: { locked: false } }),
} as const;

function sheetOf(sheet: BookSheet, title: string, lang: Lang): WriteSheet {
  const { name, columns, rows, locked, frozen } = sheet;
  const looks = new Map<string, Partial<Cell>>();
  const styleOf = ({ isInput, isMarked }: BookCell): CellStyle =>
    isMarked ? STYLES.marked : isInput ? STYLES.input : locked ? STYLES.fixed : STYLES.open;
  for (const [i, { isInput }] of columns.entries())
    looks.set(`0,${i}`, { style: isInput ? STYLES.asked : STYLES.heading });
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of row.entries()) looks.set(`${r + 1},${c}`, { style: styleOf(cell) });
  }
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rowDefs: new Map([headings(columns), ...rows].map((row, i) => [i, { height: heightOf(row, columns) }])),
    rows: [columns.map((c) => c.heading), ...rows.map((row) => row.map((c) => (c.text === '' ? null : c.text)))],
    cells: looks,
    dataValidations: validations(sheet, lang),
    freezePane: { rows: 1, ...(frozen > 0 && { columns: frozen }) },
    ...(locked && { protection: { sheet: true, formatColumns: true, formatRows: true } }),
    pageSetup: {
      paperSize: columns.reduce((sum, c) => sum + c.width, 0) > 160 ? 'a3' : 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
    headerFooter: { oddHeader: `&C${title.replaceAll('&', '&&')}`, oddFooter: '&C&P / &N' },
  };
}

const headings = (columns: readonly BookColumn[]): readonly BookCell[] => columns.map((c) => fixed(c.heading));

/** Points of a row in which every text is seen: programs fit a row to its text only when somebody edits it. */
function heightOf(row: readonly BookCell[], columns: readonly BookColumn[]): number {
  const lines = row.map(({ text }, i) => {
    const room = Math.max(2, (columns[i]?.width ?? 10) - 1);
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(cells(line) / room)), 0);
  });
  return Math.min(400, Math.max(...lines, 1) * 15 + 5);
}

/** Characters of a column's width that a text takes: all but ASCII counts twice. */
const cells = (text: string): number => [...text].reduce((sum, c) => sum + (c <= '~' ? 1 : 2), 0);

/** Cells of a column that are filled in alike share one entry, since programs slow down with thousands of them. */
function validations({ columns, rows }: BookSheet, lang: Lang): DataValidation[] {
  const found = new Map<string, { readonly cell: BookCell; readonly column: number; readonly at: string[] }>();
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of row.entries()) {
      if (cell.choices === undefined && cell.prompt === undefined) continue;
      const key = `${c}\n${cell.prompt ?? ''}\n${cell.choices?.join('\n') ?? ''}`;
      const known = found.get(key) ?? { cell, column: c, at: [] };
      found.set(key, known);
      known.at.push(cellName(r + 2, c + 1));
    }
  }
  return [...found.values()].map(({ cell, column, at }) => {
    const heading = columns[column]?.heading ?? '';
    return validation(cell, heading, at.join(' '), lang);
  });
}

/** Excel holds so many characters of a list. */
const LIST_LIMIT = 255;

function validation({ choices, prompt }: BookCell, heading: string, range: string, lang: Lang): DataValidation {
  const shown = {
    range,
    allowBlank: true,
    inputTitle: heading,
    ...(prompt && { inputMessage: prompt, showInputMessage: true }),
  };
  const isListed =
    choices !== undefined && choices.join(',').length <= LIST_LIMIT && !choices.some((w) => /[,"]/.test(w));
  // Anything may be written; the entry is there for its prompt.
  if (!isListed) return { ...shown, type: 'textLength', operator: 'greaterThanOrEqual', formula1: '0' };
  return {
    ...shown,
    type: 'list',
    values: [...choices],
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: heading,
    errorMessage:
      lang === 'zh'
        ? '不是列表中的用语，会列为“待核实”。仍要填写吗？'
        : 'This is no word of the list and would be for review. Keep it?',
  };
}
