import { type Catalogue, type Indicator, type Item, items } from '../model/catalogue.js';
import type { Period } from '../model/period.js';
import { periodWords } from '../model/say.js';
import { type Lang, LIST, type Text } from '../model/text.js';
import { type Book, type BookCell, type BookSheet, fixed } from './book.js';
import { COLUMNS, FIELDS, type FormField } from './form-fields.js';
import { instructions } from './instructions.js';
import { stateWords } from './state-words.js';

/** What a form is made for. */
export interface FormQuestion {
  readonly catalogue: Catalogue;
  /** The requirement that the form names. */
  readonly against: string;
  /** At least one; null leaves the column to whoever fills it in. */
  readonly subjects: readonly (string | null)[];
  readonly period: Period | null;
  /** Only the items of this department; null for all. */
  readonly department: string | null;
  readonly lang: Lang;
}

/** The form to fill in: what is asked stands there, and what is to be answered is blank. */
export function template(question: FormQuestion): Book {
  const { catalogue, department, period, subjects, lang } = question;
  const asked = items(catalogue).filter((item) => department === null || item.departments.includes(department));
  const [only] = subjects;
  const title = [
    ...(subjects.length === 1 && only ? [only] : []),
    ...(period === null ? [] : [periodWords(period)[lang]]),
    catalogue.title[lang],
    ...(department === null ? [] : [department]),
    NAMES.form[lang],
  ].join(' ');
  const rows = subjects.flatMap((subject) => asked.map((item) => rowOf(item, subject, question)));
  const form: BookSheet = {
    name: NAMES.form[lang],
    columns: formColumns(lang, { subject: only !== null, period: period !== null }),
    rows,
    locked: true,
    frozen: 3,
  };
  return { title, sheets: [form, instructions(asked, NAMES.instructions[lang])] };
}

/** The departments that have something to report, in the order of the catalogue. */
export const departmentsOf = (catalogue: Catalogue): readonly string[] => [
  ...new Set(items(catalogue).flatMap((item) => item.departments)),
];

const NAMES = {
  form: { zh: '填报表', en: 'Form' },
  instructions: { zh: '填报说明', en: 'Instructions' },
} as const satisfies Record<string, Text>;

export const formColumns = (lang: Lang, given: { readonly subject: boolean; readonly period: boolean }) =>
  FIELDS.map((field) => {
    const { heading, width, isInput } = COLUMNS[field];
    const asked = field === 'subject' ? !given.subject : field === 'period' ? !given.period : isInput;
    return { heading: heading[lang], width, isInput: asked };
  });

/** What the form itself says of an item. */
export function fixedTexts(
  item: Item,
  { catalogue, against, lang }: Pick<FormQuestion, 'catalogue' | 'against' | 'lang'>,
): Readonly<Partial<Record<FormField, string>>> {
  const indicator = catalogue.indicators.find((i) => i.id === item.indicator) as Indicator;
  return {
    item: item.id,
    name: indicator.name[lang],
    part: item.name[lang] === indicator.name[lang] ? '' : item.name[lang],
    unit: item.unit ?? '-',
    requirement: requirementText(item, against, lang),
    departments: item.departments.join(LIST[lang]),
  };
}

/** The document's own words, and behind them what they mean where they are signs and figures. */
function requirementText(item: Item, against: string, lang: Lang): string {
  const requirement = item.requirements.find((r) => r.id === against);
  if (requirement === undefined) return '';
  const says = requirement.rule.says(item)[lang];
  const isPlain = lang === 'zh' && (!/\d/.test(requirement.text) || requirement.text === says);
  return isPlain ? requirement.text : `${requirement.text}${lang === 'zh' ? '，即' : ', that is '}${says}`;
}

function rowOf(item: Item, subject: string | null, question: FormQuestion): readonly BookCell[] {
  const texts = fixedTexts(item, question);
  return FIELDS.map((field): BookCell => {
    if (field === 'subject') return subject === null ? { text: '', isInput: true } : fixed(subject);
    if (field === 'period') return question.period === null ? { text: '', isInput: true } : fixed(question.period);
    if (!COLUMNS[field].isInput) return fixed(texts[field] ?? '');
    return { text: '', isInput: true, ...help(field, item, question) };
  });
}

function help(field: FormField, item: Item, { lang }: FormQuestion): Partial<BookCell> {
  if (field === 'value') {
    const words = stateWords(item);
    return { prompt: valuePrompt(item, words)[lang], ...(words.length > 0 && { choices: [...words, '未统计'] }) };
  }
  if (field === 'finding') return { choices: ['完成', '未完成'] };
  const prompt = PROMPTS[field]?.[lang];
  return prompt === undefined ? {} : { prompt };
}

function valuePrompt(item: Item, words: readonly string[]): Text {
  const none: Text = { zh: '没有数据请填“未统计”。', en: 'Where there are no data write 未统计.' };
  if (words.length > 0) return { zh: `请从列表中选择。${none.zh}`, en: `Choose from the list. ${none.en}` };
  if (item.measures === 'state') return { zh: `请填状态用语。${none.zh}`, en: `Give the state in words. ${none.en}` };
  const unit = item.unit === null ? { zh: '', en: '' } : { zh: `单位：${item.unit}。`, en: `Unit: ${item.unit}. ` };
  const what: Text = {
    level: { zh: '填水平值，只填数字。', en: 'Give the level, as a number. ' },
    change: { zh: '填变化幅度。', en: 'Give the change. ' },
    decline: { zh: '填下降幅度，下降为正数。', en: 'Give the decline, a fall as a positive number. ' },
  }[item.measures];
  return { zh: unit.zh + what.zh + none.zh, en: unit.en + what.en + none.en };
}

const PROMPTS: Partial<Record<FormField, Text>> = {
  previous: { zh: '请写明年度，如 78.4（2017年数据）。', en: 'Name its year: 78.4（2017年数据）.' },
  figure: {
    zh: '上级下达的数，如 ≥80、下降3.6%；尚未下达的写“未下达”。',
    en: 'As it was set: ≥80, 下降3.6%; where none was set yet 未下达.',
  },
  date: { zh: '如 2018-12-31', en: 'Such as 2018-12-31' },
  expires: { zh: '如 2018-12-31；长期有效的不填', en: 'Such as 2018-12-31; blank where it has no end' },
};
