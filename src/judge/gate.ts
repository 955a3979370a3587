import type { Result, Summary } from '../model/assessment.js';
import { type Catalogue, items } from '../model/catalogue.js';
import { compare, type Decimal, HUNDRED, literal, multiply } from '../model/decimal.js';
import type { Problem } from '../model/problem.js';
import { ATTRIBUTE_WORDS, attributeName, STATUS_WORDS, STATUSES, type Status } from '../model/status.js';

/** One word of `--fail-on`: a state or a contradicted published verdict, for all items or for those of one attribute. */
export interface Gate {
  readonly on: Status | 'contradicts';
  readonly attribute: string | null;
}

/** Each state by its own word and the Chinese one. */
const WORDS: ReadonlyMap<string, Gate['on']> = new Map<string, Gate['on']>([
  ...STATUSES.flatMap((s) => [[s, s] as const, [STATUS_WORDS[s].zh, s] as const]),
  ['contradicts', 'contradicts'],
  ['不一致', 'contradicts'],
]);

export const DEFAULT_GATES: readonly Gate[] = (['fail', 'no-data', 'undetermined', 'review'] as const).map((on) => ({
  on,
  attribute: null,
}));

/** Reads `fail,no-data:binding`, `未达标,缺数据：约束性` or `none`; the words that are none come back in `unknown`. */
export function readGates(text: string): { readonly gates: readonly Gate[]; readonly unknown: readonly string[] } {
  const words = text.split(/[,，、\s]+/).filter((word) => word !== '');
  if (words.length === 1 && words[0] === 'none') return { gates: [], unknown: [] };
  const gates: Gate[] = [];
  const unknown: string[] = [];
  for (const word of words) {
    const [state = '', attribute, ...more] = word.split(/[:：]/);
    const on = WORDS.get(state);
    if (on && more.length === 0 && attribute !== '')
      gates.push({ on, attribute: attribute === undefined ? null : attributeName(attribute) });
    else unknown.push(word);
  }
  return { gates, unknown: words.length === 0 ? [text] : unknown };
}

export const gateText = ({ on, attribute }: Gate): string => (attribute === null ? on : `${on}:${attribute}`);

/** An attribute that no item has and no text of the field knows: such a gate would never shut. */
export function strangeAttributes(gates: readonly Gate[], catalogue: Catalogue): Problem[] {
  const known = new Set([...Object.keys(ATTRIBUTE_WORDS), ...items(catalogue).flatMap((item) => item.attribute ?? [])]);
  return gates.flatMap(({ attribute }) =>
    attribute === null || known.has(attribute)
      ? []
      : [
          {
            code: 'unknown-attribute',
            severity: 'error' as const,
            text: {
              zh: `--fail-on 中的指标属性“${attribute}”不存在（可用：${[...known].join('、')}）`,
              en: `--fail-on: there is no attribute "${attribute}" (known: ${[...known].join(', ')})`,
            },
            at: null,
          },
        ],
  );
}

/** Whether a result is what a gate stops. A requirement that is not due never gates. */
export function closes(gate: Gate, result: Result, against: string): boolean {
  if (gate.attribute !== null && gate.attribute !== result.attribute) return false;
  if (gate.on === 'contradicts') return result.published?.agreement === 'contradicts';
  return gate.on === result.status && result.requirements.every((r) => r.id !== against || r.due);
}

/** The gates over all results: exact fractions, never a rounded rate. */
export function totalGates(
  { minRate, maxFail }: { readonly minRate: Decimal | null; readonly maxFail: number | null },
  rate: Summary['rate'],
  fails: number,
): string[] {
  const because: string[] = [];
  if (minRate !== null) {
    const [pass, total] = [rate.pass, rate.total].map((n) => literal(String(n))) as [typeof minRate, typeof minRate];
    if (compare(multiply(pass, HUNDRED), multiply(minRate, total)) < 0)
      because.push(`rate: ${pass}/${total} < ${minRate}%`);
  }
  if (maxFail !== null && fails > maxFail) because.push(`fail: ${fails} > ${maxFail}`);
  return because;
}
