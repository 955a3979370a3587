import type { Assessment } from '../model/assessment.js';
import { isExpired } from '../model/evidence.js';
import type { Backing, Followed } from '../model/follow.js';
import { followed } from './followed.js';

/** What stands behind the verdict of each item under the requirement that the run asks about, and what is missing. */
export function backings(assessment: Assessment): Followed<Backing> {
  const { against, today } = assessment.head.options;
  return followed(assessment, (result) => {
    const requirement = result.requirements.find(({ id }) => id === against) ?? null;
    const { status, basis, evidence } = result;
    return {
      result,
      requirement,
      status,
      basis,
      evidence: evidence.map((of) => ({
        of,
        expired: of.expires === null ? false : today === null ? null : isExpired(of, today),
      })),
      missing: status === 'not-applicable' ? [] : (requirement?.evidence.missing ?? []),
      needs: requirement?.needs ?? [],
      bare: status === 'pass' && basis === 'statement' && evidence.length === 0,
    };
  });
}
