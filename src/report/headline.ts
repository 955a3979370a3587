import type { Counts, Head } from '../model/assessment.js';
import { percent } from '../model/decimal.js';
import { periodWords } from '../model/say.js';
import { NO_ATTRIBUTE, STATUS_WORDS, STATUSES, type Status } from '../model/status.js';
import type { Lang, Text } from '../model/text.js';
import type { Gathered, Named } from './gather.js';
import { overallLine } from './overall.js';
import {
  amount,
  attributeWords,
  counted,
  headingLabel,
  INDICATORS,
  ITEMS,
  listed,
  needWords,
  PERIODS,
  READING_ORDER,
  SUBJECTS,
  UNNAMED,
} from './words.js';

/** What a format does to the words that are not the program's own, and to the count of a state. */
export interface Ink {
  readonly data: (text: string) => string;
  readonly mark: (status: Status, text: string) => string;
}

/** The answer, in three sentences that can be read aloud. */
export const headline = (g: Gathered, lang: Lang, ink: Ink): string[] => [
  itemsLine(g, lang, ink),
  indicatorsLine(g, lang, ink),
  publishedLine(g, lang, ink),
  ...overallLine(g, lang),
];

/** Whom and when the report is about: 江门市2018年, 3个评价对象2018年. */
export function about({ groups }: Head, lang: Lang, data: Ink['data']): string {
  const subjects = [...new Set(groups.map(({ subject }) => subject))];
  const periods = [...new Set(groups.map(({ period }) => period))];
  const [subject = null] = subjects;
  const [period = null] = periods;
  const who =
    subjects.length > 1
      ? amount(subjects.length, lang, SUBJECTS)
      : subject !== null
        ? data(subject)
        : groups.length > 0
          ? UNNAMED[lang]
          : '';
  const when =
    periods.length > 1 ? amount(periods.length, lang, PERIODS) : period === null ? '' : periodWords(period)[lang];
  if (lang === 'en') return [who, when].filter((text) => text !== '').join(', ');
  return who + (periods.length > 1 && who !== '' ? `、${when}` : when);
}

/** `江门市2018年指标复核（按指标值）`: also the title of a page. */
export function title(head: Head, lang: Lang, data: Ink['data']): string {
  const label = data(headingLabel(head, head.options.against)[lang]);
  const whom = about(head, lang, data);
  return lang === 'zh' ? `${whom}指标复核（按${label}）` : `Review${whom && ` of ${whom}`} (against "${label}")`;
}

function itemsLine(g: Gathered, lang: Lang, ink: Ink): string {
  const { items, rate } = g.summary;
  const asides = { undetermined: lacking(g, lang, ink.data) };
  const counts = spoken(items, lang, ink, asides);
  const share = rateWords(g, lang);
  return lang === 'zh'
    ? `${title(g.head, lang, ink.data)}：${g.many ? '共' : ''}${amount(items.total, lang, ITEMS)}中${counts}；${rate.total > 0 ? `达标占${share}` : share}。`
    : `${title(g.head, lang, ink.data)}: of ${amount(items.total, lang, ITEMS)}, ${counts}; ${rate.total > 0 ? `${share} pass` : share}.`;
}

/** Each state that occurs, and always pass and fail. */
function spoken(counts: Counts, lang: Lang, { mark }: Ink, asides: Partial<Record<Status, string>> = {}): string {
  const said = READING_ORDER.filter((status) => counts[status] > 0 || status === 'pass' || status === 'fail');
  return listed(
    said.map((status) => mark(status, counted(status, counts[status], lang)) + (asides[status] ?? '')),
    lang,
  );
}

/** What all undetermined items lack, or most of them. */
function lacking({ needs, summary }: Gathered, lang: Lang, data: Ink['data']): string {
  const total = summary.items.undetermined;
  const common = [...needs].filter(([, n]) => n === total);
  if (total > 0 && common.length > 0) {
    const words = listed(
      common.map(([need]) => data(needWords(need)[lang])),
      lang,
    );
    return lang === 'zh'
      ? `（${total > 1 ? '均' : ''}缺${words}）`
      : ` (${total > 1 ? 'all lacking' : 'lacking'} ${words})`;
  }
  const parts = [...needs].sort((a, b) => b[1] - a[1]);
  if (parts.length === 0) return '';
  const words = parts.map(([need, n]) =>
    lang === 'zh' ? `${n}项缺${data(needWords(need).zh)}` : `${n} lacking ${data(needWords(need).en)}`,
  );
  return lang === 'zh' ? `（其中${words.join('、')}）` : ` (${words.join(', ')})`;
}

