import { STATUS_WORDS, type Status } from '../model/status.js';
import type { Lang, Text } from '../model/text.js';
import type { ColumnId } from './columns.js';
import type { View } from './format.js';
import { CAP, emptyTally, FEW, type Gathered, size } from './gather.js';
import type { Row } from './row.js';
import { FULL, type Section, sectionsOf } from './sections.js';
import { amount, counted, ITEMS, listed, READING_ORDER } from './words.js';

/** A section that has something to show, with the sentence that says how much. */
export interface Listing {
  readonly section: Section;
  readonly title: string;
  /** The rows in their order, each with the words under which it stands. */
  readonly rows: readonly Row[];
  readonly columns: readonly ColumnId[];
  /** A sentence under the table where something is not in it. */
  readonly rest: string | null;
}

/** The sections to print. None under `--show`, which asks for one table of exactly those states. */
export function listings(g: Gathered, view: View): Listing[] {
  if (view.show !== null || !g.listed) return [];
  return sectionsOf(g.head, view.all).flatMap((section) => {
    const bucket = g.buckets.get(section.id);
    const { rows, left } = bucket ?? { rows: [], left: 0 };
    if (section.toward !== null)
      return g.toward.has(section.toward) ? [towardListing(g, section, rows, left, view)] : [];
    if (rows.length === 0) return [];
    const title = headed(section.title[view.lang], amount(rows.length + left, view.lang, ITEMS), view.lang);
    return [
      {
        section,
        title,
        rows: sorted(section, rows),
        columns: columnsOf(section, g, view),
        rest: omitted(left, view.lang),
      },
    ];
  });
}

/** A column that says the same in every row says nothing: the one subject, the state that the section is about. */
const columnsOf = ({ columns, state }: Section, g: Gathered, view: View): readonly ColumnId[] =>
  columns.filter((id) => (id !== 'subject' || namesSubjects(g, view)) && (id !== 'status' || state === null));

const namesSubjects = (g: Gathered, { details }: View): boolean =>
  g.groups.filter(({ of }) => details === null || of.subject === details).length > 1;

/** The columns of the full table. */
export const fullColumns = (g: Gathered, view: View): readonly ColumnId[] =>
  FULL.filter((id) => id !== 'subject' || namesSubjects(g, view));

const headed = (title: string, count: string, lang: Lang): string =>
  lang === 'zh' ? `${title}：${count}` : `${title.charAt(0).toUpperCase()}${title.slice(1)}: ${count}`;

/** Rows under the same words stand together, in the order in which the words were first met. */
function sorted({ by }: Section, rows: readonly Row[]): readonly Row[] {
  if (by === null) return rows;
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const words = by(row).zh;
    const group = groups.get(words);
    if (group) group.push(row);
    else groups.set(words, [row]);
  }
  return [...groups.values()].flat();
}

/** Says what did not fit. */
export const omitted = (left: number, lang: Lang): string | null => {
  if (left === 0) return null;
  return lang === 'zh'
    ? `只列出前${CAP}项，另有${left}项未列出：用 --format json 查看全部。`
    : `Only the first ${CAP} are listed, ${left} more are not: --format json has them all.`;
};

const ARRIVED: Text = { zh: '已达到', en: 'reached' };
const SHORT: Text = { zh: '尚差', en: 'not yet there' };

/** What has not arrived is listed; the rest is counted, and listed with `--all`. */
function towardListing(g: Gathered, section: Section, rows: readonly Row[], left: number, view: View): Listing {
  const { lang } = view;
  const columns = columnsOf(section, g, view);
  const tally = g.toward.get(section.toward as string) ?? emptyTally();
  const counts = g.summary.requirements[section.toward as string];
  const isAhead = counts !== undefined && counts.due < counts.total;
  const words = (status: Status): string => {
    const ahead = status === 'pass' ? ARRIVED : status === 'fail' ? SHORT : null;
    if (!isAhead || ahead === null) return counted(status, tally[status], lang);
    return lang === 'zh' ? `${ahead.zh}${tally[status]}` : `${tally[status]} ${ahead.en}`;
  };
  const said = READING_ORDER.filter((status) => tally[status] > 0).map(words);
  const total = amount(size(tally), lang, ITEMS);
  const title = headed(
    section.title[lang],
    lang === 'zh' ? `${total}中${listed(said, lang)}` : `of ${total}, ${listed(said, lang)}`,
    lang,
  );
  if (view.all) return { section, title, rows, columns, rest: omitted(left, lang) };
  const hidden = size(tally) - tally.fail;
  const others = hidden === 0 ? '' : lang === 'zh' ? `其余${hidden}项用 --all 查看。` : `The other ${hidden}: --all.`;
  return {
    section,
    title,
    rows,
    columns,
    rest: [others, left > 0 ? omitted(left, lang) : ''].filter(Boolean).join(' ') || null,
  };
}

/** The title of the full table. */
export function fullTitle({ show }: View, lang: Lang): string {
  if (show === null) return lang === 'zh' ? '全部明细' : 'All items';
  const states = listed(
    READING_ORDER.filter((status) => show.includes(status)).map((status) => STATUS_WORDS[status][lang]),
    lang,
  );
  return lang === 'zh' ? `明细（${states}）` : `Items (${states})`;
}

/** Says how to see rows that are too many to print unasked. */
export function unlisted(g: Gathered, view: View): string | null {
  if (g.listed || view.show !== null) return null;
  return view.lang === 'zh'
    ? `需处理的评价项超过${FEW}个，这里不逐项列出：用 --subject 名称 查看一个评价对象，或用 --show fail 列出某一状态的全部评价项。`
    : `More than ${FEW} items need work, so they are not listed here: see one subject with --subject NAME, or all items of one state with --show fail.`;
}
