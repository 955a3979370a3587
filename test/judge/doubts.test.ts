import { describe, expect, test } from 'vitest';
import { prepare } from '../../src/judge/prepare.js';
import type { Measurement } from '../../src/model/measurement.js';
import { readValue } from '../../src/read/value.js';
import { ruleOf } from '../rules/support.js';

const AT = { file: 'test.csv', line: 2, column: 1 };
const SHARE = 'unit: "%"\nscale: [0, 100]';

function prepared(cell: string, keys: string, more: Partial<Measurement> = {}) {
  const { item } = ruleOf('at-least: 1', keys);
  return prepare({
    item,
    subject: null,
    period: '2018',
    value: readValue(cell, { unit: item.unit }),
    unit: null,
    published: null,
    evidence: null,
    profile: null,
    at: AT,
    ...more,
  });
}

describe('a doubt', () => {
  test.each<readonly [string, string, string, string, string]>([
    [
      '150',
      SHARE,
      'off-scale',
      '现状值“150”超出该指标的取值范围 0~100',
      'the value "150" lies outside the scale of this indicator, 0~100',
    ],
    ['-1', SHARE, 'off-scale', '现状值“-1”超出该指标的取值范围 0~100', undefined as never],
    [
      '75（2017年数据）',
      SHARE,
      'older-value',
      '现状值“75（2017年数据）”是2017年的数据，填在2018年',
      'the value "75（2017年数据）" is of 2017, entered for 2018',
    ],
    [
      '75（2019年数据）',
      SHARE,
      'newer-value',
      '现状值“75（2019年数据）”是2019年的数据，却填在更早的2018年',
      'the value "75（2019年数据）" is of 2019, entered for the earlier 2018',
    ],
    [
      '提高3%',
      SHARE,
      'change-for-level',
      '应填水平值（单位 %），填的“提高3%”是变化幅度，只能与对变化的要求相比（变化趋势、下降或提高多少）',
      'a level is due (unit %), and "提高3%" is a change: it can only be held against what is asked of a change (a trend, a fall or rise by so much)',
    ],
    [
      '提高3%',
      'better: higher',
      'change-for-level',
      '应填水平值（单位 无），填的“提高3%”是变化幅度，只能与对变化的要求相比（变化趋势、下降或提高多少）',
      'a level is due (unit none), and "提高3%" is a change: it can only be held against what is asked of a change (a trend, a fall or rise by so much)',
    ],
    [
      '100.1',
      'unit: "%"\nmeasures: decline',
      'level-for-change',
      '应填下降幅度，“100.1”超过 100%，像是水平值',
      'a decline is due, and "100.1" is over 100 %: it looks like a level',
    ],
    ['-100.1', 'unit: "%"\nmeasures: decline', 'level-for-change', undefined as never, undefined as never],
    ['下降101%', 'unit: 吨\nmeasures: decline', 'level-for-change', undefined as never, undefined as never],
  ])('%s of %s: %s', (cell, keys, code, zh, en) => {
    const { problems, trouble } = prepared(cell, keys);
    expect(trouble).toBeNull();
    expect(problems).toMatchObject([{ code, severity: 'warning', at: AT }]);
    expect(problems[0]).not.toHaveProperty('hint');
    if (zh !== undefined) expect(problems[0]?.text.zh).toBe(`评价项 1 指标：${zh}`);
    if (en !== undefined) expect(problems[0]?.text.en).toBe(`item 1 Indicator: ${en}`);
  });

  test.each([
    ['100', SHARE],
    ['0', SHARE],
    ['75', SHARE],
    ['75（2018年数据）', SHARE],
    ['150', 'unit: "%"'],
    ['>150', SHARE], // the rule sees to bounds
    ['良好', SHARE],
    ['150', `${SHARE}\nmeasures: change`],
    ['提高3%', `${SHARE}\nmeasures: change`],
    ['下降3%', 'unit: "%"\nmeasures: decline'],
    ['100', 'unit: "%"\nmeasures: decline'],
    ['150', 'unit: 吨\nmeasures: decline'],
    ['下降150吨', 'unit: "%"\nmeasures: decline'],
    ['良好', 'unit: "%"\nmeasures: decline'],
  ])('%s of %s is none', (cell, keys) => {
    expect(prepared(cell, keys).problems).toEqual([]);
  });

  test('of the year needs a period', () => {
    expect(prepared('75（2017年数据）', SHARE, { period: null }).problems).toEqual([]);
    expect(prepared('75（2019年数据）', SHARE, { period: null }).problems).toEqual([]);
  });
  test('several at once', () => {
    expect(prepared('150（2017年数据）', SHARE).problems.map((p) => p.code)).toEqual(['off-scale', 'older-value']);
  });
  test('puts a cell on one line', () => {
    expect(prepared('150\n（2017年数据）', SHARE).problems[0]?.text.en).toContain('"150 （2017年数据）"');
  });
});

