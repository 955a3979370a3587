import type { Result } from '../model/assessment.js';
import type { Day } from '../model/date.js';
import type { Problem } from '../model/problem.js';
import type { Waiver } from '../model/sources.js';

/** The waivers of a run, and which of them something was waived by. */
export class Waivers {
  readonly #used = new Set<Waiver>();

  constructor(
    readonly all: readonly Waiver[],
    readonly today: Day | null,
  ) {}

  /** The waiver in force that speaks of a finding; a pass needs none. */
  find(result: Pick<Result, 'item' | 'indicator' | 'subject' | 'period' | 'status'>, against: string): Waiver | null {
    if (result.status === 'pass' || result.status === 'not-applicable') return null;
    return this.all.find((w) => this.#isInForce(w) && speaksOf(w, result, against)) ?? null;
  }

  use(waiver: Waiver): void {
    this.#used.add(waiver);
  }

  /** Waivers that have run out, are not in force yet, or matched nothing: each is reported, so that none lies forgotten. */
  problems(): Problem[] {
    return this.all.filter((w) => !this.#used.has(w)).map((w) => this.#problem(w));
  }

  #isInForce({ from, expires }: Waiver): boolean {
    return this.today !== null && from <= this.today && this.today <= expires;
  }

  #problem(waiver: Waiver): Problem {
    const { item, from, expires, at } = waiver;
    const expired = this.today !== null && expires < this.today;
    const early = this.today !== null && from > this.today;
    return {
      code: expired ? 'waiver-expired' : early ? 'waiver-not-yet' : 'waiver-unused',
      severity: 'warning',
      text: expired
        ? {
            zh: `对 ${item} 的豁免已于 ${expires} 到期，不再起作用`,
            en: `the waiver for ${item} expired on ${expires} and has no effect`,
          }
        : early
          ? { zh: `对 ${item} 的豁免自 ${from} 起才生效`, en: `the waiver for ${item} takes effect on ${from} only` }
          : {
              zh: `对 ${item} 的豁免没有对应任何被拦下的结果，可以删去`,
              en: `the waiver for ${item} matches nothing that gates and can be removed`,
            },
      at,
    };
  }
}

const speaksOf = (
  w: Waiver,
  result: Pick<Result, 'item' | 'indicator' | 'subject' | 'period'>,
  against: string,
): boolean =>
  (w.item === result.item || w.item === result.indicator) &&
  (w.subject === null || w.subject === result.subject) &&
  (w.period === null || w.period === result.period) &&
  (w.requirement === null || w.requirement === against);
