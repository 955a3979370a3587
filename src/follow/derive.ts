import type { Assessment, RequirementResult, Result } from '../model/assessment.js';
import type { Item, Requirement } from '../model/catalogue.js';
import { type Decimal, round } from '../model/decimal.js';
import type { Comparing, Derivation, Derived, Followed } from '../model/follow.js';
import { type Comparison, interval, type Limit, meets } from '../model/limit.js';
import type { PartVerdict } from '../model/rule.js';
import { followed } from './followed.js';
import { ends, remedies, remediesOf } from './remedy.js';

/** How each subject and period came to its verdicts on one item, under one requirement or under all. */
export function derivations(assessment: Assessment, item: Item, against: string | null): Followed<Derivation> {
  const { today } = assessment.head.options;
  return followed(assessment, (result) => {
    if (result.item !== item.id) return null;
    const asked = result.requirements.filter(({ id }) => against === null || id === against);
    return {
      result,
      requirements: asked.map((of) => {
        const stated = item.requirements.find(({ id }) => id === of.id);
        const derived = derive(of, result, of.comparison, stated?.roundTo ?? null);
        return { of, derived: { ...derived, remedies: remedies(result, of, today) } };
      }),
    };
  });
}

function derive(
  judged: RequirementResult | PartVerdict,
  result: Result,
  comparison: Comparison,
  roundTo: Requirement['roundTo'],
): Derived {
  const { value, profileFrom } = result;
  const { says, rule, status, basis, limit, gap, robust, reason, branch } = judged;
  const isLeaf = judged.parts.length === 0;
  const unrounded = rule === 'complete';
  return {
    says,
    status,
    basis,
    branch: branch && { ...branch, from: profileFrom[branch.key] ?? null },
    // What a whole takes over from its part is told with the part.
    limit: isLeaf ? limit : null,
    comparings: isLeaf && limit && gap ? comparings(limit, gap, value, comparison, unrounded, roundTo) : [],
    unrounded,
    gap: isLeaf ? gap : null,
    robust,
    reason,
    remedies: remediesOf(judged, { value, comparison }),
    parts: judged.parts.map((part) => derive(part, result, comparison, roundTo)),
  };
}

/** Both comparisons of GB/T 8170-2008, or the one where nothing may be rounded. */
function comparings(
  limit: Limit,
  gap: Decimal,
  value: Result['value'],
  chosen: Comparison,
  unrounded: boolean,
  roundTo: Decimal | null,
): Comparing[] {
  const figure = ends(limit, gap, value)?.figure;
  if (figure === undefined) return [];
  const mark = value?.mark ?? null;
  const methods: readonly Comparison[] = unrounded ? ['full-value'] : ['full-value', 'rounded'];
  return methods.map((comparison) => ({
    comparison,
    decides: unrounded || comparison === chosen,
    figure,
    met: meets(figure, limit, comparison, roundTo, mark),
    ends: (['low', 'high'] as const).flatMap((end) => {
      const bound = limit[end];
      if (bound === null) return [];
      const to = comparison === 'rounded' ? interval(bound, roundTo) : null;
      const only = { low: null, high: null, unit: limit.unit, [end]: bound };
      return [
        {
          end,
          bound,
          interval: to,
          seen: to === null ? figure : round(figure, to, mark),
          met: meets(figure, only, comparison, roundTo, mark),
        },
      ];
    }),
  }));
}
