import type { Head, Result } from '../model/assessment.js';
import { nameIn } from '../model/catalogue.js';
import { ofSubject } from '../model/profile.js';
import type { Need } from '../model/rule.js';
import { periodWords } from '../model/say.js';
import { ATTRIBUTE_WORDS, type Attribute, NO_ATTRIBUTE, STATUS_WORDS, type Status } from '../model/status.js';
import { type Lang, LIST, same, type Text } from '../model/text.js';

/** The words that the text and the Markdown report share; each file keeps those that only it needs. */

export const listed = (texts: readonly string[], lang: Lang): string => texts.join(LIST[lang]);

/** The order in which people read states: what is shown, then what is wrong, then what is not known. */
export const READING_ORDER = [
  'pass',
  'fail',
  'error',
  'review',
  'undetermined',
  'no-data',
  'not-applicable',
] as const satisfies readonly Status[];

/** The state behind a number: `9 undetermined`, `5 without data`. */
const COUNTED: Partial<Record<Status, string>> = { 'no-data': 'without data', review: 'to review', error: 'in error' };

export const counted = (status: Status, n: number, lang: Lang): string =>
  lang === 'zh' ? `${STATUS_WORDS[status].zh}${n}` : `${n} ${COUNTED[status] ?? STATUS_WORDS[status].en}`;

/** `3个评价项`, `1 item`. */
export const amount = (n: number, lang: Lang, noun: Noun): string =>
  lang === 'zh' ? `${n}${noun.zh}` : `${n} ${n === 1 ? noun.one : noun.en}`;

interface Noun extends Text {
  readonly one: string;
}
export const ITEMS: Noun = { zh: '个评价项', one: 'item', en: 'items' };
export const INDICATORS: Noun = { zh: '个指标', one: 'indicator', en: 'indicators' };
export const SUBJECTS: Noun = { zh: '个评价对象', one: 'subject', en: 'subjects' };
export const PERIODS: Noun = { zh: '个年度', one: 'period', en: 'periods' };

const NONE: Text = { zh: '未注明属性', en: 'without an attribute' };
export const attributeWords = (attribute: Attribute): Text =>
  attribute === NO_ATTRIBUTE ? NONE : (ATTRIBUTE_WORDS[attribute] ?? same(attribute));

const NEEDS: Readonly<Record<string, Text>> = {
  'assigned-figure.not-set': { zh: '上级目标值（上级尚未下达）', en: 'assigned figure (not set yet)' },
  'assigned-figure': { zh: '上级目标值', en: 'the assigned figure' },
  'previous-value': { zh: '以前时段的数值', en: 'an earlier value' },
  'exact-value': { zh: '确切数值', en: 'an exact figure' },
  better: { zh: '指标的优劣方向', en: "the indicator's better direction" },
};

/** What an input must still hold. */
export function needWords(need: Need): Text {
  const key = /^profile\.(.+)$/.exec(need)?.[1];
  if (key === undefined) return NEEDS[need] ?? same(need);
  return ofSubject(key);
}

export const UNNAMED: Text = { zh: '（未写明评价对象）', en: '(no subject named)' };

/** What a heading is called: 指标值 for `standard`. */
export const headingLabel = (head: Head, id: string): Text =>
  head.catalogue.headings.find((heading) => heading.id === id)?.label ?? same(id);

export const domainIn = ({ catalogue }: Head, domain: string | null, lang: Lang): string =>
  domain === null ? NO_DOMAIN[lang] : nameIn(domain, lang, catalogue.english);
const NO_DOMAIN: Text = { zh: '（未分领域）', en: '(no domain)' };

/** The departments that answer for an item. */
export const departmentsIn = (of: Pick<Result, 'departments' | 'english'>, lang: Lang): string =>
  listed(
    of.departments.map((name) => nameIn(name, lang, of.english)),
    lang,
  );

/** `江门市 2018年`. */
export function subjectWords({ subject, period }: Head['groups'][number], lang: Lang): string {
  const name = subject ?? UNNAMED[lang];
  return period === null ? name : `${name} ${periodWords(period)[lang]}`;
}
