import { compare, HUNDRED, magnitude } from '../model/decimal.js';
import type { Measurement } from '../model/measurement.js';
import { isBefore } from '../model/period.js';
import type { Problem } from '../model/problem.js';
import { isOffScale, scaleText } from '../model/quantity.js';
import { periodWords } from '../model/say.js';
import type { Text } from '../model/text.js';
import type { Value } from '../model/value.js';
import { problemOf } from './problem-of.js';

/** What is doubtful about a value that can be judged all the same. `value` is in the item's unit. */
export function doubts(m: Measurement, value: Value): Problem[] {
  return CHECKS.flatMap(([code, check]) => {
    const text = check(m, value, value.raw.replace(/\s*\n\s*/g, ' '));
    return text === null ? [] : [problemOf(m, code, 'warning', text)];
  });
}

type Check = (m: Measurement, value: Value, raw: string) => Text | null;

const offScale: Check = ({ item }, { kind, number }, raw) =>
  kind === 'number' && number !== null && item.measures === 'level' && isOffScale(number, item)
    ? {
        zh: `现状值“${raw}”超出该指标的取值范围 ${scaleText(item)}`,
        en: `the value "${raw}" lies outside the scale of this indicator, ${scaleText(item)}`,
      }
    : null;

const olderValue: Check = ({ period }, { asOf }, raw) =>
  asOf !== null && period !== null && isBefore(asOf, period)
    ? {
        zh: `现状值“${raw}”是${periodWords(asOf).zh}的数据，填在${periodWords(period).zh}`,
        en: `the value "${raw}" is of ${asOf}, entered for ${period}`,
      }
    : null;

const newerValue: Check = ({ period }, { asOf }, raw) =>
  asOf !== null && period !== null && isBefore(period, asOf)
    ? {
        zh: `现状值“${raw}”是${periodWords(asOf).zh}的数据，却填在更早的${periodWords(period).zh}`,
        en: `the value "${raw}" is of ${asOf}, entered for the earlier ${period}`,
      }
    : null;

const changeForLevel: Check = ({ item }, { kind }, raw) =>
  kind === 'change' && item.measures === 'level'
    ? {
        zh: `应填水平值（单位 ${item.unit ?? '无'}），填的“${raw}”是变化幅度，只能与对变化的要求相比（变化趋势、下降或提高多少）`,
        en: `a level is due (unit ${item.unit ?? 'none'}), and "${raw}" is a change: it can only be held against what is asked of a change (a trend, a fall or rise by so much)`,
      }
    : null;

/** Nothing falls by more than all of it. */
const levelForDecline: Check = ({ item }, { number, unit }, raw) =>
  item.measures === 'decline' &&
  number !== null &&
  (unit ?? item.unit) === '%' &&
  compare(magnitude(number), HUNDRED) > 0
    ? {
        zh: `应填下降幅度，“${raw}”超过 100%，像是水平值`,
        en: `a decline is due, and "${raw}" is over 100 %: it looks like a level`,
      }
    : null;

const CHECKS: readonly (readonly [string, Check])[] = [
  ['off-scale', offScale],
  ['older-value', olderValue],
  ['newer-value', newerValue],
  ['change-for-level', changeForLevel],
  ['level-for-change', levelForDecline],
];
