import type { Item } from '../model/catalogue.js';
import { LADDERS, type Ladder } from '../model/ladders.js';
import type { RuleSpec } from '../model/rule.js';

/**
 * The words to choose from for an item that is a state: the first word of each step of its ladders, the best one first.
 * Where several clauses must hold at once (面积不减少、性质不改变) a cell has several words, and there is nothing to choose.
 */
export function stateWords(item: Item): readonly string[] {
  if (item.measures !== 'state') return [];
  for (const { spec } of item.requirements) {
    const ladders = spec === undefined ? [] : laddersOf(spec);
    const [only] = ladders;
    if (only !== undefined && ladders.length === 1) return [...only].reverse();
  }
  return [];
}

function laddersOf({ kind, params }: RuleSpec): readonly (readonly string[])[] {
  if (kind === 'state') {
    const { ladder, of } = params as { readonly ladder: readonly (readonly string[])[]; readonly of: string | null };
    return [ladder.flatMap(([first]) => (first === undefined ? [] : [`${of ?? ''}${first}`]))];
  }
  if (kind === 'grade') {
    const { ladder } = params as { readonly ladder: string | Ladder };
    return [(typeof ladder === 'string' ? (LADDERS[ladder] ?? []) : ladder).flatMap(([first]) => first ?? [])];
  }
  return Array.isArray(params) ? params.flatMap((spec) => (isSpec(spec) ? laddersOf(spec) : [])) : [];
}

const isSpec = (value: unknown): value is RuleSpec => typeof value === 'object' && value !== null && 'kind' in value;
