import type { SubjectSummary } from '../model/assessment.js';
import type { Status } from '../model/status.js';
import { CLAUSES, type Lang, type Text } from '../model/text.js';
import type { View } from './format.js';
import type { Gathered } from './gather.js';
import { amount, listed, PERIODS, SUBJECTS, subjectWords } from './words.js';

const OUTCOMES: Readonly<Record<SubjectSummary['headline']['outcome'], Text>> = {
  pass: { zh: '通过', en: 'met' },
  fail: { zh: '未通过', en: 'not met' },
  undetermined: { zh: '暂不能定', en: 'open' },
};

type Headline = SubjectSummary['headline'];

const formulas = ({ conditions }: Headline, lang: Lang): string =>
  conditions.map((c) => c.formula[lang]).join(CLAUSES[lang]);

const by = ({ clause }: Headline, lang: Lang): string =>
  clause === null ? '' : lang === 'zh' ? `（按${clause}）` : ` (by ${clause})`;

/** One verdict for the subject by the catalogue's policy, with the formula and its numbers. Several subjects have a table. */
export function overallLine({ summary, many }: Gathered, lang: Lang): string[] {
  const [only] = summary.subjects;
  if (many || only === undefined) return [];
  const { headline } = only;
  const outcome = OUTCOMES[headline.outcome][lang];
  return lang === 'zh'
    ? [`总评${outcome}${by(headline, lang)}：${formulas(headline, lang)}。`]
    : [`Overall ${outcome}${by(headline, lang)}: ${formulas(headline, lang)}.`];
}

/** So many subjects and periods are shown one by one on a screen. */
export const MANY = 200;

/** The verdict on one subject and period, and the state whose colour it has. */
export interface Overall {
  readonly of: string;
  readonly outcome: string;
  readonly status: Status;
  readonly because: string;
}

/** The verdicts on several subjects and periods. */
export function overalls(
  { summary: { subjects } }: Gathered,
  { lang, details }: View,
): { readonly title: string; readonly rows: readonly Overall[]; readonly left: number } {
  const [first] = subjects;
  const outcomes = (['pass', 'fail', 'undetermined'] as const).flatMap((outcome) => {
    const n = subjects.reduce((sum, s) => sum + (s.headline.outcome === outcome ? 1 : 0), 0);
    const word = OUTCOMES[outcome][lang];
    return n === 0 ? [] : [lang === 'zh' ? `${word}${n}` : `${n} ${word}`];
  });
  const clause = first === undefined ? '' : by(first.headline, lang);
  const title =
    lang === 'zh'
      ? `总评${clause}：${whole(subjects, lang)}中${listed(outcomes, lang)}`
      : `Overall${clause}: of ${whole(subjects, lang)}, ${listed(outcomes, lang)}`;
  const wanted = details === null ? subjects : subjects.filter(({ subject }) => subject === details);
  const rows = wanted.slice(0, MANY).map((s) => ({
    of: subjectWords(s, lang),
    outcome: OUTCOMES[s.headline.outcome][lang],
    status: s.headline.outcome,
    because: formulas(s.headline, lang),
  }));
  return { title, rows, left: wanted.length - rows.length };
}

/** What the verdicts are counted by: subjects, periods, or each subject in each period. */
function whole(subjects: readonly SubjectSummary[], lang: Lang): string {
  const periods = new Set(subjects.map(({ period }) => period)).size;
  const names = new Set(subjects.map(({ subject }) => subject)).size;
  if (periods === 1) return amount(names, lang, SUBJECTS);
  if (names === 1) return amount(periods, lang, PERIODS);
  return lang === 'zh' ? `${subjects.length}个评价对象年度` : `${subjects.length} subjects by period`;
}

export const outcomeWords = (outcome: Headline['outcome'], lang: Lang): string => OUTCOMES[outcome][lang];

/** Says that not all are shown. */
export const unshown = (left: number, lang: Lang): string | null =>
  left === 0
    ? null
    : lang === 'zh'
      ? `另有${left}个没有列出：--subject 名称 只看一个评价对象，--format json 有全部。`
      : `${left} more are not listed: --subject NAME shows one of them, --format json has all.`;
