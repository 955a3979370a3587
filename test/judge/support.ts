import { type AssessInput, assess } from '../../src/judge/assess.js';
import { DEFAULT_GATES } from '../../src/judge/gate.js';
import type { Question } from '../../src/judge/scope.js';
import type { Assessment, Head, Result, Summary } from '../../src/model/assessment.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import { type Day, day } from '../../src/model/date.js';
import type { Problem } from '../../src/model/problem.js';
import { NO_SOURCES } from '../../src/model/sources.js';
import { bindCatalogue } from '../../src/read/bind.js';
import { readCatalogue } from '../../src/read/catalogue.js';
import { detectEncoding } from '../../src/read/encoding.js';
import { csvMeasurements } from '../../src/read/measurements.js';

/** Reads a catalogue that must be right. */
export function catalogue(text: string): Catalogue {
  const { catalogue: read, problems } = readCatalogue(text, 'test.yaml');
  if (read === null) throw new Error(problems.map((p) => `${p.at?.line}: ${p.text.en}`).join('\n'));
  return bindCatalogue(read);
}

export interface Assessed {
  readonly head: Head;
  readonly results: readonly Result[];
  readonly summary: Summary;
  readonly problems: readonly Problem[];
  /** The status of each item by its id; of several subjects or periods, as `subject period id`. */
  readonly status: Readonly<Record<string, string>>;
}

export const bytesOf = (data: Uint8Array, size = data.length) =>
  async function* () {
    for (let i = 0; i < data.length; i += size) yield data.subarray(i, i + size);
  };

/** An assessment of a CSV text against a catalogue, both as users write them. */
export async function assessment(
  source: string | Catalogue,
  csv: string | Uint8Array,
  asked: Partial<Question> = {},
  more: Partial<AssessInput> = {},
): Promise<Assessment> {
  const read = typeof source === 'string' ? catalogue(source) : source;
  const question: Question = {
    against: read.publishedAgainst ?? (read.headings[0]?.id as string),
    comparison: null,
    failOn: DEFAULT_GATES,
    minRate: null,
    maxFail: null,
    show: null,
    period: null,
    set: {},
    today: null,
    ...asked,
  };
  const bytes = bytesOf(typeof csv === 'string' ? new TextEncoder().encode(csv) : csv);
  const encoding = await detectEncoding(bytes);
  if (encoding === null) throw new Error('no text');
  return assess({
    catalogue: read,
    catalogueFile: 'test.yaml',
    catalogueNamed: true,
    measurements: csvMeasurements({ file: 'test.csv', bytes, encoding, catalogue: read, period: question.period }),
    question,
    sources: NO_SOURCES,
    clock: () => day('2020-01-01') as Day,
    tool: { name: 'eco-check', version: '0' },
    inputs: () => [],
    problems: [],
    ...more,
  });
}

/** Judges a CSV text against a catalogue, and reads all that comes out. */
export async function assessed(...input: Parameters<typeof assessment>): Promise<Assessed> {
  const begun = await assessment(...input);
  const results: Result[] = [];
  for await (const batch of begun.results()) results.push(...batch);
  const many = begun.head.groups.length > 1;
  return {
    head: begun.head,
    results,
    summary: await begun.summary(),
    problems: await begun.problems(),
    status: Object.fromEntries(
      results.map((r) => [many ? `${r.subject ?? ''} ${r.period ?? ''} ${r.item}` : r.item, r.status]),
    ),
  };
}
