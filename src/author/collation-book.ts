import type { Catalogue } from '../model/catalogue.js';
import { cellName } from '../model/cell-name.js';
import { LACK_WORDS, type Lack } from '../model/checkup.js';
import type { Place } from '../model/problem.js';
import { type Lang, LIST, type Text } from '../model/text.js';
import { type Book, type BookCell, type BookColumn, type BookSheet, fixed } from './book.js';
import type { Collation, Conflict, MergedRow } from './collate.js';
import { COLUMNS, FIELDS, type FormField } from './form-fields.js';
import type { MergedField } from './returned.js';
import { fixedTexts, formColumns } from './template.js';

interface Question {
  readonly catalogue: Catalogue;
  readonly against: string;
  readonly lang: Lang;
}

/** What was put together as a table that can be judged, and behind it what must still be settled and what is missing. */
export function collationBook(collation: Collation, question: Question): Book {
  const { lang, catalogue } = question;
  return {
    title: catalogue.title[lang],
    sheets: [
      merged(collation, question),
      conflictSheet(collation, question),
      lackSheet(collation.lacks, question),
    ].filter((sheet, i) => i === 0 || sheet.rows.length > 0),
  };
}

const NAMES = {
  merged: { zh: '汇总表', en: 'Merged' },
  conflicts: { zh: '冲突', en: 'Conflicts' },
  lacks: { zh: '补报清单', en: 'Missing' },
} as const satisfies Record<string, Text>;

const CONFLICT: Text = { zh: '冲突', en: 'conflict' };
const PUBLISHED: Text = { zh: '达标情况', en: 'published' };

/** What a field is called in a form. */
const fieldWords = (field: MergedField, lang: Lang): string =>
  (field === 'published' ? PUBLISHED : COLUMNS[field].heading)[lang];

/** `住建局.xlsx 填报表!F5`, `水利局.csv:5:6`. */
function placeWords({ file, line, column, sheet }: Place): string {
  if (sheet !== undefined && line !== null)
    return `${file} ${sheet}!${column === null ? line : cellName(line, column)}`;
  return [file, line, column].filter((part) => part !== null).join(':');
}

/** `95.5（住建局.xlsx 填报表!F5）`. */
export const sayings = ({ sayings: all }: Conflict, lang: Lang): string =>
  all
    .map(({ texts, places }) => {
      const text = texts.filter((t) => t !== '').join(lang === 'zh' ? '，' : ', ');
      const where = places.map(placeWords).join(LIST[lang]);
      return lang === 'zh' ? `“${text}”（${where}）` : `"${text}" (${where})`;
    })
    .join(lang === 'zh' ? '；' : '; ');

export const conflictFields = ({ fields, sayings: all }: Conflict, lang: Lang): string =>
  fields
    .filter((_, i) => new Set(all.map((s) => s.texts[i])).size > 1)
    .map((field) => fieldWords(field, lang))
    .join(LIST[lang]);

function merged({ rows }: Collation, question: Question): BookSheet {
  const { lang } = question;
  const hasVerdicts = rows.some(
    ({ said, conflicts }) => said.published || conflicts.some((c) => c.fields.includes('published')),
  );
  const hasConflicts = rows.some(({ conflicts }) => conflicts.length > 0);
  const extra = (heading: Text, width: number): BookColumn => ({ heading: heading[lang], width, isInput: false });
  return {
    name: NAMES.merged[lang],
    columns: [
      ...formColumns(lang, { subject: true, period: true }),
      ...(hasVerdicts ? [extra(PUBLISHED, 10)] : []),
      ...(hasConflicts ? [extra(CONFLICT, 50)] : []),
    ],
    rows: rows.map((row) => [
      ...FIELDS.map((field) => cellOf(row, field, question)),
      ...(hasVerdicts ? [fixed(row.said.published ?? '')] : []),
      ...(hasConflicts ? [{ ...fixed(conflictText(row, lang)), isMarked: row.conflicts.length > 0 }] : []),
    ]),
    locked: false,
    frozen: 3,
  };
}

const conflictText = ({ conflicts }: MergedRow, lang: Lang): string =>
  conflicts.map((c) => `${conflictFields(c, lang)}${lang === 'zh' ? '：' : ': '}${sayings(c, lang)}`).join('\n');

function cellOf(row: MergedRow, field: FormField, question: Question): BookCell {
  if (field === 'subject') return fixed(row.subject ?? '');
  if (field === 'period') return fixed(row.period ?? '');
  if (!COLUMNS[field].isInput) return fixed(fixedTexts(row.item, question)[field] ?? '');
  const merged = field as MergedField;
  const isMarked = row.conflicts.some((c) => c.fields.includes(merged));
  return { text: row.said[merged] ?? '', isInput: true, ...(isMarked && { isMarked }) };
}

const column = (heading: string, width: number): BookColumn => ({ heading, width, isInput: false });

function conflictSheet({ rows }: Collation, { lang }: Question): BookSheet {
  const title = (field: FormField): BookColumn => column(COLUMNS[field].heading[lang], COLUMNS[field].width);
  return {
    name: NAMES.conflicts[lang],
    columns: [
      title('item'),
      title('name'),
      title('subject'),
      title('period'),
      column(lang === 'zh' ? '栏目' : 'column', 14),
      column(lang === 'zh' ? '各表填报' : 'what the forms say', 80),
      title('departments'),
    ],
    rows: rows.flatMap((row) =>
      row.conflicts.map((conflict) =>
        [
          row.item.id,
          row.item.fullName[lang],
          row.subject ?? '',
          row.period ?? '',
          conflictFields(conflict, lang),
          sayings(conflict, lang),
          row.item.departments.join(LIST[lang]),
        ].map(fixed),
      ),
    ),
    locked: false,
    frozen: 0,
  };
}

/** 补报清单: what is missing, once for each department that may give it. */
export function lackSheet(lacks: readonly Lack[], { catalogue, against, lang }: Question): BookSheet {
  const title = (field: FormField): BookColumn => column(COLUMNS[field].heading[lang], COLUMNS[field].width);
  const all = new Map(catalogue.indicators.flatMap((i) => i.items.map((item) => [item.id, item])));
  const order = [...new Set(lacks.flatMap((l) => (l.departments.length > 0 ? l.departments : [''])))];
  return {
    name: NAMES.lacks[lang],
    columns: [
      title('departments'),
      title('item'),
      title('name'),
      title('part'),
      title('unit'),
      title('requirement'),
      title('subject'),
      title('period'),
      column(lang === 'zh' ? '情况' : 'why', 22),
    ],
    rows: order.flatMap((department) =>
      lacks
        .filter((l) => (department === '' ? l.departments.length === 0 : l.departments.includes(department)))
        .map((l) => {
          const item = all.get(l.item);
          const texts = item ? fixedTexts(item, { catalogue, against, lang }) : {};
          const said = l.said === null ? '' : lang === 'zh' ? `：“${l.said}”` : `: "${l.said}"`;
          return [
            department,
            l.item,
            texts.name ?? '',
            texts.part ?? '',
            texts.unit ?? '',
            texts.requirement ?? '',
            l.subject ?? '',
            l.period ?? '',
            `${LACK_WORDS[l.how][lang]}${said}`,
          ].map(fixed);
        }),
    ),
    locked: false,
    frozen: 0,
  };
}
