import { type Decimal, isZero, magnitude, sign, subtract } from '../model/decimal.js';
import { isBefore, isSameLength, type Period, periodBefore, yearBefore } from '../model/period.js';
import { type Case, type Earlier, type Verdict, verdict } from '../model/rule.js';
import { difference, periodWords, quantity } from '../model/say.js';
import type { Text } from '../model/text.js';
import { type EarlierFigure, figureText, forAPerson, isFigure } from './earlier.js';
import { judgeChange, type Trend } from './trend-change.js';
import { needsPrevious, onlyOlder, ownPeriod, type Step, tooFew } from './trend-open.js';

/**
 * The level of each period that the trend is asked over, one after the other without a gap, beside the one after it. A step
 * that goes the wrong way decides; one that cannot be told leaves it open, whatever still older periods say.
 */
export function judgeSteps(c: Case, now: Decimal, asked: Trend): Verdict {
  const own = ownPeriod(c);
  const earlier = c.earlier.filter((e) => own === null || (isSameLength(e.period, own) && isBefore(e.period, own)));
  const steps = stepsBack(own, earlier, asked.over);
  const found = steps.map(({ known }, i) => {
    if (known?.is === 'torn' || known?.is === 'unclear') return forAPerson(known, c.item);
    const later: Later | null = i === 0 ? { period: own, number: now, at: null } : figureOf(steps[i - 1]);
    return later !== null && isFigure(known) ? judgeStep(c, asked, known, later) : null;
  });
  const [first] = steps;
  const decided = found.find((v) => v?.status === 'fail') ?? found.find((v) => v !== null && v.status !== 'pass');
  if (decided) return decided;
  if (!first) return needsPrevious(asked.words);
  if (steps.every(({ known }) => isFigure(known))) {
    const reasons = found.flatMap((v) => v?.reason ?? []);
    const reason: Text = { zh: reasons.map((r) => r.zh).join(''), en: reasons.map((r) => r.en).join(' ') };
    return verdict('pass', () => reason, { basis: 'figure' });
  }
  if (asked.over > 1) return tooFew(steps, asked.words);
  const older = earlier.find(isFigure);
  return older
    ? onlyOlder(first, judgeStep(c, asked, older, { period: own, number: now, at: null }))
    : needsPrevious(asked.words, first.known);
}

type Later = { readonly period: Period | null; readonly number: Decimal; readonly at: EarlierFigure['at'] | null };

const figureOf = (step: Step | undefined): Later | null => (isFigure(step?.known) ? step.known : null);

/**
 * The periods that are stepped over. Quarters and months are held against the same one of the year before (同比) where that
 * has a row, and else against the one before. Nothing older is no step at all.
 */
function stepsBack(own: Period | null, earlier: readonly Earlier[], over: number): readonly Step[] {
  const [latest] = earlier;
  if (!latest) return [];
  const at = (period: Period): Earlier | null => earlier.find((e) => e.period === period) ?? null;
  // Without a period of its own, the value is taken for the one that follows the latest.
  const start = own === null ? latest.period : yearBefore(own);
  const byYear = own === null || at(start) !== null || at(periodBefore(own)) === null;
  const before = byYear ? yearBefore : periodBefore;
  const steps: Step[] = [];
  let period = own === null ? latest.period : before(own);
  for (let i = 0; i < over; i++) {
    steps.push({ period, known: at(period) });
    period = before(period);
  }
  return steps;
}

function judgeStep(c: Case, asked: Trend, before: EarlierFigure, later: Later): Verdict {
  const change = subtract(later.number, before.number);
  const a = figureText(before, c.item);
  const b = later.at === null ? quantity(later.number, c.item) : figureText({ ...later, at: later.at }, c.item);
  const size = difference(magnitude(change), c.item.unit);
  const zh = isZero(change) ? '没有变化' : `${sign(change) > 0 ? '上升' : '下降'} ${size.zh}`;
  const en = isZero(change) ? 'no change' : `${sign(change) > 0 ? 'up' : 'down'} by ${size.en}`;
  const when: Text = later.period === null ? { zh: '本期', en: 'now' } : periodWords(later.period);
  return judgeChange(c, asked, change, {
    zh: `${periodWords(before.period).zh}为 ${a.zh}，${when.zh}为 ${b.zh}，${zh}`,
    en: `${periodWords(before.period).en}: ${a.en}, ${when.en}: ${b.en}, ${en}`,
  });
}
