import iconv from 'iconv-lite';

export type Written = 'utf-8' | 'gb18030';

/**
 * A text in the encoding that is wanted. Excel takes a CSV for UTF-8 only behind a byte order mark. Null where the text does
 * not read back the same, which is so of a few private characters that GB 18030 has moved.
 */
export function csvBytes(text: string, encoding: Written, mark: boolean): Uint8Array | null {
  if (encoding === 'utf-8') return new TextEncoder().encode(mark ? `\ufeff${text}` : text);
  const bytes = iconv.encode(text, 'gb18030');
  return new TextDecoder('gb18030', { ignoreBOM: true }).decode(bytes) === text ? bytes : null;
}
