import { readValue } from '../read/value.js';
import { cellOf, isMergedOver, ownCell } from './import-cells.js';
import type { DraftItem } from './import-drafts.js';
import { oneLine } from './import-names.js';
import type { Look, ReadValue } from './import-read.js';

/** The published values of an item. One cell for several parts says something of each only in words. */
export function valuesOf(items: readonly DraftItem[], index: number, looks: Look[]): readonly ReadValue[] {
  const item = items[index] as DraftItem;
  const layout = item.rows[0]?.layout;
  if (!layout) return [];
  return layout.values.flatMap(({ at, period, unit, published }): ReadValue[] => {
    const said = ownCell(item, at);
    const verdict = cellOf(items, index, published);
    const verdictText = verdict && (!verdict.isFromAbove || isMergedOver(verdict, item)) ? oneLine(verdict.text) : '';
    if (said === null) return [{ text: '', published: verdictText, period, unit }];
    const shared = items.filter((other) => other !== item && ownCell(other, at)?.cell === said.cell);
    if (shared.length > 0 && items.length > 1) {
      const lines = said.text.split('\n');
      const all = items.filter((other) => ownCell(other, at)?.cell === said.cell);
      const line = lines.length === all.length ? lines[all.indexOf(item)] : undefined;
      if (line !== undefined) return [{ text: line, published: verdictText, period, unit }];
      if (/\d/.test(said.text)) {
        looks.push({
          at: said.at,
          text: said.text,
          why: {
            zh: '一个现状值对着几个分项，不知道属于哪一个，没有写进数据',
            en: 'one value stands beside several parts; it is unclear to which it belongs, and it was left out of the data',
          },
        });
        return [{ text: '', published: verdictText, period, unit }];
      }
    }
    return [{ text: said.text, published: verdictText, period, unit, at: said.at }];
  });
}

/** Values that nobody can read are looked at now, and not when they are judged. */
export function readable(values: readonly ReadValue[], unit: string | null, looks: Look[]): readonly ReadValue[] {
  for (const { text, at, unit: own } of values) {
    const read = readValue(text, { unit: own ?? unit });
    if (read.kind === 'unreadable' && read.trouble && at) looks.push({ at, text, why: read.trouble });
  }
  return values;
}
