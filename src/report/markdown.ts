import type { Assessment } from '../model/assessment.js';
import { STATUS_WORDS, type Status } from '../model/status.js';
import type { Lang } from '../model/text.js';
import { closing, conditionsLine, hints } from './closing.js';
import { COLUMNS, type ColumnId, cellOf, explanations, places } from './columns.js';
import { escapeMarkdown } from './escape.js';
import type { View } from './format.js';
import { type Gathered, gather, rowsToShow, size, type Tally } from './gather.js';
import { headline, type Ink, title } from './headline.js';
import { fullColumns, fullTitle, type Listing, listings, unlisted } from './listing.js';
import { headLines, lines, table, widthsOf } from './markdown-table.js';
import { outcomeWords } from './overall.js';
import type { Row } from './row.js';
import { amount, domainIn, ITEMS, READING_ORDER, subjectWords } from './words.js';

/** The states that a reader must see in a long paragraph. */
const LOUD: ReadonlySet<Status> = new Set(['fail', 'error']);
const INK: Ink = {
  data: escapeMarkdown,
  mark: (status, text) => (LOUD.has(status) && !/(^0 |0$)/.test(text) ? `**${text}**` : text),
};

/** The report for a page or a pull request, in the order of the terminal's. */
export async function* markdown(assessment: Assessment, view: View): AsyncGenerator<string> {
  const g = await gather(assessment, view);
  const { lang } = view;
  yield `# ${title(g.head, lang, escapeMarkdown)}\n`;
  const conditions = conditionsLine(g, lang, escapeMarkdown);
  const noted = hints(g, lang).map(escapeMarkdown);
  for (const line of [...headline(g, lang, INK), ...(conditions === null ? [] : [conditions]), ...noted])
    yield `\n- ${line}`;
  yield '\n';
  yield* tallies(g, view);
  for (const listing of listings(g, view)) yield* section(listing, lang);
  const hint = unlisted(g, view);
  if (hint !== null) yield `\n${escapeMarkdown(hint)}\n`;
  if (g.listed || view.all || view.show !== null) yield* full(assessment, g, view);
  yield `\n---\n\n${closing(g, lang)
    .map((line) => `- ${escapeMarkdown(line)}\n`)
    .join('')}`;
}

/** Counts for each domain, or each subject and period. */
function* tallies(g: Gathered, { lang, details }: View): Generator<string> {
  const ofGroups = g.groups.map(({ of, tally }): [string, Tally] => [subjectWords(of, lang), tally]);
  const ofDomains = [...g.domains].map(([domain, tally]): [string, Tally] => [domainIn(g.head, domain, lang), tally]);
  if (g.many) yield* tallyTable(lang === 'zh' ? '评价对象' : 'Subject', ofGroups, lang, overallsOf(g, lang));
  if (!g.many || details !== null) yield* tallyTable(lang === 'zh' ? '领域' : 'Domain', ofDomains, lang);
}

/** The verdict on each subject and period, by the name in the table. */
const overallsOf = ({ summary }: Gathered, lang: Lang): ReadonlyMap<string, string> =>
  new Map(summary.subjects.map((s) => [subjectWords(s, lang), outcomeWords(s.headline.outcome, lang)]));

function* tallyTable(
  of: string,
  entries: readonly (readonly [string, Tally])[],
  lang: Lang,
  overall: ReadonlyMap<string, string> | null = null,
): Generator<string> {
  const states = READING_ORDER.filter((status) => entries.some(([, tally]) => tally[status] > 0));
  const verdict = overall === null ? [] : [lang === 'zh' ? '总评' : 'Overall'];
  const head = [
    of,
    ...verdict,
    lang === 'zh' ? '评价项' : 'Items',
    ...states.map((status) => STATUS_WORDS[status][lang]),
  ];
  const rows = entries.map(([name, tally]) => [
    escapeMarkdown(name),
    ...(overall === null ? [] : [overall.get(name) ?? '']),
    ...[size(tally), ...states.map((status) => tally[status])].map(String),
  ]);
  if (rows.length > 0)
    yield `\n${table(
      head,
      rows,
      head.map((_, i) => i > verdict.length),
    )}`;
}

function* section({ section: { by, reasons }, columns, title, rows, rest }: Listing, lang: Lang): Generator<string> {
  yield `\n## ${escapeMarkdown(title)}\n`;
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const words = by?.(row)[lang] ?? '';
    groups.set(words, [...(groups.get(words) ?? []), row]);
  }
  for (const [words, members] of groups) {
    if (words !== '')
      yield `\n### ${escapeMarkdown(`${words}${lang === 'zh' ? '：' : ': '}${amount(members.length, lang, ITEMS)}`)}\n`;
    yield `\n${rowsTable(members, columns, reasons, lang)}`;
  }
  if (rest !== null) yield `\n${escapeMarkdown(rest)}\n`;
}

function rowsTable(rows: readonly Row[], ids: readonly ColumnId[], reasons: boolean, lang: Lang): string {
  const cells = rows.map((row) => cellsOf(row, ids, reasons, lang));
  const head = headOf(ids, reasons, lang);
  const filled = head.map((_, i) => cells.some((row) => row[i] !== ''));
  const only = (row: readonly string[]): string[] => row.filter((_, i) => filled[i]);
  return table(
    only(head),
    cells.map(only),
    alignOf(ids, reasons).filter((_, i) => filled[i]),
  );
}

const headOf = (ids: readonly ColumnId[], reasons: boolean, lang: Lang): string[] => [
  ...ids.map((id) => COLUMNS[id].title[lang]),
  ...(reasons ? [lang === 'zh' ? '理由' : 'Reason', lang === 'zh' ? '出处' : 'Place'] : []),
];
const alignOf = (ids: readonly ColumnId[], reasons: boolean): boolean[] => [
  ...ids.map((id) => 'align' in COLUMNS[id]),
  ...(reasons ? [false, false] : []),
];

const cellsOf = (row: Row, ids: readonly ColumnId[], reasons: boolean, lang: Lang): string[] => [
  ...ids.map((id) => {
    const { text, status, marked } = cellOf(id, row, lang);
    return marked && status && LOUD.has(status) ? `**${escapeMarkdown(text)}**` : escapeMarkdown(text);
  }),
  ...(reasons
    ? [explanations(row, lang).map(escapeMarkdown).join('<br>'), places(row).map(escapeMarkdown).join('<br>')]
    : []),
];

/** The whole table, folded: streamed, with its columns aligned to the first rows. */
async function* full(assessment: Assessment, g: Gathered, view: View): AsyncGenerator<string> {
  const { lang } = view;
  const isFolded = view.show === null;
  const ids = fullColumns(g, view);
  yield isFolded ? `\n<details>\n<summary>${fullTitle(view, lang)}</summary>\n\n` : `\n## ${fullTitle(view, lang)}\n\n`;
  let widths: readonly number[] | null = null;
  let waiting: string[][] = [];
  const flush = (): string => {
    const head = headOf(ids, true, lang);
    const align = alignOf(ids, true);
    const isFirst = widths === null;
    widths ??= widthsOf([head, ...waiting]);
    const text = (isFirst ? [headLines(head, widths, align)] : []).concat(lines(waiting, widths, align)).join('');
    waiting = [];
    return text;
  };
  for await (const row of rowsToShow(assessment, view)) {
    waiting.push(cellsOf(row, ids, true, lang));
    if (waiting.length >= SAMPLE) yield flush();
  }
  if (widths === null || waiting.length > 0) yield flush();
  if (isFolded) yield '\n</details>\n';
}

const SAMPLE = 500;
