import type { Figure } from '../model/figure.js';
import type { Limit } from '../model/limit.js';
import { withUnit } from '../model/say.js';
import type { Text } from '../model/text.js';
import { figureSchema } from './figure-schema.js';
import { kind, type RuleKind } from './kind.js';
import { judgeLimit } from './measured.js';

interface OneEnd {
  readonly kind: string;
  readonly sign: string;
  readonly words: Text;
  readonly meaning: Text;
  readonly equality: Text;
  readonly limit: (figure: Figure) => Pick<Limit, 'low' | 'high'>;
}

/** A kind whose one parameter is a figure and whose limit is open on one side. */
export const limitKind = ({ kind: name, sign, words, meaning, equality, limit }: OneEnd): RuleKind =>
  kind({
    kind: name,
    title: { zh: `${words.zh}（${sign}）`, en: `${words.en} (${sign})` },
    meaning,
    equality,
    examples: [`${name}: 95`],
    schema: figureSchema,
    bind(figure) {
      const { low, high } = limit(figure);
      const says = (unit: string | null): Text => ({
        zh: `${words.zh} ${withUnit(figure.value, unit)}`,
        en: `${words.en} ${withUnit(figure.value, unit)}`,
      });
      return {
        kind: name,
        needs: [],
        knows: null,
        says: (item) => says(item.unit),
        judge: (c) => judgeLimit(c, { low, high, unit: c.item.unit }, () => says(c.item.unit)),
      };
    },
  });
