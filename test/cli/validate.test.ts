import { describe, expect, test } from 'vitest';
import { run } from './support.js';

const HEAD = '编号,单位,现状值,达标情况,年度\n';

/** The codes of what is said about the rows, without what is said about the whole. */
async function codes(...rows: string[]): Promise<string[]> {
  const { stdout } = await run(['validate', 'data.csv', '--format', 'json', '-q'], {
    'data.csv': HEAD + rows.join('\n'),
  });
  const { problems } = JSON.parse(stdout) as { problems: { code: string; at: unknown }[] };
  return problems.flatMap(({ code, at }) => (at === null ? [] : [code]));
}

describe('a share', () => {
  test.each([
    ['27,%,0.955,,2020', ['share-as-fraction']],
    ['27,%,1,,2020', ['share-as-fraction']],
    ['27,%,1.1,,2020', []],
    ['27,%,0,,2020', []],
    ['27,%,0.955%,,2020', []],
    // 0.5 of a fall may well be meant.
    ['22,%,0.5,,2020', []],
    // No limit tells, and one row is no column.
    ['18,%,0.49,,2020', []],
    ['18,%,49,,2020', []],
  ])('%s', async (row, expected) => {
    expect(await codes(row)).toEqual(expected);
  });

  test('among others that look like fractions too', async () => {
    const rows = ['18,%,0.49,,2020', '19,%,0.8,,2020', '9,%,0.95,,2020'];
    expect(await codes(...rows)).toEqual(['share-as-fraction', 'share-as-fraction', 'share-as-fraction']);
    expect(await codes(...rows, '25,%,99,,2020', '26,%,100,,2020', '34,%,94,,2020', '30,%,55,,2020')).toEqual([]);
  });
});

describe('a magnitude', () => {
  test.each([
    ['36,%,955,,2020', ['lost-decimal-point']],
    ['36,%,9550,,2020', ['lost-decimal-point']],
    ['36,%,105,,2020', ['off-scale']],
    ['36,%,199,,2020', ['off-scale']],
    ['36,%,200,,2020', ['lost-decimal-point']],
    ['36,%,-5,,2020', ['off-scale']],
    ['36,%,100,,2020', []],
    ['36,%,9999999999,,2020', ['off-scale']],
  ])('%s', async (row, expected) => {
    expect(await codes(row)).toEqual(expected);
  });
});

describe('a year in place of a value', () => {
  test.each([
    ['36,%,2018,,2020', ['year-as-value']],
    ['29,,2020,,2020', ['year-as-value']],
    ['1,,2018,,2020', ['year-as-value']],
    // The item has no scale, no limit is far away, and the year is another one.
    ['13.2,公顷,1998,,2020', []],
    ['13.2,公顷,2020,,2020', ['year-as-value']],
    ['36,%,2018.0,,2020', ['lost-decimal-point']],
  ])('%s', async (row, expected) => {
    expect(await codes(row)).toEqual(expected);
  });
});

describe('the requirement in place of a value', () => {
  test.each([
    ['27,%,市≥95,,2020', ['value-repeats-requirement']],
    ['27,%,≥95,,2020', ['value-repeats-requirement']],
    ['27,%,不低于95%,,2020', ['value-repeats-requirement']],
    ['27,%,≥96,,2020', []],
    ['18,,完成上级管控目标,,2020', ['value-repeats-requirement']],
    // A state is said in the words of the requirement.
    ['1,,制定实施,,2020', []],
    ['26,%,100,,2020', []],
  ])('%s', async (row, expected) => {
    expect(await codes(row)).toEqual(expected);
  });
});

test.each([
  ['基本达标', ['unknown-verdict']],
  ['达标', []],
  ['√', []],
  ['-', []],
])('the published verdict %s', async (verdict, expected) => {
  expect(await codes(`26,%,100,${verdict},2020`)).toEqual(expected);
});

describe('the exit code', () => {
  test.each([
    ['doubts', '36,%,955,,2020', [], 0],
    ['doubts under --strict', '36,%,955,,2020', ['--strict'], 1],
    ['an error', '99,%,955,,2020', [], 2],
    ['an error under --strict', '99,%,955,,2020', ['--strict'], 2],
  ])('%s', async (_, row, options, exit) => {
    expect((await run(['validate', 'data.csv', ...options], { 'data.csv': HEAD + row })).exit).toBe(exit);
  });
});

test('several files are one check', async () => {
  const files = { 'a.csv': `${HEAD}1,,制定实施,,2020\n`, 'b.csv': `${HEAD}3,%,25,,2020\n` };
  const { stdout } = await run(['validate', 'a.csv', 'b.csv', '--format', 'json', '-q'], files);
  expect(JSON.parse(stdout).summary).toMatchObject({ rows: 2, items: { reported: 2 } });
});
