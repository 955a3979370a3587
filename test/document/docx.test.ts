import { expect, test } from 'vitest';
import type { DocumentTable } from '../../src/document/document.js';
import { readDocument } from '../../src/document/docx.js';
import { docx, table } from '../support/docx.js';

const read = async (bytes: Uint8Array) => readDocument(bytes, 'a.docx', () => {});
const texts = async (xml: string): Promise<string[]> => {
  const [found] = (await read(docx(table([[{ xml }, 'b', 'c']])))) as readonly DocumentTable[];
  return (found as DocumentTable).cells.map((cell) => cell.text);
};
const run = (text: string, print = '') => `<w:r><w:rPr>${print}</w:rPr><w:t>${text}</w:t></w:r>`;

test.each([
  ['raised by position', `<w:p>${run('m')}${run('3', '<w:position w:val="6"/>')}</w:p>`, 'm³'],
  [
    'a formula',
    '<w:p><m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>4</m:t></m:r></m:sup></m:sSup></m:oMath></w:p>',
    '10⁴',
  ],
  ['moved away', `<w:p><w:moveFrom>${run('旧')}</w:moveFrom>${run('新')}</w:p>`, '新'],
  ['a sign of a symbol font', '<w:p><w:r><w:sym w:font="Symbol" w:char="F0A3"/></w:r></w:p>', '≤'],
  ['an unknown sign', '<w:p><w:r><w:sym w:font="Webdings" w:char="F021"/></w:r></w:p>', '\ufffd'],
])('%s', async (_, xml, text) => {
  expect((await texts(xml))[0]).toBe(text);
});

test('merged cells keep what they cover', async () => {
  const rows = [
    [
      { text: '甲', merge: 'start' as const },
      { text: '乙', span: 2 },
    ],
    [{ merge: 'on' as const }, '丙', '丁'],
  ];
  const [found] = (await read(docx(table(rows)))) as readonly DocumentTable[];
  expect(found).toMatchObject({ rows: 2, columns: 3 });
  expect(found?.cells[0]).toEqual({ text: '甲', row: 0, column: 0, rows: 2, columns: 1 });
  expect(found?.cells[1]).toEqual({ text: '乙', row: 0, column: 1, rows: 1, columns: 2 });
});

test.each([
  ['an entity', docx('', { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>' }), 'xml-doctype'],
  ['linked content', docx('<w:altChunk r:id="x"/>'), 'linked-content'],
  ['a file cut off', docx(table([['a', 'b']])).subarray(0, -30), 'document-truncated'],
  ['a bomb', docx('', { 'word/big.xml': new Uint8Array(20 * 1024 * 1024) }), 'zip-bomb'],
  ['a PDF', new TextEncoder().encode('%PDF-1.7'), 'pdf-document'],
])('%s is refused', async (_, bytes, code) => {
  await expect(read(bytes)).rejects.toMatchObject({ problems: [{ code }] });
});
