import { resolve } from 'node:path';
import { type Collation, collate } from '../author/collate.js';
import { collationBook, conflictFields, lackSheet, sayings } from '../author/collation-book.js';
import { type Entry, readReturned } from '../author/returned.js';
import { refuse } from '../model/problem.js';
import type { Lang } from '../model/text.js';
import { isMissing } from '../read/words.js';
import type { CollationReport } from '../report/collation-text.js';
import { heading, onePeriod } from './arguments.js';
import { DEFAULT_CATALOGUE, loadCatalogue } from './catalogues.js';
import { asTyped } from './files.js';
import { Inputs } from './inputs.js';
import { writeAll } from './output.js';
import { expandPaths } from './paths.js';
import { reading } from './reading.js';
import { type ReportOptions, viewOf } from './reports.js';
import { checkTableOptions, type TableOptions, tableEnding, writeBook } from './table-file.js';
import { tell } from './tell.js';
import { EXIT, type World } from './world.js';

export interface MergeOptions extends TableOptions, Pick<ReportOptions, 'ascii' | 'color'> {
  readonly catalogue?: string;
  readonly against?: string;
  readonly period?: string;
  readonly output?: string;
}

/** `eco-check merge <forms…> -o 汇总.xlsx`: returned forms as one table. What they disagree on is shown, and nothing is chosen. */
export async function mergeForms(world: World, given: readonly string[], options: MergeOptions): Promise<number> {
  const { output, lang } = options;
  if (output !== undefined) checkTableOptions(tableEnding(output), options);
  const period = onePeriod(options.period);
  const { catalogue, problems } = await loadCatalogue(world, options.catalogue ?? DEFAULT_CATALOGUE);
  const against = heading(options.against, catalogue.headings, catalogue.publishedAgainst);
  const inputs = new Inputs(world, reading({ map: [] }));
  inputs.problems.push(...problems);
  try {
    const files = withoutOutput(world, given, output);
    const entries: Entry[] = [];
    for (const file of files) {
      const { input } = await inputs.table('form', file);
      entries.push(...(await readReturned(input, catalogue, period, inputs.report)));
    }
    const isBroken = inputs.problems.some((p) => p.severity === 'error');
    if (entries.length === 0 && isBroken) {
      await tell(world, inputs.problems);
      return EXIT.failed;
    }
    const collation = collate(catalogue, entries);
    const question = { catalogue, against, lang };
    if (output !== undefined) {
      await writeBook(world, output, collationBook(collation, question), options, [
        lackSheet(collation.lacks, question),
      ]);
    }
    const { collationText } = await import('../report/collation-text.js');
    await writeAll(world.stdout, collationText(reportOf(collation, files.length, lang), viewOf(world, options, null)));
    await tell(world, inputs.problems);
    if (isBroken) return EXIT.failed;
    const isOpen = collation.lacks.length > 0 || collation.rows.some((row) => row.conflicts.length > 0);
    return isOpen ? EXIT.gated : EXIT.ok;
  } finally {
    await inputs.close();
  }
}

/** A folder may hold what an earlier run has written there; a form that is named and would be overwritten is another matter. */
function withoutOutput(world: World, given: readonly string[], output: string | undefined): readonly string[] {
  const files = expandPaths(world, given);
  if (output === undefined) return files;
  const ours = [output, ...['补报清单', 'Missing'].map((name) => output.replace(/\.csv$/i, `-${name}$&`))];
  const isOurs = (file: string): boolean => ours.some((path) => resolve(world.cwd, path) === resolve(world.cwd, file));
  const named = given.find(isOurs);
  if (named !== undefined) {
    refuse(
      'usage',
      {
        zh: `-o：“${asTyped(named)}”也是要合并的表，会被覆盖`,
        en: `-o: "${asTyped(named)}" is one of the forms and would be overwritten`,
      },
      { zh: '请换一个文件名', en: 'choose another name' },
    );
  }
  return files.filter((file) => !isOurs(file));
}

function reportOf({ rows, lacks, groups }: Collation, forms: number, lang: Lang): CollationReport {
  const conflicts = rows.flatMap(({ item, subject, period, conflicts: all }) =>
    all.map((conflict) => ({
      subject,
      period,
      item: item.id,
      name: item.fullName[lang],
      fields: conflictFields(conflict, lang),
      sayings: sayings(conflict, lang),
      departments: item.departments,
    })),
  );
  const filled = rows.filter((row) => !isMissing(row.said.value ?? '')).length;
  return { forms, items: rows.length, filled, groups, conflicts, lacks };
}
