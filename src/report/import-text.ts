import type { Text } from '../model/text.js';
import type { View } from './format.js';
import { paragraph, screen } from './screen.js';
import { oneLine } from './visible.js';

/** What came of importing a table, ready for people. */
export interface ImportReport {
  readonly file: string;
  readonly indicators: number;
  readonly items: number;
  readonly requirements: number;
  /** How many requirements there are of each kind of rule. */
  readonly kinds: readonly { readonly kind: string; readonly title: Text; readonly count: number }[];
  readonly looks: readonly { readonly place: string; readonly text: string; readonly why: Text }[];
  /** What was done with the table as a whole. */
  readonly notes: readonly Text[];
}

/** The summary: so many read, by kind, and what a person must look at, each with its place and its text. */
export async function* importText(report: ImportReport, view: View): AsyncGenerator<string> {
  const { lang } = view;
  const on = await screen(view);
  const { file, indicators, items, requirements, kinds, looks, notes } = report;
  const line = (text: string, depth = 0): string => `${' '.repeat(depth)}${paragraph(on, oneLine(text), depth + 2)}`;
  yield on.paint.strong(
    line(
      lang === 'zh'
        ? `读入 ${file}：${indicators} 个指标、${items} 个评价项、${requirements} 条评价标准，要看的 ${looks.length} 处。`
        : `${file}: ${indicators} indicators, ${items} items and ${requirements} requirements read; ${looks.length} to be looked at.`,
    ),
  );
  const wide = Math.max(0, ...kinds.map(({ kind }) => kind.length));
  for (const { kind, title, count } of kinds)
    yield line(`${kind.padEnd(wide)} ${String(count).padStart(4)}  ${title[lang]}`, 2);
  for (const note of notes) yield line(`${lang === 'zh' ? '注：' : 'note: '}${note[lang]}`, 2);
  if (looks.length === 0) return;
  const title = lang === 'zh' ? '要看的（请逐处对照原表决定）' : 'To be looked at (decide each by the table itself)';
  yield `\n${on.paint.status('review', line(title))}`;
  for (const { place, text, why } of looks) {
    const said = why[lang].includes(oneLine(text))
      ? why[lang]
      : lang === 'zh'
        ? `“${text}”：${why.zh}`
        : `"${text}": ${why.en}`;
    yield line(`${place} ${said}`, 2);
  }
}
