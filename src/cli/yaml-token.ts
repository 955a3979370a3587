import type { Span } from './excerpt.js';

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** The token of a YAML line that begins at a column (from 1): a quoted text, a list or mapping on one line, a key, or plain words. */
export function tokenSpan(line: string, column: number): Span {
  const from = Math.min(column - 1, line.length);
  return { from, to: Math.max(from, from + lengthOf(line.slice(from))) };
}

function lengthOf(text: string): number {
  const first = text[0] ?? '';
  if (/\s/.test(first)) return /^\s+/.exec(text)?.[0].length ?? 1;
  if (first === '"' || first === "'") return quoted(text);
  if (first in CLOSING) return bracketed(text);
  if (/^- /.test(text)) return 1;
  // A key ends before its colon, words in a list before the comma, and a comment is no part of either.
  const plain = /^(?:[^\s:,[\]{}#]|:(?!\s|$)|(?<=\S)#|[^\S\n]+(?![\s#]|$))+/.exec(text);
  return plain?.[0].length ?? 1;
}

function quoted(text: string): number {
  const found = (text.startsWith('"') ? /^"(?:\\.|[^"\\])*"/ : /^'(?:''|[^'])*'/).exec(text);
  return found?.[0].length ?? text.length;
}

function bracketed(text: string): number {
  const open: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const c = text[at] as string;
    if (c === '"' || c === "'") at += quoted(text.slice(at)) - 1;
    else if (c in CLOSING) open.push(CLOSING[c] as string);
    else if (c === open.at(-1) && open.pop() && open.length === 0) return at + 1;
  }
  return text.trimEnd().length;
}
