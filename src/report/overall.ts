import type { SubjectSummary } from '../model/assessment.js';
import type { Lang, Text } from '../model/text.js';
import type { Gathered } from './gather.js';

const OUTCOMES: Readonly<Record<SubjectSummary['headline']['outcome'], Text>> = {
  pass: { zh: '通过', en: 'met' },
  fail: { zh: '未通过', en: 'not met' },
  undetermined: { zh: '暂不能定', en: 'open' },
};

/** One verdict for the subject by the catalogue's policy, with the formula and its numbers. With many subjects each has its own line. */
export function overallLine({ summary, many }: Gathered, lang: Lang): string[] {
  const [only] = summary.subjects;
  if (many || only === undefined) return [];
  const { outcome, conditions, clause } = only.headline;
  const formulas = conditions.map((c) => c.formula[lang]).join(lang === 'zh' ? '；' : '; ');
  return lang === 'zh'
    ? [`总评${OUTCOMES[outcome].zh}${clause === null ? '' : `（按${clause}）`}：${formulas}。`]
    : [`Overall ${OUTCOMES[outcome].en}${clause === null ? '' : ` (by ${clause})`}: ${formulas}.`];
}
