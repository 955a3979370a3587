import {
  type Decimal,
  divided,
  HUNDRED,
  isZero,
  magnitude,
  multiply,
  negate,
  places,
  placesBeyondDoubt,
  subtract,
} from '../model/decimal.js';
import type { Bound, Limit } from '../model/limit.js';
import { type Period, yearBefore } from '../model/period.js';
import { rowText } from '../model/problem.js';
import { isOffScale } from '../model/quantity.js';
import { type Case, type Earlier, type Verdict, verdict } from '../model/rule.js';
import { periodWords, quantity } from '../model/say.js';
import type { Text } from '../model/text.js';
import { convert, normalUnit } from '../model/unit.js';
import { blankText, type EarlierFigure, figureText, forAPerson } from './earlier.js';
import { changeOf, judgeExact, measured, unclearChange } from './measured.js';

/** A move that a rule asks for: which way, within what limit (in its unit), and since when. */
export interface Move {
  readonly direction: 'up' | 'down';
  readonly limit: Limit;
  /** Null where the figure names no base: a change that the value tells is taken as it is, one that is computed is from the year before. */
  readonly since: Period | 'previous' | null;
  readonly says: () => Text;
}

const LABELS: Readonly<Record<Move['direction'], Text>> = {
  down: { zh: '下降幅度', en: 'fall' },
  up: { zh: '提高幅度', en: 'rise' },
};

const isPoints = (unit: string | null): boolean => unit !== null && normalUnit(unit) === '百分点';

/** The size of a fall or rise against a limit: as the value tells it, or computed from an earlier level. */
export function judgeMove(c: Case, move: Move): Verdict {
  const { value, item } = c;
  if (value.kind === 'change' || item.measures === 'change' || item.measures === 'decline') return judgeTold(c, move);
  if (value.kind !== 'number' || value.number === null) {
    return verdict('review', () => ({
      zh: `应填数值或变化幅度，现状值是“${value.raw}”，需人工核实。`,
      en: `A figure or a change is due, and the value is "${value.raw}": a person must look.`,
    }));
  }
  const base = baseOf(c, move.since);
  if (base === null || base.is === 'blank') return needsBase(move, base);
  if (base.is !== 'figure') return forAPerson(base, item);
  if (isOffScale(value.number, item)) return measured(c) as Verdict;
  return judgeComputed(c, move, value.number, base);
}

function judgeTold(c: Case, move: Move): Verdict {
  const { value, item } = c;
  const change = changeOf(value, item);
  if (change === null) return unclearChange(value);
  const unit = value.unit ?? item.unit;
  if (isPoints(unit) !== isPoints(move.limit.unit)) {
    return verdict('review', () => ({
      zh: `现状值“${value.raw}”与要求${move.says().zh}一个是百分比、一个是百分点，不能相比，需人工核实。`,
      en: `The value "${value.raw}" and the requirement (${move.says().en}) are not both in percent or both in points: a person must look.`,
    }));
  }
  if (move.since !== null && value.since !== null && value.since !== move.since) {
    return verdict('review', () => ({
      zh: `现状值“${value.raw}”的变化基期与要求的${sinceText(move.since).zh}不同，需人工核实。`,
      en: `The value "${value.raw}" is counted from another base than ${sinceText(move.since).en}: a person must look.`,
    }));
  }
  // 4.61‰ is less than 3.6%.
  const written = value.unit ?? (item.measures === 'level' ? null : item.unit);
  const told = written === null || move.limit.unit === null ? change : convert(change, written, move.limit.unit);
  if (told === null) {
    return verdict('review', () => ({
      zh: `现状值“${value.raw}”与要求${move.says().zh}的单位不同，不能相比，需人工核实。`,
      en: `The value "${value.raw}" and the requirement (${move.says().en}) are in different units: a person must look.`,
    }));
  }
  const size = move.direction === 'down' ? negate(told) : told;
  const shown = move.limit.unit ?? value.unit;
  return judgeExact({ ...c, item: { ...item, unit: shown } }, size, move.limit, move.says, LABELS[move.direction]);
}

/** (value − earlier) / earlier, exact as far as any limit can tell. */
function judgeComputed(c: Case, move: Move, now: Decimal, base: EarlierFigure): Verdict {
  const change = subtract(now, base.number);
  const bound = (move.limit.low ?? move.limit.high) as Bound;
  const points = isPoints(move.limit.unit);
  if (!points && isZero(base.number)) {
    // No further input would help.
    return verdict('review', () => ({
      zh: `${periodWords(base.period).zh}的数值为 0（${rowText(base.at)}），算不出变化的百分比，需人工核实。`,
      en: `The value for ${base.period} is 0 (${rowText(base.at)}), so no percentage of change can be computed: a person must look.`,
    }));
  }
  const whole = multiply(change, HUNDRED);
  // The last place that any comparison looks at: of the limit, or of the interval to which it is rounded.
  const finest = c.roundTo !== null && places(c.roundTo) > places(bound.value) ? c.roundTo : bound.value;
  const size = points ? change : divided(whole, magnitude(base.number), placesBeyondDoubt(whole, base.number, finest));
  const figure = move.direction === 'down' ? negate(size) : size;
  const [a, b] = [figureText(base, c.item), quantity(now, c.item)];
  const own = c.value.asOf ?? c.period;
  const label: Text = {
    zh: `${periodWords(base.period).zh}为 ${a.zh}，${own === null ? '本期' : periodWords(own).zh}为 ${b.zh}，算得${LABELS[move.direction].zh}`,
    en: `change from ${a.en} in ${base.period} to ${b.en}, computed as a ${LABELS[move.direction].en},`,
  };
  return judgeExact({ ...c, item: { ...c.item, unit: points ? '百分点' : '%' } }, figure, move.limit, move.says, label);
}

/** The named base, or the same period of the year before: a value of some other year is not what 上年 means. */
function baseOf(c: Case, since: Move['since']): Earlier | null {
  const own = c.value.asOf ?? c.period;
  const base = since !== null && since !== 'previous' ? since : own && yearBefore(own);
  return c.earlier.find((e) => e.period === base) ?? null;
}

const sinceText = (since: Move['since']): Text =>
  since === null || since === 'previous' ? { zh: '上年同期', en: 'the year before' } : periodWords(since);

const needsBase = (move: Move, base: Earlier | null): Verdict =>
  verdict(
    'undetermined',
    () => ({
      zh: `要求${LABELS[move.direction].zh}${move.says().zh}，缺${sinceText(move.since).zh}的数值${blankText(base).zh}，算不出变化。`,
      en: `The ${LABELS[move.direction].en} must be ${move.says().en}, and the value for ${sinceText(move.since).en} is not given${blankText(base).en}.`,
    }),
    { needs: ['previous-value'] },
  );
