import { gradeAt } from './grade-words.js';
import { kindsOf, longestWord } from './lexicon.js';
import type { Normal } from './normalize.js';
import { hanNumeral, lookalike, type Numeral, numeral } from './numeral.js';
import { is, type Kinds, type Tag, type Token } from './token.js';
import { unitEnd } from './unit-at.js';

const STANDARD =
  /(?:GBZ|GBJ|GB|HJ|CJJ|CJ|DB\d{0,4}|NY|SL|LY|TD|JGJ|JTG|ISO|QB|WS|SN|JT|SC)(?:\/[TZ])?\d{1,5}(?:\.\d+)?(?:-\d{2,4})?(?![\d.])/y;
const DOCUMENT = /《[^《》]{1,60}》/y;
const YEAR = /(?:到|至|截至|于|自)?((?:19|20)\d\d)年(?:度|底|末|前|以前|起)?(?!均)/y;
const YEARS = /(?:19|20)\d\d年?[-~至]((?:19|20)\d\d)年(?:期间)?/y;
const LATIN = /[A-Za-z][A-Za-z0-9]*/y;

const one = (tag: Tag, value: string): Kinds => new Map([[tag, value]]);
const UNKNOWN = one('unknown', '');

/** Cuts a text into words of the grammar. Every character is in one token; what no word covers is `unknown`. */
export function tokenize({ text, gaps }: Normal, own: string | null): readonly Token[] {
  const tokens: Token[] = [];
  const push = (to: number, kinds: Kinds, numeral?: Numeral): void => {
    const from = tokens.at(-1)?.to ?? 0;
    tokens.push({
      text: text.slice(from, to),
      kinds,
      gap: gaps.has(from),
      from,
      to,
      ...(numeral?.note && { note: numeral.note }),
      ...(numeral?.trouble && { trouble: numeral.trouble }),
    });
  };
  /** Up to where digits may go: white space between digits is no part of a number. */
  const gapBehind = (at: number): number => {
    let end = at + 1;
    while (end < text.length && !gaps.has(end)) end++;
    return end;
  };
  const sticky = (form: RegExp, at: number): RegExpExecArray | null => {
    form.lastIndex = at;
    return form.exec(text);
  };
  const pushNumber = (found: Numeral): void => {
    push(found.to, found.trouble ? one('damaged', '') : one('number', found.written), found);
    if (found.trouble) return;
    const end = found.unit ? found.to : unitEnd(text, found.to, own);
    if (found.unit) tokens.push(share(found.unit, found.to));
    else if (end > found.to) push(end, one('unit', text.slice(found.to, end)));
  };
  while ((tokens.at(-1)?.to ?? 0) < text.length) {
    const at = tokens.at(-1)?.to ?? 0;
    const before = tokens.at(-1);
    const c = text[at] as string;
    if (c === '"') {
      // Quotation marks say nothing; the next token takes their place.
      push(at + 1, one('harmless', ''));
      continue;
    }
    const first = at === 0 || !/[A-Za-z]/.test(text[at - 1] ?? '');
    const named = (/[A-Z]/.test(c) && first && sticky(STANDARD, at)) || null;
    if (named) {
      push(at + named[0].length, one('standard', named[0]));
      continue;
    }
    const book = c === '《' ? sticky(DOCUMENT, at) : null;
    if (book) {
      push(at + book[0].length, one('document', book[0]));
      continue;
    }
    const years = sticky(YEARS, at) ?? sticky(YEAR, at);
    if (years) {
      push(at + years[0].length, one('year', years[1] as string));
      continue;
    }
    const grade = gradeAt(text, at);
    if (grade && !is(before, 'number')) {
      push(at + grade.length, one('grade', grade.value));
      continue;
    }
    const word = longestWord(text, at);
    const isSigned =
      /[-+]/.test(c) && /\d/.test(text[at + 1] ?? '') && !is(before, 'number', 'unit', 'included', 'close');
    if (/\d/.test(c) || isSigned) {
      const alike = lookalike(text, at, false);
      const found = alike ?? numeral(text, at, gapBehind(at));
      if (found) {
        pushNumber(found);
        continue;
      }
    }
    const isDue = is(before, 'compare', 'keep-within', 'reach') || before === undefined;
    const alike = word === null || isDue ? lookalike(text, at, is(before, 'compare')) : null;
    if (alike && alike.to - at > (word?.length ?? 0)) {
      pushNumber(alike);
      continue;
    }
    const han = hanNumeral(text, at, (end) => end < text.length && unitEnd(text, end, own) > end);
    if (han && han.to - at >= (word?.length ?? 0)) {
      pushNumber(han);
      continue;
    }
    if (word !== null && !(/[A-Za-z]$/.test(word) && /[A-Za-z]/.test(text[at + word.length] ?? ''))) {
      push(at + word.length, kindsOf(word));
      continue;
    }
    const latin = sticky(LATIN, at)?.[0];
    push(at + ((latin?.length ?? (text.codePointAt(at) ?? 0) > 0xffff) ? 2 : 1), UNKNOWN);
  }
  return tokens.filter((token) => token.text !== '"');

  function share(unit: string, at: number): Token {
    return { text: '', kinds: one('unit', unit), gap: false, from: at, to: at };
  }
}
