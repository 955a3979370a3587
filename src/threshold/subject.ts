import type { Reader, Subject } from './clause.js';
import { is, type Token } from './token.js';

/** What may be part of a quantity's name. */
const isNaming = (token: Token): boolean =>
  is(token, 'topic', 'head', 'class', 'event', 'grade', 'state', 'fulfil', 'steadily', 'authority', 'better', 'rate') ||
  is(
    token,
    'down',
    'up',
    'peer',
    'average',
    'total',
    'yearly',
    'target',
    'of-plan',
    'not',
    'issued',
    'norm',
    'reach',
    'or-better',
  );

/** What no subject holds. */
const isForeign = (token: Token): boolean =>
  is(token, 'number', 'unit', 'stop', 'open', 'close', 'damaged', 'year', 'range', 'plus-minus', 'soft', 'about') ||
  (is(token, 'compare') && /^[≥≤><=]$/.test(token.text)) ||
  (is(token, 'separator', 'colon') && !/^[、/:]$/.test(token.text));

/**
 * The subject that the tokens from `at` up to `end` name: classes (山区、丘陵), a quantity (绿化率), or a quantity and its
 * classes (处理率：市). Null where they can be none; words that nobody knows are a subject that a person must look at.
 */
export function subjectOf({ tokens }: Reader, at: number, end: number): Subject | null {
  const all = tokens.slice(at, end);
  const words = is(all.at(-1), 'colon') ? all.slice(0, -1) : all;
  if (words.length === 0 || words.some(isForeign)) return null;
  const text = words.map((token) => token.text).join('');
  const colon = words.findIndex((token) => is(token, 'colon'));
  const classes = classesOf(words.slice(colon + 1)) ?? classesOf(trailing(words));
  if (classes !== null) {
    const rest = words.slice(0, words.length - classes.count);
    const name = is(rest.at(-1), 'colon') ? rest.slice(0, -1) : rest;
    if (name.length === 0 || isName(name))
      return { text, family: classes.family, classes: classes.words, isKnown: true };
  }
  const leading = leadingClasses(words);
  if (leading !== null && isName(words.slice(leading.count))) {
    return { text, family: leading.family, classes: leading.words, isKnown: true };
  }
  if (words.length === 1 && is(words[0], 'every')) return { text: '', family: null, classes: [], isKnown: true };
  return { text, family: null, classes: [], isKnown: colon < 0 && isName(words) };
}

/** A name is made of known words and ends with a quantity. */
const isName = (words: readonly Token[]): boolean =>
  words.length > 0 && words.every(isNaming) && is(words.at(-1), 'head');

interface Classes {
  readonly family: string;
  readonly words: readonly string[];
  readonly count: number;
}

/** 山区、丘陵: classes of one family, and nothing else. */
function classesOf(words: readonly Token[]): Classes | null {
  const found: Token[] = [];
  let family: string | null = null;
  for (const [i, token] of words.entries()) {
    if (is(token, 'class')) {
      const own = token.kinds.get('class') as string;
      if (family !== null && own !== family) return null;
      family = own;
      found.push(token);
    } else if (i === 0 || i === words.length - 1 || !/^[、/和及与或]$/.test(token.text)) return null;
  }
  return family === null ? null : { family, words: found.map((token) => token.text), count: words.length };
}

/** Classes at the end behind a gap: 处理率 市≥95. */
function trailing(words: readonly Token[]): readonly Token[] {
  const last = words.at(-1);
  return words.length > 1 && is(last, 'class') && last.gap ? [last] : [];
}

/** A class in front of a name: 山区森林覆盖率. The level of an authority in front of a name is no class: 市控断面. */
function leadingClasses(words: readonly Token[]): Classes | null {
  const [first] = words;
  if (!is(first, 'class') || words.length < 2) return null;
  const family = first.kinds.get('class') as string;
  return family === 'level' ? null : { family, words: [first.text], count: 1 };
}
