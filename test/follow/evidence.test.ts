import { expect, test } from 'vitest';
import { backings } from '../../src/follow/evidence.js';
import { all, assessment, city } from './support.js';

const CITY = city(
  ['1', 'measures: state', 'state: 建立, evidence: [document, date]'],
  ['2', 'measures: state', 'state: 建立'],
  ['3', 'unit: "%"', 'assigned: {}'],
);
const HEAD = '编号,现状值,年度,佐证文件,日期,有效期至\n';

const first = async (rows: string, today: string | null = null) =>
  (await all(backings(await assessment(CITY, HEAD + rows, { today }))))[0];

test('a pass by statement without evidence is bare, and what the catalogue wants is missing', async () => {
  const found = await first('1,建立,2018,,,\n');
  expect(found).toMatchObject({
    status: 'pass',
    basis: 'statement',
    bare: true,
    missing: ['document', 'date'],
    evidence: [],
  });
});

test('evidence that has it all leaves nothing missing', async () => {
  const found = await first('1,建立,2018,管理办法,2018-05-01,\n');
  expect(found).toMatchObject({ bare: false, missing: [], evidence: [{ expired: false }] });
});

test('evidence that has run out is marked on the day of the run', async () => {
  const row = '2,建立,2018,管理办法,2015-05-01,2018-05-01\n';
  expect(await first(row, '2018-05-01')).toMatchObject({ status: 'pass', evidence: [{ expired: false }] });
  expect(await first(row, '2018-05-02')).toMatchObject({ status: 'review', evidence: [{ expired: true }] });
});

test('an input that is missing is named; items that the data leave out are listed too', async () => {
  const found = await all(backings(await assessment(CITY, `${HEAD}3,5,2018,,,\n`)));
  expect(found.map(({ result, status, needs }) => [result.item, status, needs])).toEqual([
    ['3', 'undetermined', ['assigned-figure']],
    ['1', 'no-data', []],
    ['2', 'no-data', []],
  ]);
});
