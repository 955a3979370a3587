import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Written } from '../author/csv-bytes.js';
import type { Imported } from '../author/import.js';
import type { CatalogueHead } from '../author/import-yaml.js';
import { Refusal, refuse } from '../model/problem.js';
import type { Lang } from '../model/text.js';
import type { ImportReport } from '../report/import-text.js';
import { KINDS } from '../rules/registry.js';
import { onePeriod } from './arguments.js';
import { asTyped } from './files.js';
import { openPublished, type Published } from './import-input.js';
import { noPlace, noSubject, noTable, twoOnStdout } from './import-refusals.js';
import { betterWish, tableNumber, unknownBetter } from './import-wishes.js';
import { Inputs } from './inputs.js';
import { placeText } from './merge.js';
import { writeAll, writeFile } from './output.js';
import { reading } from './reading.js';
import { type ReportOptions, viewOf } from './reports.js';
import { settings } from './settings.js';
import { note, tell } from './tell.js';
import { EXIT, type World } from './world.js';

export interface ImportOptions extends Pick<ReportOptions, 'ascii' | 'color'> {
  readonly output?: string;
  readonly data?: string;
  readonly check?: boolean;
  readonly force?: boolean;
  readonly better: readonly string[];
  readonly subject?: string;
  readonly set: readonly string[];
  readonly period?: string;
  readonly table?: string;
  readonly sheet?: string;
  readonly encoding?: string;
  readonly dataEncoding?: Written;
  readonly bom?: boolean;
  readonly lang: Lang;
}

/** `eco-check import 指标表.docx -o 指标.yaml --data 数据.csv`: a published table as a catalogue and its data. */
export async function importTable(world: World, path: string, options: ImportOptions): Promise<number> {
  const { output, data, check } = options;
  if (!check && output === undefined) return noPlace();
  if (output === '-' && data === '-') return twoOnStdout();
  const wish = { better: betterWish(options.better), table: tableNumber(options.table) };
  const period = onePeriod(options.period);
  const profile = settings(options.set);
  if (options.set.length > 0 && options.subject === undefined) noSubject();
  if (!check) for (const file of [output, data]) refuseExisting(world, file, options.force ?? false);
  const inputs = new Inputs(world, reading({ ...options, map: [] }));
  try {
    const published = await openPublished(inputs, path);
    const { importTables } = await import('../author/import.js');
    const imported = importTables(published.grids, wish);
    if (imported === null) {
      // What is wrong with the file is said first; without it, that there is no such table.
      throw new Refusal([
        ...inputs.problems,
        ...(inputs.problems.some((p) => p.severity === 'error') ? [] : [noTable(published)]),
      ]);
    }
    if (imported.unknown.length > 0) return unknownBetter(imported.unknown);
    inputs.problems.push(...imported.problems);
    const head = headOf(published, imported, { ...options, profile });
    const { catalogueYaml } = await import('../author/import-yaml.js');
    const yaml = catalogueYaml(imported, head);
    const isBroken = inputs.problems.some((p) => p.severity === 'error');
    if (!check) {
      const csv = data === undefined ? null : await dataBytes(imported, data, period, published, options);
      await put(world, output as string, new TextEncoder().encode(yaml));
      if (csv !== null && data !== undefined) await put(world, data, csv);
    }
    await summarize(world, reportOf(published, imported), options);
    await tell(world, inputs.problems);
    if (isBroken) return EXIT.failed;
    return check && imported.looks.length > 0 ? EXIT.gated : EXIT.ok;
  } finally {
    await inputs.close();
  }
}

/** The summary is the report, on stdout; where the catalogue goes there, it is on stderr with all else. */
async function summarize(
  world: World,
  report: ImportReport,
  options: ImportOptions & { readonly quiet?: boolean },
): Promise<void> {
  const { importText } = await import('../report/import-text.js');
  const isTaken = !options.check && (options.output === '-' || options.data === '-');
  if (isTaken && options.quiet) return;
  await writeAll(isTaken ? world.stderr : world.stdout, importText(report, viewOf(world, options, null)));
}

