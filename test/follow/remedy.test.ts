import { describe, expect, test } from 'vitest';
import { followed } from '../../src/follow/followed.js';
import { remedies } from '../../src/follow/remedy.js';
import type { RequirementResult } from '../../src/model/assessment.js';
import type { Remedy } from '../../src/model/follow.js';
import { all, assessment, city } from './support.js';

/** What would turn the verdict on one cell. */
async function remediesFor(
  rule: string,
  cell: string,
  keys = 'unit: "%"\n    better: higher',
  today: string | null = null,
) {
  const [head = '', body = ''] = cell.includes('\n') ? cell.split('\n') : ['编号,现状值,年度', `1,${cell},2018`];
  const judged = await assessment(city(['1', keys, rule]), `${head}\n${body}\n`, { today });
  const [found] = await all(
    followed(judged, (r) => ({ of: remedies(r, r.requirements[0] as RequirementResult, today) })),
  );
  return found?.of;
}

const shift = (way: 'up' | 'down' | null, by: string, beyond = false, unit = '%'): unknown => ({
  kind: 'shift',
  way,
  by,
  unit,
  beyond,
});

describe('what would settle or turn a verdict', () => {
  test.each<[string, string, string, unknown[]]>([
    ['nothing for a pass', 'at-least: 95', '95', []],
    ['a figure below its limit goes up', 'at-least: 95', '94.5', [shift('up', '0.5')]],
    ['one above its limit goes down', 'at-most: 30', '30.25', [shift('down', '0.25')]],
    ['a limit that is not included is gone beyond', 'above: 95', '95', [shift('up', '0', true)]],
    ['a range from below', 'between: [6, 9]', '5.5', [shift('up', '0.5')]],
    ['a range from above', 'between: [6, 9]', '9.1', [shift('down', '0.1')]],
    ['a blank needs its value', 'at-least: 95', '未统计', [{ kind: 'value' }]],
    ['an error needs a correction', 'at-least: 95', '1..2', [{ kind: 'mend' }]],
    ['a statement where a figure is due needs a person', 'at-least: 95', '很好', [{ kind: 'look' }]],
    ['an input that is missing', 'assigned: {}', '80', [{ kind: 'supply', need: 'assigned-figure' }]],
    [
      'of all, only what is not met yet',
      'all: [{ at-least: 60 }, { assigned: {} }, { trend: stable-or-better }]',
      '50',
      [shift('up', '10'), { kind: 'supply', need: 'assigned-figure' }, { kind: 'supply', need: 'previous-value' }],
    ],
    [
      'of any, each is a way',
      'any: [{ at-least: 60 }, { trend: higher }]',
      '50',
      [{ kind: 'either', ways: [[shift('up', '10')], [{ kind: 'supply', need: 'previous-value' }]] }],
    ],
    ['the branch of the profile', 'by: { level: { 市: { at-least: 95 } } }', '90', [shift('up', '5')]],
    [
      'a branch that the profile does not tell',
      'by: { terrain: { 山区: { at-least: 95 } } }',
      '90',
      [{ kind: 'supply', need: 'profile.terrain' }],
    ],
  ])('%s', async (_, rule, cell, expected) => {
    expect(await remediesFor(rule, cell)).toEqual(expected);
  });

  test('a state that is not reached names the requirement', async () => {
    const found = await remediesFor(
      'state: { at-least: 制定实施, ladder: [编制中, 制定实施] }',
      '编制中',
      'measures: state',
    );
    expect(found).toEqual([{ kind: 'reach', says: { zh: '状态为“制定实施”', en: 'the state "制定实施"' } }]);
  });

  test('under the rounded comparison no distance is named', async () => {
    const found = (await remediesFor('at-least: 95, comparison: rounded', '94.4')) as Remedy[];
    expect(found.map(({ kind }) => kind)).toEqual(['reach']);
  });

  test('a computed figure is no value that could be raised', async () => {
    const found = await remediesFor('change: { down: 20% }', '编号,现状值,年度\n1,9,2018', 'unit: 微克/立方米');
    expect(found).toEqual([{ kind: 'supply', need: 'previous-value' }]);
    const judged = await assessment(
      city(['1', 'unit: 微克/立方米', 'change: { down: 20% }']),
      '编号,现状值,年度\n1,100,2017\n1,90,2018\n',
    );
    const [, later] = await all(
      followed(judged, (r) => ({ of: remedies(r, r.requirements[0] as RequirementResult, null) })),
    );
    expect(later?.of).toEqual([shift(null, '10')]);
  });

  test('evidence that has run out must be renewed', async () => {
    const csv = '编号,现状值,年度,佐证文件,有效期至\n1,96,2018,监测报告,2018-12-31';
    expect(await remediesFor('at-least: 95', csv, 'unit: "%"', '2020-01-01')).toEqual([{ kind: 'renew' }]);
    expect(await remediesFor('at-least: 95', csv, 'unit: "%"', '2018-12-31')).toEqual([]);
  });
});