function rateWords({ summary: { rate } }: Gathered, lang: Lang): string {
  const share = percent(rate.pass, rate.total);
  const excluded = rate.excluded['not-applicable'];
  if (share === null) return lang === 'zh' ? '没有适用的评价项' : 'no item applies';
  if (lang === 'zh')
    return `${rate.pass}/${rate.total}（${share}%${excluded > 0 ? `，不适用${excluded}项不计入` : ''}）`;
  return `${rate.pass} of ${rate.total} (${share}%${excluded > 0 ? `, ${excluded} not applicable left out` : ''})`;
}

function indicatorsLine(g: Gathered, lang: Lang, ink: Ink): string {
  const { indicators } = g.summary;
  const attributes = Object.entries(indicators)
    .filter(
      (entry): entry is [string, Counts] =>
        typeof entry[1] === 'object' && entry[1].total > 0 && !STATUSES.some((s) => s === entry[0]),
    )
    // Where no indicator has one there is nothing to split by.
    .filter(([attribute, counts]) => attribute !== NO_ATTRIBUTE || counts.total < indicators.total)
    .map(([attribute, counts]) => {
      const word = ink.data(attributeWords(attribute)[lang]);
      const said = spoken(counts, lang, ink);
      return lang === 'zh' ? `${word}${counts.total}个：${said}` : `${counts.total} ${word}: ${said}`;
    });
  const total = spoken(indicators, lang, ink);
  const all = amount(indicators.total, lang, INDICATORS);
  const sentence =
    lang === 'zh' ? [`${all}中${total}`, ...attributes].join('；') : [`${all}: ${total}`, ...attributes].join('; ');
  if (g.failing.length === 0) return sentence + STOP[lang];
  const names = namesOf(g.failing, g.many, lang, ink.data);
  const word = ink.mark('fail', STATUS_WORDS.fail[lang]);
  return lang === 'zh' ? `${sentence}。${word}的有：${names}。` : `${sentence}. Failing: ${names}.`;
}

const STOP: Text = { zh: '。', en: '.' };

/** More names than can be read aloud are counted. */
const NAMES = 10;

function namesOf(named: readonly Named[], many: boolean, lang: Lang, data: Ink['data']): string {
  const attributes = [...new Set(named.map(({ attribute }) => attribute))];
  const [only = null] = attributes.length === 1 && named.length > 1 ? attributes : [];
  const each = only === null;
  const shown = named.slice(0, NAMES).map(({ item, name, attribute, times }) => {
    const asides = [
      ...(each && attribute !== null ? [data(attributeWords(attribute)[lang])] : []),
      ...(many && times > 1 ? [lang === 'zh' ? `${times}处` : `${times} times`] : []),
    ];
    return `${data(item)} ${data(name[lang])}${bracketed(asides, lang)}`;
  });
  const rest = named.length - shown.length;
  const more = rest === 0 ? '' : lang === 'zh' ? `等${named.length}项` : ` and ${rest} more`;
  const alike = only === null ? '' : bracketed([data(all(attributeWords(only), lang))], lang);
  return listed(shown, lang) + more + alike;
}

const all = (word: Text, lang: Lang): string => (lang === 'zh' ? `均为${word.zh}` : `all ${word.en}`);

const bracketed = (texts: readonly string[], lang: Lang): string =>
  texts.length === 0 ? '' : lang === 'zh' ? `（${texts.join('，')}）` : ` (${texts.join(', ')})`;

function publishedLine(g: Gathered, lang: Lang, ink: Ink): string {
  const { agrees, contradicts, unverifiable } = g.summary.published;
  if (agrees + contradicts + unverifiable === 0) {
    return lang === 'zh' ? '数据中没有公布结论可供核对。' : 'The data hold no published verdicts to check.';
  }
  const names =
    contradicts === 0
      ? ''
      : bracketed(
          [
            namesOf(
              g.contradicted.map((n) => ({ ...n, attribute: null })),
              g.many,
              lang,
              ink.data,
            ),
          ],
          lang,
        );
  const [blankZh, blankEn] =
    g.unpublished === 0 ? ['', ''] : [`、未公布${g.unpublished}`, `, ${g.unpublished} not published`];
  return lang === 'zh'
    ? `公布结论：证据支持${agrees}、${ink.mark('fail', `不一致${contradicts}`)}${names}、无法核对${unverifiable}${blankZh}。`
    : `Published verdicts: ${agrees} supported, ${ink.mark('fail', `${contradicts} contradicted`)}${names}, ${unverifiable} that cannot be checked${blankEn}.`;
}
