import { type Day, day } from '../model/date.js';
import type { Evidence } from '../model/evidence.js';
import type { Report } from '../model/problem.js';
import type { TableRow } from './table.js';

/** The evidence columns, which the data themselves or a file of their own may have. */
export const EVIDENCE_FIELDS = {
  document: ['佐证文件', '佐证', '佐证材料', '证明材料', 'document'],
  number: ['文号', '文件编号', 'document number'],
  issuer: ['发文单位', '出具单位', 'issuer'],
  date: ['日期', '发文日期', '出具日期', 'date'],
  expires: ['有效期至', '有效期', '截止日期', 'expires'],
  page: ['页码', 'page'],
  attachment: ['附件', '附件名', 'attachment', 'file'],
} as const;

export type EvidenceField = keyof typeof EVIDENCE_FIELDS;

/** The evidence that a row gives; null where its columns are blank. A date that is none is reported and left out. */
export function readEvidence<F extends EvidenceField>(
  row: TableRow<F | EvidenceField>,
  report: Report,
): Evidence | null {
  const text = (field: EvidenceField): string | null => {
    const cell = row.cell(field);
    return /^[-—–/]*$/.test(cell) ? null : cell;
  };
  const date = (field: 'date' | 'expires'): Day | null => {
    const written = text(field);
    const read = written === null ? null : day(written);
    if (written !== null && read === null) {
      report({
        code: 'not-a-date',
        severity: 'error',
        text: { zh: `“${written}”不是日期（如 2018-12-31）`, en: `"${written}" is no date (such as 2018-12-31)` },
        at: row.at(field),
      });
    }
    return read;
  };
  const evidence: Evidence = {
    document: text('document'),
    number: text('number'),
    issuer: text('issuer'),
    date: date('date'),
    expires: date('expires'),
    page: text('page'),
    attachment: text('attachment'),
    at: row.at(null),
  };
  const { at, ...said } = evidence;
  return Object.values(said).every((v) => v === null) ? null : evidence;
}
