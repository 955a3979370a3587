import { magnitude, sign } from '../model/decimal.js';
import { difference, withUnit } from '../model/say.js';
import { STATUS_WORDS, type Status } from '../model/status.js';
import { CLAUSES, type Lang, type Text } from '../model/text.js';
import { attentionOf, olderValue } from './attention.js';
import type { Row } from './row.js';
import { attributeWords, departmentsIn, listed, needWords, subjectWords } from './words.js';

/** A cell before it meets a terminal or a page: the data are as they came, and nothing is escaped yet. */
export interface Cell {
  readonly text: string;
  /** The state that gives the cell its colour, and where `marked` its mark. */
  readonly status?: Status;
  readonly marked?: boolean;
}

export interface ColumnKind {
  readonly title: Text;
  /** Comfortable bounds of the display width. */
  readonly min: number;
  readonly max: number;
  /** The order in which columns leave a narrow table for the line below the row; null for those that stay. */
  readonly leaves: number | null;
  readonly align?: 'right';
  cell(row: Row, lang: Lang): Cell | string;
}

const NOT_IN_DATA: Text = { zh: '（数据中没有）', en: '(not in the data)' };
const leftOut = (line: number | null): Text => ({
  zh: `（${line === null ? '' : `第${line}行`}有错，没有采用）`,
  en: `(${line === null ? 'the row' : `line ${line}`} is wrong and not used)`,
});
const BLANK: Text = { zh: '（空白）', en: '(blank)' };

/** The value as written, with its unit where the cell has none. */
function valueText({ result: { value, at } }: Row, lang: Lang): string {
  if (value === null) return at === null ? NOT_IN_DATA[lang] : leftOut(at.line)[lang];
  const raw = value.raw.trim();
  if (raw === '') return BLANK[lang];
  if (value.converted !== null) return value.converted;
  const isBareFigure =
    value.kind === 'number' && value.unit !== null && /^[-+−－＋]?[\d.,，]+$/.test(raw.normalize('NFKC'));
  return isBareFigure ? withUnit(raw as never, value.unit) : value.raw;
}

/** The margin as a bare figure: its unit stands beside the value, and in the sentence below the row. */
function gapText({ requirement }: Row): string {
  const gap = requirement?.gap;
  return !gap ? '' : sign(gap) > 0 ? `+${gap}` : gap;
}

const DISAGREES: Text = { zh: '（不一致）', en: ' (contradicted)' };
const UNVERIFIABLE: Text = { zh: '（无法核对）', en: ' (cannot be checked)' };

function publishedCell({ result: { published } }: Row, lang: Lang): Cell {
  if (published === null) return { text: '' };
  if (published.agreement === 'contradicts') return { text: published.text + DISAGREES[lang], status: 'fail' };
  return { text: published.text + (published.agreement === 'unverifiable' ? UNVERIFIABLE[lang] : '') };
}

const REACHED: Text = { zh: '已达到', en: 'reached' };
const NOT_REACHED: Text = { zh: '尚未达到', en: 'not reached' };

/** How far it is to a target: 已达到, 尚差 4.2. A requirement that is due has a verdict instead. */
function distanceText({ requirement, status }: Row, lang: Lang): string {
  if (requirement?.due === false && status === 'pass') return REACHED[lang];
  if (requirement?.due === false && status === 'fail') {
    if (requirement.gap === null) return NOT_REACHED[lang];
    const rest = difference(magnitude(requirement.gap), requirement.limit?.unit ?? null)[lang];
    return lang === 'zh' ? `尚差 ${rest}` : `${rest} to go`;
  }
  const needs = listed(
    (requirement?.needs ?? []).map((need) => needWords(need)[lang]),
    lang,
  );
  const missing = needs === '' ? '' : lang === 'zh' ? `（缺${needs}）` : ` (missing: ${needs})`;
  return STATUS_WORDS[status][lang] + missing;
}

const subjectText = ({ result }: Row, lang: Lang): string => subjectWords(result, lang);

