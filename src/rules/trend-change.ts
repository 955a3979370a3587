import { compare, type Decimal, magnitude, sign } from '../model/decimal.js';
import { betterWay } from '../model/quantity.js';
import { type Case, type Verdict, verdict } from '../model/rule.js';
import type { Text } from '../model/text.js';
import { noDirection } from './trend-open.js';
import { allowed, type Direction } from './trend-words.js';

/** A trend that is asked for. */
export interface Trend {
  readonly direction: Direction;
  /** The direction as documents write it. */
  readonly words: Text;
  /** What 保持稳定 allows the wrong way, in the item's unit; null where the catalogue states nothing. */
  readonly tolerance: Decimal | null;
  /** Over how many steps back it must hold. */
  readonly over: number;
  /** What the clause is about: 面积 in 面积不减少. */
  readonly of: string | null;
}

/** A change, positive for a rise, against the direction. `story` says where it comes from. */
export function judgeChange(
  c: Case,
  { direction, tolerance, words }: Trend,
  change: Decimal,
  story: Text,
  size: Decimal | null = change,
): Verdict {
  const steps = allowed(direction, betterWay(c.item));
  if (steps === null) return noDirection();
  const met = steps.includes(sign(change));
  const wrongWay = !met && direction === 'stable-or-better';
  if (wrongWay && (tolerance === null || size === null)) {
    const why: Text =
      tolerance === null
        ? { zh: '指标体系没有规定保持稳定的允许幅度', en: 'the catalogue states no tolerance for "stable"' }
        : { zh: '变动的单位与允许幅度的单位不同', en: 'the unit of the move is not that of the tolerance' };
    return verdict('review', () => ({
      zh: `${story.zh}，要求${words.zh}：向差的方向变动，而${why.zh}，需人工核实。`,
      en: `${story.en}; it must be ${words.en}: it moved the wrong way, and ${why.en}: a person must look.`,
    }));
  }
  const within = wrongWay && tolerance !== null && size !== null && compare(magnitude(size), tolerance) <= 0;
  const outcome: Text = met
    ? { zh: '符合', en: 'met' }
    : within
      ? {
          zh: `变动在允许幅度 ${tolerance} 之内，视为稳定`,
          en: `met: the move is within the tolerance of ${tolerance}`,
        }
      : { zh: '不符合', en: 'not met' };
  return verdict(
    met || within ? 'pass' : 'fail',
    () => ({
      zh: `${story.zh}，要求${words.zh}：${outcome.zh}。`,
      en: `${story.en}; it must be ${words.en}: ${outcome.en}.`,
    }),
    { basis: met || within ? 'figure' : null },
  );
}
