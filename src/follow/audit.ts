import type { Assessment, Published, RequirementResult, Result } from '../model/assessment.js';
import type { Finding, Followed, Remedy, Standing } from '../model/follow.js';
import { followed } from './followed.js';
import { remedies } from './remedy.js';

/** Each published verdict beside what the evidence shows. What was not published is no finding. */
export function audit(assessment: Assessment): Followed<Finding> {
  const { catalogue, options } = assessment.head;
  const against = catalogue.publishedAgainst ?? options.against;
  return followed(assessment, (result) => {
    if (result.published === null) return null;
    const requirement = result.requirements.find(({ id }) => id === against) ?? null;
    const standing = standingOf(result.published, requirement);
    return {
      standing,
      result,
      requirement,
      status: requirement?.status ?? result.status,
      remedies: remediesFor(standing, result, requirement, options.today),
    };
  });
}

/** A pass that nothing shows is what an audit is for; a fail that the evidence contradicts harms nobody but its city. */
function standingOf({ agreement, status }: Published, requirement: RequirementResult | null): Standing {
  if (agreement !== 'contradicts') return agreement;
  if (status === 'pass') return 'pass-not-shown';
  return status === 'fail' && requirement?.status === 'pass' ? 'fail-but-met' : 'otherwise';
}

function remediesFor(
  standing: Standing,
  result: Result,
  requirement: RequirementResult | null,
  today: string | null,
): readonly Remedy[] {
  if (requirement === null || standing === 'agrees' || standing === 'fail-but-met') return [];
  const found = remedies(result, requirement, today);
  if (standing === 'pass-not-shown') return found;
  const isUnread = result.published?.status === null;
  return [...(isUnread ? [{ kind: 'word' } as const] : []), ...checking(found)];
}

/** What lets a verdict be checked: to improve the value itself would be another value, and checks nothing. */
function checking(remedies: readonly Remedy[]): readonly Remedy[] {
  return remedies.flatMap((remedy) => {
    if (remedy.kind === 'shift' || remedy.kind === 'reach') return [];
    if (remedy.kind !== 'either') return [remedy];
    const ways = remedy.ways.map(checking).filter((way) => way.length > 0);
    return ways.length > 1 ? [{ kind: 'either', ways }] : (ways[0] ?? []);
  });
}
