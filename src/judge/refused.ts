import type { Item } from '../model/catalogue.js';
import type { Period } from '../model/period.js';
import type { Problem } from '../model/problem.js';

/** Rows that were left out though they as good as say what they are about: their items are missing, but not from the file. */
export class Refused {
  readonly #byItem = new Map<string, Problem[]>();

  add(problem: Problem): void {
    for (const item of problem.meant?.items ?? []) {
      const known = this.#byItem.get(item) ?? [];
      this.#byItem.set(item, known);
      // A table that is wrong in every row needs no row named for each of a million results.
      if (known.length < MOST) known.push(problem);
    }
  }

  find(of: { readonly subject: string | null; readonly period: Period | null }, item: Item): Problem | null {
    const fits = ({ meant }: Problem): boolean =>
      (meant?.subject === undefined || meant.subject === of.subject) &&
      (meant?.period === undefined || meant.period === of.period);
    return this.#byItem.get(item.id)?.find(fits) ?? null;
  }
}

const MOST = 100;
