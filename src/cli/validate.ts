import { checkup } from '../judge/checkup.js';
import { items } from '../model/catalogue.js';
import type { Checkup } from '../model/checkup.js';
import { writeAll } from './output.js';
import { type ReportOptions, viewOf } from './reports.js';
import { type JudgeOptions, withAssessment } from './session.js';
import { tell } from './tell.js';
import { EXIT, type World } from './world.js';

export interface ValidateOptions extends JudgeOptions, Omit<ReportOptions, 'format' | 'output'> {
  readonly format: 'text' | 'json';
  readonly strict?: boolean;
}

/** `eco-check validate <data>`: what is wrong or doubtful with data. Nothing is judged; doubts gate only under `--strict`. */
export async function validate(world: World, files: readonly string[], options: ValidateOptions): Promise<number> {
  return withAssessment(world, files, { ...options, failOn: 'none' }, async (assessment, { catalogue }) => {
    const checked = await checkup(assessment, items(catalogue));
    await writeAll(world.stdout, await rendered(world, checked, options));
    await tell(world, checked.problems);
    if (checked.problems.some((p) => p.severity === 'error')) return EXIT.failed;
    return options.strict && checked.problems.length > 0 ? EXIT.gated : EXIT.ok;
  });
}

async function rendered(world: World, checked: Checkup, options: ValidateOptions): Promise<AsyncIterable<string>> {
  if (options.format === 'json') return (await import('../report/checkup-json.js')).checkupJson(checked);
  return (await import('../report/checkup-text.js')).checkupText(checked, viewOf(world, options, null));
}
