import type { Bound, Limit } from '../model/limit.js';
import type { Place } from '../model/problem.js';
import { isAgainstBetter, isBestEnd } from '../model/quantity.js';
import { type Assigned, type Case, type Verdict, verdict } from '../model/rule.js';
import { periodWords, quantity, withUnit } from '../model/say.js';
import type { Text } from '../model/text.js';
import { judgeInline, wrongWay } from './inline-figure.js';
import { kind } from './kind.js';
import { judgeLimit, measured } from './measured.js';
import { judgeMove } from './moved.js';
import {
  meetsAny,
  namedWords,
  notGiven,
  SIDES,
  SIGN_WORDS,
  type Side,
  sideOf,
  sourceOf,
  turned,
} from './named-figure.js';

interface Params {
  /** What the figure is called, where it is none that an authority assigned: 全省平均水平. */
  readonly figure?: string | undefined;
  readonly is?: Side | undefined;
}

/** `完成上级规定的考核任务`: the figure is set by a higher authority, for one subject, item and period; `不低于全省平均水平`: it has a name. */
export const assigned = kind<Params>({
  kind: 'assigned',
  title: { zh: '完成上级下达的目标', en: 'the figure assigned by a higher authority' },
  meaning: {
    zh: '应完成上级下达的数值，或以上级的考核结果为准（考核任务、目标任务、管控目标）。数值由 --targets 的表给出；没有给出就不能判定。figure 写明是哪个数（如全省平均水平），is 写明应不低于还是不高于它；表中“目标名称”一栏须写同一个名称。',
    en: 'The figure that a higher authority set must be met, or the authority has found so itself. It is given in the table of --targets; without it nothing can be said. figure names another figure (全省平均水平, the average of the province) and is says which side of it is due; the column 目标名称 of the table must hold the same name.',
  },
  equality: {
    zh: '恰好完成即符合（数值写明“大于”“小于”的除外）',
    en: 'just meeting it passes, unless the figure is written with > or <',
  },
  examples: ['assigned: {}', 'assigned: { figure: 全省平均水平, is: at-least }'],
  schema: (z) =>
    z
      .strictObject({ figure: z.string().trim().min(1).optional(), is: z.enum(SIDES).optional() })
      .refine((p) => p.is === undefined || p.figure !== undefined, { params: { code: 'figure-without-name' } }),
  bind: ({ figure, is }) => ({
    kind: 'assigned',
    needs: ['assigned-figure', 'previous-value'],
    knows: null,
    says: (item) =>
      figure === undefined
        ? { zh: '完成上级下达的目标', en: 'the figure assigned by a higher authority' }
        : namedWords(figure, is ?? sideOf(item.better)),
    judge(given) {
      const c = figure === undefined ? given : { ...given, assigned: turned(given.named(figure), is) };
      const { value, item } = c;
      if (c.assigned?.disputed) return torn(c.assigned.at, c.assigned.disputed);
      if (c.assigned?.limit || c.assigned?.finding) return judgeAssigned(c, c.assigned, figure);
      // A figure written beside a value speaks of that value's own period and of no other.
      if (figure === undefined && !c.assigned && value.inline && (c.due === null || c.due === c.period))
        return judgeInline(c, value.inline);
      const isExact = value.kind === 'number' && value.mark === null;
      if (
        isExact &&
        value.number &&
        item.measures === 'level' &&
        isBestEnd(value.number, item) &&
        meetsAny(item.better, is)
      ) {
        const shown = quantity(value.number, item);
        return verdict(
          'pass',
          () => ({
            zh: `现状值 ${shown.zh} 已是量程的最优值，无论${figure === undefined ? '上级目标' : `“${figure}”`}是多少都已达到。`,
            en: `The value ${shown.en} is the best end of the scale and meets whatever figure is assigned.`,
          }),
          { basis: 'end-of-scale' },
        );
      }
      if (c.assigned) return notSetYet(c.assigned, figure);
      // A change in place of a level is as good as any value where there is nothing to compare it with.
      const found = value.kind === 'change' ? null : measured(c);
      if (found && 'status' in found) return found;
      if (figure !== undefined) return notGiven(figure, c.due);
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

/** Two rows that contradict each other about what was set: whichever is right, the value is not judged by the other. */
const torn = (a: Place, b: Place): Verdict =>
  verdict('review', () => {
    const [x, y] = [a, b].map(({ file, line }) => `${file}:${line}`);
    return {
      zh: `上级目标值或考核结果在 ${x} 与 ${y} 中不同，不知道以哪一个为准，需人工核实。`,
      en: `The assigned figure or the finding differs between ${x} and ${y}: a person must look.`,
    };
  });

const notSetYet = ({ document }: Assigned, figure: string | undefined): Verdict =>
  verdict(
    'undetermined',
    () => ({
      zh: `${figure === undefined ? '上级尚未下达目标值' : `“${figure}”尚未发布`}${document ? `（${document}）` : ''}，无从比较。`,
      en: `${figure === undefined ? 'The higher authority has set no figure yet' : `The figure "${figure}" is not published yet`}${document ? ` (${document})` : ''}.`,
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
function judgeAssigned(
  c: Case,
  { limit, ofChange, base, finding, document }: Assigned,
  figure: string | undefined,
): Verdict {
  const source = sourceOf(figure, document);
  const says = (): Text => limitWords(limit as Limit, source);
  const byFigure =
    limit && (ofChange ? judgeMove(c, { direction: ofChange, limit, since: base, says }) : judgeLimit(c, limit, says));
  // Of a figure with a name the catalogue itself says which side is due.
  const isWrongWay = figure === undefined && limit !== null && isAgainstBetter(limit, ofChange, c.item);
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
