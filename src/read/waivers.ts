import * as z from 'zod';
import { day } from '../model/date.js';
import { period as readPeriod } from '../model/period.js';
import type { Problem } from '../model/problem.js';
import type { Waiver } from '../model/sources.js';
import { schemaProblems } from './schema-problems.js';
import { readYaml } from './yaml.js';

const word = z.union([z.string().min(1), z.number()]).transform(String);
/** ISO only: 3/4/2026 is two days, depending on who reads it. */
const isoDay = z.string().transform((written, context) => {
  const read = /^\d{4}-\d\d-\d\d$/.test(written) ? day(written) : null;
  if (read !== null) return read;
  context.addIssue({ code: 'custom', params: { code: 'not-an-iso-day', text: written } });
  return z.NEVER;
});
const period = word.transform((written, context) => {
  const read = readPeriod(written);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', params: { code: 'not-a-period', text: written } });
  return z.NEVER;
});

const waiver = z
  .strictObject({
    item: word,
    subject: word.optional(),
    period: period.optional(),
    requirement: word.optional(),
    reason: word,
    approver: word,
    from: isoDay,
    expires: isoDay,
  })
  .refine((w) => w.from <= w.expires, { params: { code: 'ends-before-start' } });

const waiversSchema = z.strictObject({ waivers: z.array(waiver) });

/** Reads a waivers file; null where a mistake leaves it unclear what is waived. */
export function readWaivers(
  text: string,
  file: string,
): { readonly waivers: readonly Waiver[] | null; readonly problems: readonly Problem[] } {
  const yaml = readYaml(text, file);
  if (yaml.problems.some((p) => p.severity === 'error')) return { waivers: null, problems: yaml.problems };
  const parsed = waiversSchema.safeParse(yaml.data);
  if (!parsed.success)
    return { waivers: null, problems: [...yaml.problems, ...schemaProblems(parsed.error.issues, yaml, KEYS)] };
  const waivers = parsed.data.waivers.map(
    (w, i): Waiver => ({
      item: w.item,
      subject: w.subject ?? null,
      period: w.period ?? null,
      requirement: w.requirement ?? null,
      reason: w.reason,
      approver: w.approver,
      from: w.from,
      expires: w.expires,
      at: yaml.place(['waivers', i]),
    }),
  );
  return { waivers, problems: yaml.problems };
}

const KEYS = ['waivers', ...Object.keys(waiver.shape)];
