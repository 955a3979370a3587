import { type Decided, part, type Rule, type RuleSpec, verdict } from '../model/rule.js';
import { join } from '../model/text.js';
import { needsOf, reasons, soleLimit, strongest, worstOf } from './combine.js';
import { kind } from './kind.js';

/** A pass decides; else the worst of error, undetermined and review; else fail. */
const disjunction = (statuses: readonly Decided[]): Decided => {
  const open = statuses.filter((s) => s !== 'fail');
  return statuses.includes('pass') ? 'pass' : open.length > 0 ? worstOf(open) : 'fail';
};

/** One part is enough. The pass that rests on the strongest evidence carries the verdict. */
export const any = kind<readonly RuleSpec[]>({
  kind: 'any',
  title: { zh: '满足其一', en: 'any of' },
  meaning: {
    zh: '满足其中一条即可。有一条符合，就达标；都不符合才是不达标。',
    en: 'One part is enough. One that passes decides; it fails only where all do.',
  },
  equality: { zh: '由各条决定', en: 'as each part says' },
  examples: ['any: [{ at-least: 80 }, { trend: higher }]'],
  schema: (z, rule) => z.array(rule).min(1),
  bind(specs, bind) {
    const rules: readonly Rule[] = specs.map(bind);
    const speaking = rules.filter((rule) => rule.knows !== null);
    return {
      kind: 'any',
      needs: [...new Set(rules.flatMap((rule) => rule.needs))],
      knows: speaking.length === 0 ? null : (word, item) => speaking.some((rule) => rule.knows?.(word, item)),
      says: (item) =>
        join(
          rules.map((rule) => rule.says(item)),
          { zh: '，或者', en: ', or ' },
        ),
      judge(c) {
        const parts = rules.map((rule) => part(rule, c.item, rule.judge(c)));
        const status = disjunction(parts.map((p) => p.status));
        const otherwise = disjunction(parts.map((p) => p.otherwise));
        const best = strongest(parts.filter((p) => p.status === 'pass'));
        if (best) {
          return verdict(status, () => reasons([best]), {
            basis: best.basis,
            limit: best.limit,
            gap: best.gap,
            otherwise,
            parts,
          });
        }
        return verdict(status, () => reasons(parts), {
          ...soleLimit(parts),
          otherwise,
          needs: needsOf(parts.filter((p) => p.status !== 'fail')),
          parts,
        });
      },
    };
  },
});
