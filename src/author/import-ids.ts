import type { Text } from '../model/text.js';
import type { Look, NamedIndicator, ReadIndicator } from './import-read.js';

/** What was done to numbers, for people to know. */
export interface Numbered {
  readonly indicators: readonly NamedIndicator[];
  readonly looks: readonly Look[];
  /** Said once of the whole table. */
  readonly notes: readonly Text[];
}

/**
 * Gives every indicator and part an id: the printed number where it is the only one of its kind, else one that is made.
 * Numbers that begin anew in each section get the section in front; a number that is printed twice is a problem.
 */
export function numbered(indicators: readonly ReadIndicator[]): Numbered {
  const looks: Look[] = [];
  const notes: Text[] = [];
  const sections = [...new Set(indicators.map((i) => i.section))];
  const printed = indicators.flatMap(({ number }) => (number === null ? [] : [number]));
  const restarts = indicators.some(
    (a, i) => a.number !== null && indicators.slice(0, i).some((b) => b.number === a.number && b.section !== a.section),
  );
  const key = (i: ReadIndicator): string | null =>
    i.number === null ? null : restarts ? `${sections.indexOf(i.section) + 1}.${i.number}` : i.number;
  const counts = new Map<string, number>();
  for (const indicator of indicators) {
    const k = key(indicator);
    if (k !== null) counts.set(k, (counts.get(k) ?? 0) + 1);
  }
  if (restarts) {
    notes.push({
      zh: '原表的序号在各部分重新起算，编号前加了部分的次序（2.3 是第二部分的第3项）',
      en: 'the table counts anew in each section: ids begin with the section (2.3 is number 3 of the second section)',
    });
  }
  if (printed.length === 0) {
    notes.push({
      zh: '原表没有序号，编号按行的次序编制',
      en: 'the table prints no numbers: ids follow the order of its rows',
    });
  }
  const taken = new Set(counts.keys());
  const used = new Set<string>();
  const free = (base: string, from: number, glue: string): string => {
    for (let n = from; ; n++) {
      const id = base === '' ? String(n) : `${base}${glue}${n}`;
      if (!taken.has(id) && !used.has(id)) return id;
    }
  };
  const names = new Map<string, ReadIndicator>();
  const named = indicators.map((indicator, i): NamedIndicator => {
    const k = key(indicator);
    let id = k ?? '';
    if (k === null) {
      id = printed.length === 0 ? String(i + 1) : free('x', 1, '');
      if (printed.length > 0) {
        notes.push({
          zh: `“${indicator.name}”没有印序号，编号定为 ${id}`,
          en: `"${indicator.name}" has no printed number; its id is ${id}`,
        });
      }
    } else if (used.has(k)) {
      id = free(k, 2, '-');
      looks.push({
        at: indicator.at,
        text: indicator.name,
        why: {
          zh: `序号 ${indicator.number} 印了不止一次，这一项的编号改为 ${id}，请核对原表`,
          en: `the number ${indicator.number} is printed more than once; this one has the id ${id}: check the table`,
        },
      });
    }
    used.add(id);
    const other = names.get(indicator.name);
    if (other) {
      looks.push({
        at: indicator.at,
        text: indicator.name,
        why: {
          zh: `“${indicator.name}”出现了两次（${placeWords(other)}也是），两项都保留，请核对原表`,
          en: `"${indicator.name}" appears twice (also at ${placeWords(other)}); both are kept: check the table`,
        },
      });
    } else names.set(indicator.name, indicator);
    return { ...indicator, id, items: indicator.items.map((item) => ({ ...item, id })) };
  });
  return { indicators: named.map((indicator) => withParts(indicator, used)), looks, notes };
}

const placeWords = ({ at }: ReadIndicator): string => `${at.sheet ? `${at.sheet} ` : ''}${at.line ?? ''}`;

/** 7.1, 7.2 for the parts of 7; another sign where such an id is printed elsewhere. */
function withParts(indicator: NamedIndicator, used: Set<string>): NamedIndicator {
  const { items, id } = indicator;
  if (items.length === 1 && items[0]?.part === null) return indicator;
  const glue = ['.', '-', '_'].find((sign) => items.every((_, i) => !used.has(`${id}${sign}${i + 1}`))) ?? '/';
  return {
    ...indicator,
    items: items.map((item, i) => {
      const own = `${id}${glue}${i + 1}`;
      used.add(own);
      return { ...item, id: own };
    }),
  };
}
