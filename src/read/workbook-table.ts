import { readSpreadsheet, type Sheet } from '../sheet/spreadsheet.js';
import type { TableInput, TableRecord } from './records.js';

/** One sheet of a workbook as a table. It is read once, however often its records are. */
export function workbookTable(file: string, bytes: () => Promise<Uint8Array>, want: string | null): TableInput {
  let sheet: Sheet | null | undefined;
  return {
    file,
    get sheet() {
      return sheet?.name ?? '';
    },
    async *records(report, score) {
      if (sheet === undefined)
        sheet = await readSpreadsheet(await bytes(), file, want, report, (cells) => score(cells) >= 2);
      if (sheet === null) return;
      sheet.notes.forEach(report);
      // Rows end with their last cell that holds something; as rows of a table they are all equally long.
      const width = sheet.records.reduce((most, { cells }) => Math.max(most, cells.length), 0);
      const padded = ({ line, cells }: TableRecord): TableRecord => ({
        line,
        cells: [...cells, ...Array<string>(width - cells.length).fill('')],
      });
      for (let at = 0; at < sheet.records.length; at += 1000) yield sheet.records.slice(at, at + 1000).map(padded);
    },
  };
}
