/** The kinds of spreadsheets that are read, and what is named like one and is none. */
export type SpreadsheetKind = 'xlsx' | 'xls' | 'ods';

const startsWith = (head: Uint8Array, bytes: readonly number[]): boolean => bytes.every((b, i) => head[i] === b);

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Records that begin the bare streams of Excel 2 to 5. */
const BARE = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00],
  [0x09, 0x08, 0x10, 0x00],
];

/**
 * The kind of a spreadsheet by its first bytes, whatever the file is named: a zip is one of Excel unless it says that it
 * is OpenDocument. Null where it is none: then it is text, and perhaps a web page in disguise (`isDisguised`). A kilobyte
 * is enough. What is inside is for the reader to see: a Word document, too, is a zip.
 */
export function spreadsheetKind(head: Uint8Array): SpreadsheetKind | null {
  if (startsWith(head, [0x50, 0x4b, 3, 4]) || startsWith(head, [0x50, 0x4b, 5, 6])) {
    return latin(head.subarray(30, 130)).startsWith('mimetypeapplication/vnd.oasis') ? 'ods' : 'xlsx';
  }
  return startsWith(head, OLE) || BARE.some((bytes) => startsWith(head, bytes)) ? 'xls' : null;
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/**
 * Whether a text is a web page or an XML table that a system exported under the name of a spreadsheet. UTF-16 is seen
 * through by leaving out its zero bytes.
 */
export function isDisguised(head: Uint8Array): boolean {
  const text = latin(head.subarray(0, 1024).filter((b) => b !== 0))
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
    .trimStart()
    .toLowerCase();
  if (/^<(?:!doctype html|html|head|meta|body|table|style|div|script)[\s>]/.test(text)) return true;
  if (/^mime-version:/.test(text)) return true;
  return (
    text.startsWith('<?xml') && (text.includes('<html') || text.includes('excel.sheet') || text.includes('spreadsheet'))
  );
}
