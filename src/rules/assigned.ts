import { lastPlace } from '../model/decimal.js';
import type { Bound, Limit } from '../model/limit.js';
import type { Place } from '../model/problem.js';
import { isAgainstBetter, isBestEnd, type Quantity } from '../model/quantity.js';
import { type Assigned, amend, type Case, type Verdict, verdict } from '../model/rule.js';
import { periodWords, quantity, withUnit } from '../model/say.js';
import type { Text } from '../model/text.js';
import type { InlineTarget, Sign } from '../model/value.js';
import { bound } from './figure-schema.js';
import { kind } from './kind.js';
import { judgeLimit, measured } from './measured.js';
import { judgeMove } from './moved.js';

/** `完成上级规定的考核任务`: the figure is set by a higher authority, for one subject, item and period. */
export const assigned = kind<object>({
  kind: 'assigned',
  title: { zh: '完成上级下达的目标', en: 'the figure assigned by a higher authority' },
  meaning: {
    zh: '应完成上级下达的数值，或以上级的考核结果为准（考核任务、目标任务、管控目标）。数值由 --targets 的表给出；没有给出就不能判定。',
    en: 'The figure that a higher authority set must be met, or the authority has found so itself. It is given in the table of --targets; without it nothing can be said.',
  },
  equality: {
    zh: '恰好完成即符合（数值写明“大于”“小于”的除外）',
    en: 'just meeting it passes, unless the figure is written with > or <',
  },
  examples: ['assigned: {}'],
  schema: (z) => z.strictObject({}),
  bind: () => ({
    kind: 'assigned',
    needs: ['assigned-figure', 'previous-value'],
    knows: null,
    says: () => ({ zh: '完成上级下达的目标', en: 'the figure assigned by a higher authority' }),
    judge(c) {
      const { value, item } = c;
      if (c.assigned?.disputed) return torn(c.assigned.at, c.assigned.disputed);
      if (c.assigned?.limit || c.assigned?.finding) return judgeAssigned(c, c.assigned);
      // A figure written beside a value speaks of that value's own period and of no other.
      if (!c.assigned && value.inline && (c.due === null || c.due === c.period)) return judgeInline(c, value.inline);
      const isExact = value.kind === 'number' && value.mark === null;
      if (isExact && value.number && item.measures === 'level' && isBestEnd(value.number, item)) {
        const shown = quantity(value.number, item);
        return verdict(
          'pass',
          () => ({
            zh: `现状值 ${shown.zh} 已是量程的最优值，无论上级目标是多少都已达到。`,
            en: `The value ${shown.en} is the best end of the scale and meets whatever figure is assigned.`,
          }),
          { basis: 'end-of-scale' },
        );
      }
      if (c.assigned) return notSetYet(c.assigned);
      // A change in place of a level is as good as any value where there is nothing to compare it with.
      const found = value.kind === 'change' ? null : measured(c);
      if (found && 'status' in found) return found;
      return verdict(
        'undetermined',
        () => ({
          zh: `要求完成上级下达的目标，而${c.due === null ? '' : `${periodWords(c.due).zh}的`}上级目标值未提供，无从比较。`,
          en: `The figure that a higher authority assigned${c.due === null ? '' : ` for ${c.due}`} is not given, so there is nothing to compare with.`,
        }),
        { needs: ['assigned-figure'] },
      );
    },
  }),
});

/** The limit of an inline figure; null where neither a sign, nor a direction, nor the item says which way is better. */
function inlineLimit(
  { sign, direction, number }: InlineTarget,
  better: Quantity['better'],
): Omit<Limit, 'unit'> | null {
  const side: Sign | null =
    sign ?? (direction !== null || better === 'higher' ? '>=' : better === 'lower' ? '<=' : null);
  if (side === null) return null;
  const end = bound({ value: number, interval: lastPlace(number) }, side.endsWith('='));
  return side.startsWith('>') ? { low: end, high: null } : { low: null, high: end };
}

const SIGN_WORDS: Readonly<Record<Sign, Text>> = {
  '>=': { zh: '不低于', en: 'at least' },
  '>': { zh: '高于', en: 'above' },
  '<=': { zh: '不高于', en: 'at most' },
  '<': { zh: '低于', en: 'below' },
};

