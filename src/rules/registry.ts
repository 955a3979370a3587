import type { Rule, RuleSpec } from '../model/rule.js';
import { above } from './above.js';
import { absent } from './absent.js';
import { all } from './all.js';
import { any } from './any.js';
import { assigned } from './assigned.js';
import { atLeast } from './at-least.js';
import { atMost } from './at-most.js';
import { below } from './below.js';
import { between } from './between.js';
import { by } from './by.js';
import { change } from './change.js';
import { complete } from './complete.js';
import { grade } from './grade.js';
import type { RuleKind } from './kind.js';
import { manual } from './manual.js';
import { state } from './state.js';
import { trend } from './trend.js';

/** Every kind of rule, in the order in which help and documents name them. */
export const KINDS: readonly RuleKind[] = [
  atLeast,
  atMost,
  above,
  below,
  between,
  complete,
  state,
  grade,
  absent,
  assigned,
  trend,
  change,
  by,
  all,
  any,
  manual,
];

const BY_NAME = new Map(KINDS.map((k) => [k.kind, k]));

/** Step two: plain parameters become a rule. Throws a TypeError for a kind that validation would have refused. */
export function bindRule(spec: RuleSpec): Rule {
  const found = BY_NAME.get(spec.kind);
  if (!found) throw new TypeError(`no such kind of rule: ${spec.kind}`);
  return found.bind(spec.params, bindRule);
}
