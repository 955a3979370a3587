import type { Comparison } from '../model/limit.js';
import { STATUS_WORDS, STATUSES, type Status } from '../model/status.js';
import { type Lang, LIST, type Text } from '../model/text.js';
import { dataLines } from './data-lines.js';
import type { Gathered } from './gather.js';
import { attributeWords, listed } from './words.js';

/** What the last lines are about. */
type Told = Pick<Gathered, 'head' | 'summary' | 'problems'>;

/** The last lines of a report: what was odd in the inputs, and what the gate says. */
export const closing = (g: Told, lang: Lang): string[] => [
  ...dataLines(g.head, lang),
  problemsLine(g, lang),
  gateLine(g, lang),
];

/** What was noticed about the input as a whole and turns how the numbers are to be read. */
export const hints = ({ problems }: Pick<Told, 'problems'>, lang: Lang): string[] =>
  problems
    .filter(({ code }) => TOLD_FIRST.has(code))
    .slice(0, 5)
    .map(({ text, hint }) =>
      lang === 'zh'
        ? `注意：${text.zh}${hint ? `；${hint.zh}` : ''}。`
        : `Note: ${text.en}${hint ? `; ${hint.en}` : ''}.`,
    );
const TOLD_FIRST = new Set(['incomplete-period', 'near-subject']);

export function problemsLine({ problems }: Pick<Told, 'problems'>, lang: Lang): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (problems.length === 0) return lang === 'zh' ? '输入问题：无。' : 'Problems in the input: none.';
  return lang === 'zh'
    ? `输入问题：错误${errors}、警告${warnings}（详见标准错误输出）。`
    : `Problems in the input: errors: ${errors}, warnings: ${warnings} (see standard error).`;
}

function gateLine({ summary: { gate }, head: { options } }: Told, lang: Lang): string {
  const gates = [
    ...(options.failOn.length === 0 ? [] : [conditions(options.failOn, lang)]),
    ...(options.minRate === null
      ? []
      : [lang === 'zh' ? `达标率不低于 ${options.minRate}%` : `rate at least ${options.minRate}%`]),
    ...(options.maxFail === null ? [] : [mostFails(options.maxFail, options.failOn.includes('fail'))[lang]]),
  ].join(lang === 'zh' ? '、' : ', ');
  const waived = gate.waived === 0 ? '' : lang === 'zh' ? `（豁免${gate.waived}项）` : ` (${gate.waived} waived)`;
  const anyFail = gate.because.some((word) => /^fail: \d+$/.test(word));
  const because = conditions(
    gate.because.filter((word) => !(anyFail && MANY_FAILS.test(word))),
    lang,
  );
  if (lang === 'zh') {
    return `门槛：${gates === '' ? '不设（--fail-on none）' : gates}${waived}。退出码 ${gate.exitCode}${because && `，因为：${because}`}。`;
  }
  return `Gate: ${gates === '' ? 'none (--fail-on none)' : gates}${waived}. Exit code ${gate.exitCode}${because && `, because of: ${because}`}.`;
}

const MANY_FAILS = /^fail: (\d+) > (\d+)$/;

/** Where every fail gates, how many there may be is no question any more. */
const mostFails = (most: number, anyFails: boolean): Text =>
  anyFails
    ? {
        zh: `--max-fail ${most} 不起作用（--fail-on 已包括未达标）`,
        en: `--max-fail ${most} changes nothing (--fail-on has fail)`,
      }
    : { zh: `未达标不多于${most}`, en: `at most ${most} fail` };

const isStatus = (text: string | undefined): text is Status => STATUSES.some((status) => status === text);

/** `fail:binding` and `fail:binding: 3` in words; what is neither stays as it is. */
function conditions(words: readonly string[], lang: Lang): string {
  const said = words.map((word) => {
    const [, problems] = /^error problems: (\d+)$/.exec(word) ?? [];
    if (problems !== undefined) return lang === 'zh' ? `输入错误${problems}` : `errors in the input: ${problems}`;
    const [, status, attribute = '', n = ''] = /^([a-z-]+)(?::([^:\s]+))?(?:: (\d+))?$/.exec(word) ?? [];
    if (status === 'contradicts')
      return lang === 'zh' ? `与公布结论不一致${n}` : `${n && `${n} `}contradicting the published verdict`;
    const [, share] = /^rate: (.+)$/.exec(word) ?? [];
    if (share !== undefined) return lang === 'zh' ? `达标率 ${share}` : `rate ${share}`;
    const [, fails, most] = MANY_FAILS.exec(word) ?? [];
    if (fails !== undefined) return lang === 'zh' ? `未达标${fails}，多于${most}` : `${fails} fail, more than ${most}`;
    if (!isStatus(status)) return word;
    const aside = attributeWords(attribute)[lang];
    if (lang === 'zh') return STATUS_WORDS[status].zh + (aside && `（${aside}）`) + n;
    return `${n && `${n} `}${STATUS_WORDS[status].en}${aside && ` (${aside})`}`;
  });
  return said.join(LIST[lang]);
}

const whatIf = (comparison: Comparison): Text =>
  comparison === 'rounded'
    ? { zh: '假设改用修约值比较法', en: 'what if values were rounded before they are compared' }
    : { zh: '假设改用全数值比较法', en: 'what if values were compared as they are' };

/** What makes this run another than the plain one: a what-if comparison, settings from outside, a chosen period. */
export function conditionsLine(
  { head: { options } }: Pick<Told, 'head'>,
  lang: Lang,
  data: (text: string) => string,
): string | null {
  const zh = lang === 'zh';
  const set = Object.entries(options.set).map(([key, value]) => data(`${key}=${value}`));
  const said = [
    ...(options.whatIf ? [whatIf(options.comparison)[lang]] : []),
    ...(set.length > 0 ? [`${zh ? '另行设定 ' : 'set from outside: '}${listed(set, lang)}`] : []),
    ...(options.period === null ? [] : [`${zh ? '只看年度 ' : 'only the period '}${data(options.period)}`]),
  ];
  return said.length === 0 ? null : zh ? `条件：${said.join('；')}。` : `Conditions: ${said.join('; ')}.`;
}
