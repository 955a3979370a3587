import { backings } from '../follow/evidence.js';
import { targets } from './arguments.js';
import { listFormats, type ReportOptions, writeReports } from './reports.js';
import { type JudgeOptions, withAssessment } from './session.js';
import { tell } from './tell.js';
import { EXIT, type World } from './world.js';

export interface EvidenceOptions extends JudgeOptions, ReportOptions {}

const FORMATS = listFormats({
  text: async () => {
    const [{ evidenceSheet }, { sheetText }] = await Promise.all([
      import('../report/evidence-sheet.js'),
      import('../report/sheet-text.js'),
    ]);
    return (assessment, view) => sheetText(evidenceSheet(backings(assessment), view), view);
  },
  markdown: async () => {
    const [{ evidenceSheet }, { sheetMarkdown }] = await Promise.all([
      import('../report/evidence-sheet.js'),
      import('../report/sheet-markdown.js'),
    ]);
    return (assessment, view) => sheetMarkdown(evidenceSheet(backings(assessment), view), view);
  },
  json: async () => {
    const { evidenceJson } = await import('../report/list-json.js');
    return (assessment) => evidenceJson(backings(assessment));
  },
});

/** `eco-check evidence <data>`: what stands behind each verdict. A list is no gate: only an error makes the code 2. */
export async function evidenceList(world: World, files: readonly string[], options: EvidenceOptions): Promise<number> {
  const wanted = targets(options.format, options.output, FORMATS);
  return withAssessment(world, files, { ...options, failOn: 'none' }, async (assessment) => {
    await writeReports(world, assessment, wanted, options);
    const problems = await assessment.problems();
    await tell(world, problems);
    return problems.some(({ severity }) => severity === 'error') ? EXIT.failed : EXIT.ok;
  });
}
