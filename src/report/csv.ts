import type { Assessment, Published, RequirementResult, Result } from '../model/assessment.js';
import type { Limit } from '../model/limit.js';
import { BASIS_WORDS, STATUS_WORDS, type Status } from '../model/status.js';
import type { Lang, Text } from '../model/text.js';
import { csvCell } from './csv-cell.js';
import type { View } from './format.js';
import { attributeWords, headingLabel, listed, needWords } from './words.js';

/** One line of the table: a result under one of its requirements. */
interface Line {
  readonly result: Result;
  readonly requirement: RequirementResult;
  /** What the requirement is called: 指标值 for `standard`. */
  readonly heading: Text;
  /** Whether the published verdict was given against it. */
  readonly isPublished: boolean;
  /** Whether it is the one that counts, and that a waiver speaks of. */
  readonly isAsked: boolean;
}

interface Column {
  readonly title: Text;
  text(line: Line, lang: Lang): string;
}

const YES: Text = { zh: '是', en: 'yes' };
const NO: Text = { zh: '否', en: 'no' };
const AGREEMENT_WORDS: Readonly<Record<Published['agreement'], Text>> = {
  agrees: { zh: '一致', en: 'agrees' },
  contradicts: { zh: '不一致', en: 'contradicts' },
  unverifiable: { zh: '无法核对', en: 'unverifiable' },
};

/** What is not due has no verdict yet: nobody should count it among those that have. */
const AHEAD: Partial<Record<Status, Text>> = {
  pass: { zh: '已达到', en: 'reached' },
  fail: { zh: '尚未达到', en: 'not reached' },
};

const statusText = ({ requirement: { status, due } }: Line, lang: Lang): string =>
  ((due ? undefined : AHEAD[status]) ?? STATUS_WORDS[status])[lang];

/** `≥95`; both ends of a range with a blank between them: `>1 ≤2`. Its unit has a column of its own. */
const limitText = (limit: Limit | null): string => {
  const low = limit?.low && `${limit.low.inclusive ? '≥' : '>'}${limit.low.value}`;
  const high = limit?.high && `${limit.high.inclusive ? '≤' : '<'}${limit.high.value}`;
  return [low, high].filter(Boolean).join(' ');
};

/** The columns in their order; who reads them by position or name relies on both, so that new ones go to the end. */
const COLUMNS: readonly Column[] = [
  { title: { zh: '地区', en: 'subject' }, text: ({ result }) => result.subject ?? '' },
  { title: { zh: '年度', en: 'period' }, text: ({ result }) => result.period ?? '' },
  { title: { zh: '编号', en: 'item' }, text: ({ result }) => result.item },
  { title: { zh: '指标名称', en: 'name' }, text: ({ result }, lang) => result.fullName[lang] },
  {
    title: { zh: '指标属性', en: 'attribute' },
    text: ({ result }, lang) => (result.attribute === null ? '' : attributeWords(result.attribute)[lang]),
  },
  { title: { zh: '现状值', en: 'value' }, text: ({ result }) => result.value?.raw ?? '' },
  { title: { zh: '评价标准', en: 'requirement' }, text: ({ heading }, lang) => heading[lang] },
  { title: { zh: '标准原文', en: 'text' }, text: ({ requirement }) => requirement.text },
  { title: { zh: '评价结果', en: 'status' }, text: statusText },
  {
    title: { zh: '达标依据', en: 'basis' },
    text: ({ requirement: { basis } }, lang) => (basis === null ? '' : BASIS_WORDS[basis][lang]),
  },
  { title: { zh: '限值', en: 'limit' }, text: ({ requirement }) => limitText(requirement.limit) },
  { title: { zh: '限值单位', en: 'unit' }, text: ({ requirement }) => requirement.limit?.unit ?? '' },
  { title: { zh: '差距', en: 'gap' }, text: ({ requirement }) => requirement.gap ?? '' },
  {
    title: { zh: '两种比较一致', en: 'robust' },
    text: ({ requirement }, lang) => (requirement.robust ? YES : NO)[lang],
  },
  { title: { zh: '已到期', en: 'due' }, text: ({ requirement }, lang) => (requirement.due ? YES : NO)[lang] },
  {
    title: { zh: '尚缺', en: 'needs' },
    text: ({ requirement }, lang) =>
      listed(
        requirement.needs.map((need) => needWords(need)[lang]),
        lang,
      ),
  },
  {
    title: { zh: '公布结论', en: 'published' },
    text: ({ result, isPublished }) => (isPublished && result.published?.text) || '',
  },
  {
    title: { zh: '与公布结论', en: 'agreement' },
    text: ({ result, isPublished }, lang) =>
      isPublished && result.published ? AGREEMENT_WORDS[result.published.agreement][lang] : '',
  },
  {
    title: { zh: '豁免批准人', en: 'waived by' },
    text: ({ result, isAsked }) => (isAsked && result.waiver?.approver) || '',
  },
  { title: { zh: '文件', en: 'file' }, text: ({ result }) => result.at?.file ?? '' },
  { title: { zh: '行', en: 'line' }, text: ({ result }) => String(result.at?.line ?? '') },
];

/**
 * A table of verdicts for a spreadsheet: a line for each requirement of each result, as they come. `--show` leaves out lines,
 * by the state under the line's own requirement.
 */
export async function* csv(assessment: Assessment, view: View): AsyncGenerator<string> {
  const { lang, show } = view;
  const { head } = assessment;
  const { against } = head.options;
  const publishedAgainst = head.catalogue.publishedAgainst ?? against;
  yield `${view.mark ? '\ufeff' : ''}${COLUMNS.map(({ title }) => csvCell(title[lang])).join(',')}\r\n`;
  for await (const batch of assessment.results()) {
    let chunk = '';
    for (const result of batch) {
      for (const requirement of result.requirements) {
        if (show !== null && !show.includes(requirement.status)) continue;
        const line: Line = {
          result,
          requirement,
          heading: headingLabel(head, requirement.id),
          isPublished: requirement.id === publishedAgainst,
          isAsked: requirement.id === against,
        };
        chunk += `${COLUMNS.map(({ text }) => csvCell(text(line, lang))).join(',')}\r\n`;
      }
    }
    if (chunk !== '') yield chunk;
  }
}
