import { isZero, literal } from '../model/decimal.js';
import type { Limit } from '../model/limit.js';
import { verdict } from '../model/rule.js';
import type { Text } from '../model/text.js';
import type { Value } from '../model/value.js';
import { kind } from './kind.js';
import { judgeLimit } from './measured.js';

interface Absent {
  /** What must not be there, in each of its wordings; none where the item says it. */
  readonly what: readonly string[];
}

const NONE = [
  ...['无', '没有', '没有发生', '没有出现', '未发生', '未发生过', '未出现', '未出现过', '未发现', '未检出', '未产生'],
  ...['不存在', '零发生', '消除', '已消除', '全部消除', '已全部消除', '全面消除', '已全面消除'],
];
const SOME = [
  '有',
  '发生',
  '已发生',
  '出现',
  '存在',
  '检出',
  '有检出',
  '发现',
  '未消除',
  '尚未消除',
  '未全部消除',
  '部分消除',
];
const COUNTED =
  /^(?:共|累计|全年|本年度|已)*(?:发生|出现|存在|发现|检出|有)?(?:了|过)?(\d+)(?:起|次|例|处|个|条|件|家|人|人次|项|宗|座)$/;
const BREAK = /[、，,；;/]/;
const BREAKS = /[、，,；;/]/g;
const ZERO = literal('0');

/** 不得检出, 未发生, 无黑臭水体, 消除劣Ⅴ类: the thing is not there. Nothing is rounded to none. */
export const absent = kind<Absent>({
  kind: 'absent',
  title: { zh: '没有（不得检出、未发生）', en: 'absent (none of it)' },
  meaning: {
    zh: '应没有：数值应为 0（不作修约），或写明未发生、无、未检出、已消除。what 写明是什么，可列几种说法；现状值说的是别的东西，由人核实。',
    en: 'None of it: the figure is 0 (nothing is rounded), or the words say that it did not happen, is not there or was not detected. what names it, in one or several wordings; words about anything else are for a person.',
  },
  equality: { zh: '0 即符合，有即不符合', en: '0 passes, and any at all fails' },
  examples: ['absent: true', 'absent: 重特大突发环境事件', 'absent: { what: [劣Ⅴ类水体, 劣Ⅴ类断面] }'],
  schema(z) {
    const word = z.string().trim().min(1);
    const words = z.union([word.transform((w) => [w]), z.array(word).min(1)]);
    return z.union([
      z.literal(true).transform((): Absent => ({ what: [] })),
      word.transform((w): Absent => ({ what: [w] })),
      z.strictObject({ what: words }),
    ]);
  },
  bind({ what }) {
    const things = ['', ...what.map(bare)];
    const says = new Map(
      things.flatMap((thing) => [
        ...NONE.map((word) => [word + thing, true] as const),
        ...SOME.map((word) => [word + thing, false] as const),
      ]),
    );
    for (const thing of things.slice(1)) {
      for (const word of ['为零', '为0', '已消除', '全部消除']) says.set(thing + word, true);
      for (const word of ['未消除']) says.set(thing + word, false);
    }
    says.set('零', true);
    // What is not there may be a list (重大、特大事件), which the value reader takes for several words.
    const pieces = new Set([...says.keys()].flatMap((text) => text.split(BREAK)));
    const solid = (text: string): string => bare(text).replace(BREAKS, '');
    const whole = new Map([...says].map(([text, none]) => [solid(text), none] as const));
    /** Whether a text says that there is none; null where it says neither. */
    const read = (text: string): boolean | null => {
      const said = solid(text);
      const counted = COUNTED.exec(things.reduce((rest, thing) => rest.replace(solid(thing), ''), said))?.[1];
      return whole.get(said) ?? (counted === undefined ? null : /^0+$/.test(counted));
    };
    const readAll = (words: readonly string[]): readonly boolean[] => {
      const found = read(words.join(''));
      return found === null ? words.map(read).filter((none) => none !== null) : [found];
    };
    const name = what[0] ?? null;
    const must: Text =
      name === null
        ? { zh: '没有（0、未发生或未检出）', en: 'none at all (0, did not happen, or not detected)' }
        : { zh: `没有“${name}”`, en: `no "${name}" at all` };
    return {
      kind: 'absent',
      needs: [],
      knows: (word) => read(word) !== null || pieces.has(bare(word)),
      says: () => must,
      judge(c) {
        const { value } = c;
        const raw = value.raw.replace(/\s*\n\s*/g, ' ');
        if (isUndetected(value)) {
          return verdict(
            'pass',
            () => ({
              zh: `现状值“${raw}”表示低于检出限，未检出即视为没有，要求${must.zh}：符合。`,
              en: `The value "${raw}" is below the limit of detection, which counts as none, and there must be ${must.en}: met.`,
            }),
            { basis: value.number === null ? 'statement' : 'figure' },
          );
        }
        if (value.words.length === 0) {
          const limit: Limit = { low: null, high: { value: ZERO, inclusive: true }, unit: c.item.unit };
          const none: Text = { zh: '为 0', en: '0' };
          if (
            value.kind === 'number' &&
            value.number !== null &&
            !isZero(value.number) &&
            value.number.startsWith('-')
          ) {
            return verdict('review', () => ({
              zh: `现状值“${raw}”小于 0，而数量不会小于 0，需人工核实。`,
              en: `The value "${raw}" is below 0, and there cannot be less than none: a person must look.`,
            }));
          }
          return judgeLimit(c, limit, () => none, false);
        }
        const said = readAll(value.words);
        if (said.length === 0) {
          return verdict('review', () => ({
            zh: `现状值“${raw}”看不出有没有（要求${must.zh}），需人工核实。`,
            en: `The value "${raw}" does not tell whether there is any (there must be ${must.en}): a person must look.`,
          }));
        }
        const met = said.every((none) => none);
        return verdict(
          met ? 'pass' : 'fail',
          () => ({
            zh: `现状表述为“${raw}”，要求${must.zh}：${met ? '' : '不'}符合。`,
            en: `The statement is "${raw}" and there must be ${must.en}: ${met ? '' : 'not '}met.`,
          }),
          { basis: met ? 'statement' : null },
        );
      },
    };
  },
});

const bare = (text: string): string =>
  text.replace(/[\s“”"'‘’。]/g, '').replace(/^(?:全年|本年度|全市|全县|全区|辖区内?|境内)+/, '');

/** 未检出, ND, 0.001L: below what the method can see. A plain <5 is a bound, and may be of a count. */
const isUndetected = ({ kind, bound, number, raw }: Value): boolean =>
  kind === 'censored' && bound === '<' && (number === null || /\d\s*[LＬ](?![A-Za-z])|检[出测]|N\.?D/i.test(raw));
