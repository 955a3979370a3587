import type { Assessment } from '../model/assessment.js';
import type { Lang } from '../model/text.js';
import type { Format, View } from '../report/format.js';
import { formatFor, LIST_FORMATS } from '../report/registry.js';
import type { Target } from './arguments.js';
import { ClosedPipe, writeAll, writeFile } from './output.js';
import { note } from './tell.js';
import { asciiOnly, type ColorWish, colorLevel, widthOf } from './terminal.js';
import type { World } from './world.js';

/** The options of every command that writes reports. */
export interface ReportOptions {
  readonly format: readonly string[];
  readonly output: readonly string[];
  readonly subject?: string;
  readonly all?: boolean;
  readonly ascii?: boolean;
  readonly color: ColorWish;
  readonly lang: Lang;
  readonly quiet?: boolean;
  /** A byte order mark in a CSV. */
  readonly bom?: boolean;
}

/** Writes an assessment in each format that is wanted, to stdout or a file. */
export async function writeReports(
  world: World,
  assessment: Assessment,
  wanted: readonly Target[],
  options: ReportOptions,
): Promise<void> {
  const view: View = viewOf(world, options, assessment.head.options.show);
  // What this terminal cannot show may be read elsewhere.
  const ofFile = { color: options.color === 'always' ? view.color : 0, ascii: options.ascii ?? false } as const;
  for (const { format, path } of wanted) {
    const render = await format.load();
    if (path === null) await writeAll(world.stdout, render(assessment, view)).catch(readerGone);
    else {
      await writeFile(world, path, render(assessment, { ...view, ...ofFile }));
      note(world, { zh: `已写出 ${path}`, en: `wrote ${path}` });
    }
  }
}

/** How the reader wants to see it, and what the terminal can show. */
export const viewOf = (
  world: World,
  options: Pick<ReportOptions, 'lang' | 'subject' | 'all' | 'ascii' | 'color' | 'bom'>,
  show: View['show'],
): View => ({
  lang: options.lang,
  width: widthOf(world, world.stdout),
  color: colorLevel(world, options.color, world.stdout),
  ascii: asciiOnly(world, options.ascii ?? false, world.stdout),
  show,
  all: options.all ?? false,
  details: options.subject ?? null,
  mark: options.bom ?? true,
});

/** The formats of a command that makes a list, each with the renderer that it loads. */
export const listFormats = (load: Readonly<Record<(typeof LIST_FORMATS)[number], Format['load']>>): readonly Format[] =>
  LIST_FORMATS.map((name) => ({ ...(formatFor(name) as Format), load: load[name] }));

/** Whoever read the report has seen enough: the verdict and its exit code stand all the same. */
function readerGone(error: unknown): void {
  if (!(error instanceof ClosedPipe)) throw error;
}
