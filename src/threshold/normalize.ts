import type { Text } from '../model/text.js';

/** A text without white space, in one form of each sign; `gaps` says before which characters white space stood. */
export interface Normal {
  readonly text: string;
  readonly gaps: ReadonlySet<number>;
  readonly notes: readonly Text[];
}

const SIGNS: Readonly<Record<string, string>> = {
  '≧': '≥',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
  '﹥': '>',
  '﹤': '<',
  '〉': '>',
  '〈': '<',
  '﹦': '=',
  '﹪': '%',
  '﹢': '+',
  '−': '-',
  '﹣': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '─': '-',
  '〜': '~',
  '∼': '~',
  '˜': '~',
  '〰': '~',
  '﹐': '，',
  '﹔': ';',
  '﹕': ':',
  '∶': ':',
  '︰': ':',
  '﹙': '(',
  '﹚': ')',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '﹝': '[',
  '﹞': ']',
  '╳': '×',
  '✕': '×',
  '﹒': '.',
  '．': '.',
  '・': '·',
  '•': '·',
  '⋅': '·',
  '∙': '·',
  '／': '/',
  '∕': '/',
  '⁄': '/',
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': '"',
  '’': '"',
  '「': '"',
  '」': '"',
};
const WIDE = /[！-～]/;
/** CJK compatibility ideographs, radicals that copies from PDF hold in place of characters, and vertical forms. */
const COMPATIBLE = /[\u2e80-\u2fdf\uf900-\ufaff\ufe30-\ufe4f]/;
const INVISIBLE = /[\u200b-\u200e\u2060\u2066\u2069\u202a\u202c\u202d\ufeff\u00ad]/;
const SPACE = /\s/;

/**
 * Full-width and compatibility forms in one form, white space aside. Never the whole of NFKC, which makes 102 of 10² and
 * III of Ⅲ. A full-width comma groups digits only where they are full-width too: 1，000 may be two numbers.
 */
export function normalize(source: string): Normal {
  let text = '';
  let gap = false;
  let changed = false;
  const gaps = new Set<number>();
  const characters = Array.from(source);
  characters.forEach((c, i) => {
    if (INVISIBLE.test(c)) return;
    if (SPACE.test(c)) {
      gap = true;
      return;
    }
    let n = SIGNS[c] ?? c;
    if (c === '，') n = /[０-９]/.test(characters[i - 1] ?? '') && /[０-９]/.test(characters[i + 1] ?? '') ? ',' : '，';
    else if (n === c && (WIDE.test(c) || COMPATIBLE.test(c))) n = c.normalize('NFKC');
    if (n !== c && !PUNCTUATION.test(c)) changed = true;
    if (gap && text !== '') gaps.add(text.length);
    gap = false;
    text += n;
  });
  const joined = joinSigns(text, gaps);
  return {
    ...joined,
    notes: changed ? [{ zh: '全角或兼容字符已规范化', en: 'full-width or compatible characters were normalised' }] : [],
  };
}

/** Marks whose other form is nothing to tell of. */
const PUNCTUATION = /[，；：（）、。！“”‘’–—～／]/;

/** Signs of two characters in one; the places of white space move with it. */
function joinSigns(text: string, gaps: ReadonlySet<number>): { text: string; gaps: ReadonlySet<number> } {
  if (!/[<>=]{2}|[≥≤]=/.test(text)) return { text, gaps };
  const moved = new Set<number>();
  let joined = '';
  for (let i = 0; i < text.length; i++) {
    const pair = text.slice(i, i + 2);
    const one = /^(?:>=|=>|≥=)$/.test(pair) ? '≥' : /^(?:<=|=<|≤=)$/.test(pair) ? '≤' : null;
    if (gaps.has(i)) moved.add(joined.length);
    joined += one ?? text[i];
    if (one !== null) i++;
  }
  return { text: joined, gaps: moved };
}
