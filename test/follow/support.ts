import type { AssessInput } from '../../src/judge/assess.js';
import type { Question } from '../../src/judge/scope.js';
import type { Assessment } from '../../src/model/assessment.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Followed } from '../../src/model/follow.js';
import { assessed } from '../judge/support.js';

/** A CSV text judged against a catalogue, as the commands that follow get it. */
export async function assessment(
  source: string | Catalogue,
  csv: string,
  asked: Partial<Question> = {},
  more: Partial<AssessInput> = {},
): Promise<Assessment> {
  const { head, results, summary, problems } = await assessed(source, csv, asked, more);
  return {
    head,
    async *results() {
      yield results;
    },
    summary: async () => summary,
    problems: async () => problems,
  };
}

export async function all<T>(from: Followed<T>): Promise<T[]> {
  const entries: T[] = [];
  for await (const batch of from.entries()) entries.push(...batch);
  return entries;
}

/** A catalogue of items with one rule each: `item` is YAML on one line for the item's own keys. */
export const city = (...items: readonly (readonly [id: string, keys: string, rule: string])[]): string => `
catalogue: test
title: 测试
subject: { name: 甲市, profile: { level: 市 } }
requirements: { r: { zh: 指标值, en: Standard } }
published-against: r
indicators:
${items
  .map(
    ([id, keys, rule]) => `  - id: "${id}"
    name: { zh: 指标${id}, en: Indicator ${id} }
    ${keys}
    requirements: { r: { text: 测试, ${rule} } }`,
  )
  .join('\n')}
`;
