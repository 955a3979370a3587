import type { Catalogue, Item } from '../model/catalogue.js';
import type { Derivation, Followed } from '../model/follow.js';
import { conditionsLine } from './closing.js';
import { derivationLines } from './derivation-lines.js';
import type { View } from './format.js';
import { itemLines, requirementLines } from './item-lines.js';
import { drawLine, line } from './lines.js';
import { screen } from './screen.js';

export interface Explaining {
  readonly catalogue: Catalogue;
  readonly catalogueFile: string;
  readonly items: readonly Item[];
  /** The one requirement that is asked about; null for all of them. */
  readonly against: string | null;
  /** How each subject and period came to its verdicts on an item; null where no data are given. */
  readonly derivations: ((item: Item) => Followed<Derivation>) | null;
}

/** Items one after another: what is required, then how each row of the data came to its verdict. */
export async function* explain(asked: Explaining, view: View): AsyncGenerator<string> {
  const on = await screen(view);
  const { catalogue, catalogueFile, items, against, derivations } = asked;
  for (const [i, item] of items.entries()) {
    const derived = derivations?.(item);
    const conditions = derived && i === 0 ? conditionsLine(derived, view.lang, (text) => text) : null;
    if (conditions) yield `${drawLine(on, line(0, null, conditions))}\n`;
    const requirements = catalogue.headings.flatMap((heading) => {
      const requirement = item.requirements.find(({ id }) => id === heading.id);
      if (!requirement || (against !== null && heading.id !== against)) return [];
      return requirementLines(item, heading, requirement, catalogueFile, view.lang);
    });
    const lines = [...itemLines(item, catalogue.english, view.lang), ...requirements];
    yield (i === 0 ? '' : '\n') + lines.map((each) => drawLine(on, each)).join('');
    if (!derived) continue;
    for await (const batch of derived.entries()) {
      for (const derivation of batch) {
        const shown = derivationLines(derivation, derived.head, view.lang);
        yield `\n${shown.map((each) => drawLine(on, each)).join('')}`;
      }
    }
  }
}
