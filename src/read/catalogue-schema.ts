import * as z from 'zod';
import { type Decimal, decimal, isInterval } from '../model/decimal.js';
import { WANTS } from '../model/evidence.js';
import { COMPARISONS } from '../model/limit.js';
import { period as readPeriod } from '../model/period.js';
import type { Policy, Share } from '../model/policy.js';
import { profileValue } from '../model/profile.js';
import { MEASURES } from '../model/quantity.js';
import type { RuleSpec } from '../model/rule.js';
import { attributeName } from '../model/status.js';
import { KINDS } from '../rules/registry.js';

/** YAML numbers arrive as their source text; the number in the type is for editors that use the JSON Schema. */
const word = z.union([z.string().min(1), z.number()]).transform(String);
const text = z
  .union([word, z.strictObject({ zh: z.string().min(1), en: z.string().min(1).optional() })])
  .transform((t) => (typeof t === 'string' ? { zh: t, en: t } : { zh: t.zh, en: t.en ?? t.zh }));
const exact = z.union([z.number(), z.string()]).transform((written, context) => {
  const read = decimal(String(written));
  if (read !== null) return read;
  context.addIssue({ code: 'custom', params: { code: 'not-a-number', text: String(written) } });
  return z.NEVER;
});
const period = word.transform((written, context) => {
  const read = readPeriod(written);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', params: { code: 'not-a-period', text: written } });
  return z.NEVER;
});
const attribute = word.transform(attributeName);
const profileWord = z.union([z.string(), z.boolean(), z.number()]).transform((v) => profileValue(String(v)));
const wholeNumber = z.union([z.number().int(), z.string().regex(/^\d+$/)]).transform(Number);
const roundTo = exact.refine((x) => isInterval(x), { params: { code: 'not-an-interval' } });

const one = (names: readonly string[], written: object): string[] =>
  names.filter((name) => (written as Record<string, unknown>)[name] !== undefined);
const kindNames = KINDS.map((k) => k.kind);

const rule: z.ZodType<RuleSpec> = z.lazy(() =>
  z.strictObject(ruleKeys).transform((written, context): RuleSpec => chosen(written, context)),
);
const ruleKeys = Object.fromEntries(KINDS.map((k) => [k.kind, k.schema(z, rule).optional()]));

/** Whether plain data are a rule as a catalogue writes it, figures being texts or numbers. */
export const isRule = (written: unknown): boolean => rule.safeParse(written).success;

/** The one kind of rule that an object names. */
function chosen(written: object, context: z.RefinementCtx): RuleSpec {
  const named = one(kindNames, written);
  const [kind] = named;
  if (kind !== undefined && named.length === 1) return { kind, params: (written as Record<string, unknown>)[kind] };
  context.addIssue({ code: 'custom', params: { code: 'one-rule', text: named.join(', ') } });
  return z.NEVER;
}

const source = z.strictObject({ table: word.optional(), row: wholeNumber.optional(), clause: word.optional() });
const wants = z.array(z.enum(WANTS)).min(1);
const judging = {
  evidence: wants.optional(),
  comparison: z.enum(COMPARISONS).optional(),
  'round-to': roundTo.optional(),
};

const requirement = z
  .strictObject({ text: word, note: text.optional(), source: source.optional(), ...judging, ...ruleKeys })
  .transform((written, context) => {
    const {
      text: words,
      note,
      source: from,
      comparison,
      'round-to': to,
      evidence,
    } = written as Record<string, unknown> as {
      text: string;
      note?: { zh: string; en: string };
      source?: z.output<typeof source>;
      comparison?: (typeof COMPARISONS)[number];
      'round-to'?: z.output<typeof roundTo>;
      evidence?: z.output<typeof wants>;
    };
    return {
      text: words,
      note,
      source: from,
      comparison,
      roundTo: to,
      wants: evidence,
      rule: chosen(written, context),
    };
  });

const applies = z.strictObject({
  when: z.record(z.string(), z.union([profileWord.transform((v) => [v]), z.array(profileWord).min(1)])),
  clause: word,
});

/** `all`, `80%`, or a number of indicators. */
const share = z.union([z.string(), z.number()]).transform((written, context): Share => {
  const read = String(written).trim();
  if (read === 'all') return { kind: 'all' };
  const percent = /^(\d+(?:\.\d+)?)[%％]$/.exec(read)?.[1];
  if (percent !== undefined) return { kind: 'percent', percent: decimal(percent) as Decimal };
  if (/^\d{1,6}$/.test(read)) return { kind: 'count', count: Number(read) };
  context.addIssue({ code: 'custom', params: { code: 'not-a-share', text: read } });
  return z.NEVER;
});

const headline = z
  .strictObject({
    'must-pass': z.record(z.string(), share).optional(),
    veto: z.array(word).optional(),
    'no-data': z.enum(['fails', 'open']).optional(),
    clause: word.optional(),
  })
  .transform(
    (h): Policy => ({
      quotas: Object.entries(h['must-pass'] ?? {}).map(([of, s]) => ({
        of: of === 'all' ? null : attributeName(of),
        share: s,
      })),
      veto: h.veto ?? [],
      noData: h['no-data'] ?? 'fails',
      clause: h.clause ?? null,
    }),
  );

const itemKeys = {
  id: word,
  name: text,
  domain: text.optional(),
  task: text.optional(),
  attribute: attribute.optional(),
  unit: word.nullable().optional(),
  scale: z.tuple([exact.nullable(), exact.nullable()]).optional(),
  better: z.enum(['higher', 'lower']).optional(),
  measures: z.enum(MEASURES).optional(),
  departments: z.array(text).optional(),
  source: source.optional(),
  note: text.optional(),
  applies: applies.optional(),
  requirements: z.record(z.string(), requirement).optional(),
  ...judging,
};

const part = z.strictObject(itemKeys);
const indicator = z.strictObject({ ...itemKeys, parts: z.array(part).min(1).optional() });

export const catalogueSchema = z.strictObject({
  catalogue: word,
  title: text,
  document: word.optional(),
  subject: z.strictObject({ name: word, profile: z.record(z.string(), profileWord).optional() }).optional(),
  requirements: z.record(
    z.string(),
    z.strictObject({ zh: z.string().min(1), en: z.string().min(1).optional(), period: period.optional() }),
  ),
  'published-against': word.optional(),
  comparison: z.enum(COMPARISONS).optional(),
  'round-to': roundTo.optional(),
  evidence: wants.optional(),
  headline: headline.optional(),
  indicators: z.array(indicator).min(1),
});

export type CatalogueYaml = z.output<typeof catalogueSchema>;
export type IndicatorYaml = z.output<typeof indicator>;
export type ItemYaml = z.output<typeof part>;

/** Every key that a catalogue may hold somewhere, to name the nearest one to a misspelt key. */
export const KNOWN_KEYS: readonly string[] = [
  ...new Set([
    ...Object.keys(catalogueSchema.shape),
    ...Object.keys(indicator.shape),
    ...[
      'text',
      'note',
      'source',
      'comparison',
      'round-to',
      'table',
      'row',
      'clause',
      'when',
      'profile',
      'period',
      'zh',
      'en',
      'must-pass',
      'veto',
      'no-data',
      'down',
      'up',
      'since',
    ],
    ...kindNames,
    ...['ladder', 'direction', 'tolerance', 'over', 'of', 'better-than', 'never', 'what', 'figure', 'is'],
  ]),
];

export const catalogueJsonSchema = (): object =>
  z.toJSONSchema(catalogueSchema, { io: 'input', unrepresentable: 'any', reused: 'ref' });
