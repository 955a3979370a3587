/** Files that hold a document, told by their first bytes. Only Word's own format of today is read. */
export type DocumentKind = 'docx' | 'doc' | 'pdf' | 'rtf';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
/** Names in an OLE container are in UTF-16. */
const wide = (name: string): string => [...name].map((c) => `${c}\0`).join('');

/**
 * What kind of document a file is; null where it is none. A zip is a document if its directory, which stands at its end,
 * names a part of Word; an OLE container is one if it has Word's stream, and else a workbook. Takes the whole file.
 */
export function documentKind(bytes: Uint8Array): DocumentKind | null {
  const head = latin(bytes.subarray(0, 16));
  if (head.startsWith('%PDF')) return 'pdf';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (head.startsWith('PK\x03\x04')) return includes(bytes, 'word/document') ? 'docx' : null;
  if (OLE.every((byte, i) => bytes[i] === byte)) return includes(bytes, wide('WordDocument')) ? 'doc' : null;
  return null;
}

function includes(bytes: Uint8Array, text: string): boolean {
  const sought = Array.from(text, (c) => c.charCodeAt(0));
  const [first = 0] = sought;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (sought.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
