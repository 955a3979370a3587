import type { RequirementResult, Result } from '../model/assessment.js';
import { add, compare, type Decimal, isZero, negate, sign } from '../model/decimal.js';
import { isExpired } from '../model/evidence.js';
import type { Remedy, Shift } from '../model/follow.js';
import type { Comparison, Limit } from '../model/limit.js';
import type { PartVerdict } from '../model/rule.js';
import type { Status } from '../model/status.js';
import type { Text } from '../model/text.js';
import type { Value } from '../model/value.js';

/** What a remedy is worked out from: a requirement's verdict, or that of a part. */
interface Judged {
  readonly rule: string;
  readonly status: Status;
  readonly says: Text;
  readonly limit: Limit | null;
  readonly gap: Decimal | null;
  readonly needs: readonly string[];
  readonly parts: readonly PartVerdict[];
}

interface About {
  readonly value: Value | null;
  readonly comparison: Comparison;
}

/** What would settle a requirement's verdict, or turn it into a pass. Nothing for what passes or does not apply. */
export function remedies(result: Result, requirement: RequirementResult, today: string | null): Remedy[] {
  const { evidence, value } = result;
  const expired = today !== null && evidence.length > 0 && evidence.every((e) => isExpired(e, today));
  const found = remediesOf(requirement, { value, comparison: requirement.comparison });
  if (requirement.status !== 'review' || !expired) return found;
  return distinct([{ kind: 'renew' }, ...found.filter(({ kind }) => kind !== 'look')]);
}

/** The same for a requirement or one of its parts, whatever the evidence behind the value. */
export function remediesOf(judged: Judged, about: About): Remedy[] {
  const { status, rule, needs, parts } = judged;
  if (status === 'pass' || status === 'not-applicable') return [];
  if (status === 'no-data') return [{ kind: 'value' }];
  if (status === 'error') return [{ kind: 'mend' }];
  const open = parts.filter((part) => part.status !== 'pass');
  if (rule === 'any') {
    const ways = distinct(open.map((part) => remediesOf(part, about)));
    if (ways.length > 1) return [{ kind: 'either', ways }];
  }
  const inner = distinct(open.flatMap((part) => remediesOf(part, about)));
  if (inner.length > 0) return inner;
  if (status === 'fail') return [shift(judged, about) ?? { kind: 'reach', says: judged.says }];
  if (status === 'review' || needs.length === 0) return [{ kind: 'look' }];
  return needs.map((need) => ({ kind: 'supply', need }));
}

const distinct = <T>(remedies: readonly T[]): T[] => [
  ...new Map(remedies.map((remedy) => [JSON.stringify(remedy), remedy])).values(),
];

/** The distance to the nearer end of the limit; null where the margin does not tell it. */
function shift({ limit, gap }: Judged, { value, comparison }: About): Shift | null {
  if (limit === null || gap === null || comparison === 'rounded') return null;
  const found = ends(limit, gap, value);
  if (found === null || sign(gap) > 0 || (isZero(gap) && found.inclusive)) return null;
  const isReported = value?.number != null && compare(value.number, found.figure) === 0;
  return {
    kind: 'shift',
    way: isReported ? found.way : null,
    by: negate(gap),
    unit: limit.unit,
    beyond: !found.inclusive,
  };
}

/**
 * The figure that was compared, which limit and margin tell, and the end that it is nearest to. Between two ends there are
 * two such figures; it is the one that the value shows, or else the lower.
 */
export function ends(
  { low, high }: Limit,
  gap: Decimal,
  value: Value | null,
): { readonly figure: Decimal; readonly way: 'up' | 'down'; readonly inclusive: boolean } | null {
  const fromLow = low && { figure: add(low.value, gap), way: 'up' as const, inclusive: low.inclusive };
  const fromHigh = high && { figure: add(high.value, negate(gap)), way: 'down' as const, inclusive: high.inclusive };
  if (!fromLow || !fromHigh) return fromLow ?? fromHigh;
  return value?.number != null && compare(value.number, fromHigh.figure) === 0 ? fromHigh : fromLow;
}
