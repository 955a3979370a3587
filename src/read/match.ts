import { type Catalogue, type Item, items } from '../model/catalogue.js';
import type { Lang, Text } from '../model/text.js';
import { isSlip, normalId, normalName } from './names.js';
import { nearest } from './nearest.js';

export type Match =
  | { readonly item: Item /** What was taken for what, where the name was only near. */; readonly near?: Text }
  | {
      readonly code: string;
      readonly text: Text;
      /** Looked for when it is read: most cells are asked about only to see that they are no item. */
      readonly hint?: Text | undefined;
      readonly field: 'item' | 'name';
      /** The items of which one is meant, where the row as good as says so. */
      readonly meant?: readonly Item[];
    };

/** Finds the item that a row is about, by its code or else by its name. Where both are given they must agree. */
export function itemFinder(catalogue: Catalogue): (id: string, name: string, part: string) => Match {
  const all = items(catalogue);
  const byId = new Map(all.map((item) => [item.id, item]));
  const parents = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const byName = new Map<string, Item[]>();
  const index = (key: string, item: Item): void => {
    const known = byName.get(key);
    if (!known) byName.set(key, [item]);
    else if (!known.includes(item)) known.push(item);
  };
  for (const indicator of catalogue.indicators) {
    for (const item of indicator.items) {
      for (const name of [item.name.zh, item.name.en, item.fullName.zh, item.fullName.en])
        index(normalName(name), item);
      for (const lang of ['zh', 'en'] as const) index(normalName(indicator.name[lang] + item.name[lang]), item);
    }
  }
  const cache = new Map<string, Match>();
  return (id, name, part) => {
    const key = `${id}\n${name}\n${part}`;
    const known = cache.get(key);
    if (known) return known;
    const match = find(id.trim(), name.trim(), part.trim());
    if (cache.size < 10_000) cache.set(key, match);
    return match;
  };

  function find(id: string, name: string, part: string): Match {
    if (id === '') return named(name, part);
    const item = byId.get(id) ?? byId.get(normalId(id)) ?? partOf(id, part);
    if (item === undefined) return unknownId(id, name, part);
    if (agrees(item, name, part)) return { item };
    // A slip in the name of the item that the code says is no disagreement.
    const near = nearName(normalName(name + part)) ?? nearName(normalName(name));
    return near === item ? { item, near: nearly(item, name + part) } : disagrees(item, id, name, part);
  }

  /** `7` with 分项 优良天数比例 is 7.1; an indicator with a single item needs no part. */
  function partOf(id: string, part: string): Item | undefined {
    const indicator = parents.get(id) ?? parents.get(normalId(id));
    return part === ''
      ? undefined
      : indicator?.items.find(
          (item) => normalName(item.name.zh) === normalName(part) || normalName(item.name.en) === normalName(part),
        );
  }

  /** Whether the names that a row gives are names of the item or of its indicator; a blank name says nothing. */
  function agrees(item: Item, name: string, part: string): boolean {
    const indicator = parents.get(item.indicator);
    const own = [item.name.zh, item.name.en, item.fullName.zh, item.fullName.en].map(normalName);
    const whole = [indicator?.name.zh ?? '', indicator?.name.en ?? ''].map(normalName);
    const joined = whole.flatMap((w) => own.map((o) => w + o));
    const fits = (text: string): boolean => [...own, ...whole, ...joined].includes(normalName(text));
    return (
      (name === '' || fits(name)) &&
      (part === '' ||
        /^[-—/]+$/.test(part) ||
        own.includes(normalName(part)) ||
        joined.includes(normalName(name + part)))
    );
  }

  function named(name: string, part: string): Match {
    const found =
      byName.get(normalName(name + part)) ??
      (part === '' || /^[-—/]+$/.test(part) ? byName.get(normalName(name)) : undefined);
    const [item, ...more] = found ?? [];
    if (item && more.length === 0) return { item };
    if (item) {
      const ids = [item, ...more].map((i) => i.id).join('、');
      return {
        code: 'ambiguous-item',
        field: 'name',
        text: {
          zh: `“${name}”可以是几个评价项（${ids}），请写明编号`,
          en: `"${name}" may be several items (${ids}): give the code`,
        },
      };
    }
    const near = nearName(normalName(name + part));
    if (near) {
      return { item: near, near: nearly(near, name + part) };
    }
    const shown = part === '' ? name : `${name} ${part}`;
    if (shown === '') {
      return {
        code: 'unknown-item',
        field: 'item',
        text: { zh: '这一行没有写编号，也没有写指标名称', en: 'this row gives neither a code nor a name' },
      };
    }
    const text = { zh: `指标体系中没有“${shown}”这一评价项`, en: `the catalogue has no item "${shown}"` };
    return withHint({ code: 'unknown-item', field: 'name', text }, () => suggestion(name + part));
  }

  /** The one item whose name differs by a single character, in a name long enough, and not by a digit or a grade. */
  function nearName(name: string): Item | undefined {
    if (name.length < 6 || name.includes('\ufffd')) return undefined;
    const near = [...byName].filter(([known]) => isOneEdit(known, name));
    const items = [...new Set(near.flatMap(([, found]) => found))];
    return items.length === 1 && near.every(([known]) => isSlip(known, name)) ? items[0] : undefined;
  }

  function unknownId(id: string, name: string, part: string): Match {
    const indicator = parents.get(id) ?? parents.get(normalId(id));
    if (indicator) {
      const parts = (lang: Lang): string[] => indicator.items.map((item) => `${item.id} ${item.name[lang]}`);
      return {
        code: 'part-needed',
        field: 'item',
        meant: indicator.items,
        text: {
          zh: `指标 ${id} 分为几个评价项，这一行没有写明是哪一个`,
          en: `indicator ${id} has several items, and this row does not say which`,
        },
        hint: {
          zh: `请用下列编号之一：${parts('zh').join('，')}`,
          en: `use one of these codes: ${parts('en').join(', ')}`,
        },
      };
    }
    const bySame = byName.get(normalName(name + part))?.[0];
    const text = { zh: `指标体系中没有编号“${id}”`, en: `the catalogue has no item with the code "${id}"` };
    const found = { code: 'unknown-item', field: 'item', text, ...(bySame ? { meant: [bySame] } : {}) } as const;
    return withHint(found, () =>
      bySame
        ? { zh: `同名的评价项编号是 ${bySame.id}`, en: `the item of that name has the code ${bySame.id}` }
        : suggestion(name === '' ? id : name + part),
    );
  }

  function disagrees(item: Item, id: string, name: string, part: string): Match {
    const shown = part === '' ? name : `${name} ${part}`;
    const other = byName.get(normalName(name + part))?.[0];
    return {
      code: 'name-mismatch',
      meant: other ? [item, other] : [item],
      field: 'name',
      text: {
        zh: `编号 ${id} 是“${item.fullName.zh}”，而这一行的名称是“${shown}”，不知道数据属于哪一个`,
        en: `the code ${id} is "${item.fullName.en}", and the name in this row is "${shown}": it is unclear to which the value belongs`,
      },
      ...(other && { hint: { zh: `“${shown}”的编号是 ${other.id}`, en: `the code of "${shown}" is ${other.id}` } }),
    };
  }

  function suggestion(text: string): Text | undefined {
    const names = [...byName.keys(), ...byId.keys()].filter((n) => n !== '');
    const wanted = normalName(text);
    const near = nearest(wanted, names);
    const item = near === null ? undefined : (byName.get(near)?.[0] ?? byId.get(near));
    return (
      item && { zh: `最接近的是 ${item.id} ${item.fullName.zh}`, en: `the nearest is ${item.id} ${item.fullName.en}` }
    );
  }
}

const nearly = (item: Item, name: string): Text => ({
  zh: `“${name}”按 ${item.id} “${item.fullName.zh}”读入（只差一个字）`,
  en: `"${name}" was read as ${item.id} "${item.fullName.en}" (one character differs)`,
});

function withHint<M extends object>(match: M, find: () => Text | undefined): M & { readonly hint: Text | undefined } {
  let found: { readonly hint: Text | undefined } | null = null;
  return {
    ...match,
    get hint() {
      found ??= { hint: find() };
      return found.hint;
    },
  };
}

/** Whether one character more, less or other makes one text of the other; in time for every cell of a table. */
function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const rest = long.slice(start + 1);
  return a !== b && (short.length === long.length ? short.slice(start + 1) : short.slice(start)) === rest;
}
