import type { Problem } from '../model/problem.js';
import type { Bytes, Encoding } from './encoding.js';
import { badPairs, type Spot } from './utf16.js';

/** More than so many lines are counted, not shown. */
const SHOWN = 5;

/**
 * What to read a text by whose bytes fit neither UTF-8 nor GB18030: the one that more lines fit, with the places that do
 * not. Null for a file that is no text at all. What cannot be read becomes U+FFFD, which no value reader takes for anything.
 */
export async function bestGuess(
  bytes: Bytes,
  file: string,
): Promise<{ readonly encoding: Encoding; readonly problems: readonly Problem[] } | null> {
  const [utf8, gb] = [await spots(bytes, 'utf-8'), await spots(bytes, 'gb18030')];
  if (utf8 === null || gb === null) return null;
  // Two of three bytes of a Chinese character in UTF-8 often look like one of GB18030, and hardly ever the other way.
  const isMostlyUtf8 = utf8.bad.length * 2 <= utf8.wide;
  const [encoding, found] =
    isMostlyUtf8 || utf8.bad.length <= gb.bad.length ? (['utf-8', utf8] as const) : (['gb18030', gb] as const);
  // Where most lines fit nothing, it is no text with a slip in it.
  if (found.bad.length * 2 > found.lines) return null;
  return { encoding, problems: problemsOf(found.bad, encoding, file) };
}

/** The places of a text that are none of the encoding it is said to have. */
export async function badBytes(bytes: Bytes, encoding: Encoding, file: string): Promise<readonly Problem[]> {
  if (encoding === 'utf-16le' || encoding === 'utf-16be')
    return problemsOf(await badPairs(bytes, encoding === 'utf-16be'), encoding, file);
  const found = await spots(bytes, encoding === 'gb18030' ? 'gb18030' : 'utf-8');
  return found === null ? [] : problemsOf(found.bad, encoding, file);
}

function problemsOf(bad: readonly Spot[], encoding: Encoding, file: string): Problem[] {
  const name = encoding === 'gb18030' ? 'GB18030' : encoding.replace('-bom', '').toUpperCase();
  const shown = bad.slice(0, SHOWN).map(({ line, column, bytes }): Problem => {
    const hex = bytes.map((b) => `0x${b.toString(16).toUpperCase().padStart(2, '0')}`).join(' ');
    return {
      code: 'undecodable-byte',
      severity: 'error',
      text: {
        zh: `第 ${column} 个字符处的字节 ${hex} 不是 ${name} 编码，这一处读作“�”`,
        en: `the bytes ${hex} at character ${column} are no ${name}; they are read as "�"`,
      },
      hint: {
        zh: '文件可能由两种编码拼成，或在传送中损坏；也可用 --encoding 指定编码',
        en: 'two encodings may have been put together, or the file was damaged; --encoding names one',
      },
      at: { file, line, column: null },
    };
  });
  const rest = bad.length - shown.length;
  if (rest === 0) return shown;
  return [
    ...shown,
    {
      code: 'undecodable-byte',
      severity: 'error',
      text: { zh: `还有 ${rest} 行有同样的问题`, en: `${rest} more lines have the same fault` },
      at: { file, line: null, column: null },
    },
  ];
}

/** The first bad place of each line, and how many lines are not plain ASCII; null for a text with a NUL byte, which none has. */
async function spots(
  bytes: Bytes,
  encoding: 'utf-8' | 'gb18030',
): Promise<{ readonly bad: Spot[]; readonly lines: number; readonly wide: number } | null> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const bad: Spot[] = [];
  let lines = 0;
  let wide = 0;
  let rest = new Uint8Array();
  const take = (line: Uint8Array): void => {
    lines += 1;
    const isMarked = lines === 1 && line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf;
    const text = isMarked && encoding === 'utf-8' ? line.subarray(3) : line;
    if (text.some((byte) => byte > 0x7f)) wide += 1;
    const spot = firstBad(decoder, text);
    if (spot) bad.push({ line: lines, ...spot });
  };
  for await (const chunk of bytes()) {
    if (chunk.includes(0)) return null;
    const all = new Uint8Array(rest.length + chunk.length);
    all.set(rest);
    all.set(chunk, rest.length);
    let from = 0;
    // In both encodings the bytes of line feed and carriage return are never part of a character.
    for (let at = 0; at < all.length; at += 1) {
      if (all[at] !== 10 && all[at] !== 13) continue;
      // What follows tells whether a carriage return is a whole line end.
      if (all[at] === 13 && at + 1 === all.length) break;
      take(all.subarray(from, at));
      if (all[at] === 13 && all[at + 1] === 10) at += 1;
      from = at + 1;
    }
    rest = all.slice(from);
  }
  if (rest.length > 0) take(rest.at(-1) === 13 ? rest.subarray(0, -1) : rest);
  return { bad, lines, wide };
}

function firstBad(decoder: InstanceType<typeof TextDecoder>, line: Uint8Array): Omit<Spot, 'line'> | null {
  const fits = (to: number): string | null => {
    try {
      return decoder.decode(line.subarray(0, to));
    } catch {
      return null;
    }
  };
  if (fits(line.length) !== null) return null;
  // The longest beginning that can be read: a character has at most four bytes, so that a failure there may be only a cut.
  let good = 0;
  let column = 1;
  const step = (from: number): number | undefined =>
    [1, 2, 3, 4].find((n) => from + n <= line.length && decodes(decoder, line.subarray(from, from + n)));
  for (let next = step(good); next !== undefined; next = step(good)) {
    good += next;
    column += 1;
  }
  // Up to the next sign that can be read.
  let end = good + 1;
  while (end < line.length && end < good + 4 && step(end) === undefined) end += 1;
  return { column, bytes: [...line.subarray(good, end)] };
}

function decodes(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): boolean {
  try {
    return decoder.decode(bytes).length > 0;
  } catch {
    return false;
  }
}
