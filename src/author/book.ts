/** A table to be written to a file, and all that is known of how it should look; plain data. */
export interface BookSheet {
  readonly name: string;
  readonly columns: readonly BookColumn[];
  readonly rows: readonly (readonly BookCell[])[];
  /** Whether cells that are no input are locked. */
  readonly locked: boolean;
  /** Columns that stay in sight. */
  readonly frozen: number;
}

export interface BookColumn {
  readonly heading: string;
  /** In characters; 汉字 count twice. */
  readonly width: number;
  /** A column that is filled in has another colour in its heading. */
  readonly isInput: boolean;
}

export interface BookCell {
  readonly text: string;
  readonly isInput: boolean;
  /** Something that somebody must settle. */
  readonly isMarked?: boolean;
  /** Words to choose from; others can be written all the same. */
  readonly choices?: readonly string[];
  /** What is shown beside the cell while it is filled in. */
  readonly prompt?: string;
}

export interface Book {
  readonly title: string;
  /** The first is the table itself; the others explain it or follow from it. */
  readonly sheets: readonly BookSheet[];
}

export const fixed = (text: string): BookCell => ({ text, isInput: false });
