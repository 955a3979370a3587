import { byDepartment, type Lack } from '../model/checkup.js';
import type { Period } from '../model/period.js';
import type { Lang } from '../model/text.js';
import { NOBODY } from './checkup-text.js';
import type { View } from './format.js';
import { paragraph, screen } from './screen.js';
import { oneLine } from './visible.js';
import { subjectWords } from './words.js';

/** What came of putting forms together, ready for people. */
export interface CollationReport {
  readonly forms: number;
  readonly items: number;
  readonly filled: number;
  readonly groups: readonly { readonly subject: string | null; readonly period: Period | null }[];
  readonly conflicts: readonly ConflictLine[];
  readonly lacks: readonly Lack[];
}

interface ConflictLine {
  readonly subject: string | null;
  readonly period: Period | null;
  readonly item: string;
  readonly name: string;
  readonly fields: string;
  readonly sayings: string;
  readonly departments: readonly string[];
}

/** The summary, the conflicts with their places, and for each department a sentence that can be sent as it is. */
export async function* collationText(report: CollationReport, view: View): AsyncGenerator<string> {
  const { lang } = view;
  const on = await screen(view);
  const { forms, items, filled, groups, conflicts, lacks } = report;
  const line = (text: string, depth = 0): string => `${' '.repeat(depth)}${paragraph(on, oneLine(text), depth + 2)}`;
  const many = groups.length > 1;
  const of = (entry: { readonly subject: string | null; readonly period: Period | null }): string =>
    many ? `${subjectWords(entry, lang)} ` : '';
  const [only] = groups;
  const about = many || !only ? '' : `${subjectWords(only, lang)}${lang === 'zh' ? '，' : ', '}`;
  yield on.paint.strong(
    line(
      lang === 'zh'
        ? `合并 ${forms} 份表：${about}应有 ${items} 项，已有 ${filled} 项，冲突 ${conflicts.length} 处，还缺 ${lacks.length} 项。`
        : `${forms} ${forms === 1 ? 'form' : 'forms'} merged: ${about}${filled} of ${items} items have a value, ${conflicts.length} ${conflicts.length === 1 ? 'conflict' : 'conflicts'}, ${lacks.length} still missing.`,
    ),
  );
  if (conflicts.length > 0) {
    const title =
      lang === 'zh'
        ? '冲突（不作取舍，汇总表中留空，请核对后填写）'
        : 'Conflicts (none is chosen: the cell is left blank until somebody decides)';
    yield `\n${on.paint.status('error', line(title))}`;
    for (const c of conflicts) {
      const colon = lang === 'zh' ? '：' : ': ';
      yield line(`${of(c)}${c.item} ${c.name} ${c.fields}${colon}${c.sayings}`, 2);
    }
  }
  if (lacks.length === 0) return;
  yield `\n${on.paint.status('no-data', line(lang === 'zh' ? '补报清单' : 'To be asked for'))}`;
  for (const [department, owed] of byDepartment(lacks)) yield line(request(department, owed, of, lang), 2);
}

function request(department: string | null, lacks: readonly Lack[], of: (lack: Lack) => string, lang: Lang): string {
  const names = lacks.map((l) => {
    const said = l.said === null ? '' : lang === 'zh' ? `（填“${l.said}”）` : ` ("${l.said}")`;
    return `${of(l)}${l.item} ${l.name[lang]}${said}`;
  });
  const n = lacks.length;
  if (lang === 'en') return `${department ?? NOBODY.en}, please report (${n}): ${names.join('; ')}.`;
  return department === null
    ? `${NOBODY.zh}待补报（${n} 项）：${names.join('；')}。`
    : `请${department}补报（${n} 项）：${names.join('；')}。`;
}
