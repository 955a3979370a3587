import * as z from 'zod';
import { AGREEMENTS } from '../model/assessment.js';
import { COMPARISONS } from '../model/limit.js';
import { BASES, STATUSES } from '../model/status.js';
import { VALUE_KINDS } from '../model/value.js';

/** The JSON report, `schemaVersion: "1"`. Fields are added freely, so unknown keys are let through. */
const text = z.looseObject({ zh: z.string(), en: z.string() });
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const status = z.enum(STATUSES);
const count = z.number().int().nonnegative();
const place = z.looseObject({
  file: z.string(),
  line: z.number().int().positive().nullable(),
  column: z.number().int().positive().nullable(),
});
const end = z.looseObject({ value: decimal, inclusive: z.boolean() }).nullable();
const limit = z.looseObject({ low: end, high: end, unit: z.string().nullable() });
const source = z.looseObject({
  table: z.string().optional(),
  row: z.number().int().optional(),
  clause: z.string().optional(),
});

const requirement = z.looseObject({
  id: z.string(),
  text: z.string(),
  says: text,
  rule: z.string(),
  status,
  basis: z.enum(BASES).nullable(),
  due: z.boolean(),
  comparison: z.enum(COMPARISONS),
  limit: limit.nullable(),
  gap: decimal.nullable(),
  robust: z.boolean(),
  needs: z.array(z.string()),
  source: source.nullable(),
  note: text.nullable(),
  reason: text,
  get parts() {
    return z.array(requirement);
  },
});

const value = z.looseObject({
  raw: z.string(),
  kind: z.enum(VALUE_KINDS),
  number: decimal.nullable(),
  unit: z.string().nullable(),
  asOf: z.string().nullable(),
  note: z.string().nullable(),
});

const evidence = z.looseObject(
  Object.fromEntries(
    ['document', 'number', 'issuer', 'date', 'expires', 'page', 'attachment'].map((key) => [
      key,
      z.string().nullable(),
    ]),
  ),
);

const result = z.looseObject({
  subject: z.string().nullable(),
  period: z.string().nullable(),
  indicator: z.string(),
  item: z.string(),
  name: text,
  attribute: z.string().nullable(),
  domain: z.string().nullable(),
  task: z.string().nullable(),
  departments: z.array(z.string()),
  value: value.nullable(),
  status,
  basis: z.enum(BASES).nullable(),
  requirements: z.array(requirement),
  published: z.looseObject({ text: z.string(), status: status.nullable(), agreement: z.enum(AGREEMENTS) }).nullable(),
  evidence: z.array(evidence).nullable(),
  waiver: z.looseObject({ reason: z.string(), approver: z.string(), from: z.string(), expires: z.string() }).nullable(),
  at: place.nullable(),
  rule: z.looseObject({ file: z.string(), line: z.number().int().positive().nullable() }),
});

const counts = z.looseObject({ total: count, ...Object.fromEntries(STATUSES.map((s) => [s, count])) });

const rollup = { items: counts, indicators: counts };
const outcome = z.enum(['pass', 'fail', 'undetermined']);
const headline = z.looseObject({
  outcome,
  conditions: z.array(
    z.looseObject({ of: z.string().nullable(), pass: count, total: count, required: count, outcome, formula: text }),
  ),
  clause: z.string().nullable(),
});

export const reportSchema = z.looseObject({
  schemaVersion: z.literal('1'),
  tool: z.looseObject({ name: z.string(), version: z.string() }),
  options: z.looseObject({
    against: z.string(),
    comparison: z.enum(COMPARISONS),
    failOn: z.array(z.string()),
    today: z.string().nullable(),
  }),
  inputs: z.array(
    z.looseObject({
      role: z.string(),
      id: z.string().optional(),
      path: z.string().nullable(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      encoding: z.string().optional(),
      layout: z.enum(['long', 'by-year', 'by-item']).optional(),
      rows: count.optional(),
    }),
  ),
  results: z.array(result),
  summary: z.looseObject({
    items: counts,
    indicators: z.looseObject({ ...counts.shape, binding: counts, reference: counts }),
    requirements: z.record(z.string(), counts),
    published: z.looseObject(Object.fromEntries(AGREEMENTS.map((a) => [a, count]))),
    notes: z.looseObject({
      'statement-only': count,
      'statement-without-evidence': count,
      'older-value': count,
      'not-robust': count,
    }),
    domains: z.array(z.looseObject({ domain: z.string().nullable(), ...rollup })),
    tasks: z.array(z.looseObject({ domain: z.string().nullable(), task: z.string().nullable(), ...rollup })),
    subjects: z.array(
      z.looseObject({ subject: z.string().nullable(), period: z.string().nullable(), ...rollup, headline }),
    ),
    rate: z.looseObject({
      of: z.literal('items'),
      pass: count,
      total: count,
      excluded: z.looseObject({ 'not-applicable': count }),
    }),
    gate: z.looseObject({
      exitCode: z.union([z.literal(0), z.literal(1), z.literal(2)]),
      because: z.array(z.string()),
    }),
  }),
  problems: z.array(
    z.looseObject({ code: z.string(), severity: z.enum(['error', 'warning']), text, at: place.nullable() }),
  ),
});

export const reportJsonSchema = (): object =>
  z.toJSONSchema(reportSchema, { io: 'input', unrepresentable: 'any', reused: 'ref' });
