import { escapeMarkdown } from './escape.js';
import type { View } from './format.js';
import { table } from './markdown-table.js';
import type { Sheet, SheetRow, SheetSection } from './sheet.js';

/** The same list for a page or a pull request: what stands below a row in a terminal is a column of its own. */
export async function* sheetMarkdown(made: Promise<Sheet>, view: View): AsyncGenerator<string> {
  const { title, answer, sections, details, closing } = await made;
  yield `# ${escapeMarkdown(title)}\n\n`;
  for (const line of answer) yield `- ${escapeMarkdown(line)}\n`;
  for (const section of sections) yield* drawn(section, details, view);
  if (closing.length > 0) yield `\n---\n\n${closing.map((line) => `- ${escapeMarkdown(line)}\n`).join('')}`;
}

function* drawn({ title, columns, groups, rest }: SheetSection, details: string, { lang }: View): Generator<string> {
  yield `\n## ${escapeMarkdown(title)}\n`;
  const head = [...columns.map((column) => column.title[lang]), details];
  const right = [...columns.map((column) => column.align === 'right'), false];
  for (const { heading, rows } of groups) {
    if (heading !== null) yield `\n### ${escapeMarkdown(heading)}\n`;
    const cells = rows.map(cellsOf);
    const filled = head.map((_, i) => cells.some((row) => row[i] !== ''));
    const only = <T>(row: readonly T[]): T[] => row.filter((_, i) => filled[i]);
    yield `\n${table(only(head), cells.map(only), only(right))}`;
  }
  if (rest !== null) yield `\n${escapeMarkdown(rest)}\n`;
}

const cellsOf = ({ cells, below }: SheetRow): string[] => [
  ...cells.map(({ text, status }) =>
    status === 'fail' || status === 'error' ? `**${escapeMarkdown(text)}**` : escapeMarkdown(text),
  ),
  below.map(escapeMarkdown).join('<br>'),
];
