import type { Problem } from '../model/problem.js';
import { CLAUSES, join, type Text } from '../model/text.js';
import { isRule } from '../read/catalogue-schema.js';
import { normalId, normalName } from '../read/names.js';
import { readThreshold } from '../threshold/threshold.js';
import type { Bar } from './import-bars.js';
import { type Draft, type DraftItem, draftsOf } from './import-drafts.js';
import { type Grid, isBlank } from './import-grid.js';
import { numbered } from './import-ids.js';
import { itemsOf, type ReadText, type TableFacts } from './import-items.js';
import type { Reported } from './import-layout.js';
import { nameParts } from './import-names.js';
import type { Look, NamedIndicator } from './import-read.js';
import { type Row, readRows } from './import-rows.js';
import { splitParagraphs } from './import-split.js';
import { chosen, columnProblems } from './import-tables.js';
import { markedAttribute, tableUnit, titleOf } from './import-title.js';

/** Which way figures are better where the table does not say: of all items, or by number or name. */
export type BetterWish = 'higher' | 'lower' | ReadonlyMap<string, 'higher' | 'lower'>;

export interface ImportWish {
  readonly better: BetterWish | null;
  /** Which table, counted from 1; null for the one that most looks like a table of indicators. */
  readonly table: number | null;
}

/** A published table as it was understood. */
export interface Imported {
  readonly title: string | null;
  readonly bars: readonly Bar[];
  readonly values: readonly Reported[];
  readonly indicators: readonly NamedIndicator[];
  readonly looks: readonly Look[];
  /** What was done with the table as a whole. */
  readonly notes: readonly Text[];
  readonly problems: readonly Problem[];
  /** How many tables it was read from. */
  readonly tables: number;
  /** Keys of `--better` that name no item. */
  readonly unknown: readonly string[];
}

/** Reads published tables of indicators; null where none of them is one. Nothing is thrown. */
export function importTables(grids: readonly Grid[], wish: ImportWish): Imported | null {
  const problems: Problem[] = [];
  const found = chosen(grids, wish.table, problems);
  const [first] = found;
  if (!first) return null;
  const notes: Text[] = [];
  const drafts: { draft: Draft; facts: TableFacts }[] = [];
  const named = new Set<string>();
  const footnotes: string[] = [];
  const looks: Look[] = [];
  const tables = found.map(({ grid, layout }) => {
    const { rows, notes: below } = readRows(grid, layout);
    footnotes.push(...below, ...grid.below);
    return { grid, layout, rows };
  });
  const attribute = markedAttribute(footnotes);
  for (const { grid, layout, rows } of tables) {
    const unit = tableUnit(grid, layout.header.from);
    const better = betterOf(wish.better, named);
    const facts: TableFacts = { unit, better, attribute, readText };
    const found = joinedParts(draftsOf(rows));
    for (const draft of found) drafts.push({ draft: splitParagraphs(draft, readText) ?? draft, facts });
    looks.push(...lostRows(rows, found));
  }
  const {
    indicators,
    looks: inNumbers,
    notes: numbers,
  } = numbered(
    drafts.map(({ draft, facts }) => ({
      number: draft.number,
      name: draft.name.name,
      domain: draft.first.domain,
      task: draft.first.task,
      section: draft.first.section,
      at: draft.first.grid.place(draft.first.at, draft.first.layout.name),
      scope: scopeOf(draft),
      items: itemsOf(draft, facts),
    })),
  );
  notes.push(...numbers);
  problems.push(...columnProblems(first));
  const wished = wish.better instanceof Map ? [...wish.better.keys()] : [];
  return {
    title: titleOf(first.grid, first.layout.header.from),
    bars: first.layout.bars,
    values: first.layout.values,
    indicators,
    looks: together([...looks, ...inNumbers, ...indicators.flatMap((i) => i.items.flatMap((item) => item.looks))]),
    notes,
    problems,
    tables: found.length,
    unknown: wished.filter((key) => !named.has(key)),
  };
}

/** A rule that the catalogue would not take is no rule: a person must write it. */
const readText: ReadText = (text, context) => {
  const reading = readThreshold(text, context);
  if (isRule(reading.rule)) return reading;
  const why: Text = {
    zh: `“${text}”读作 ${reading.kind}，这种规则写不进指标体系，须由人判定`,
    en: `"${text}" reads as ${reading.kind}, which the catalogue does not take: a person must decide`,
  };
  return { ...reading, rule: { manual: why.zh }, kind: 'manual', sure: false, look: [why, ...reading.look] };
};

/** Where every indicator has one part, the part is a word of its name: SO2 年平均质量浓度. */
function joinedParts(drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.some(({ items }) => items.length > 1)) return drafts;
  return drafts.map((draft): Draft => {
    const [item] = draft.items;
    if (!item?.part) return draft;
    const { name, unit } = nameParts(item.part);
    return {
      ...draft,
      name: { ...draft.name, name: `${draft.name.name} ${name}`, unit: unit ?? draft.name.unit },
      items: [{ ...item, part: null }],
    };
  });
}

/** Rows that hold a bar and belong to no indicator: nothing is left out in silence. */
function lostRows(rows: readonly Row[], drafts: readonly Draft[]): readonly Look[] {
  const read = new Set(drafts.flatMap(({ items }) => items.flatMap((item) => item.rows)));
  return rows.flatMap((row): Look[] => {
    const cell = row.layout.bars.map(({ at }) => row.grid.rows[row.at]?.[at]).find((c) => c && !isBlank(c));
    if (read.has(row) || !cell || cell.row !== row.at) return [];
    return [
      {
        at: row.grid.place(cell.row, cell.column),
        text: cell.text,
        why: { zh: '这一行没有指标名称，没有读入', en: 'this row names no indicator and was not read' },
      },
    ];
  });
}

/** One line for one text at one place, whatever there is to say of it. */
function together(looks: readonly Look[]): readonly Look[] {
  const found = new Map<string, Look>();
  for (const look of looks) {
    const key = JSON.stringify([look.at, look.text]);
    const known = found.get(key);
    if (!known) found.set(key, look);
    else if (!known.why.zh.includes(look.why.zh))
      found.set(key, { ...known, why: join([known.why, unquoted(look)], CLAUSES) });
  }
  return [...found.values()];
}

/** The text is quoted once. */
const unquoted = ({ text, why }: Look): Text => ({
  zh: why.zh.replace(`“${text}”：`, ''),
  en: why.en.replace(`"${text}": `, ''),
});

/** What `--better` says of an item; which of its keys were used is noted. */
function betterOf(wish: BetterWish | null, used: Set<string>): TableFacts['better'] {
  return (draft: Draft, item: DraftItem) => {
    if (wish === null || typeof wish === 'string') return wish;
    const own = [draft.number, draft.name.name, item.part].filter((key): key is string => key !== null);
    const at = draft.items.indexOf(item) + 1;
    const ids = draft.items.length > 1 && draft.number !== null ? [`${draft.number}.${at}`] : [];
    for (const [key, way] of wish) {
      const is = (name: string): boolean => normalId(name) === normalId(key) || normalName(name) === normalName(key);
      if (![...ids, ...own].some(is)) continue;
      used.add(key);
      return way;
    }
    return null;
  };
}

/** 适用范围: 县 alone limits an indicator to counties; 市县 and the like do not. */
function scopeOf({ first }: Draft): string | null {
  const { layout, grid, at } = first;
  const text = layout.scope === null ? '' : (grid.rows[at]?.[layout.scope]?.text ?? '').replace(/\s+/g, '');
  return /^[市县区省]$/.test(text) ? text : null;
}
