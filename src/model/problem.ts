import type { Period } from './period.js';
import type { Text } from './text.js';

/** Where a thing stands: the path as typed, line and column from 1; or a sheet and a cell. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  /** The sheet of a spreadsheet: then the line is its row, and line and column are the cell (`cellName`). */
  readonly sheet?: string;
}

/** `data.csv:5`, or `data.xlsx:Sheet1!5`: the row that a sentence speaks of. */
export const rowText = ({ file, line, sheet }: Place): string =>
  [sheet === undefined ? file : `${file}:${sheet}`, line]
    .filter((p) => p !== null)
    .join(sheet === undefined ? ':' : '!');

/** Something wrong with an input: collected, never thrown. */
export interface Problem {
  /** A stable word for programs, such as `unknown-item`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly text: Text;
  /** What to do about it. */
  readonly hint?: Text;
  readonly at: Place | null;
  /** The id of the one item that it is about, where it is about one. */
  readonly item?: string;
  /** What a row that was left out seems to be about, so that nobody is told that it is not there. */
  readonly meant?: Meant;
}

interface Meant {
  /** Ids of items; several where the row names an indicator without its part. */
  readonly items: readonly string[];
  /** Left out where the row does not tell. */
  readonly subject?: string | null;
  readonly period?: Period;
}

export type Report = (problem: Problem) => void;

/** An error that stops the run and that the user can mend. It carries all that was found until then. */
export class Refusal extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((p) => p.text.en).join('\n'));
    this.name = 'Refusal';
  }
}

export function refuse(code: string, text: Text, hint?: Text, at: Place | null = null): never {
  throw new Refusal([{ code, severity: 'error', text, at, ...(hint && { hint }) }]);
}
