import type { Assessment } from '../model/assessment.js';
import type { Text } from '../model/text.js';
import { bar, blocks, legend } from './bar.js';
import { closing, conditionsLine, hints } from './closing.js';
import type { ColumnId } from './columns.js';
import type { View } from './format.js';
import { type Gathered, gather, rowsToShow, size, type Tally } from './gather.js';
import { headline } from './headline.js';
import { fullColumns, fullTitle, type Listing, listings, unlisted } from './listing.js';
import { MANY, overalls, unshown } from './overall.js';
import type { Row } from './row.js';
import { paragraph, type Screen, screen, tableColumns, tableRow } from './screen.js';
import { draw, PIECE, type Plan, plan, type TableRow } from './table.js';
import { oneLine } from './visible.js';
import { width as widthOf } from './width.js';
import { counted, domainIn, READING_ORDER, subjectWords } from './words.js';
import { wrap } from './wrap.js';

/** The report for a terminal: the answer, where it stands, what to do about it. */
export async function* text(assessment: Assessment, view: View): AsyncGenerator<string> {
  const on = await screen(view);
  const g = await gather(assessment, view);
  const { lang } = view;
  const [answer = '', ...others] = headline(g, lang, { data: oneLine, mark: on.paint.status });
  yield [on.paint.strong(answer), ...others].map((line) => paragraph(on, line, 2)).join('');
  const conditions = conditionsLine(g, lang, oneLine);
  if (conditions !== null) yield paragraph(on, conditions);
  for (const hint of hints(g, lang)) yield paragraph(on, oneLine(hint), 2);
  yield* bars(g, on);
  if (g.many && g.summary.subjects.length > 0) yield* verdicts(g, on);
  const told = new Set<Row['requirement']>();
  for (const listing of listings(g, view)) {
    // The full table has the same rows with the same reasons.
    if (!view.all || listing.section.toward !== null) yield* section(listing, told, on);
  }
  const hint = unlisted(g, view);
  if (hint !== null) yield `\n${paragraph(on, hint)}`;
  if (view.all || view.show !== null) yield* full(assessment, fullColumns(g, view), on);
  yield `\n${closing(g, lang)
    .map((line) => paragraph(on, oneLine(line)))
    .join('')}`;
}

/** A bar for each domain; for each subject and period where there are several. */
function* bars(g: Gathered, on: Screen): Generator<string> {
  const { lang } = on.view;
  const ofDomains = [...g.domains].map(([domain, tally]): [string, Tally] => [domainIn(g.head, domain, lang), tally]);
  const groups = g.groups.slice(0, MANY);
  const ofGroups = groups.map(({ of, tally }): [string, Tally] => [subjectWords(of, lang), tally]);
  const shown = [...(g.many ? [ofGroups] : []), ...(!g.many || on.view.details !== null ? [ofDomains] : [])];
  for (const entries of shown) if (entries.length > 0) yield `\n${drawBars(entries, on)}`;
  const statuses = READING_ORDER.filter((status) => g.summary.items[status] > 0);
  if (statuses.length > 0) yield paragraph(on, legend(statuses, lang, on.view.ascii, on.paint));
}

/** The verdict on each subject and period by the catalogue's policy. */
function* verdicts(g: Gathered, on: Screen): Generator<string> {
  const { lang } = on.view;
  const { title, rows, left } = overalls(g, on.view);
  yield `\n${paragraph(on, on.paint.strong(title))}`;
  const lines = rows.map(({ of, outcome, status, because }): TableRow => {
    const brush = (text: string): string => on.paint.status(status, text);
    return { cells: [{ text: oneLine(of) }, { text: outcome, brush }, { text: oneLine(because) }], below: [] };
  });
  const columns = OVERALL.map(({ name, ...width }) => ({ title: name[lang], leaves: null, ...width }));
  if (lines.length > 0) yield* drawn(plan(columns, lines, on.width), lines, on);
  const rest = unshown(left, lang);
  if (rest !== null) yield paragraph(on, rest);
}

const OVERALL = [
  { name: { zh: '评价对象', en: 'Subject' }, min: 8, max: 24 },
  { name: { zh: '总评', en: 'Overall' }, min: 8, max: 10 },
  { name: { zh: '依据', en: 'Because' }, min: 20, max: 160 },
];

