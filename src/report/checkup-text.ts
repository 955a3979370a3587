import { nameIn } from '../model/catalogue.js';
import { byDepartment, type Checkup, LACK_WORDS, type Lack } from '../model/checkup.js';
import type { Problem } from '../model/problem.js';
import type { Lang, Text } from '../model/text.js';
import type { View } from './format.js';
import { problemWords } from './problem-words.js';
import { paragraph, screen } from './screen.js';
import { oneLine } from './visible.js';
import { amount, ITEMS, PERIODS, SUBJECTS, subjectWords } from './words.js';

/** The result of a check of data in a few lines: how much there is, what is wrong or doubtful by kind, what is still missing. */
export async function* checkupText(checkup: Checkup, view: View): AsyncGenerator<string> {
  const { lang } = view;
  const on = await screen(view);
  const { problems, lacks, head } = checkup;
  const line = (text: string, depth = 0): string => `${' '.repeat(depth)}${paragraph(on, oneLine(text), depth + 2)}`;
  yield on.paint.strong(line(verdict(problems)[lang]));
  yield line(size(checkup, lang));
  for (const severity of ['error', 'warning'] as const) {
    const counts = byCode(problems.filter((p) => p.severity === severity));
    if (counts.length === 0) continue;
    yield `\n${on.paint.status(severity === 'error' ? 'error' : 'review', line(KINDS[severity][lang]))}`;
    for (const [code, n] of counts) {
      yield line(lang === 'zh' ? `${problemWords(code).zh}：${n} 处` : `${problemWords(code).en}: ${n}`, 2);
    }
  }
  if (lacks.length === 0) return;
  const many = head.groups.length > 1;
  yield `\n${on.paint.status('no-data', line(TITLE(lacks)[lang]))}`;
  for (const [department, owed] of byDepartment(lacks)) {
    const name = department === null ? NOBODY[lang] : nameIn(department, lang, head.catalogue.english);
    yield line(
      lang === 'zh'
        ? `${name}（${owed.length}）：${listOf(owed, many, lang)}`
        : `${name} (${owed.length}): ${listOf(owed, many, lang)}`,
      2,
    );
  }
}

export const NOBODY: Text = { zh: '（未写明责任部门）', en: '(no department named)' };

const KINDS = {
  error: { zh: '错误（必须改正）', en: 'Errors (to be corrected)' },
  warning: { zh: '存疑（请核对）', en: 'Doubts (to be checked)' },
} as const satisfies Record<string, Text>;

function verdict(problems: readonly Problem[]): Text {
  const errors = problems.filter((p) => p.severity === 'error').length;
  const doubts = problems.length - errors;
  if (errors + doubts === 0) return { zh: '数据没有发现问题。', en: 'Nothing is wrong or doubtful in the data.' };
  return {
    zh: `数据有 ${errors} 处错误、${doubts} 处存疑，逐条说明见标准错误输出。`,
    en: `The data have ${errors} ${errors === 1 ? 'error' : 'errors'} and ${doubts} ${doubts === 1 ? 'doubt' : 'doubts'}; stderr has each of them.`,
  };
}

function size({ rows, items, subjects, periods, head }: Checkup, lang: Lang): string {
  const [only] = head.groups;
  const of =
    head.groups.length === 1 && only
      ? subjectWords(only, lang)
      : [amount(subjects, lang, SUBJECTS), amount(periods, lang, PERIODS)].join(lang === 'zh' ? '、' : ', ');
  return lang === 'zh'
    ? `${of}；${rows} 行数据，${amount(items.reported, lang, ITEMS)}（指标体系共 ${items.total} 个）。`
    : `${of}; ${rows} ${rows === 1 ? 'row' : 'rows'} of data, ${amount(items.reported, lang, ITEMS)} (the catalogue has ${items.total}).`;
}

/** The commonest first. */
export function byCode(problems: readonly Problem[]): readonly (readonly [code: string, n: number])[] {
  const counts = new Map<string, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

const TITLE = (lacks: readonly Lack[]): Text => ({
  zh: `还缺数据：${lacks.length} 项（按责任部门；几个部门共同负责的各列一次）`,
  en: `Still without data: ${lacks.length} (by department; what several share stands with each)`,
});

const MOST = 40;

function listOf(lacks: readonly Lack[], many: boolean, lang: Lang): string {
  const shown = lacks.slice(0, MOST).map((lack) => {
    const wrong = lang === 'zh' ? `（${LACK_WORDS.refused.zh}）` : ` (${LACK_WORDS.refused.en})`;
    const said =
      lack.how === 'refused'
        ? wrong
        : lack.said === null
          ? ''
          : lang === 'zh'
            ? `（填“${lack.said}”）`
            : ` ("${lack.said}")`;
    return `${many ? `${subjectWords(lack, lang)} ` : ''}${lack.item} ${lack.name[lang]}${said}`;
  });
  const rest = lacks.length - shown.length;
  if (rest > 0) shown.push(lang === 'zh' ? `另有 ${rest} 项` : `${rest} more`);
  return shown.join(lang === 'zh' ? '；' : '; ');
}
