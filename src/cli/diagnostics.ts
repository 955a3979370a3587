import type { Problem } from '../model/problem.js';
import { painter } from '../report/paint.js';
import { oneLine } from '../report/visible.js';
import { wrap } from '../report/wrap.js';
import { commandLine } from './command-line.js';
import { cellSpans, type LineSpan, recordSpans } from './csv-cell.js';
import { CLOSING, HEADING, ONE_LINE_EACH, SAME_ELSEWHERE, SEVERITY } from './diagnostics-words.js';
import { drawFrame, hanging, type Look, signs } from './frame.js';
import { type FileProblems, merged, placeText, ranges, type Told } from './merge.js';
import { type SourceLines, sourceLines } from './source-lines.js';
import { asciiOnly, colorLevel, widthOf } from './terminal.js';
import type { Wishes } from './wishes.js';
import type { World } from './world.js';
import { tokenSpan } from './yaml-token.js';

/** So many problems of a file are shown with their lines; the others take a line each. */
export const FRAMES = 50;

/** Problems as text for people, or in a form for programs. */
export async function* problemChunks(
  world: World,
  problems: readonly Problem[],
  wishes: Wishes,
): AsyncGenerator<string> {
  if (wishes.problems !== 'text') {
    const { forPrograms } = await import('./diagnostics-machine.js');
    yield* forPrograms(world, problems, wishes);
    return;
  }
  const look = await lookOf(world, wishes);
  const files = merged(problems);
  let isFirst = true;
  for (const file of files) {
    for await (const { lines, apart } of blocks(world, file, files.length > 1, look)) {
      yield `${apart && !isFirst ? '\n' : ''}${lines.join('\n')}\n`;
      isFirst = false;
    }
  }
  if (problems.length < 2) return;
  const total = { error: 0, warning: 0 };
  for (const { severity } of problems) total[severity] += 1;
  yield `\n${look.strong(CLOSING(total, files.length)[look.lang])}\n`;
}

async function lookOf(world: World, { lang, color, ascii }: Wishes): Promise<Look> {
  const { strong, quiet, status } = await painter(colorLevel(world, color, world.stderr));
  return {
    lang,
    width: widthOf(world, world.stderr),
    strong,
    quiet,
    mark: { error: (text) => status('fail', text), warning: (text) => status('review', text) },
    signs: signs(asciiOnly(world, ascii, world.stderr)),
  };
}

/** Lines that belong together; a blank line sets them apart from those before. */
interface Block {
  readonly lines: readonly string[];
  readonly apart: boolean;
}

async function* blocks(
  world: World,
  { file, errors, warnings, count }: FileProblems,
  isNamed: boolean,
  look: Look,
): AsyncGenerator<Block> {
  if (isNamed) {
    const heading = oneLine(HEADING(file, count)[look.lang]);
    yield { lines: wrap(heading, look.width).map(look.strong), apart: true };
  }
  const framed = errors.slice(0, FRAMES);
  const lines = framed.flatMap(({ problem }) => problem.at?.line ?? []);
  const source = file === null ? null : await sourceLines(world, file, lines);
  for (const told of framed) yield { lines: inFull(world, told, source, look), apart: true };
  if (errors.length > FRAMES) yield { lines: wrap(ONE_LINE_EACH(FRAMES)[look.lang], look.width), apart: true };
  for (const told of errors.slice(FRAMES)) yield { lines: onOneLine(told, look), apart: false };
  for (const [i, told] of warnings.entries()) yield { lines: onOneLine(told, look), apart: i === 0 };
}

/** The sentence, the place with its line, and what to do. */
function inFull(world: World, told: Told, source: SourceLines | null, look: Look): string[] {
  const { problem } = told;
  const { severity, hint, at } = problem;
  const notes = [...(hint ? [oneLine(hint[look.lang])] : []), ...elsewhere(told, look)];
  const head = (place: string): string[] => titled(place, problem, oneLine(problem.text[look.lang]), look.strong, look);
  const command = commandLine(world.argv, problem);
  if (command) {
    const spans = [{ ...command.span, line: 0 }];
    return [
      ...head(''),
      ...drawFrame({ place: null, number: '$', lines: [command.text], spans, notes }, severity, look),
    ];
  }
  const found = at && source && at.sheet === undefined && marked(at.line, at.column, source);
  if (found) {
    const heading = at.column === null ? null : source.heading(at.column);
    const place = oneLine(`${placeText(at)}${heading === null ? '' : ` ${heading}`}`);
    return [...head(''), ...drawFrame({ place, number: `${at.line}`, ...found, notes }, severity, look)];
  }
  return [...head(placeOf(problem)), ...notes.flatMap((note) => hanging(`  ${look.signs.arrow} `, note, look))];
}

/** Everything that is known in one line, which is wrapped where it is wider than the terminal. */
function onOneLine(told: Told, look: Look): string[] {
  const { text, hint } = told.problem;
  const advice = [...(hint ? [oneLine(hint[look.lang])] : []), ...elsewhere(told, look)];
  const said = [oneLine(text[look.lang]), ...advice].join(` ${look.signs.arrow} `);
  return titled(placeOf(told.problem), told.problem, said, (line) => line, look);
}

const placeOf = ({ at }: Problem): string => (at === null ? '' : `${oneLine(placeText(at))}:`);

/** The place, the severity with the code, and a text; further lines stand a little to the right. */
function titled(
  place: string,
  { severity, code }: Problem,
  text: string,
  brush: (line: string) => string,
  { lang, width, quiet, mark }: Look,
): string[] {
  const label = `${SEVERITY[severity][lang]}[${code}]`;
  const front = place === '' ? label : `${place} ${label}`;
  const [first = '', ...others] = wrap(`${front} ${text}`, width - 2);
  const rest = others.map((line) => `  ${brush(line)}`);
  if (!first.startsWith(front)) return [first, ...rest];
  const painted = `${place === '' ? '' : `${quiet(place)} `}${mark[severity](label)}${brush(first.slice(front.length))}`;
  return [painted, ...rest];
}

/** The lines of a place, and what is underlined in them; null where the source has no such line. */
function marked(
  line: number | null,
  column: number | null,
  source: SourceLines,
): { readonly lines: readonly string[]; readonly spans: readonly LineSpan[] } | null {
  const lines = line === null ? [] : source.from(line);
  const [first] = lines;
  if (first === undefined) return null;
  if (source.kind === 'yaml') return { lines, spans: [{ line: 0, ...tokenSpan(first, column ?? 1) }] };
  const { delimiter } = source;
  return {
    lines,
    spans: (column === null ? null : cellSpans(lines, column, delimiter)) ?? recordSpans(lines, delimiter),
  };
}

const elsewhere = ({ also }: Told, { lang }: Look): string[] =>
  also.length === 0 ? [] : [SAME_ELSEWHERE(also.length, ranges(also, lang === 'zh' ? '、' : ', '))[lang]];
