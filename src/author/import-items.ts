import type { Text } from '../model/text.js';
import { isUnit } from '../model/unit.js';
import type { ThresholdContext, ThresholdReading } from '../threshold/reading.js';
import { cellOf, departmentsIn, isMergedOver, ownCell, type Said } from './import-cells.js';
import type { Draft, DraftItem } from './import-drafts.js';
import { isClass, nameParts, oneLine } from './import-names.js';
import type { Look, ReadItem, ReadRequirement } from './import-read.js';
import { readable, valuesOf } from './import-values.js';
import { attributeOf, directionOf, saysNothing } from './import-words.js';

/** Reads the text of a requirement; how, is for the layer of threshold texts to say. */
export type ReadText = (text: string, context: ThresholdContext) => ThresholdReading;

/** What is known of a table beside its cells. */
export interface TableFacts {
  /** 单位：mg/L above the table. */
  readonly unit: string | null;
  /** What `--better` says: of all items, or of those that it names. */
  readonly better: (draft: Draft, item: DraftItem) => 'higher' | 'lower' | null;
  /** What footnotes say of marks: ★为约束性指标. */
  readonly attribute: (marks: readonly string[]) => string | null;
  readonly readText: ReadText;
}

/** The items of an indicator as they are to be judged. */
export function itemsOf(draft: Draft, facts: TableFacts): readonly ReadItem[] {
  const byClass = classes(draft);
  if (byClass !== null) return [itemOf(draft, [byClass], 0, facts)];
  return draft.items.map((_, index) => itemOf(draft, draft.items, index, facts));
}

/** 山区 ≥75, 丘陵 ≥45 below one name: one item, whose requirement differs by class. Values of their own make parts of them. */
function classes(draft: Draft): DraftItem | null {
  const { items } = draft;
  if (items.length < 2 || !items.every((item) => item.part !== null && isClass(item.part))) return null;
  const { bars, values } = draft.first.layout;
  const isApart = (at: number): boolean => new Set(items.flatMap((item) => ownCell(item, at)?.cell ?? [])).size > 1;
  if (values.some(({ at }) => isApart(at)) || !bars.some(({ at }) => isApart(at))) return null;
  return { rows: items.flatMap((item) => item.rows), part: null };
}

