import { DELIMITERS } from '../read/dialect.js';

/** How a CSV is written, as far as showing a line of it needs to know. */
export interface CsvShape {
  readonly delimiter: string;
  /** The line of its headings: the first that is about as full as any. */
  readonly header: number;
}

/** By its first lines: the sign that cuts most of them into as many cells each. Prose in one cell has signs too. */
export function csvShape(lines: readonly string[]): CsvShape {
  const declared = /^"?sep=(.)"?\s*$/i.exec(lines[0] ?? '')?.[1];
  const written = lines.filter((line) => line.trim() !== '');
  const delimiter =
    declared ?? DELIMITERS.reduce((a, b) => (usual(written, b).lines > usual(written, a).lines ? b : a));
  const due = usual(written, delimiter).cells * 0.6;
  const filled = (line: string): number => line.split(delimiter).filter((cell) => cell.trim() !== '').length;
  return {
    delimiter,
    header:
      1 +
      Math.max(
        0,
        lines.findIndex((line) => filled(line) >= Math.max(1, due)),
      ),
  };
}

/** The number of cells, of more than one, that most lines have, and how many do. */
function usual(lines: readonly string[], delimiter: string): { readonly cells: number; readonly lines: number } {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const cells = line.split(delimiter).length;
    if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
  }
  return [...counts].reduce((a, [cells, n]) => (n > a.lines ? { cells, lines: n } : a), { cells: 1, lines: 0 });
}
