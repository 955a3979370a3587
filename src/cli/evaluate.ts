import type { Assessment } from '../model/assessment.js';
import { refuse } from '../model/problem.js';
import { known, targets } from './arguments.js';
import { type ReportOptions, writeReports } from './reports.js';
import { type JudgeOptions, withAssessment } from './session.js';
import { tell } from './tell.js';
import type { World } from './world.js';

export interface EvaluateOptions extends JudgeOptions, ReportOptions {
  readonly subject?: string;
}

/** `eco-check evaluate <data>`: judges and reports. The exit code is the gate's; no format changes it. */
export async function evaluate(world: World, files: readonly string[], options: EvaluateOptions): Promise<number> {
  const wanted = targets(options.format, options.output);
  return withAssessment(world, files, { ...options, reports: wanted.length }, async (assessment) => {
    checkSubject(assessment, options.subject);
    await writeReports(world, assessment, wanted, options);
    await tell(world, await assessment.problems());
    return (await assessment.summary()).gate.exitCode;
  });
}

function checkSubject({ head }: Assessment, subject: string | undefined): void {
  const names = [...new Set(head.groups.map((g) => g.subject ?? ''))];
  if (subject === undefined || names.includes(subject)) return;
  refuse(
    'usage',
    { zh: `--subject：数据中没有“${subject}”`, en: `--subject: the data have no "${subject}"` },
    known(subject, names.slice(0, 20)),
  );
}