/** The value beside the figure that the cell itself declares: `-4.61%（考核要求下降3.6%）`. */
function judgeInline(c: Case, inline: InlineTarget): Verdict {
  const limit = inlineLimit(inline, c.item.better);
  if (limit === null) {
    return verdict(
      'undetermined',
      () => ({
        zh: `数据注明“${inline.text}”，但指标体系没有说明以高为好还是以低为好，不能判定。`,
        en: `The data declare "${inline.text}", and the catalogue does not say whether higher or lower is better.`,
      }),
      { needs: ['better'] },
    );
  }
  const figure = withUnit(inline.number, inline.unit ?? (inline.direction ? null : c.item.unit));
  const side = SIGN_WORDS[inline.sign ?? (limit.low ? '>=' : '<=')];
  const says = (): Text => ({
    zh: `${side.zh} ${figure}（数据自行注明）`,
    en: `${side.en} ${figure} (declared in the data)`,
  });
  const found =
    inline.direction === null
      ? judgeLimit(c, { ...limit, unit: c.item.unit }, says)
      : judgeMove(c, { direction: inline.direction, limit: { ...limit, unit: inline.unit }, since: null, says });
  if (isAgainstBetter(limit, inline.direction, c.item)) return wrongWay(c.item, found);
  return found.status === 'pass' ? amend(found, { basis: 'inline-target' }) : found;
}

/** Two rows that contradict each other about what was set: whichever is right, the value is not judged by the other. */
const torn = (a: Place, b: Place): Verdict =>
  verdict('review', () => {
    const [x, y] = [a, b].map(({ file, line }) => `${file}:${line}`);
    return {
      zh: `上级目标值或考核结果在 ${x} 与 ${y} 中不同，不知道以哪一个为准，需人工核实。`,
      en: `The assigned figure or the finding differs between ${x} and ${y}: a person must look.`,
    };
  });

/** Whoever wrote ≥ for what is better when lower may have meant ≤: neither meeting nor missing it says anything. */
const wrongWay = ({ better }: Quantity, found: Verdict): Verdict => {
  if (found.status !== 'pass' && found.status !== 'fail') return found;
  const { limit, gap, reason } = found;
  return verdict(
    'review',
    () => ({
      zh: `目标值的方向与该指标以${better === 'lower' ? '低' : '高'}为好相反，可能写错了，需人工核实。${reason.zh}`,
      en: `The figure asks for the opposite of what is better for this item (${better} is better) and may be a slip: a person must look. ${reason.en}`,
    }),
    { limit, gap },
  );
};

const notSetYet = ({ document }: Assigned): Verdict =>
  verdict(
    'undetermined',
    () => ({
      zh: `上级尚未下达目标值${document ? `（${document}）` : ''}，无从比较。`,
      en: `The higher authority has set no figure yet${document ? ` (${document})` : ''}.`,
    }),
    { needs: ['assigned-figure.not-set'] },
  );

/** An assigned limit in words; it has one end. */
function limitWords({ low, high, unit }: Limit, source: Text): Text {
  const end = (low ?? high) as Bound;
  const side = SIGN_WORDS[`${low ? '>' : '<'}${end.inclusive ? '=' : ''}`];
  const figure = withUnit(end.value, unit);
  return { zh: `${side.zh} ${figure}${source.zh}`, en: `${side.en} ${figure}${source.en}` };
}

/** The authority's own finding decides; beside it stands its figure, and a finding against its figure is for a person. */
function judgeAssigned(c: Case, { limit, ofChange, base, finding, document }: Assigned): Verdict {
  const source: Text = document ? { zh: `（${document}）`, en: ` (${document})` } : { zh: '', en: '' };
  const says = (): Text => limitWords(limit as Limit, source);
  const byFigure =
    limit && (ofChange ? judgeMove(c, { direction: ofChange, limit, since: base, says }) : judgeLimit(c, limit, says));
  const isWrongWay = limit !== null && isAgainstBetter(limit, ofChange, c.item);
  if (finding === null) return isWrongWay ? wrongWay(c.item, byFigure as Verdict) : (byFigure as Verdict);
  const met = finding === 'met';
  if (
    byFigure &&
    !isWrongWay &&
    (byFigure.status === 'pass' || byFigure.status === 'fail') &&
    (byFigure.status === 'pass') !== met
  ) {
    return verdict(
      'review',
      () => ({
        zh: `上级考核结果为“${met ? '完成' : '未完成'}”${source.zh}，而数值比较的结果相反，需人工核实：${byFigure.reason.zh}`,
        en: `The authority found "${met ? 'met' : 'not met'}"${source.en}, and its figure says the opposite: a person must look. ${byFigure.reason.en}`,
      }),
      { limit: byFigure.limit, gap: byFigure.gap },
    );
  }
  return verdict(
    met ? 'pass' : 'fail',
    () => ({
      zh: `上级考核结果为“${met ? '完成' : '未完成'}”${source.zh}。`,
      en: `The authority found "${met ? 'met' : 'not met'}"${source.en}.`,
    }),
    { basis: met ? 'finding' : null, limit: byFigure?.limit ?? null, gap: byFigure?.gap ?? null },
  );
}