describe('what keeps a value from being judged', () => {
  test('a missing value is no trouble', () => {
    expect(prepared('', SHARE)).toMatchObject({ trouble: null, problems: [] });
    expect(prepared('未统计', SHARE)).toMatchObject({ trouble: null, problems: [] });
  });
  test('a value that cannot be read, with a hint', () => {
    const { trouble, problems } = prepared('IOO', SHARE);
    expect(trouble).not.toBeNull();
    expect(problems).toEqual([
      {
        code: 'unreadable-value',
        severity: 'error',
        text: { zh: `评价项 1 指标：${trouble?.zh}`, en: `item 1 Indicator: ${trouble?.en}` },
        hint: {
          zh: '请改为数值（如 95.5）、指标体系中的状态用语，或留空表示缺数据',
          en: 'write a figure (95.5), a state word of the catalogue, or leave it blank for no data',
        },
        at: AT,
        item: '1',
      },
    ]);
    const { item } = ruleOf('at-least: 1', SHARE);
    const value = { ...readValue('IOO', { unit: '%' }), trouble: null };
    expect(prepared('', SHARE, { item, value }).trouble).toEqual({
      zh: '现状值“IOO”无法识读',
      en: 'the value "IOO" cannot be read',
    });
  });
  test.each([
    ['75吨', SHARE, null, '吨', '%'],
    ['75', SHARE, '吨', '吨', '%'],
    ['75吨', 'better: higher', null, '吨', null],
    ['75', 'unit: 吨', '个', '个', '吨'],
    ['75千克', 'unit: 个', '个', '千克', '个'],
  ])('%s of %s in a column of %s: the unit %s does not lead to %s', (cell, keys, unit, from, to) => {
    const { trouble, problems } = prepared(cell, keys, { unit });
    expect(trouble).toEqual({
      zh: `单位“${from}”不能换算为该指标的单位“${to ?? '无'}”`,
      en: `the unit "${from}" cannot be converted to the unit of this indicator, "${to ?? 'none'}"`,
    });
    expect(problems).toMatchObject([
      {
        code: 'unit-mismatch',
        severity: 'error',
        hint: { zh: '请按该指标的单位填报', en: "give the value in the indicator's unit" },
      },
    ]);
  });
});

describe('a value in its item’s unit', () => {
  test.each<readonly [string, string, string | null, string | null, string | null, string | null]>([
    ['75', SHARE, null, '75', '%', null],
    ['75%', SHARE, null, '75', '%', null],
    ['75', SHARE, '%', '75', '%', null],
    ['750‰', SHARE, null, '75.0', '%', '750‰ = 75.0%'],
    ['750', SHARE, '‰', '75.0', '%', '750‰ = 75.0%'],
    // The unit behind the number goes before the column's.
    ['750‰', SHARE, '%', '75.0', '%', '750‰ = 75.0%'],
    ['20000吨', 'unit: 万吨', null, '2.0000', '万吨', '20000 吨 = 2.0000 万吨'],
    ['5公斤', 'unit: 千克', null, '5', '千克', null],
    ['5', 'unit: 千克', 'kg', '5', '千克', null],
    ['5', 'better: higher', null, '5', null, null],
    ['≥750‰', SHARE, null, '75.0', '%', '750‰ = 75.0%'],
    // A change keeps its own unit.
    ['提高3%', 'unit: 吨', null, '3', '%', null],
    ['提高3‰', SHARE, null, '3', '‰', null],
    // A state has none.
    ['95', 'unit: "%"\nmeasures: state', '吨', '95', '%', null],
    ['95吨', 'unit: "%"\nmeasures: state', null, '95', '吨', null],
    ['良好', SHARE, '吨', null, null, null],
  ])('%s of %s in a column of %s', (cell, keys, unit, number, inUnit, converted) => {
    const { value, trouble } = prepared(cell, keys, { unit });
    expect(trouble).toBeNull();
    expect([value.number, value.unit, value.converted]).toEqual([number, inUnit, converted]);
  });

  test.each<readonly [string, string, string | null, string | null, string | null]>([
    ['2吨（目标≥1000千克）', 'unit: 千克', null, '1000', '千克'],
    ['2000（目标≥1吨）', 'unit: 千克', null, '1000', '千克'],
    ['2吨（目标≥1）', 'unit: 千克', null, '1000', '千克'],
    ['2（目标≥1）', 'unit: 千克', '吨', '1000', '千克'],
    ['2（目标≥1）', 'unit: 千克', null, '1', null],
    ['2（目标≥1）', 'unit: 千克', 'kg', '1', null],
    ['2（目标≥1公斤）', 'unit: 千克', null, '1', '公斤'],
    ['2（目标≥1个）', 'unit: 千克', null, null, null],
    ['2（目标≥1个）', 'better: higher', null, '1', '个'],
    // A change is in a unit of its own.
    ['-2%（考核要求下降3‰）', 'unit: 千克', null, '3', '‰'],
    ['提高2%（目标≥3‰）', SHARE, null, '3', '‰'],
    ['2（目标≥30‰）', `${SHARE}\nmeasures: change`, null, '30', '‰'],
    ['2', 'unit: 千克', '吨', null, null],
  ])('and what %s of %s in a column of %s declares', (cell, keys, unit, number, inUnit) => {
    const { value } = prepared(cell, keys, { unit });
    expect([value.inline?.number ?? null, value.inline?.unit ?? null]).toEqual([number, inUnit]);
  });
});
