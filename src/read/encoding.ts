import type { Place, Problem } from '../model/problem.js';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** The bytes of an input, which can be read from the start as often as needed. */
export type Bytes = () => AsyncIterable<Uint8Array>;

/**
 * The encoding of a whole file, not of a sample that a late line could disprove: a byte order mark, else UTF-8 if every
 * byte fits, else GB18030 (and so GBK and GB2312) if every byte fits. Null where none does.
 */
export async function detectEncoding(bytes: Bytes): Promise<Encoding | null> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const gb = new TextDecoder('gb18030', { fatal: true });
  let isUtf8 = true;
  let isGb = true;
  let mark: Encoding | null = null;
  let start: Uint8Array = new Uint8Array();
  let binary = false;
  for await (const chunk of bytes()) {
    // A pipe may hand over a byte at a time.
    if (start.length < 3) start = Uint8Array.from([...start, ...chunk.subarray(0, 3)]);
    mark = byteOrderMark(start);
    if (mark === 'utf-16le' || mark === 'utf-16be') return mark;
    binary ||= chunk.includes(0);
    isUtf8 = isUtf8 && fits(utf8, chunk, true);
    isGb = isGb && fits(gb, chunk, true);
    if (binary || (start.length > 1 && !(isUtf8 || isGb))) return null;
  }
  if (isUtf8 && fits(utf8, new Uint8Array(), false)) return mark ?? 'utf-8';
  return isGb && fits(gb, new Uint8Array(), false) && !(await isMostlyUtf8(bytes)) ? 'gb18030' : null;
}

/** So many lines of Chinese tell the one from the other where none of them could be both. */
const ENOUGH = 200;

/**
 * Whether a text that fits GB18030 as a whole is UTF-8 with a slip: of three-byte characters, an even number looks like
 * GB18030 too, while a line of GB18030 is hardly ever UTF-8.
 */
async function isMostlyUtf8(bytes: Bytes): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [wide, good] = [0, 0];
  let rest = new Uint8Array();
  const take = (line: Uint8Array): void => {
    if (!line.some((byte) => byte > 0x7f)) return;
    wide += 1;
    if (fits(decoder, line, false)) good += 1;
  };
  for await (const chunk of bytes()) {
    const all = new Uint8Array(rest.length + chunk.length);
    all.set(rest);
    all.set(chunk, rest.length);
    let from = 0;
    for (const [at, byte] of all.entries()) {
      if (byte !== 10 && byte !== 13) continue;
      take(all.subarray(from, at));
      from = at + 1;
    }
    rest = all.slice(from);
    if (wide >= ENOUGH && good * 10 < wide) return false;
  }
  take(rest);
  return good > 0 && good * 2 >= wide;
}

function byteOrderMark(chunk: Uint8Array): Encoding | null {
  const [a, b, c] = chunk;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8-bom';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

function fits(decoder: InstanceType<typeof TextDecoder>, chunk: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(chunk, { stream });
    return true;
  } catch {
    return false;
  }
}

/** The text of an input, chunk by chunk, without its byte order mark. */
export async function* decode(bytes: Bytes, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding, { ignoreBOM: false });
  for await (const chunk of bytes()) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

export const undecodable = (file: string): Problem => ({
  code: 'not-text',
  severity: 'error',
  text: {
    zh: '文件不是文本，或编码无法识别（支持 UTF-8、UTF-16、GB18030/GBK）',
    en: 'the file is no text, or its encoding is unknown (UTF-8, UTF-16 and GB18030/GBK are read)',
  },
  hint: { zh: '请在 Excel 中另存为“CSV UTF-8（逗号分隔）”', en: 'save it from Excel as "CSV UTF-8 (comma delimited)"' },
  at: { file, line: null, column: null } satisfies Place,
});
