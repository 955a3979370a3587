import type { Item } from '../model/catalogue.js';
import { compare } from '../model/decimal.js';
import type { Measurement } from '../model/measurement.js';
import { comparePeriods, type Period } from '../model/period.js';
import { isOffScale } from '../model/quantity.js';
import type { Earlier } from '../model/rule.js';
import { prepare } from './prepare.js';

/** The values of other periods that some rule asks for: what is kept of all rows. */
export class History {
  readonly #values = new Map<string, Earlier[]>();
  readonly #asked: ReadonlySet<Item>;

  constructor(items: readonly Item[]) {
    this.#asked = new Set(
      items.filter((item) => item.requirements.some((r) => r.rule.needs.includes('previous-value'))),
    );
  }

  /** Keeps a row's figure if some rule may ask for it. A value of another year (2017年数据) is evidence for that year. */
  add(m: Measurement): void {
    const when = m.value.asOf ?? m.period;
    if (when === null || !this.#asked.has(m.item)) return;
    const { value, trouble } = prepare(m);
    if (value.kind !== 'number' || value.number === null || trouble !== null) return;
    if (m.item.measures === 'level' && isOffScale(value.number, m.item)) return;
    const key = keyOf(m.subject, m.item);
    const values = this.#values.get(key) ?? [];
    this.#values.set(key, values);
    const at = values.findIndex((e) => comparePeriods(e.period, when) <= 0);
    const same = values[at];
    if (same?.period === when) {
      // Two rows for one period: equal figures are one piece of evidence, others contradict each other.
      if (same.conflict === null && compare(same.number, value.number) !== 0)
        values[at] = { ...same, conflict: value.number };
      return;
    }
    values.splice(at < 0 ? values.length : at, 0, { period: when, number: value.number, conflict: null });
  }

  /** Earlier values, the latest first. */
  before(subject: string | null, item: Item, when: Period | null): readonly Earlier[] {
    if (when === null) return [];
    const values = this.#values.get(keyOf(subject, item)) ?? [];
    return values.filter((e) => comparePeriods(e.period, when) < 0);
  }
}

const keyOf = (subject: string | null, item: Item): string => `${subject ?? ''}\n${item.id}`;
