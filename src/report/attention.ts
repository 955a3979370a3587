import type { RequirementResult, Result } from '../model/assessment.js';
import { isZero } from '../model/decimal.js';
import { isBefore } from '../model/period.js';
import type { PartVerdict } from '../model/rule.js';
import { periodWords } from '../model/say.js';
import type { Text } from '../model/text.js';

const STATEMENT: Text = { zh: '仅有文字说明，无数值或文件佐证', en: 'rests on a statement only' };
const INLINE: Text = { zh: '依据为数据中自行注明的考核要求', en: 'rests on a target that the data declare themselves' };
const NOT_ROBUST: Text = { zh: '全数值比较与修约值比较结论不同', en: 'rounding would turn the verdict' };
const AT_LIMIT: Text = { zh: '恰好等于限值', en: 'exactly at the limit' };

/** What a reader should know of a value that belongs to another year. */
export const olderValue = (result: Result): Text | null => {
  const asOf = result.value?.asOf;
  if (!asOf || !result.period || !isBefore(asOf, result.period)) return null;
  const year = periodWords(asOf);
  return { zh: `为${year.zh}的数值`, en: `a value of ${year.en}` };
};

/** 100 % where 100 % is asked for is no narrow escape. */
const asksForAll = ({ rule, parts }: RequirementResult | PartVerdict): boolean =>
  rule === 'complete' || parts.some(asksForAll);

const isAtLimit = (r: RequirementResult): boolean =>
  r.basis === 'figure' && r.gap !== null && isZero(r.gap) && !asksForAll(r);

/** Why a pass deserves a second look. */
export function attentionOf(result: Result, requirement: RequirementResult): Text[] {
  const older = olderValue(result);
  return [
    ...(requirement.basis === 'statement' ? [STATEMENT] : []),
    ...(requirement.basis === 'inline-target' ? [INLINE] : []),
    ...(older ? [older] : []),
    ...(requirement.robust ? [] : [NOT_ROBUST]),
    ...(isAtLimit(requirement) ? [AT_LIMIT] : []),
  ];
}