function drawBars(entries: readonly (readonly [string, Tally])[], { view, width, paint }: Screen): string {
  const names = entries.map(([name]) => wrap(oneLine(name), Math.floor(width / 4)));
  // Spread into a call, some hundred thousand subjects would overflow the stack.
  const column = names.flat().reduce((most, line) => Math.max(most, widthOf(line)), 0);
  const largest = entries.reduce((most, [, tally]) => Math.max(most, size(tally)), 1);
  const parts = entries.map(([, tally]) => blocks(tally, largest, Math.floor(width / 3)));
  const longest = parts.reduce(
    (most, part) =>
      Math.max(
        most,
        part.reduce((n, [, m]) => n + m, 0),
      ),
    0,
  );
  const drawn = entries.map(([, tally], i) => {
    const [first = '', ...rest] = names[i] ?? [];
    const length = (parts[i] ?? []).reduce((n, [, m]) => n + m, 0);
    const counts = READING_ORDER.filter((status) => tally[status] > 0).map((status) =>
      counted(status, tally[status], view.lang),
    );
    const lead = `${pad(first, column)}  ${bar(parts[i] ?? [], view.ascii, paint)}${' '.repeat(longest - length + 2)}`;
    const lines = wrap(counts.join('  '), width - column - longest - 4);
    const under = Array.from({ length: Math.max(rest.length, lines.length - 1) }, (_, at) =>
      `${pad(rest[at] ?? '', column + longest + 4)}${paint.quiet(lines[at + 1] ?? '')}`.trimEnd(),
    );
    return [lead + paint.quiet(lines[0] ?? ''), ...under].join('\n');
  });
  return `${drawn.join('\n')}\n`;
}

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

function* section(
  { section: { state, by, reasons }, columns, title, rows, rest }: Listing,
  told: Set<Row['requirement']>,
  on: Screen,
): Generator<string> {
  yield `\n${paragraph(on, on.paint.strong(state === null ? oneLine(title) : on.paint.status(state, oneLine(title))))}`;
  const lines: TableRow[] = [];
  let words: string | null = null;
  for (const row of rows) {
    const heading = by?.(row)[on.view.lang] ?? null;
    if (heading !== null && heading !== words) lines.push({ heading: oneLine(heading) });
    words = heading;
    const isTold = reasons && told.has(row.requirement);
    const line = tableRow(row, columns, reasons && !isTold, on);
    lines.push(isTold ? { ...line, below: [SEE_ABOVE[on.view.lang]] } : line);
    if (reasons && row.requirement !== null) told.add(row.requirement);
  }
  if (lines.length > 0) yield* drawn(plan(tableColumns(columns, on), lines, on.width), lines, on);
  if (rest !== null) yield paragraph(on, rest);
}

const SEE_ABOVE: Text = { zh: '理由见上。', en: 'For the reason see above.' };

function* drawn(fitted: Plan, rows: readonly TableRow[], { look }: Screen): Generator<string> {
  for (let at = 0; at < rows.length; at += PIECE) yield draw(fitted, rows.slice(at, at + PIECE), look, at === 0);
}

/** The whole table, streamed: its columns are fitted to the rows of the first piece. */
async function* full(assessment: Assessment, ids: readonly ColumnId[], on: Screen): AsyncGenerator<string> {
  const { view } = on;
  yield `\n${paragraph(on, on.paint.strong(fullTitle(view, view.lang)))}`;
  const columns = tableColumns(ids, on);
  let fitted: Plan | null = null;
  let waiting: TableRow[] = [];
  const flush = function* (): Generator<string> {
    if (waiting.length === 0) return;
    const isFirst = fitted === null;
    fitted ??= plan(columns, waiting, on.width, waiting.length >= SAMPLE);
    for (let at = 0; at < waiting.length; at += PIECE) {
      yield draw(fitted, waiting.slice(at, at + PIECE), on.look, isFirst && at === 0);
    }
    waiting = [];
  };
  for await (const row of rowsToShow(assessment, view)) {
    waiting.push(tableRow(row, ids, true, on));
    if (waiting.length >= SAMPLE) yield* flush();
  }
  yield* flush();
  if (fitted === null) yield paragraph(on, view.lang === 'zh' ? '没有符合的评价项。' : 'There are no such items.');
}

const SAMPLE = 10 * PIECE;
