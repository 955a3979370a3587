import type { SubjectSummary } from '../model/assessment.js';
import type { Lang, Text } from '../model/text.js';
import type { Gathered } from './gather.js';
import { subjectWords } from './words.js';

const OUTCOMES: Readonly<Record<SubjectSummary['headline']['outcome'], Text>> = {
  pass: { zh: '通过', en: 'met' },
  fail: { zh: '未通过', en: 'not met' },
  undetermined: { zh: '暂不能定', en: 'open' },
};

/** So many subjects are told one by one; the JSON report has them all. */
const MOST = 20;

/** One verdict for each subject by the catalogue's policy, with the formula and its numbers; of many, how many came to which first. */
export function overallLine({ summary: { subjects }, many }: Gathered, lang: Lang): string[] {
  const [first] = subjects;
  if (first === undefined) return [];
  if (!many) return [`${outcomeText(first, lang)}${formulaText(first, lang)}`];
  const counts = (Object.keys(OUTCOMES) as (keyof typeof OUTCOMES)[]).flatMap((outcome) => {
    const n = subjects.filter((s) => s.headline.outcome === outcome).length;
    return n === 0 ? [] : [lang === 'zh' ? `${OUTCOMES[outcome].zh} ${n} 个` : `${OUTCOMES[outcome].en} for ${n}`];
  });
  const all =
    lang === 'zh'
      ? `总评（${subjects.length}个评价对象和时段）：${counts.join('、')}。`
      : `Overall (${subjects.length} subjects and periods): ${counts.join(', ')}.`;
  return [
    all,
    // Where every indicator must pass, the bars tell it.
    ...(isStated(first) ? subjects.slice(0, MOST).map((s) => `${nameText(s, lang)}${formulaText(s, lang)}`) : []),
  ];
}

const isStated = ({ headline: { conditions, clause } }: SubjectSummary): boolean =>
  clause !== null || conditions.length > 1 || conditions.some((c) => c.of !== null || c.required < c.total);

const nameText = (s: SubjectSummary, lang: Lang): string =>
  `${subjectWords(s, lang)}${lang === 'zh' ? '总评' : ': overall '}${OUTCOMES[s.headline.outcome][lang]}${clauseText(s, lang)}`;

const outcomeText = (s: SubjectSummary, lang: Lang): string =>
  `${lang === 'zh' ? '总评' : 'Overall '}${OUTCOMES[s.headline.outcome][lang]}${clauseText(s, lang)}`;

const clauseText = ({ headline: { clause } }: SubjectSummary, lang: Lang): string =>
  clause === null ? '' : lang === 'zh' ? `（按${clause}）` : ` (by ${clause})`;

const formulaText = ({ headline: { conditions } }: SubjectSummary, lang: Lang): string =>
  lang === 'zh'
    ? `：${conditions.map((c) => c.formula.zh).join('；')}。`
    : `: ${conditions.map((c) => c.formula.en).join('; ')}.`;
