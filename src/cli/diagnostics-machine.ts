import type { Place, Problem } from '../model/problem.js';
import { cellSpans } from './csv-cell.js';
import { sourceLines } from './source-lines.js';
import type { Wishes } from './wishes.js';
import type { World } from './world.js';

/** Problems for programs: one JSON array, or the commands that GitHub shows beside the lines of a change. */
export async function* forPrograms(
  world: World,
  problems: readonly Problem[],
  { problems: form, lang }: Wishes,
): AsyncGenerator<string> {
  if (form === 'json') {
    let between = '[';
    for (const problem of problems) {
      yield `${between}\n  ${JSON.stringify(plain(problem))}`;
      between = ',';
    }
    yield problems.length > 0 ? '\n]\n' : '[]\n';
    return;
  }
  const columns = await charactersOf(world, problems);
  for (const problem of problems) {
    const { severity, code, text, hint, at } = problem;
    // What comes from stdin stands in no file that a page could show, and a workbook has no lines.
    const file = at === null || at.file === '-' ? null : at.file;
    const place = file === null || at?.sheet !== undefined || at?.line == null ? null : at;
    const properties = [
      ...(file === null ? [] : [['file', file]]),
      ...(place === null ? [] : [['line', `${place.line}`]]),
      ...(place === null || place.column === null ? [] : [['col', `${columns(place)}`]]),
      ['title', `eco-check ${code}`],
    ].map(([name, value]) => `${name}=${property(value as string)}`);
    const message = [text[lang], ...(hint ? [hint[lang]] : [])].join('\n');
    yield `::${severity} ${properties.join(',')}::${data(message)}\n`;
  }
}

const plain = ({ code, severity, text, hint, at }: Problem): object => ({
  code,
  severity,
  text,
  hint: hint ?? null,
  at,
});

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** GitHub counts characters where the place of a CSV counts cells. */
async function charactersOf(world: World, problems: readonly Problem[]): Promise<(at: Place) => number> {
  const lines = new Map<string, number[]>();
  for (const { at } of problems) {
    if (at?.line == null || at.column === null) continue;
    const known = lines.get(at.file);
    if (known) known.push(at.line);
    else lines.set(at.file, [at.line]);
  }
  const sources = new Map(
    await Promise.all(
      [...lines].map(async ([file, wanted]) => [file, await sourceLines(world, file, wanted)] as const),
    ),
  );
  return ({ file, line, column }) => {
    const source = sources.get(file);
    if (!source || source.kind === 'yaml' || line === null || column === null) return column ?? 1;
    const [span] = cellSpans(source.from(line), column, source.delimiter) ?? [];
    return span && span.line === 0 ? span.from + 1 : 1;
  };
}
