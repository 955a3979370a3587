import type { Assessment, Counts, RequirementResult, Result, Rollup, Summary } from '../model/assessment.js';
import { percent } from '../model/decimal.js';
import type { Bound, Limit } from '../model/limit.js';
import type { PartVerdict } from '../model/rule.js';
import { STATUSES } from '../model/status.js';
import type { Value } from '../model/value.js';
import type { View } from './format.js';
import { jsonDocument, problemJson } from './json-document.js';

/** `--show` only leaves out results. */
export const json = (assessment: Assessment, view: View): AsyncGenerator<string> =>
  jsonDocument(assessment.head, 'results', shownJson(assessment, view), async () => ({
    summary: summaryJson(await assessment.summary()),
    problems: (await assessment.problems()).map(problemJson),
  }));

/** The results that the view lists, as the plain data of the report. */
export async function* shownJson(assessment: Assessment, { show }: View): AsyncGenerator<readonly object[]> {
  for await (const batch of assessment.results()) {
    yield batch.filter(({ status }) => show?.includes(status) ?? true).map(resultJson);
  }
}

/** Every key by name: the report is a contract, and a field that the model gains is not yet part of it. */
const resultJson = (r: Result) => ({
  subject: r.subject,
  period: r.period,
  indicator: r.indicator,
  item: r.item,
  name: r.name,
  fullName: r.fullName,
  attribute: r.attribute,
  domain: r.domain,
  task: r.task,
  departments: r.departments,
  note: r.note,
  profile: r.profile,
  value: r.value && valueJson(r.value),
  status: r.status,
  basis: r.basis,
  requirements: r.requirements.map(requirementJson),
  published: r.published && { text: r.published.text, status: r.published.status, agreement: r.published.agreement },
  evidence: r.evidence.length > 0 ? r.evidence : null,
  waiver: r.waiver,
  at: r.at,
  rule: r.rule,
});

const valueJson = (v: Value) => ({
  raw: v.raw,
  kind: v.kind,
  number: v.number,
  unit: v.unit,
  asOf: v.asOf,
  note: v.note,
  converted: v.converted,
  mark: v.mark,
  bound: v.bound,
  direction: v.direction,
  since: v.since,
  words: v.words,
  inline: v.inline,
  trouble: v.trouble,
});

const requirementJson = (r: RequirementResult) => verdictJson(r, r, r.text, r.note);

/** A part has its requirement's shape, so that programs read both with one function. */
function verdictJson(
  v: RequirementResult | PartVerdict,
  of: RequirementResult,
  text: string,
  note: RequirementResult['note'],
): object {
  return {
    id: of.id,
    text,
    says: v.says,
    rule: v.rule,
    status: v.status,
    basis: v.basis,
    due: of.due,
    comparison: of.comparison,
    limit: v.limit && limitJson(v.limit),
    gap: v.gap,
    robust: v.robust,
    needs: v.needs,
    evidence: of.evidence,
    source: of.source,
    note,
    reason: v.reason,
    parts: v.parts.map((part) => verdictJson(part, of, part.says.zh, null)),
  };
}

const limitJson = ({ low, high, unit }: Limit) => ({ low: low && boundJson(low), high: high && boundJson(high), unit });
const boundJson = ({ value, inclusive }: Bound) => ({ value, inclusive });

const countsJson = (counts: Counts) =>
  Object.fromEntries([['total', counts.total], ...STATUSES.map((status) => [status, counts[status]])]);

function summaryJson({
  items,
  indicators,
  requirements,
  published,
  notes,
  rate,
  gate,
  domains,
  tasks,
  subjects,
}: Summary) {
  const attributes = Object.entries(indicators).filter(
    (entry): entry is [string, Counts] => typeof entry[1] === 'object',
  );
  return {
    items: countsJson(items),
    indicators: {
      ...countsJson(indicators),
      ...Object.fromEntries(attributes.map(([key, counts]) => [key, countsJson(counts)])),
    },
    requirements: Object.fromEntries(
      Object.entries(requirements).map(([id, counts]) => [id, { ...countsJson(counts), due: counts.due }]),
    ),
    published: { agrees: published.agrees, contradicts: published.contradicts, unverifiable: published.unverifiable },
    notes,
    rate: {
      of: rate.of,
      pass: rate.pass,
      total: rate.total,
      percent: percent(rate.pass, rate.total),
      excluded: rate.excluded,
    },
    domains: domains.map((d) => ({ domain: d.domain, ...rollupJson(d) })),
    tasks: tasks.map((t) => ({ domain: t.domain, task: t.task, ...rollupJson(t) })),
    subjects: subjects.map((s) => ({ subject: s.subject, period: s.period, ...rollupJson(s), headline: s.headline })),
    gate,
  };
}

const rollupJson = ({ items, indicators }: Rollup) => ({
  items: countsJson(items),
  indicators: countsJson(indicators),
});