function itemOf(draft: Draft, items: readonly DraftItem[], index: number, facts: TableFacts): ReadItem {
  const item = items[index] as DraftItem;
  const { layout } = draft.first;
  const looks: Look[] = [];
  const notes: Text[] = [];
  const said = (column: number | null): Said | null => cellOf(items, index, column);
  const unitCell = said(layout.unit);
  const inName = item.part === null ? null : nameParts(item.part).unit;
  const unit = unitOf(unitCell?.text ?? '', notes) ?? inName ?? draft.name.unit ?? facts.unit;
  const direction = said(layout.direction);
  const given = facts.better(draft, item) ?? (direction ? directionOf(direction.text) : null);
  if (direction && directionOf(direction.text) === null && !saysNothing(direction.text)) {
    looks.push({
      at: direction.at,
      text: direction.text,
      why: {
        zh: `“${direction.text}”看不出越高越好还是越低越好`,
        en: `"${direction.text}" does not say whether higher or lower is better`,
      },
    });
  }
  const isClassed = draft.items.length > 1 && items.length === 1;
  const texts = layout.bars.flatMap((bar) => {
    const found = isClassed ? joinedClasses(draft, bar.at) : said(bar.at);
    if (found === null || saysNothing(found.text)) return [];
    if (found.isFromAbove && draft.first.grid.saysMerges && !isMergedOver(found, item)) {
      looks.push({
        at: found.at,
        text: found.text,
        why: {
          zh: `“${item.part ?? draft.name.name}”这一行的“${bar.label}”是空的，没有当作与上一行相同`,
          en: `"${bar.label}" is blank for "${item.part ?? draft.name.name}"; it was not taken to be the same as above`,
        },
      });
      return [];
    }
    return [{ bar, ...found }];
  });
  const read = (better: 'higher' | 'lower' | null): ReadRequirement[] =>
    texts.map(({ bar, text, at }) => ({
      bar,
      text,
      at,
      reading: facts.readText(text, {
        name: item.part ?? draft.name.name,
        unit: unit ?? bar.unit,
        better,
        period: bar.period,
      }),
    }));
  let requirements = read(given);
  let better = given;
  if (given === null) {
    // A sign in one requirement says which way the bare figure of another one is meant.
    const ways = new Set(requirements.flatMap(({ reading }) => reading.hints.better ?? []));
    const [way] = ways;
    if (way !== undefined && ways.size === 1) {
      better = way;
      if (requirements.some(({ reading }) => !reading.sure)) {
        const before = requirements;
        requirements = read(way);
        const changed = requirements.filter(({ reading }, i) => reading.sure && !before[i]?.reading.sure);
        requirements = requirements.map((requirement) =>
          changed.includes(requirement) ? withNote(requirement, byOther(requirement.text, way)) : requirement,
        );
      }
    }
  }
  for (const { reading, text, at } of requirements) {
    looks.push(...reading.look.map((why) => ({ at, text, why })));
  }
  if (requirements.length === 0) {
    const row = item.rows[0];
    const at = row ? row.grid.place(row.at, layout.name) : draft.first.grid.place(draft.first.at, layout.name);
    looks.push({
      at,
      text: item.part ?? draft.printed,
      why: { zh: '原表没有给出标准，须由人判定', en: 'the table gives no requirement: a person must decide' },
    });
  }
  const unitRead = requirements.map(({ bar, reading }) => reading.unit ?? bar.unit).find((u) => u !== null) ?? null;
  const attributeCell = said(layout.attribute);
  return {
    part: item.part === null || item.part === '' ? null : nameParts(item.part).name,
    unit: unit ?? unitRead,
    better,
    attribute: attributeWord(attributeCell?.text ?? '') ?? draft.name.attribute ?? facts.attribute(draft.name.marks),
    departments: [...new Set(layout.departments.flatMap((column) => departmentsIn(said(column)?.text ?? '')))],
    requirements,
    missing: requirements.length === 0 ? (layout.bars[0] ?? null) : null,
    values: readable(valuesOf(items, index, looks), unit ?? unitRead, looks),
    notes,
    looks,
  };
}

const withNote = (requirement: ReadRequirement, note: Text): ReadRequirement => {
  const { reading } = requirement;
  return { ...requirement, reading: { ...reading, notes: [...reading.notes, note] } };
};

const byOther = (text: string, way: 'higher' | 'lower'): Text => ({
  zh: `“${text}”没有写方向，按同一指标另一项标准的方向读（${way === 'higher' ? '越高越好' : '越低越好'}）`,
  en: `"${text}" has no direction of its own; that of the indicator's other requirement was taken (${way} is better)`,
});

const attributeWord = (text: string): string | null => {
  const word = oneLine(text).replace(/\s+/g, '');
  return saysNothing(word) ? null : (attributeOf(word) ?? word);
};

/** `%` of a cell; of `%` and `-` in one cell, what is a unit. Dashes say that there is none. */
function unitOf(text: string, notes: Text[]): string | null {
  const lines = [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => !saysNothing(line));
  if (lines.length === 0 || /^(?:无量纲|无单位|无)$/.test(lines.join(''))) return null;
  const whole = lines.join('');
  const [first = ''] = lines;
  if (lines.length === 1) {
    if (text.includes('\n')) {
      notes.push({
        zh: `单位一格印作“${text.replace(/\n/g, ' ')}”，按“${first}”读`,
        en: `the unit is printed "${text.replace(/\n/g, ' ')}"; "${first}" was read`,
      });
    }
    return first;
  }
  // A unit that was broken to fit its cell.
  if (isUnit(whole) || !lines.every(isUnit)) return whole;
  notes.push({
    zh: `单位一格有几个（${lines.join('、')}），按“${first}”读`,
    en: `the cell has several units (${lines.join(', ')}); "${first}" was read`,
  });
  return first;
}

function joinedClasses(draft: Draft, column: number): Said | null {
  const found = draft.items.flatMap((item) => {
    const said = ownCell(item, column);
    return said ? [{ said, line: `${item.part}${said.text}` }] : [];
  });
  const [first] = found;
  return first ? { ...first.said, text: found.map(({ line }) => line).join('\n') } : null;
}