const attentionText = ({ result, requirement }: Row, lang: Lang): string =>
  requirement
    ? attentionOf(result, requirement)
        .map((text) => text[lang])
        .join(CLAUSES[lang])
    : '';

/** Every column that a table can have; a section names those that it shows. */
export const COLUMNS = {
  subject: { title: { zh: '评价对象', en: 'Subject' }, min: 8, max: 20, leaves: 5, cell: subjectText },
  id: { title: { zh: '序号', en: 'No.' }, min: 4, max: 8, leaves: null, cell: ({ result }) => result.item },
  name: {
    title: { zh: '指标名称', en: 'Indicator' },
    min: 16,
    max: 40,
    leaves: null,
    cell: ({ result }, lang) => result.fullName[lang],
  },
  attribute: {
    title: { zh: '属性', en: 'Type' },
    min: 6,
    max: 12,
    leaves: 2,
    cell: ({ result }, lang) => (result.attribute === null ? '' : attributeWords(result.attribute)[lang]),
  },
  standard: {
    title: { zh: '指标值', en: 'Required' },
    min: 10,
    max: 30,
    leaves: null,
    cell: ({ requirement }) => requirement?.text ?? '',
  },
  target: {
    title: { zh: '目标值', en: 'Target' },
    min: 8,
    max: 24,
    leaves: null,
    cell: ({ requirement }) => requirement?.text ?? '',
  },
  value: { title: { zh: '现状值', en: 'Value' }, min: 14, max: 22, leaves: null, cell: valueText },
  status: {
    title: { zh: '判定', en: 'Verdict' },
    min: 14,
    max: 16,
    leaves: 6,
    cell: ({ status }, lang) => ({ text: STATUS_WORDS[status][lang], status, marked: true }),
  },
  gap: {
    title: { zh: '差距', en: 'Margin' },
    min: 6,
    max: 18,
    leaves: 4,
    align: 'right',
    cell: (row) => ({ text: gapText(row), ...(row.status === 'fail' && { status: 'fail' as const }) }),
  },
  distance: {
    title: { zh: '差距', en: 'Distance' },
    min: 10,
    max: 26,
    leaves: null,
    cell: (row, lang) => ({ text: distanceText(row, lang), status: row.status }),
  },
  attention: { title: { zh: '需注意', en: 'Look at' }, min: 16, max: 44, leaves: null, cell: attentionText },
  published: { title: { zh: '公布结论', en: 'Published' }, min: 14, max: 20, leaves: 3, cell: publishedCell },
  departments: {
    title: { zh: '责任部门', en: 'Departments' },
    min: 20,
    max: 30,
    leaves: 1,
    cell: ({ result }, lang) => departmentsIn(result, lang),
  },
} satisfies Record<string, ColumnKind>;

export type ColumnId = keyof typeof COLUMNS;

export const cellOf = (id: ColumnId, row: Row, lang: Lang): Cell => {
  const kind: ColumnKind = COLUMNS[id];
  const cell = kind.cell(row, lang);
  return typeof cell === 'string' ? { text: cell } : cell;
};

const NOTE: Text = { zh: '注：', en: 'Note: ' };
const OLDER: Text = { zh: '数值说明：', en: 'About the value: ' };

/** The sentences below a row: why, and what else is known. */
export function explanations({ result, requirement }: Row, lang: Lang): string[] {
  const older = olderValue(result);
  return [
    ...(requirement ? [requirement.reason[lang]] : []),
    ...(older ? [OLDER[lang] + older[lang]] : []),
    ...[result.note, requirement?.note].flatMap((note) => (note ? [NOTE[lang] + note[lang]] : [])),
  ];
}

/** Where the value stands, and the requirement. */
export function places({ result: { at, rule } }: Row): string[] {
  return [...(at ? [placeText(at.file, at.line)] : []), placeText(rule.file, rule.line)];
}

export const placeText = (file: string, line: number | null): string => (line === null ? file : `${file}:${line}`);
