import { prepare } from '../../src/judge/prepare.js';
import type { Catalogue, Item } from '../../src/model/catalogue.js';
import { literal } from '../../src/model/decimal.js';
import type { Comparison } from '../../src/model/limit.js';
import type { Assigned, Case, Earlier, Rule, Verdict } from '../../src/model/rule.js';
import { bindCatalogue } from '../../src/read/bind.js';
import { readCatalogue } from '../../src/read/catalogue.js';
import { readValue } from '../../src/read/value.js';

/** A catalogue of one item with one rule, read as a user's file is. `keys` are further keys of the item, as YAML. */
function catalogueOf(rule: string, keys = 'unit: "%"'): Catalogue {
  const text = `
catalogue: test
title: 测试
requirements: { r: { zh: 指标值, en: Standard } }
indicators:
  - id: "1"
    name: { zh: 指标, en: Indicator }
${keys
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
    requirements:
      r: { text: 测试, ${rule} }
`;
  const { catalogue, problems } = readCatalogue(text, 'test.yaml');
  if (catalogue === null) throw new Error(problems.map((p) => p.text.en).join('\n'));
  return bindCatalogue(catalogue);
}

export interface Ruled {
  readonly rule: Rule;
  readonly item: Item;
}

export function ruleOf(rule: string, keys?: string): Ruled {
  const item = catalogueOf(rule, keys).indicators[0]?.items[0] as Item;
  return { rule: item.requirements[0]?.rule as Rule, item };
}

/** A row of previous.csv: a figure, or `-` for one that says that it has none, or `?` for one that cannot be read. */
export function earlierOf(period: string, n: string, line: number): Earlier {
  const row = { period, at: { file: 'previous.csv', line, column: 2 } };
  if (n === '-') return { ...row, is: 'blank', words: { zh: '现状值为空', en: 'the value is blank' } };
  if (n === '?') return { ...row, is: 'unclear', words: { zh: '“7O”无法识别', en: '"7O" cannot be read' } };
  return { ...row, is: 'figure', number: literal(n) };
}

export interface Around {
  readonly period?: string | null;
  readonly due?: string | null;
  readonly profile?: Readonly<Record<string, string>>;
  readonly comparison?: Comparison;
  readonly roundTo?: string;
  readonly assigned?: Assigned;
  readonly named?: Readonly<Record<string, Assigned>>;
  /** Earlier values, the latest first. */
  readonly earlier?: readonly (readonly [period: string, number: string])[];
}

/** What a rule makes of a cell, through the value reader and the conversion of units. */
export function judge({ rule, item }: Ruled, raw: string, around: Around = {}): Verdict {
  const read = readValue(raw, { unit: item.unit });
  const { value, trouble } = prepare({
    item,
    subject: null,
    period: around.period ?? '2018',
    value: read,
    unit: null,
    published: null,
    evidence: null,
    profile: null,
    at: { file: 'test.csv', line: 2, column: 1 },
  });
  if (trouble !== null || value.kind === 'missing') throw new Error(`${raw}: ${trouble?.en ?? 'missing'}`);
  const period = around.period === undefined ? '2018' : around.period;
  const c: Case = {
    item,
    value,
    period,
    profile: around.profile ?? {},
    due: around.due === undefined ? period : around.due,
    comparison: around.comparison ?? 'full-value',
    roundTo: around.roundTo === undefined ? null : literal(around.roundTo),
    assigned: around.assigned ?? null,
    named: (figure) => around.named?.[figure] ?? null,
    earlier: (around.earlier ?? []).map(([period, n], i) => earlierOf(period, n, i + 2)),
  };
  return rule.judge(c);
}

/** Status alone, of a rule written as YAML. */
export const status = (rule: string, raw: string, around: Around = {}, keys?: string): string =>
  judge(ruleOf(rule, keys), raw, around).status;
