import type { Decided, Need, PartVerdict, Verdict } from '../model/rule.js';
import { BASES, type Basis, severity, weaker } from '../model/status.js';
import type { Text } from '../model/text.js';

/** The parts' reasons, one after the other. */
export const reasons = (parts: readonly PartVerdict[]): Text => ({
  zh: parts.map((p) => p.reason.zh).join(''),
  en: parts.map((p) => p.reason.en).join(' '),
});

export const needsOf = (parts: readonly Verdict[]): Need[] => [...new Set(parts.flatMap((p) => p.needs))];

/** The worst of several: an error is worse than not knowing, and that is worse than a look by a person. */
export const worstOf = (statuses: readonly Decided[]): Decided =>
  statuses.reduce((a, b) => (severity(b) < severity(a) ? b : a));

const strength = (p: PartVerdict): number => BASES.indexOf(p.basis ?? 'statement');

export const strongest = (parts: readonly PartVerdict[]): PartVerdict | undefined =>
  parts.reduce<PartVerdict | undefined>((a, b) => (a && strength(a) >= strength(b) ? a : b), undefined);

export const weakest = (parts: readonly PartVerdict[]): Basis | null =>
  parts.reduce<Basis | null>((a, { basis }) => (a && basis ? weaker(a, basis) : (a ?? basis)), null);

/** The limit and gap of the one part that has them, since two margins in two units make no single one. */
export const soleLimit = (parts: readonly PartVerdict[]): Pick<Verdict, 'limit' | 'gap'> => {
  const [only, ...others] = parts.filter((p) => p.limit !== null);
  return only && others.length === 0 ? { limit: only.limit, gap: only.gap } : { limit: null, gap: null };
};