function reportOf({ path }: Published, { indicators, looks, notes }: Imported): ImportReport {
  const items = indicators.flatMap((indicator) => indicator.items);
  const requirements = items.flatMap((item) => item.requirements);
  const count = (kind: string): number => requirements.filter(({ reading: r }) => r.kind === kind).length;
  return {
    file: path,
    indicators: indicators.length,
    items: items.length,
    requirements: requirements.length,
    kinds: KINDS.map(({ kind, title }) => ({ kind, title, count: count(kind) })).filter((k) => k.count > 0),
    looks: looks.map(({ at, text, why }) => ({ place: placeText(at), text, why })),
    notes,
  };
}

function headOf(
  { path, title }: Published,
  imported: Imported,
  { output, subject, lang, profile }: ImportOptions & { readonly profile: Readonly<Record<string, string>> },
): CatalogueHead {
  const name = basename(path === '-' ? 'stdin' : path);
  const stem = (path: string): string => basename(path).replace(/(?<=.)\.[^.]+$/, '');
  return {
    id: stem(output === undefined || output === '-' ? name : asTyped(output)),
    title: imported.title ?? title ?? stem(name),
    document: title ?? name,
    subject: subject ?? null,
    profile,
    comment:
      lang === 'zh'
        ? [
            `由 eco-check import 从 ${name} 生成。文字照录原表；没有把握之处标有“要看：”，请对照原表逐处决定。`,
            `一共 ${imported.looks.length} 处要看。`,
          ]
        : [
            `Made from ${name} by eco-check import. Texts are the table's own; "look:" marks what a person must decide.`,
            `${imported.looks.length} to be looked at.`,
          ],
    lang,
  };
}

async function dataBytes(
  imported: Imported,
  path: string,
  period: string | null,
  { isText }: Published,
  { subject, dataEncoding, encoding, bom }: ImportOptions,
): Promise<Uint8Array> {
  const [{ dataSheet }, { csvOf }, { csvBytes }] = await Promise.all([
    import('../author/import-data.js'),
    import('../author/form-csv.js'),
    import('../author/csv-bytes.js'),
  ]);
  // A Word document or a workbook has no encoding; there the option can only mean what is written.
  const asked = isText || encoding === undefined ? undefined : reading({ encoding, map: [] }).encoding;
  const written: Written = dataEncoding ?? (asked === 'gb18030' ? 'gb18030' : 'utf-8');
  return (
    csvBytes(csvOf(dataSheet(imported, subject ?? null, period)), written, bom === true && written === 'utf-8') ??
    refuse(
      'cannot-write',
      {
        zh: `“${asTyped(path)}”中有 GB18030 写不出的字符`,
        en: `"${asTyped(path)}" has characters that GB18030 cannot hold`,
      },
      { zh: '请改用 UTF-8', en: 'use UTF-8' },
    )
  );
}

async function put(world: World, path: string, bytes: Uint8Array): Promise<void> {
  async function* once(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  if (path === '-') {
    await writeAll(world.stdout, once());
    return;
  }
  await writeFile(world, path, once());
  note(world, { zh: `已写出 ${asTyped(path)}`, en: `wrote ${asTyped(path)}` });
}

/** Somebody may have worked on a catalogue for days. */
function refuseExisting(world: World, path: string | undefined, force: boolean): void {
  if (path === undefined || path === '-' || force || !existsSync(resolve(world.cwd, path))) return;
  refuse(
    'file-exists',
    { zh: `“${asTyped(path)}”已经存在，没有覆盖`, en: `"${asTyped(path)}" exists and was not overwritten` },
    { zh: '换一个文件名，或加 --force', en: 'choose another name, or add --force' },
  );
}
