import { verdict } from '../model/rule.js';
import type { Text } from '../model/text.js';
import { kind } from './kind.js';

/** A requirement that no program can judge; the parameter says why. */
export const manual = kind<Text>({
  kind: 'manual',
  title: { zh: '人工判定', en: 'manual' },
  meaning: {
    zh: '程序不能判定的标准：写明原因，结果总是“待核实”。',
    en: 'A requirement that no program can judge: it says why, and the state is always review.',
  },
  equality: { zh: '不适用：由人判定', en: 'none: a person decides' },
  examples: ['manual: 目标“执行”没有给出数值'],
  schema: (z) =>
    z
      .union([z.string().min(1), z.strictObject({ zh: z.string().min(1), en: z.string().min(1).optional() })])
      .transform((why) => (typeof why === 'string' ? { zh: why, en: why } : { zh: why.zh, en: why.en ?? why.zh })),
  bind: (why) => ({
    kind: 'manual',
    needs: [],
    knows: () => true,
    says: () => ({ zh: '由人工判定', en: 'decided by a person' }),
    judge: () =>
      verdict('review', () => ({
        zh: `须人工判定：${why.zh.replace(/。$/, '')}。`,
        en: `A person must decide: ${why.en.replace(/\.$/, '')}.`,
      })),
  }),
});
