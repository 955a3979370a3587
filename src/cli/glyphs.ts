import { visible } from '../report/visible.js';
import { width } from '../report/width.js';

/** A character as a terminal shows it: its place in the text, and the columns in which it is seen. */
export interface Glyph {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly column: number;
  readonly width: number;
}

const TAB = 4;

/** The characters of a line: what hides or steers is written out, a tab is blanks, a mark belongs to what it stands on. */
export function glyphs(line: string): Glyph[] {
  const found: Glyph[] = [];
  let from = 0;
  let column = 0;
  for (const character of line) {
    const to = from + character.length;
    const last = found.at(-1);
    if (last && isMarkOf(last, character)) found[found.length - 1] = { ...last, to, text: last.text + character };
    else {
      const text = shown(character, column);
      const size = width(text);
      found.push({ from, to, text, column, width: size });
      column += size;
    }
    from = to;
  }
  return found;
}

function isMarkOf({ text, width: size }: Glyph, character: string): boolean {
  const joined = text + character;
  return /\p{M}/u.test(character) && width(joined) === size && visible(joined) === joined.normalize('NFC');
}

function shown(character: string, column: number): string {
  if (character === '\t') return ' '.repeat(TAB - (column % TAB));
  return character === '\r' || character === '\n' ? (character === '\r' ? '\\r' : '\\n') : visible(character);
}
