/**
 * Every text of the shipped catalogue and of the shipped values against the document's table, which
 * test/fixtures/jiangmen-table.json holds as plain facts. Texts are compared without white space,
 * since the table breaks its lines wherever a narrow cell ends.
 */
import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';

/** One item as the document prints it, merged cells resolved. */
interface Fact {
  item: string;
  row: number;
  领域: string;
  任务: string;
  序号: string;
  指标名称: string;
  分项: string | null;
  单位: string;
  指标值: string;
  指标属性: string;
  现状值: string;
  达标情况: string;
  目标值: string;
  责任部门: string[];
}

interface Text {
  zh: string;
  en: string;
}

interface Requirement extends Record<string, unknown> {
  text: string;
  note?: Text;
}

interface Entry {
  id: string;
  name: Text;
  note?: Text;
  domain?: Word;
  task?: Word;
  attribute?: 'binding' | 'reference';
  unit?: string;
  departments?: Word[];
  source?: { table: string; row: number };
  requirements?: Record<string, Requirement>;
}

interface Indicator extends Entry {
  parts?: Entry[];
}

interface Item extends Entry {
  indicator: Text;
  part: Text | null;
}

interface Catalogue {
  title: Text;
  document: string;
  requirements: Record<string, Text>;
  indicators: Indicator[];
}

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const bare = (text: string) => text.replace(/\s/gu, '');
const HAN = /\p{Script=Han}/u;

const facts: Fact[] = JSON.parse(read('test/fixtures/jiangmen-table.json'));
const catalogue: Catalogue = parseYaml(read('data/jiangmen-2020.yaml'));
const csv = read('seeds/jiangmen-2018.csv');
const rows: Record<string, string>[] = parseCsv(csv, { columns: true });

/** What is judged: a part with what it inherits (all but the note), or the indicator itself. */
const items: Item[] = catalogue.indicators.flatMap(({ parts, ...indicator }): Item[] => {
  if (!parts) return [{ ...indicator, indicator: indicator.name, part: null }];
  const { note: _note, ...inherited } = indicator;
  return parts.map((part) => ({ ...inherited, ...part, indicator: indicator.name, part: part.name }));
});

const attribute = (fact: Fact) => ({ 约束性: 'binding', 参考性: 'reference' })[fact.指标属性];
/** A cell without its ordinal: （八） 人居环境改善. */
/** The English name stands where a name comes first. */
type Word = string | { zh: string; en: string };
const zh = (word: Word | undefined) => (typeof word === 'object' ? word.zh : word);

const withoutNumber = (task: string) => task.replace(/^（.+?）/u, '');
/** Row 6 prints both % and - in its cell, and is read as the first. */
const unit = (fact: Fact) => fact.单位.split('\n')[0] ?? '';

const pairs = facts.map((fact) => {
  const item = items.find(({ id }) => id === fact.item);
  const row = rows.find(({ 编号 }) => 编号 === fact.item);
  if (!item || !row) throw new Error(`${fact.item} is not in the catalogue or not in the data`);
  return { fact, item, row, title: `${fact.item} ${bare(fact.分项 ?? fact.指标名称)}` };
});

describe('the fixture', () => {
  it('has the 46 items of 37 rows', () => {
    expect(facts).toHaveLength(46);
    expect(new Set(facts.map((fact) => fact.row)).size).toBe(37);
    expect(facts.every((fact) => fact.序号 === String(fact.row) && fact.item.split('.')[0] === fact.序号)).toBe(true);
  });

  it('numbers a part only where the printed name has one', () => {
    const withParts = new Set(facts.filter((fact) => fact.分项 !== null).map((fact) => fact.row));
    expect([...withParts]).toEqual([7, 8, 12, 13, 32, 33]);
    expect(facts.every((fact) => fact.item.includes('.') === (fact.分项 !== null))).toBe(true);
  });

  it('goes from （六） to （八）, as the document does', () => {
    const ordinals = facts.map((fact) => fact.任务.match(/^（(.)）/u)?.[1]);
    expect([...new Set(ordinals)].join('')).toBe('一二三四五六八九十');
  });
});

