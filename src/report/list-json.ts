import type { Result } from '../model/assessment.js';
import type { Backing, Finding, Followed, Remedy } from '../model/follow.js';
import type { Text } from '../model/text.js';
import { jsonDocument, problemJson } from './json-document.js';
import { remedyText } from './remedy-words.js';
import type { Row } from './row.js';

/** The published verdicts against the evidence; every one of them, those that agree included. */
export const auditJson = (audit: Followed<Finding>): AsyncGenerator<string> => {
  const counts: Record<string, number> = {};
  return jsonDocument(
    audit.head,
    'findings',
    mapped(audit, (finding) => {
      counts[finding.standing] = (counts[finding.standing] ?? 0) + 1;
      return findingJson(finding);
    }),
    async () => {
      const { published, gate } = await audit.summary();
      return { summary: { published, standings: counts, gate }, problems: (await audit.problems()).map(problemJson) };
    },
  );
};

/** What stands behind each verdict, and what is missing. */
export const evidenceJson = (list: Followed<Backing>): AsyncGenerator<string> =>
  jsonDocument(list.head, 'items', mapped(list, backingJson), async () => ({
    problems: (await list.problems()).map(problemJson),
  }));

async function* mapped<T>(from: Followed<T>, to: (entry: T) => object): AsyncGenerator<readonly object[]> {
  for await (const batch of from.entries()) yield batch.map(to);
}

/** Every key by name: the list is a contract. */
const findingJson = (finding: Finding): object => ({
  ...itemJson(finding),
  published: finding.result.published,
  standing: finding.standing,
  status: finding.status,
  ...requirementJson(finding),
  remedies: finding.remedies.map(remedyJson),
  ...placesJson(finding.result),
});

const backingJson = (backing: Backing): object => ({
  ...itemJson(backing),
  status: backing.status,
  basis: backing.basis,
  ...requirementJson(backing),
  evidence: backing.evidence.map(({ of, expired }) => ({ ...of, expired })),
  wants: backing.requirement?.evidence.wants ?? [],
  missing: backing.missing,
  statementOnly: backing.bare,
  ...placesJson(backing.result),
});

const itemJson = ({ result: r }: Row): object => ({
  subject: r.subject,
  period: r.period,
  indicator: r.indicator,
  item: r.item,
  fullName: r.fullName,
  attribute: r.attribute,
  departments: r.departments,
  value: r.value && { raw: r.value.raw, kind: r.value.kind, number: r.value.number, unit: r.value.unit },
});

const requirementJson = ({ requirement: q }: Row): object => ({
  requirement: q && { id: q.id, text: q.text, says: q.says },
  reason: q?.reason ?? null,
  needs: q?.needs ?? [],
});

const placesJson = ({ at, rule }: Result): object => ({ at, rule });

const remedyJson = (remedy: Remedy): { kind: string; text: Text } => ({ kind: remedy.kind, text: remedyText(remedy) });
