/** What a sheet may hold, and what a file may make us do. Nothing beyond this is read; it is refused. */
export const LIMITS = {
  /** The rows and columns of Excel and of LibreOffice. */
  rows: 1_048_576,
  columns: 16_384,
  /** Cells of all rows together, each row counted up to its last cell that holds something. */
  cells: 5_000_000,
  /** Characters of one cell; Excel itself holds 32,767. */
  text: 100_000,
  /** Characters of all texts that cells share. */
  shared: 128_000_000,
  merges: 100_000,
  sheets: 1_000,
  styles: 100_000,
  fileBytes: 256 * 1024 * 1024,
  /** Entries of the zip, and what they may inflate to. */
  entries: 5_000,
  inflated: 320 * 1024 * 1024,
  /** Sheets inflate about tenfold, and never to 200 times their size; bombs do, and worse. */
  ratio: 200,
  /** Below this size a high ratio harms nobody: a small sheet of equal rows has it. */
  ratioFrom: 8 * 1024 * 1024,
  depth: 200,
  /** Characters of a tag or a comment. */
  tag: 1_000_000,
} as const;