describe('the catalogue', () => {
  it('has 37 indicators and 46 items, in the order of the table', () => {
    expect(catalogue.indicators.map(({ id }) => id)).toEqual(Array.from({ length: 37 }, (_, i) => String(i + 1)));
    expect(items.map(({ id }) => id)).toEqual(facts.map((fact) => fact.item));
  });

  it('has 21 binding and 16 reference indicators', () => {
    const count = (wanted: string) => catalogue.indicators.filter((one) => one.attribute === wanted).length;
    expect([count('binding'), count('reference')]).toEqual([21, 16]);
  });

  it('has the headings of the two columns, and both languages for every text', () => {
    expect(catalogue.requirements).toMatchObject({ standard: { zh: '指标值' }, 'target-2020': { zh: '2020年目标值' } });
    const names = [
      catalogue.title,
      ...Object.values(catalogue.requirements),
      ...catalogue.indicators.map((i) => i.name),
    ];
    for (const { zh, en } of [...names, ...items.map((item) => item.name)]) {
      expect(zh).toMatch(HAN);
      expect(en).toMatch(/^\S.*\S$/u);
      expect(en).not.toMatch(HAN);
    }
    const notes = items.flatMap((item) => [
      item.note,
      ...Object.values(item.requirements ?? {}).map(({ note }) => note),
    ]);
    for (const note of notes.filter((one) => one !== undefined)) {
      expect(note.zh).toMatch(HAN);
      expect(note.en).toMatch(/^[A-Z].*\.$/u);
    }
  });

  it('says that the number （七） is missing, on the first indicator after it', () => {
    const first = facts.find((fact) => fact.任务.startsWith('（八）'));
    expect(items.find(({ id }) => id === first?.item)?.note?.zh).toContain('（七）');
  });

  it.each(pairs)('$title: is what the table prints', ({ fact, item }) => {
    expect(bare(item.indicator.zh)).toBe(bare(fact.指标名称));
    expect(item.part && bare(item.part.zh)).toBe(fact.分项 && bare(fact.分项));
    expect(zh(item.domain)).toBe(bare(fact.领域));
    expect(zh(item.task)).toBe(withoutNumber(bare(fact.任务)));
    expect(item.attribute).toBe(attribute(fact));
    expect(item.unit ?? '-').toBe(unit(fact));
    expect(item.departments?.map(zh)).toEqual(fact.责任部门);
    expect(item.source).toEqual({ table: '江门市生态文明建设规划指标体系表', row: fact.row });
  });

  it.each(pairs)('$title: has both requirements, verbatim, with one rule each', ({ fact, item }) => {
    const { standard, 'target-2020': target, ...others } = item.requirements ?? {};
    expect(others).toEqual({});
    expect(bare(standard?.text ?? '')).toBe(bare(fact.指标值));
    expect(bare(target?.text ?? '')).toBe(bare(fact.目标值));
    for (const requirement of [standard, target]) {
      const { text: _text, note: _note, ...rules } = requirement ?? {};
      expect(Object.keys(rules)).toHaveLength(1);
    }
  });
});

describe('the measured values', () => {
  it('are UTF-8 without a byte order mark, with LF only, and have the columns that we ship', () => {
    expect(csv).not.toMatch(/[\uFEFF\uFFFD\r]/u);
    expect(csv.endsWith('\n')).toBe(true);
    expect(csv.split('\n')[0]).toBe('编号,指标名称,分项,单位,现状值,达标情况,地区,年度');
  });

  it('have one row for each item, in the order of the table', () => {
    expect(rows.map(({ 编号 }) => 编号)).toEqual(facts.map((fact) => fact.item));
  });

  it.each(pairs)('$title: is what the table prints', ({ fact, item, row }) => {
    expect(row).toEqual({
      编号: fact.item,
      指标名称: item.indicator.zh,
      分项: item.part?.zh ?? '',
      单位: unit(fact),
      现状值: expect.any(String),
      达标情况: fact.达标情况,
      地区: '江门市',
      年度: '2018',
    });
    expect(bare(row.现状值 ?? '')).toBe(bare(fact.现状值));
  });

  it('keep the three paragraphs of row 17 apart, and join lines that are mere wrapping', () => {
    expect(rows.find(({ 编号 }) => 编号 === '17')?.现状值).toBe('不减少\n不改变\n不降低');
    expect(rows.filter(({ 现状值 }) => 现状值?.includes('\n'))).toHaveLength(1);
  });
});
