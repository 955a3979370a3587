import type { Text } from '../model/text.js';
import type { Grid } from './grid.js';

/** A workbook of whatever format: the names of its sheets, and a way to read some of them. */
export interface Workbook {
  readonly sheets: readonly SheetName[];
  /** What there is to say of the workbook as a whole. */
  readonly notes: readonly WorkbookNote[];
  /** Reads the sheets for which a grid is given. */
  read(wanted: (sheet: number) => Grid | null): Promise<void>;
}

export interface SheetName {
  readonly name: string;
  readonly hidden: boolean;
}

export interface WorkbookNote {
  readonly code: string;
  readonly text: Text;
}

export const MACROS: WorkbookNote = {
  code: 'macros-ignored',
  text: {
    zh: '工作簿含有宏，没有运行，只读单元格',
    en: 'the workbook holds macros; they are not run, only cells are read',
  },
};
