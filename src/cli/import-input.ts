import type { Grid } from '../author/import-grid.js';
import { headingOf, roleOf } from '../author/import-headings.js';
import { gridOfRecords, gridsOfDocument } from '../author/import-source.js';
import { documentTitle } from '../author/import-title.js';
import { refuse } from '../model/problem.js';
import { csvTable } from '../read/csv.js';
import type { TableRecord } from '../read/records.js';
import type { Inputs } from './inputs.js';

/** A published file as tables. */
export interface Published {
  readonly grids: readonly Grid[];
  /** What the document calls itself; null where nothing says. */
  readonly title: string | null;
  /** Whether it is text, so that there is an encoding to it. */
  readonly isText: boolean;
  readonly path: string;
}

/** More than this is no table of indicators; a cell in the far corner of a sheet is no column. */
const MOST = { rows: 20_000, columns: 200 } as const;

/** Opens a published table: a Word document, a workbook or a CSV, told by its content. Throws a Refusal for anything else. */
export async function openPublished(inputs: Inputs, path: string): Promise<Published> {
  const { source, bytes } = await inputs.whole(path);
  const { file } = { file: source.path };
  const { documentKind } = await import('../document/document-kind.js');
  if (documentKind(bytes) !== null) {
    const { readDocument } = await import('../document/docx.js');
    const blocks = await readDocument(bytes, file, inputs.report);
    const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    return { grids: gridsOfDocument(blocks, file), title: documentTitle(paragraphs), isText: false, path: file };
  }
  const { isDisguised, spreadsheetKind } = await import('../sheet/spreadsheet-kind.js');
  const head = bytes.subarray(0, 1024);
  const looksRight = (cells: readonly string[]): boolean => score(cells) >= 2;
  if (spreadsheetKind(head) !== null || isDisguised(head)) {
    const { readSpreadsheet } = await import('../sheet/spreadsheet.js');
    const sheet = await readSpreadsheet(bytes, file, inputs.reading.sheet, inputs.report, looksRight);
    if (sheet === null) return { grids: [], title: null, isText: false, path: file };
    for (const note of sheet.notes) if (!EXPECTED.has(note.code)) inputs.report(note);
    return {
      grids: [gridOfRecords(bounded(sheet.records, file), file, sheet.name, sheet.areas)],
      title: null,
      isText: false,
      path: file,
    };
  }
  const encoding = await inputs.encodingOf(source);
  const records: TableRecord[] = [];
  for await (const batch of csvTable(file, source.bytes, encoding).records(inputs.report, score)) {
    records.push(...batch);
    if (records.length > MOST.rows) break;
  }
  return { grids: [gridOfRecords(bounded(records, file), file, null, null)], title: null, isText: true, path: file };
}

/** Merged cells and numbers kept as text are what such tables are made of. */
const EXPECTED = new Set(['merged-cells', 'number-as-text']);

const score = (cells: readonly string[]): number => new Set(cells.map((cell) => roleOf(headingOf(cell)))).size - 1;

function bounded(records: readonly TableRecord[], file: string): readonly TableRecord[] {
  if (records.length > MOST.rows) {
    refuse(
      'table-too-large',
      {
        zh: `表超过 ${MOST.rows} 行，不像指标表，没有读入`,
        en: `the table has more than ${MOST.rows} rows, which is no table of indicators`,
      },
      { zh: '请只保留指标表', en: 'keep only the table of indicators' },
      { file, line: null, column: null },
    );
  }
  return records.map(({ line, cells }) => ({ line, cells: cells.slice(0, MOST.columns) }));
}
