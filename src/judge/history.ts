import type { Item } from '../model/catalogue.js';
import { compare } from '../model/decimal.js';
import type { Measurement } from '../model/measurement.js';
import { comparePeriods, type Period } from '../model/period.js';
import { isOffScale, scaleText } from '../model/quantity.js';
import type { Earlier } from '../model/rule.js';
import type { Text } from '../model/text.js';
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

  /**
   * Keeps what a row says if some rule may ask for it, also that it gives no figure: an older year must not decide in its
   * place. A value of another year (2017年数据) is evidence for that year.
   */
  add(m: Measurement): void {
    const when = m.value.asOf ?? m.period;
    if (when === null || !this.#asked.has(m.item)) return;
    const key = keyOf(m.subject, m.item);
    const values = this.#values.get(key) ?? [];
    this.#values.set(key, values);
    const found: Earlier = { period: when, at: m.at, ...readEarlier(m) };
    const at = values.findIndex((e) => comparePeriods(e.period, when) <= 0);
    const known = values[at];
    if (known?.period === when) values[at] = together(known, found);
    else values.splice(at < 0 ? values.length : at, 0, found);
  }

  /** What is known of earlier periods, the latest first. */
  before(subject: string | null, item: Item, when: Period | null): readonly Earlier[] {
    if (when === null) return [];
    const values = this.#values.get(keyOf(subject, item)) ?? [];
    return values.filter((e) => comparePeriods(e.period, when) < 0);
  }
}

const keyOf = (subject: string | null, item: Item): string => `${subject ?? ''}\n${item.id}`;

type Told<E = Earlier> = E extends Earlier ? Omit<E, 'period' | 'at'> : never;

/** The figure of a row in its item's unit, or what it gives in place of one. */
function readEarlier(m: Measurement): Told {
  const { value, trouble } = prepare(m);
  const raw = value.raw.replace(/\s*\n\s*/g, ' ').trim();
  const said = (zh: string, en: string): Text => ({ zh: `“${raw}”${zh}`, en: `"${raw}" ${en}` });
  if (trouble !== null) return { is: 'unclear', words: trouble };
  if (value.kind === 'missing') {
    const words =
      raw === '' ? { zh: '现状值为空', en: 'the value is blank' } : said('表示没有数据', 'says that there are none');
    return { is: 'blank', words };
  }
  // What a year's change is tells nothing of its level.
  if (value.kind === 'change')
    return { is: 'blank', words: said('是变化幅度，不是水平值', 'is a change and no level') };
  if (value.kind === 'censored') return { is: 'unclear', words: said('只给出界限', 'is only a bound') };
  if (value.number === null) return { is: 'unclear', words: said('是文字，不是数值', 'is a statement and no figure') };
  if (m.item.measures === 'level' && isOffScale(value.number, m.item)) {
    const scale = scaleText(m.item);
    return { is: 'unclear', words: said(`超出取值范围 ${scale}`, `lies outside the scale ${scale}`) };
  }
  return { is: 'figure', number: value.number };
}

/** Two rows for one period: equal figures are one piece of evidence, others contradict each other; a figure fills a blank. */
function together(a: Earlier, b: Earlier): Earlier {
  if (b.is === 'blank' || a.is === 'torn' || a.is === 'unclear') return a;
  if (a.is === 'blank' || b.is === 'torn' || b.is === 'unclear') return b;
  if (compare(a.number, b.number) === 0) return a;
  return { period: a.period, at: a.at, is: 'torn', numbers: [a.number, b.number], other: b.at };
}
