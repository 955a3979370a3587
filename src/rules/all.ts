import { type Decided, part, type Rule, type RuleSpec, verdict } from '../model/rule.js';
import { wordsOf } from '../model/say.js';
import { CLAUSES, join } from '../model/text.js';
import { needsOf, reasons, soleLimit, weakest, worstOf } from './combine.js';
import { kind } from './kind.js';

/** A fail decides; else the worst of error, undetermined and review; else pass. */
const conjunction = (statuses: readonly Decided[]): Decided => (statuses.includes('fail') ? 'fail' : worstOf(statuses));

/** Every part must be met. */
export const all = kind<readonly RuleSpec[]>({
  kind: 'all',
  title: { zh: '同时满足', en: 'all of' },
  meaning: {
    zh: '每一条都应满足。有一条不符合，就不达标；有一条还不能判定，就还不能判定。',
    en: 'Every part must be met. One that fails decides; one that cannot be decided leaves it open.',
  },
  equality: { zh: '由各条决定', en: 'as each part says' },
  examples: ['all: [{ assigned: {} }, { trend: stable-or-better }]'],
  schema: (z, rule) => z.array(rule).min(1),
  bind(specs, bind) {
    const rules: readonly Rule[] = specs.map(bind);
    const clauses = new Set(rules.flatMap((rule) => rule.about ?? []));
    const speaking = rules.filter((rule) => rule.knows !== null);
    return {
      kind: 'all',
      needs: [...new Set(rules.flatMap((rule) => rule.needs))],
      knows: speaking.length === 0 ? null : (word, item) => speaking.some((rule) => rule.knows?.(word, item)),
      says: (item) =>
        join(
          rules.map((rule) => rule.says(item)),
          CLAUSES,
        ),
      judge(c) {
        const parts = rules.map((rule) => part(rule, c.item, rule.judge(c)));
        const { words } = c.value;
        // 不降低 alone may speak of one of two clauses, and says nothing of the other.
        if (words.length > 0 && words.length < clauses.size && parts.every((p) => p.status === 'pass')) {
          const said = wordsOf(c.value);
          const about = [...clauses];
          return verdict(
            'review',
            () => ({
              zh: `现状表述“${said}”少于要求的各个方面（${about.join('、')}），看不出每一方面如何，需人工核实。`,
              en: `The statement "${said}" has fewer clauses than are required (${about.join(', ')}) and does not tell of each: a person must look.`,
            }),
            { parts },
          );
        }
        const status = conjunction(parts.map((p) => p.status));
        return verdict(status, () => reasons(parts), {
          basis: status === 'pass' ? weakest(parts) : null,
          ...soleLimit(parts),
          otherwise: conjunction(parts.map((p) => p.otherwise)),
          needs: status === 'fail' ? [] : needsOf(parts),
          parts,
        });
      },
    };
  },
});
