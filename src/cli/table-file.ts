import type { Book, BookSheet } from '../author/book.js';
import type { Written } from '../author/csv-bytes.js';
import { refuse } from '../model/problem.js';
import type { Lang } from '../model/text.js';
import { asTyped } from './files.js';
import { writeFile } from './output.js';
import { note } from './tell.js';
import type { World } from './world.js';

/** How tables are written. */
export interface TableOptions {
  readonly encoding?: Written;
  /** A byte order mark: written in UTF-8 unless it is refused. */
  readonly bom?: boolean;
  readonly lang: Lang;
}

/** The kind of file that a name asks for. Anything but these two is refused before any work is done. */
export function tableEnding(path: string): 'xlsx' | 'csv' {
  const ending = /\.(xlsx|csv)$/i.exec(path)?.[1]?.toLowerCase();
  if (ending === 'xlsx' || ending === 'csv') return ending;
  return refuse(
    'usage',
    { zh: `-o：从文件名“${asTyped(path)}”看不出格式`, en: `-o: the name "${asTyped(path)}" does not tell a format` },
    { zh: '请用 .xlsx 或 .csv 结尾', en: 'use the ending .xlsx or .csv' },
  );
}

/** Options that contradict the file that is asked for. */
export function checkTableOptions(ending: 'xlsx' | 'csv', { encoding, bom }: TableOptions): void {
  if (ending === 'xlsx' && (encoding !== undefined || bom !== undefined)) {
    const option = encoding === undefined ? (bom ? '--bom' : '--no-bom') : '--encoding';
    refuse(
      'usage',
      {
        zh: `${option}：只用于 CSV，Excel 工作簿没有编码可选`,
        en: `${option}: this is for CSV; a workbook has no encoding to choose`,
      },
      { zh: '请让 -o 的文件名以 .csv 结尾', en: 'let the name behind -o end in .csv' },
    );
  }
  if (encoding === 'gb18030' && bom) {
    refuse('usage', {
      zh: '--bom：GB18030 的 CSV 不加 BOM，Excel 会当成乱码',
      en: '--bom: a CSV in GB18030 has none; Excel would show it as garbage',
    });
  }
}

/**
 * Writes a book: all of its sheets to a workbook; of a CSV the first one, and those that are named in `beside` to files of
 * their own (`汇总-补报清单.csv`).
 */
export async function writeBook(
  world: World,
  path: string,
  book: Book,
  options: TableOptions,
  beside: readonly BookSheet[] = [],
): Promise<void> {
  if (tableEnding(path) === 'xlsx') {
    const { formXlsx } = await import('../author/form-xlsx.js');
    await written(world, path, await formXlsx(book, options.lang, world.now?.() ?? new Date()));
    return;
  }
  const [first] = book.sheets;
  const sheets = [...(first ? [{ sheet: first, to: path }] : [])];
  for (const sheet of beside) sheets.push({ sheet, to: path.replace(/\.csv$/i, `-${sheet.name}$&`) });
  for (const { sheet, to } of sheets) await written(world, to, await csv(sheet, to, options));
}

async function csv(
  sheet: BookSheet,
  path: string,
  { encoding = 'utf-8', bom = true }: TableOptions,
): Promise<Uint8Array> {
  const [{ csvOf }, { csvBytes }] = await Promise.all([
    import('../author/form-csv.js'),
    import('../author/csv-bytes.js'),
  ]);
  return (
    csvBytes(csvOf(sheet), encoding, bom) ??
    refuse(
      'cannot-write',
      {
        zh: `“${asTyped(path)}”中有 GB18030 写不出的字符`,
        en: `"${asTyped(path)}" has characters that GB18030 cannot hold`,
      },
      { zh: '请改用 UTF-8 或 .xlsx', en: 'use UTF-8 or .xlsx' },
    )
  );
}

async function written(world: World, path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(world, path, once(bytes));
  note(world, { zh: `已写出 ${asTyped(path)}`, en: `wrote ${asTyped(path)}` });
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
