import { classOf } from '../model/grade.js';
import { verdict } from '../model/rule.js';
import { quantity, wordsOf } from '../model/say.js';
import { kind } from './kind.js';

interface State {
  readonly word: string;
  /** What the clause is about: 面积 in 面积不减少. */
  readonly of: string | null;
  /** The lowest step first; the words of one step mean the same. */
  readonly ladder: readonly (readonly string[])[];
}

/** 未建立, 尚未建立 and 没有建立 deny 建立: below the step that is required. */
const DENIALS = ['未', '尚未', '还未', '没有', '暂未'];

/** A word as it is compared; a class such as 三类 in its normal form, as the value reader leaves it. */
const plainWord = (word: string): string => classOf(word) ?? word.replace(/[\s“”"'‘’]/g, '');

/** 制定实施, 建立, 有效开展: a step of an ordered ladder. A word that the ladder does not know is for a person. */
export const state = kind<State>({
  kind: 'state',
  title: { zh: '状态（有序的等级）', en: 'state (an ordered ladder)' },
  meaning: {
    zh: '现状值应是规定的状态，或阶梯上更高的一级。一级可有几种同义写法；阶梯上没有的词由人核实，不猜。',
    en: 'The value must be the state that is named, or a higher step of the ladder. Words on one step mean the same; a word that the ladder does not know is for a person.',
  },
  equality: { zh: '恰为要求的一级即符合', en: 'the step that is named passes' },
  examples: ['state: { at-least: 全面实施, ladder: [未推行, 部分推行, [全面实施, 全面推行]] }', 'state: 建立'],
  schema(z) {
    const word = z.string().min(1).transform(plainWord);
    const step = z.union([word.transform((w) => [w]), z.array(word).min(1)]);
    const full = z.strictObject({ 'at-least': word, of: word.optional(), ladder: z.array(step).min(1).optional() });
    return z
      .union([word.transform((w) => ({ 'at-least': w, of: undefined, ladder: undefined })), full])
      .transform((s): State => ({ word: s['at-least'], of: s.of ?? null, ladder: s.ladder ?? [[s['at-least']]] }))
      .superRefine((s, context) => {
        const words = s.ladder.flat();
        if (!words.includes(s.word))
          context.addIssue({ code: 'custom', params: { code: 'not-on-ladder', text: s.word } });
        const twice = words.find((w, i) => words.indexOf(w) !== i);
        if (twice) context.addIssue({ code: 'custom', params: { code: 'twice-on-ladder', text: twice } });
      });
  },
  bind({ word: due, of, ladder }) {
    const step = (word: string): number => ladder.findIndex((words) => words.includes(word));
    const needed = step(due);
    // Whoever denies a higher step may well have reached the required one.
    const denied = new Set(DENIALS.flatMap((no) => ladder[needed]?.map((word) => no + word) ?? []));
    /** The step of a word: -1 for a denial, null where the ladder does not know it. */
    const rank = (written: string): number | null => {
      const word = plainWord(written);
      const bare = of !== null && word.startsWith(of) ? word.slice(of.length) : word;
      const found = step(bare);
      return found >= 0 ? found : denied.has(bare) ? -1 : null;
    };
    const required = `${of ?? ''}${due}`;
    return {
      kind: 'state',
      needs: [],
      about: of,
      knows: (word) => rank(word) !== null,
      says: () => ({
        zh: `状态为“${required}”`,
        en: `the state "${required}"${needed < ladder.length - 1 ? ' or better' : ''}`,
      }),
      judge({ value, item }) {
        if (value.number !== null && value.words.length === 0) {
          const shown = quantity(value.number, item);
          return verdict('review', () => ({
            zh: `应填状态（要求“${required}”），现状值是数值 ${shown.zh}，需人工核实。`,
            en: `A state is due ("${required}"), and the value is the figure ${shown.en}: a person must look.`,
          }));
        }
        const known = value.words.map((word) => ({ word, rank: rank(word) })).filter((w) => w.rank !== null);
        const lowest = known.reduce<(typeof known)[number] | null>(
          (a, b) => (a && (a.rank as number) <= (b.rank as number) ? a : b),
          null,
        );
        if (lowest === null) {
          return verdict('review', () => ({
            zh: `现状值“${wordsOf(value)}”不在已知的状态（${ladder.map((s) => s.join('＝')).join('＜')}）之中，需人工核实。`,
            en: `The value "${wordsOf(value)}" is none of the known states (${ladder.map((s) => s.join(' = ')).join(' < ')}): a person must look.`,
          }));
        }
        const met = (lowest.rank as number) >= needed;
        const alike = lowest.word === due || lowest.word === required;
        return verdict(
          met ? 'pass' : 'fail',
          () =>
            met
              ? {
                  zh: `现状表述为“${lowest.word}”，${alike ? '与要求一致' : `按指标体系与“${required}”同义或更高`}。`,
                  en: `The statement "${lowest.word}" ${alike ? 'repeats the requirement' : `means the same as, or more than, "${required}" by the catalogue`}.`,
                }
              : {
                  zh: `现状表述为“${lowest.word}”，要求“${required}”：尚未到位。`,
                  en: `The statement is "${lowest.word}" and "${required}" is required: not there yet.`,
                },
          { basis: met ? 'statement' : null },
        );
      },
    };
  },
});
