import { parts, zip } from './zip.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const M = 'http://schemas.openxmlformats.org/officeDocument/2006/math';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A cell of a table: its paragraphs, or XML where a test writes the paragraphs itself. */
export interface DocxCell {
  /** Paragraphs are divided by line feeds; `^{3}` is raised. */
  readonly text?: string;
  readonly xml?: string;
  readonly span?: number;
  /** Begins a cell that is merged downwards, or goes on with it. */
  readonly merge?: 'start' | 'on';
}

export type DocxRow = readonly (string | DocxCell)[];

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A run; what stands in `^{}` is raised. */
const runs = (text: string): string =>
  text
    .split(/(\^\{[^}]*\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const raised = /^\^\{(.*)\}$/.exec(piece)?.[1];
      const print = raised === undefined ? '' : '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>';
      return `<w:r>${print}<w:t xml:space="preserve">${escaped(raised ?? piece)}</w:t></w:r>`;
    })
    .join('');

export const paragraph = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<w:p>${runs(line)}</w:p>`)
    .join('');

export function table(rows: readonly DocxRow[], widths: readonly number[] = []): string {
  const cell = (written: string | DocxCell): string => {
    const { text = '', xml, span, merge } = typeof written === 'string' ? { text: written } : written;
    const properties = [
      ...(span === undefined ? [] : [`<w:gridSpan w:val="${span}"/>`]),
      ...(merge === undefined ? [] : [merge === 'start' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>']),
    ].join('');
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${xml ?? paragraph(text)}</w:tc>`;
  };
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const body = rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('');
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`;
}

/** A Word document with a body that is written by hand; `extra` adds and replaces parts. */
export function docx(body: string, extra: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`;
  return zip(
    parts({
      '[Content_Types].xml': `${HEAD}<Types/>`,
      '_rels/.rels': `${HEAD}<Relationships>${relation('r1', 'officeDocument', 'word/document.xml')}</Relationships>`,
      'word/_rels/document.xml.rels': `${HEAD}<Relationships>${relation('n', 'numbering', 'numbering.xml')}${relation('s', 'styles', 'styles.xml')}</Relationships>`,
      'word/document.xml': `${HEAD}<w:document xmlns:w="${W}" xmlns:m="${M}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
      ...extra,
    }),
  );
}

/** Columns filled down: a text that equals the one above, marked with ″, goes on with its cell. */
export const merged = (rows: readonly (readonly string[])[]): DocxRow[] =>
  rows.map((row, r) =>
    row.map((text, c): DocxCell => {
      if (text === '″') return { merge: 'on' };
      return rows[r + 1]?.[c] === '″' ? { text, merge: 'start' } : { text };
    }),
  );
