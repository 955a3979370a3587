import { ofSubject, profileValue, profileValueWords, profileWords } from '../model/profile.js';
import { part, type Rule, type RuleSpec, verdict } from '../model/rule.js';
import { CLAUSES, join, LIST } from '../model/text.js';
import { kind } from './kind.js';

interface Branches {
  readonly key: string;
  readonly branches: Readonly<Record<string, RuleSpec>>;
}

/** `市≥95；县≥85`: the subject's profile chooses the branch. No profile, no guess. */
export const by = kind<Branches>({
  kind: 'by',
  title: { zh: '按评价对象的类别', en: 'by the profile of the subject' },
  meaning: {
    zh: '标准因评价对象而不同（如市≥95、县≥85）：按其情况选一条。没有说明情况就不能判定，也不猜。',
    en: 'The standard differs by subject: its profile chooses the rule. Without the profile nothing can be said.',
  },
  equality: { zh: '由选中的规则决定', en: 'as the chosen rule says' },
  examples: ['by: { level: { 市: { at-least: 95 }, 县: { at-least: 85 } } }'],
  schema: (z, rule) =>
    z.record(z.string(), z.record(z.string(), rule)).transform((written, context): Branches => {
      const [entry, ...others] = Object.entries(written);
      if (entry && others.length === 0 && Object.keys(entry[1]).length > 0) {
        const branches = Object.entries(entry[1]).map(([value, spec]) => [profileValue(value), spec] as const);
        const again = branches.findIndex(([value], i) => branches.findIndex(([other]) => other === value) < i);
        if (again >= 0) {
          const text = Object.keys(entry[1])[again] as string;
          context.addIssue({ code: 'custom', params: { code: 'twice-in-branches', text } });
          return z.NEVER;
        }
        return { key: entry[0], branches: Object.fromEntries(branches) };
      }
      context.addIssue({ code: 'custom', params: { code: 'one-profile-key' } });
      return z.NEVER;
    }),
  bind({ key, branches }, bind) {
    const rules = new Map<string, Rule>(Object.entries(branches).map(([value, spec]) => [value, bind(spec)]));
    const speaking = [...rules.values()].filter((rule) => rule.knows !== null);
    const words = profileWords(key);
    const of = ofSubject(key);
    const isAsked = words.zh.startsWith('是否');
    const known = join([...rules.keys()].map(profileValueWords), LIST);
    return {
      kind: 'by',
      needs: [...new Set([`profile.${key}`, ...[...rules.values()].flatMap((rule) => rule.needs)])],
      knows: speaking.length === 0 ? null : (word, item) => speaking.some((rule) => rule.knows?.(word, item)),
      says: (item) =>
        join(
          [...rules].map(([value, rule]) => {
            const says = rule.says(item);
            const which = profileValueWords(value);
            return { zh: `${which.zh}：${says.zh}`, en: `${which.en}: ${says.en}` };
          }),
          CLAUSES,
        ),
      judge(c) {
        const value = c.profile[key];
        if (value === undefined) {
          return verdict(
            'undetermined',
            () => ({
              zh: `该标准按${words.zh}（${known.zh}）区分，而${of.zh}未提供。`,
              en: `The standard differs by ${words.en} (${known.en}), and ${isAsked ? of.en : `the ${words.en} of the subject`} is not given.`,
            }),
            { needs: [`profile.${key}`] },
          );
        }
        const rule = rules.get(profileValue(value));
        if (!rule) {
          return verdict('review', () => ({
            zh: `${of.zh}${isAsked ? '：' : '为'}“${profileValueWords(value).zh}”，而标准只规定了${known.zh}，需人工核实。`,
            en: `The ${words.en} of the subject is "${profileValueWords(value).en}", and the standard speaks only of ${known.en}: a person must look.`,
          }));
        }
        const found = part(rule, c.item, rule.judge(c));
        return verdict(
          found.status,
          () => ({
            zh: `按${words.zh}“${value}”：${found.reason.zh}`,
            en: `For ${words.en} "${value}": ${found.reason.en}`,
          }),
          {
            basis: found.basis,
            limit: found.limit,
            gap: found.gap,
            otherwise: found.otherwise,
            needs: found.needs,
            branch: { key, value: profileValue(value) },
            parts: [found],
          },
        );
      },
    };
  },
});
