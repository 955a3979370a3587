import { gradeKey, gradeWords } from '../model/grade.js';
import { LADDERS, type Ladder } from '../model/ladders.js';
import { verdict } from '../model/rule.js';
import type { Text } from '../model/text.js';
import { type Standing, standings } from './grade-words.js';
import { kind } from './kind.js';

const SIDES = ['at-least', 'better-than', 'never'] as const;

interface Grade {
  readonly side: (typeof SIDES)[number];
  readonly word: string;
  /** The name of a shared order, or the catalogue's own, the lowest step first. */
  readonly ladder: string | Ladder;
}

const knowing = (word: string): readonly string[] =>
  Object.keys(LADDERS).filter((name) => stepOf(LADDERS[name] as Ladder, word) >= 0);
const stepOf = (ladder: Ladder, word: string): number =>
  ladder.findIndex((words) => words.some((w) => gradeKey(w) === gradeKey(word)));

/** Classes with a numeral are those of water unless the catalogue says otherwise; any other word must leave no choice. */
const ladderOf = (word: string): string | null => {
  const names = knowing(word);
  return names.includes('water') ? 'water' : names.length === 1 ? (names[0] as string) : null;
};

/** Ⅲ类, 劣Ⅴ类, 一级A, C级, 轻度污染: a grade on an ordered ladder. The worst of several grades decides. */
export const grade = kind<Grade>({
  kind: 'grade',
  title: { zh: '等级（水质类别等）', en: 'grade (a class of water quality and the like)' },
  meaning: {
    zh: '现状值应是规定的等级或更好（at-least），应更好（better-than），或不得为某级及更差（never）。现状值有几个等级的（Ⅱ~Ⅲ类），以最差的为准；次序由 ladder 给出：water、sea、air、ecology、noise、effluent、level、letter、rating，或自己列出，由差到好。次序中没有的等级由人核实。',
    en: 'The value must be the grade that is named or a better one (at-least), a better one (better-than), or neither it nor a worse one (never). Of several grades the worst decides. The ladder gives the order: water, sea, air, ecology, noise, effluent, level, letter, rating, or a list, the worst first. A grade that the ladder does not know is for a person.',
  },
  equality: {
    zh: '恰为该级：at-least 符合，better-than 和 never 不符合',
    en: 'just the grade that is named passes at-least, and fails better-than and never',
  },
  examples: [
    'grade: Ⅲ类',
    'grade: { never: 劣Ⅴ类 }',
    'grade: { at-least: 二级, ladder: effluent }',
    'grade: { better-than: 及格, ladder: [不及格, [及格, 合格], 良好, 优秀] }',
  ],
  schema(z) {
    const word = z.string().trim().min(1);
    const step = z.union([word.transform((w) => [w]), z.array(word).min(1)]);
    const full = z.strictObject({
      'at-least': word.optional(),
      'better-than': word.optional(),
      never: word.optional(),
      ladder: z.union([z.enum(Object.keys(LADDERS)), z.array(step).min(2)]).optional(),
    });
    type Written = { readonly [side in (typeof SIDES)[number]]?: string | undefined } & {
      ladder?: string | Ladder | undefined;
    };
    const short = word.transform((w): Written => ({ 'at-least': w }));
    return z.union([short, full.transform((g): Written => g)]).transform((g, context): Grade => {
      const stop = (code: string, text: string): never => {
        context.addIssue({ code: 'custom', params: { code, text } });
        return z.NEVER;
      };
      const [side, ...others] = SIDES.filter((s) => g[s] !== undefined);
      if (side === undefined || others.length > 0) return stop('one-grade', '');
      const due = g[side] as string;
      const ladder = g.ladder ?? ladderOf(due);
      if (ladder === null) return stop('which-ladder', due);
      const order = typeof ladder === 'string' ? (LADDERS[ladder] as Ladder) : ladder;
      const words = order.flat().map(gradeKey);
      const twice = order.flat().find((_, i) => words.indexOf(words[i] as string) !== i);
      if (twice !== undefined) return stop('twice-on-ladder', twice);
      return stepOf(order, due) < 0 ? stop('not-on-ladder', due) : { side, word: due, ladder };
    });
  },
  bind({ side, word, ladder }) {
    const order = typeof ladder === 'string' ? (LADDERS[ladder] as Ladder) : ladder;
    const read = standings(order);
    const named = stepOf(order, word);
    /** The lowest step that will do. */
    const due = side === 'at-least' ? named : named + 1;
    const shown = gradeWords(word);
    const must: Text = {
      'at-least': { zh: `${shown}或更好`, en: `"${shown}" or better` },
      'better-than': { zh: `优于${shown}`, en: `better than "${shown}"` },
      never:
        named === 0
          ? { zh: `不得为${shown}`, en: `never "${shown}"` }
          : { zh: `不得为${shown}或更差`, en: `never "${shown}" or worse` },
    }[side];
    const best = [...order].reverse().map((words) => words.map(gradeWords));
    const ranked: Text = {
      zh: `由好到差：${best.map((words) => words.join('＝')).join('、')}`,
      en: `best first: ${best.map((words) => `"${words.join(' = ')}"`).join(', ')}`,
    };
    const says: Text = { zh: `${must.zh}（${ranked.zh}）`, en: `${must.en} (${ranked.en})` };
    const meets = ({ low, high, betterThan }: Standing): boolean | null =>
      low >= due || (side === 'better-than' && betterThan === named) ? true : high < due ? false : null;
    return {
      kind: 'grade',
      needs: [],
      knows: (said) => read(said) !== null,
      says: () => says,
      judge({ value }) {
        const raw = value.raw.replace(/\s*\n\s*/g, ' ');
        if (value.words.length === 0) {
          return verdict('review', () => ({
            zh: `应填等级（要求${must.zh}），现状值填的是“${raw}”，需人工核实。`,
            en: `A grade is due (${must.en}), and the value is "${raw}": a person must look.`,
          }));
        }
        const known = value.words.map(read).filter((s) => s !== null);
        if (known.length === 0) {
          return verdict('review', () => ({
            zh: `现状值“${raw}”不在已知的等级之中（${ranked.zh}），需人工核实。`,
            en: `The value "${raw}" is none of the known grades (${ranked.en}): a person must look.`,
          }));
        }
        const each = known.map(meets);
        const met = each.includes(false) ? false : each.includes(null) ? null : true;
        const isExact = value.kind === 'grade' && known.every(({ low, high }) => low === high);
        const several = known.length > 1;
        if (met === null) {
          return verdict(
            'undetermined',
            () => ({
              zh: `现状值“${raw}”没有说明确切的等级，要求${says.zh}：不能判定。`,
              en: `The value "${raw}" leaves the exact grade open, and it must be ${says.en}.`,
            }),
            { needs: ['exact-value'] },
          );
        }
        return verdict(
          met ? 'pass' : 'fail',
          () => ({
            zh: `现状值“${raw}”${several ? '（以最差的为准）' : ''}，要求${says.zh}：${met ? '' : '不'}符合。`,
            en: `The value is "${raw}"${several ? ' (the worst decides)' : ''} and must be ${says.en}: ${met ? '' : 'not '}met.`,
          }),
          { basis: met ? (isExact ? 'figure' : 'statement') : null },
        );
      },
    };
  },
});
