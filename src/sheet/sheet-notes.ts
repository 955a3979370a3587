import { cellName, columnName } from '../model/cell-name.js';
import type { Problem } from '../model/problem.js';
import { NOTES, type NoteKind } from './sheet-note-words.js';

/** What a cell shows, and the text that is taken in its place. */
export interface Example {
  readonly shown: string;
  readonly used: string;
}

interface Group {
  readonly kind: NoteKind;
  readonly line: number;
  readonly column: number;
  count: number;
  readonly cells: string[];
  readonly examples: Example[];
}

/** Columns of which a kind of note is told one by one. */
const COLUMNS = 20;

/** Notes on cells, gathered by kind and column, so that a long table has few of them. */
export class Notes {
  private readonly groups = new Map<string, Group>();
  private readonly columns = new Map<NoteKind, number>();

  add(kind: NoteKind, line: number, column: number, example?: Example): void {
    let group = this.groups.get(`${kind} ${column}`);
    if (group === undefined) {
      const columns = (this.columns.get(kind) ?? 0) + 1;
      this.columns.set(kind, columns);
      const key = `${kind} ${columns > COLUMNS ? 0 : column}`;
      group = this.groups.get(key) ?? { kind, line, column, count: 0, cells: [], examples: [] };
      this.groups.set(key, group);
    }
    group.count++;
    if (group.cells.length < 5) group.cells.push(cellName(line, column));
    if (example && group.examples.length < 2) group.examples.push(example);
  }

  /** Numbers as text are worth a word only where the same column holds true numbers too. */
  forget(kind: NoteKind, column: number): void {
    this.groups.delete(`${kind} ${column}`);
  }

  columnsOf(kind: NoteKind): readonly number[] {
    return [...this.groups.values()].filter((g) => g.kind === kind).map((g) => g.column);
  }

  problems(file: string, sheet: string): readonly Problem[] {
    return [...this.groups.values()].map(({ kind, line, column, count, cells, examples }) => {
      const { severity, words, hint } = NOTES[kind];
      const list = cells.join(', ');
      const where = {
        zh: count > cells.length ? `${cells.join('、')} 等 ${count} 个单元格` : cells.join('、'),
        en: count > cells.length ? `${list} and others (${count} cells)` : list,
      };
      const { zh, en } = words(where, examples[0] ?? { shown: '', used: '' }, columnName(column));
      return { code: kind, severity, text: { zh, en }, ...(hint && { hint }), at: { file, line, column, sheet } };
    });
  }
}
