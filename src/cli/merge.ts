import { cellName } from '../model/cell-name.js';
import type { Place, Problem } from '../model/problem.js';

/** A problem, and the other lines of the same file that have it too: one cause, one message. */
export interface Told {
  readonly problem: Problem;
  readonly also: readonly number[];
}

/** The problems of a file; null for those of the command line and of the run as a whole. */
export interface FileProblems {
  readonly file: string | null;
  readonly errors: readonly Told[];
  readonly warnings: readonly Told[];
  readonly count: Record<Problem['severity'], number>;
}

/** Problems by file in the order in which the files come, and by line; what differs only by its line is told once. */
export function merged(problems: readonly Problem[]): FileProblems[] {
  const files = new Map<string | null, Problem[]>();
  for (const problem of problems) {
    const file = problem.at?.file ?? null;
    const known = files.get(file);
    if (known) known.push(problem);
    else files.set(file, [problem]);
  }
  return [...files].map(([file, all]) => {
    const told = once(inOrder(all));
    const count = { error: 0, warning: 0 };
    for (const { severity } of all) count[severity] += 1;
    return {
      file,
      errors: told.filter((t) => t.problem.severity === 'error'),
      warnings: told.filter((t) => t.problem.severity === 'warning'),
      count,
    };
  });
}

const placeOf = ({ at }: Problem): readonly [number, number] => [at?.line ?? 0, at?.column ?? 0];

function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => {
    const [[line, column], [otherLine, otherColumn]] = [placeOf(a), placeOf(b)];
    const [sheet, otherSheet] = [a.at?.sheet ?? '', b.at?.sheet ?? ''];
    if (sheet !== otherSheet) return sheet < otherSheet ? -1 : 1;
    return line - otherLine || column - otherColumn;
  });
}

function once(problems: readonly Problem[]): Told[] {
  const found = new Map<string, { readonly problem: Problem; readonly also: number[] }>();
  for (const problem of problems) {
    const { code, severity, text, hint, at } = problem;
    const key = [code, severity, text.zh, text.en, hint?.zh, at?.sheet, at?.column].join('\n');
    const known = found.get(key);
    if (!known) found.set(key, { problem, also: [] });
    else if (at?.line != null && at.line !== known.problem.at?.line) known.also.push(at.line);
  }
  return [...found.values()];
}

/** `5`, `5-7, 9`: all lines, and no more writing than is needed. */
export function ranges(lines: readonly number[], separator: string): string {
  const found: [number, number][] = [];
  for (const line of new Set(lines)) {
    const last = found.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else found.push([line, line]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(separator);
}

/** `data.csv:5:3`, in the form that editors open; `data.xlsx:Sheet1!E8` as spreadsheets name a cell. */
export function placeText({ file, line, column, sheet }: Place): string {
  if (sheet === undefined) return [file, line, column].filter((part) => part !== null).join(':');
  const cell = line === null ? '' : `!${column === null ? line : cellName(line, column)}`;
  return `${file}:${sheet}${cell}`;
}
