/** A cell of a table; one that is merged covers several rows or columns of the grid. Rows and columns count from 0. */
export interface DocumentCell {
  /** Its paragraphs, joined by line feeds; blank ones are left out. */
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface DocumentTable {
  readonly kind: 'table';
  /** Which table of the document it is, from 1. */
  readonly number: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly DocumentCell[];
}

interface DocumentParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** What stands in a document from top to bottom. */
export type Block = DocumentParagraph | DocumentTable;
