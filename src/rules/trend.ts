import { compare, type Decimal, isZero, magnitude, sign, subtract } from '../model/decimal.js';
import { isBefore, isSameLength } from '../model/period.js';
import { isBestEnd, isOffScale, type Quantity } from '../model/quantity.js';
import { type Case, type Earlier, type Verdict, verdict } from '../model/rule.js';
import { difference, periodWords, quantity, wordsOf } from '../model/say.js';
import type { Text } from '../model/text.js';
import { figureSchema } from './figure-schema.js';
import { kind } from './kind.js';
import { changeOf, conflicting, measured, unclearChange } from './measured.js';
import { inUnitOfLevel, needsPrevious, noDirection, onlyBound, ownPeriod, tooFew } from './trend-open.js';
import { allowed, betterWay, DIRECTIONS, type Direction, stepsOf, WORDS } from './trend-words.js';

interface Trend {
  readonly direction: Direction;
  /** What 保持稳定 allows the wrong way, in the item's unit; null where the catalogue states nothing. */
  readonly tolerance: Decimal | null;
  /** Over how many steps back 逐步下降 is checked. */
  readonly over: number;
}

/** 不降低, 逐步下降, 保持稳定或持续改善: the value beside an earlier one, a change, or the words that say so. */
export const trend = kind<Trend>({
  kind: 'trend',
  title: { zh: '变化趋势', en: 'trend' },
  meaning: {
    zh: '与以前相比的走向：保持稳定或持续改善、不降低、不升高、逐步下降、逐步提高。以前的数值由 --previous 的表给出，或由现状值自己说明（如 -4.6%、不降低）。',
    en: 'The way it goes since before. Earlier values come from the table of --previous, or the value itself tells (a change such as -4.6%, or words).',
  },
  equality: {
    zh: '没有变化：符合保持稳定、不降低、不升高，不符合逐步下降、逐步提高',
    en: 'no change meets stable-or-better, not-lower and not-higher, and not lower or higher',
  },
  examples: [
    'trend: stable-or-better',
    'trend: { direction: lower, over: 3 }',
    'trend: { direction: stable-or-better, tolerance: 0.5 }',
  ],
  schema(z) {
    const direction = z.enum(DIRECTIONS);
    const full = z.strictObject({
      direction,
      tolerance: figureSchema(z).optional(),
      over: z.union([z.number(), z.string().regex(/^[1-9]\d?$/)]).optional(),
    });
    return z
      .union([direction.transform((d) => ({ direction: d, tolerance: undefined, over: undefined })), full])
      .transform(
        (t): Trend => ({
          direction: t.direction,
          tolerance: t.tolerance ? magnitude(t.tolerance.value) : null,
          over: Number(t.over ?? 1),
        }),
      );
  },
  bind({ direction, tolerance, over }) {
    const words = WORDS[direction];

    /** A change, positive for a rise, against the direction. `story` says where it comes from. */
    function judgeChange(c: Case, change: Decimal, story: Text, size: Decimal | null = change): Verdict {
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

    function judgeEarlier(c: Case, now: Decimal, earlier: readonly Earlier[]): Verdict {
      const back = earlier.slice(0, over);
      const torn = back.find((e) => e.conflict !== null);
      if (torn) return conflicting(torn, c.item);
      const series: Earlier[] = [{ period: ownPeriod(c) ?? '', number: now, conflict: null }, ...back];
      const verdicts = back.map((before, i) => {
        const later = series[i] as Earlier;
        const change = subtract(later.number, before.number);
        const [a, b] = [quantity(before.number, c.item), quantity(later.number, c.item)];
        const step = difference(magnitude(change), c.item.unit);
        const zh = isZero(change) ? '没有变化' : `${sign(change) > 0 ? '上升' : '下降'} ${step.zh}`;
        const en = isZero(change) ? 'no change' : `${sign(change) > 0 ? 'up' : 'down'} by ${step.en}`;
        const when: Text =
          later.period === '' ? { zh: '本期', en: 'now' } : { zh: periodWords(later.period).zh, en: later.period };
        return judgeChange(c, change, {
          zh: `${periodWords(before.period).zh}为 ${a.zh}，${when.zh}为 ${b.zh}，${zh}`,
          en: `${before.period}: ${a.en}, ${when.en}: ${b.en}, ${en}`,
        });
      });
      const bad = verdicts.find((v) => v.status !== 'pass');
      if (bad) return bad;
      if (back.length < over) return tooFew(back.length, over, words);
      return verdict(
        'pass',
        () => ({ zh: verdicts.map((v) => v.reason.zh).join(''), en: verdicts.map((v) => v.reason.en).join(' ') }),
        { basis: 'figure' },
      );
    }

    function judgeWords(c: Case): Verdict {
      const said = wordsOf(c.value);
      const steps = allowed(direction, betterWay(c.item));
      const spoken = c.value.words.map((word) => stepsOf(word, betterWay(c.item))).filter((s) => s !== null);
      if (steps === null) return noDirection();
      if (spoken.length === 0) {
        return verdict('review', () => ({
          zh: `现状值“${said}”看不出变化趋势（要求${words.zh}），需人工核实。`,
          en: `The value "${said}" tells no trend (it must be ${words.en}): a person must look.`,
        }));
      }
      if (spoken.every((may) => may.every((step) => steps.includes(step)))) {
        return verdict(
          'pass',
          () => ({
            zh: `现状表述为“${said}”，与要求的${words.zh}一致，未见数值。`,
            en: `The statement "${said}" says what is required (${words.en}); it gives no figure.`,
          }),
          { basis: 'statement' },
        );
      }
      const against = spoken.every((may) => may.every((step) => !steps.includes(step)));
      // How far it moved is not said, and what is stable may move a little.
      const clear = against && direction !== 'stable-or-better';
      return verdict(clear ? 'fail' : 'review', () => ({
        zh: `现状表述为“${said}”，要求${words.zh}：${clear ? '不符合' : '不足以判定，需人工核实'}。`,
        en: `The statement is "${said}"; it must be ${words.en}: ${clear ? 'not met' : 'that does not decide, a person must look'}.`,
      }));
    }

    /** A level at the end of its scale cannot have got worse, whatever it was before. */
    const cannotBeWorse = (number: Decimal, item: Quantity): boolean => {
      if (direction === 'stable-or-better') return isBestEnd(number, item);
      if (direction === 'not-lower') return isBestEnd(number, { ...item, better: 'higher' });
      return direction === 'not-higher' && isBestEnd(number, { ...item, better: 'lower' });
    };

    return {
      kind: 'trend',
      needs: ['previous-value'],
      knows: (word, item) => stepsOf(word, betterWay(item)) !== null,
      says: () => (over > 1 ? { zh: `${words.zh}（${over} 个时段）`, en: `${words.en} (over ${over} steps)` } : words),
      judge(c) {
        const { value, item } = c;
        if (value.kind === 'censored') return onlyBound(value.raw, words);
        if (value.number === null) return value.words.length > 0 ? judgeWords(c) : needsPrevious(words);
        if (value.kind === 'change' || item.measures === 'change' || item.measures === 'decline') {
          const change = changeOf(value, item);
          if (change === null) return unclearChange(value);
          const raw = value.raw.replace(/\s*\n\s*/g, '');
          const story: Text = { zh: `现状值“${raw}”是变化幅度`, en: `The value "${raw}" is a change` };
          const found = judgeChange(c, change, story, inUnitOfLevel(change, c));
          // It tells of one step.
          return over > 1 && found.status === 'pass' ? tooFew(1, over, words) : found;
        }
        if (isOffScale(value.number, item)) return measured(c) as Verdict;
        const own = ownPeriod(c);
        const earlier = c.earlier.filter(
          (e) => own === null || (isSameLength(e.period, own) && isBefore(e.period, own)),
        );
        if (earlier.length > 0) return judgeEarlier(c, value.number, earlier);
        if (value.mark === null && cannotBeWorse(value.number, item)) {
          const shown = quantity(value.number, item);
          return verdict(
            'pass',
            () => ({
              zh: `现状值 ${shown.zh} 已是量程的尽头，不可能比以前差，符合${words.zh}。`,
              en: `The value ${shown.en} is the end of the scale and cannot be worse than before: ${words.en}, met.`,
            }),
            { basis: 'end-of-scale' },
          );
        }
        return needsPrevious(words);
      },
    };
  },
});
