import { audit } from '../follow/audit.js';
import { targets } from './arguments.js';
import { listFormats, type ReportOptions, writeReports } from './reports.js';
import { type JudgeOptions, withAssessment } from './session.js';
import { tell } from './tell.js';
import type { World } from './world.js';

export interface AuditOptions extends JudgeOptions, ReportOptions {}

const FORMATS = listFormats({
  text: async () => {
    const [{ auditSheet }, { sheetText }] = await Promise.all([
      import('../report/audit-sheet.js'),
      import('../report/sheet-text.js'),
    ]);
    return (assessment, view) => sheetText(auditSheet(audit(assessment), view), view);
  },
  markdown: async () => {
    const [{ auditSheet }, { sheetMarkdown }] = await Promise.all([
      import('../report/audit-sheet.js'),
      import('../report/sheet-markdown.js'),
    ]);
    return (assessment, view) => sheetMarkdown(auditSheet(audit(assessment), view), view);
  },
  json: async () => {
    const { auditJson } = await import('../report/list-json.js');
    return (assessment) => auditJson(audit(assessment));
  },
});

/** `eco-check audit <data>`: the published verdicts against the evidence. It exits 1 where the evidence contradicts one. */
export async function auditData(world: World, files: readonly string[], options: AuditOptions): Promise<number> {
  const wanted = targets(options.format, options.output, FORMATS);
  const gated = { ...options, failOn: options.failOn ?? 'contradicts' };
  return withAssessment(world, files, gated, async (assessment) => {
    await writeReports(world, assessment, wanted, options);
    await tell(world, await assessment.problems());
    return (await assessment.summary()).gate.exitCode;
  });
}
