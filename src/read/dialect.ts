import type { Score } from './records.js';

/** The signs that separate cells: the comma, and what Excel and people use in its place. */
export const DELIMITERS = [',', ';', '\t', '，', '|', '；'] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** How many lines are looked at: a title, blank rows and a header fit into them. */
const LINES = 30;

export interface Dialect {
  readonly delimiter: Delimiter;
  /** Whether the first line is Excel's `sep=;` and no data. */
  readonly declared: boolean;
}

/** The dialect of a CSV by its first lines: what `sep=` says, else the sign that shows most known headings; the comma where none does better. */
export function dialectOf(start: string, score: Score): Dialect {
  const lines = start.split(/\r\n|\n|\r/).slice(0, LINES);
  const declared = /^"?sep=(.)"?\s*$/i.exec(lines[0] ?? '')?.[1];
  const known = DELIMITERS.find((d) => d === declared);
  if (known !== undefined) return { delimiter: known, declared: true };
  const scoreAs = (cells: readonly string[]): number => score(cells.map((cell) => cell.trim().replace(/^"|"$/g, '')));
  /** Most lines have only one of the signs: what a line is worth as a single cell is found once. */
  const whole = new Map<string, number>();
  const inOne = (line: string): number => {
    const known = whole.get(line) ?? scoreAs([line]);
    whole.set(line, known);
    return known;
  };
  const shows = (delimiter: Delimiter): number =>
    Math.max(...lines.map((line) => (line.includes(delimiter) ? scoreAs(line.split(delimiter)) : inOne(line))));
  const best = DELIMITERS.reduce((a, b) => (shows(b) > shows(a) ? b : a));
  return { delimiter: best, declared: false };
}
