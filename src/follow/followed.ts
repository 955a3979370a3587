import type { Assessment, Result } from '../model/assessment.js';
import type { Followed } from '../model/follow.js';

/** What follows from each result, batch by batch; null for a result from which nothing does. */
export function followed<T>(assessment: Assessment, entry: (result: Result) => T | null): Followed<T> {
  return {
    head: assessment.head,
    summary: () => assessment.summary(),
    problems: () => assessment.problems(),
    async *entries() {
      for await (const batch of assessment.results()) {
        yield batch.flatMap((result) => entry(result) ?? []);
      }
    },
  };
}
