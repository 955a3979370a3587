import type { Catalogue, Item } from '../model/catalogue.js';
import type { Evidence } from '../model/evidence.js';
import type { Period } from '../model/period.js';
import type { Report } from '../model/problem.js';
import type { Ledger } from '../model/sources.js';
import { EVIDENCE_FIELDS, type EvidenceField, readEvidence } from './evidence.js';
import type { TableForm } from './header.js';
import { ABOUT_FIELDS, type AboutField, aboutKey, locator } from './locate.js';
import type { TableInput } from './records.js';
import { readTable } from './table.js';

type Field = AboutField | EvidenceField;

const FORM: TableForm<Field> = {
  fields: {
    ...ABOUT_FIELDS,
    ...EVIDENCE_FIELDS,
  },
  required: [
    ['item', 'name'],
    ['document', 'number', 'attachment'],
  ],
};

export async function readLedger(
  input: TableInput,
  catalogue: Catalogue,
  report: Report,
): Promise<{ readonly ledger: Ledger; readonly rows: number }> {
  const locate = locator(catalogue);
  const found = new Map<string, Evidence[]>();
  let rows = 0;
  for await (const batch of readTable(input, FORM, report)) {
    for (const row of batch.rows) {
      rows += 1;
      const about = locate.item(row, report);
      const evidence = about && readEvidence(row, report);
      if (!evidence) continue;
      const key = aboutKey(about.subject, about.item, about.period);
      found.set(key, [...(found.get(key) ?? []), evidence]);
    }
  }
  const at = (subject: string | null, item: Item, period: Period | null): readonly Evidence[] =>
    found.get(aboutKey(subject, item, period)) ?? [];
  const isDated = [...found.values()].some((all) => all.some((e) => e.expires !== null));
  return {
    rows,
    ledger: {
      isDated,
      find: (subject, item, period) =>
        period === null ? at(subject, item, null) : [...at(subject, item, period), ...at(subject, item, null)],
    },
  };
}
