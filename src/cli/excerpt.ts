import { width as widthOf } from '../report/width.js';
import { type Glyph, glyphs } from './glyphs.js';

/** A part of a line, from an offset to another; the same twice is the gap in front of that character. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A line as it is shown, and what stands below it. */
export interface Excerpt {
  readonly text: string;
  readonly carets: string;
}

/** A line with a part of it underlined, no wider than `room`; where it is longer, a window around that part, with a sign at its cuts. */
export function excerpt(line: string, span: Span, room: number, cut: string): Excerpt {
  const all = glyphs(line);
  const total = all.reduce((sum, g) => sum + g.width, 0);
  const [first, last] = columnsOf(all, span, total);
  const wanted = Math.max(total, last);
  if (wanted <= room) return drawn(all, 0, [first, last], '', '');
  const inner = Math.max(4, room - 2 * widthOf(cut));
  const before = Math.max(0, Math.floor((inner - Math.min(last - first, inner)) / 2));
  const start = Math.max(0, Math.min(first - before, wanted - inner));
  const seen = all.filter((g) => g.column >= start && g.column + g.width <= start + inner);
  const from = seen[0]?.column ?? start;
  const to = seen.reduce((_, g) => g.column + g.width, from);
  const end = Math.max(from + 1, Math.min(last, last > total ? last : to));
  return drawn(seen, from, [Math.max(first, from), end], start > 0 ? cut : '', to < total ? cut : '');
}

/** The columns of a part; an empty one, and the end of the line, have a column too. */
function columnsOf(all: readonly Glyph[], { from, to }: Span, total: number): readonly [number, number] {
  const start = all.find((g) => g.to > from)?.column ?? total;
  const inside = all.filter((g) => g.to > from && g.from < to);
  return [start, Math.max(start + 1, ...inside.map((g) => g.column + g.width))];
}

function drawn(
  seen: readonly Glyph[],
  from: number,
  [first, last]: readonly [number, number],
  left: string,
  right: string,
): Excerpt {
  const indent = widthOf(left) + Math.max(0, first - from);
  return {
    text: left + seen.map((g) => g.text).join('') + right,
    carets: ' '.repeat(indent) + '^'.repeat(Math.max(1, last - first)),
  };
}
