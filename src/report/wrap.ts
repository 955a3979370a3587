import wrapAnsi from 'wrap-ansi';
import { STATUS_WORDS } from '../model/status.js';
import { width as widthOf } from './width.js';

const ESC = String.fromCharCode(27);
const CODE = `${ESC}\\[[\\d;]*m`;
const WIDE = '\\p{sc=Han}\\u3000-\\u303f\\uff00-\\uff60“”‘’…—·';

/** A colour code, a short bracket, the word of a state, blanks, one wide character, a run of other writing: a line may end between two of them. */
const SINGLE = `${CODE}|[^\\S\\n]+|[${WIDE}]|[^\\s${ESC}${WIDE}]+`;
const STATES = Object.values(STATUS_WORDS)
  .map(({ zh }) => zh)
  .sort((a, b) => b.length - a.length)
  .join('|');
const TOKENS = new RegExp(`（[^（）\\n${ESC}]{1,10}）|${STATES}|${SINGLE}`, 'gu');
/** For what is wider than a line even so: brackets may be broken too. */
const LESSER_TOKENS = new RegExp(SINGLE, 'gu');
/** The code that ends a colour stays with what it ends; one that begins it goes with what follows. */
const END = new RegExp(`^${ESC}\\[(?:39|49|22|27|0)m$`);
const BEGIN = new RegExp(`${ESC}\\[(?!(?:39|49|22|27|0)m)[\\d;]*m$`);

/** No line begins with these, and none ends with those. */
const CLOSING = /^[\p{M}、。，．：；？！）〕］｝〉》」』】”’…％,.;:!?)\]}%]/u;
const OPENING = /[（〔［｛〈《「『【“‘([{]$/u;

/** A piece that stays together, and the blanks in front of it. */
interface Unit {
  readonly space: string;
  readonly text: string;
}

/**
 * Breaks a text into lines no wider than `width`, which wrap-ansi alone does only at blanks: Chinese breaks between any two
 * characters, but for punctuation. What is wider than a line by itself is cut by wrap-ansi.
 */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => (widthOf(line) <= width ? [line] : wrapLine(line, width)));
}

function wrapLine(line: string, width: number, tokens = TOKENS): string[] {
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const { space, text } of units(line, tokens)) {
    const size = widthOf(text);
    if (used > 0 && used + space.length + size <= width) {
      current += space + text;
      used += space.length + size;
      continue;
    }
    if (used > 0) lines.push(current);
    const pieces = size <= width ? [text] : broken(text, width, tokens);
    current = pieces.pop() as string;
    lines.push(...pieces);
    used = widthOf(current);
  }
  return [...lines, current];
}

const broken = (text: string, width: number, tokens: RegExp): string[] =>
  tokens === TOKENS
    ? wrapLine(text, width, LESSER_TOKENS)
    : wrapAnsi(text, width, { hard: true, wordWrap: false, trim: false }).split('\n');

function units(line: string, tokens: RegExp): Unit[] {
  const found: { space: string; text: string }[] = [];
  let space = '';
  for (const [token] of line.matchAll(tokens)) {
    const last = found.at(-1);
    if (/^\s/.test(token)) space = token;
    else if (last && space === '' && sticks(last.text, token)) last.text += token;
    else {
      found.push({ space, text: token });
      space = '';
    }
  }
  return found;
}

function sticks(before: string, token: string): boolean {
  if (END.test(token) || BEGIN.test(before)) return true;
  return CLOSING.test(token) || OPENING.test(before) || isCount(before, token);
}

/** 达标2 and 2项: a number stays with the character on either side. */
const isCount = (before: string, token: string): boolean =>
  (/\p{sc=Han}$/u.test(before) && /^\d{1,9}$/.test(token)) ||
  (/^\P{sc=Han}?\d{1,9}$|\p{sc=Han}\d{1,9}$/u.test(before) && /^\p{sc=Han}/u.test(token));
