import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.js';
import { jsonTable } from '../../src/read/json.js';
import { looksLikeJson } from '../../src/read/json-start.js';
import { measurementsOf } from '../../src/read/measurements.js';
import { catalogue } from '../judge/support.js';

const CITY = catalogue(`
catalogue: t
title: 题
subject: { name: 甲市 }
requirements: { r: { zh: 指标值 } }
indicators:
  - { id: "1", name: 覆盖率, requirements: { r: { text: 甲, at-least: 1 } } }
  - { id: "2", name: 规划, measures: state, requirements: { r: { text: 建立, state: 建立 } } }
`);

async function read(text: string) {
  const problems: Problem[] = [];
  const records = [];
  for await (const batch of jsonTable('a.json', async () => text).records(
    (p) => problems.push(p),
    () => 0,
  ))
    records.push(...batch.map((r) => [r.line, ...r.cells]));
  return { records, problems: problems.map((p) => [p.code, p.at?.line]) };
}
async function values(text: string) {
  const problems: Problem[] = [];
  const rows = [];
  const input = jsonTable('a.json', async () => text);
  for await (const batch of measurementsOf(input, { catalogue: CITY, period: null }).read((p) => problems.push(p)))
    rows.push(...batch.map((r) => [r.item.id, r.period, r.value.raw, r.at.line]));
  return { rows, problems: problems.map((p) => [p.code, p.at?.line]) };
}

describe('a list, an object around it, or an object in each line', () => {
  test.each([
    ['[{"编号":"1","现状值":95.0},{"编号":2,"现状值":"建立"}]', [1, 1]],
    ['{"data":[{"编号":"1","现状值":95.0},{"编号":2,"现状值":"建立"}],"年度":2018,"说明":[]}', [1, 1]],
    ['[\n {"编号":"1",\n  "现状值":95.0},\r\n {"编号":2,"现状值":"建立"}]', [3, 4]],
    ['{"a":[],\r"行":[{"编号":"1","现状值":95.0}\r,{"现状值":"建立","编号":2}]}', [2, 3]],
    ['{"编号":"1","现状值":95.0}\n{"编号":2,"现状值":"建立"}\n', [1, 2]],
    ['\r\n{"编号":"1","现状值":95.0}\r\n\r\n{"现状值":"建立","编号":2}', [2, 4]],
  ])('%j', async (text, lines) => {
    expect(looksLikeJson(text)).toBe(true);
    expect(await values(text)).toEqual({
      rows: [
        ['1', null, '95.0', lines[0]],
        ['2', null, '建立', lines[1]],
      ],
      problems: [],
    });
  });
  test('a problem is at the value, or else at the object', async () => {
    const text = '[{"编号":"1","现状值":"IOO"}, {"现状值":"95","备注":"[{\\"现状值\\":1}","编号":"99"},\n{"现状值":5}]';
    const input = jsonTable('a.json', async () => text);
    const problems: Problem[] = [];
    const rows = [];
    for await (const batch of measurementsOf(input, { catalogue: CITY, period: null }).read((p) => problems.push(p)))
      rows.push(...batch);
    expect(rows[0]?.at).toMatchObject({ line: 1, column: text.indexOf('"IOO"') + 1 });
    expect(problems.map(({ code, at }) => [code, at?.line, at?.column])).toEqual([
      ['unknown-item', 1, text.indexOf('"99"') + 1],
      ['unknown-item', 2, 1],
    ]);
  });
  test('one object is one row', async () => {
    expect((await values('{"ID":1,"Value":95,"年度":2018}')).rows).toEqual([['1', '2018', '95', 1]]);
  });
  test('a column for each year', async () => {
    expect((await values('[{"编号":"1","2017年":95,"2018年":96.50}]')).rows).toEqual([
      ['1', '2017', '95', 1],
      ['1', '2018', '96.50', 1],
    ]);
  });
});

describe('cells', () => {
  const LONG = '123456789012345678901234567890.123456789012345678901234567890';
  test.each([
    ['95.0', '95.0'],
    ['1e3', '1e3'],
    ['-0.10E-2', '-0.10E-2'],
    ['-0', '-0'],
    [LONG, LONG],
    ['null', ''],
    ['true', 'true'],
    ['"95.0"', '95.0'],
    ['"a \\"95\\" \\\\"', 'a "95" \\'],
    ['"1, -2.50 [3]: {4}"', '1, -2.50 [3]: {4}'],
    ['"\\u5efa\\u7acb\\n1"', '建立\n1'],
    ['"\\ud842\\udfb7"', '𠮷'],
    ['{"a":[1,"2"]}', '{"a":["1","2"]}'],
  ])('%s is %j', async (written, cell) => {
    expect(await read(`[{"k1": ${written} , "9":1}]`)).toEqual({
      records: [
        [1, '9', 'k1'],
        [1, '1', cell],
      ],
      problems: [],
    });
  });
  test('any text and any number', async () => {
    const number = fc
      .tuple(fc.bigInt(), fc.nat(), fc.integer({ min: -30, max: 30 }))
      .map(([a, b, e]) => `${a}.${b}e${e}`);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), number, async (text, n) => {
        const { records } = await read(`[{"a": ${JSON.stringify(text)},"b":${n}}]`);
        expect(records[1]).toEqual([1, text, n]);
      }),
    );
  });
  test('a key that some objects lack, and a string of a million signs', async () => {
    expect((await read('[{"a":1},{"b":2}]')).records).toEqual([
      [1, 'a', 'b'],
      [1, '1', ''],
      [1, '', '2'],
    ]);
    expect((await read(`[{"a":"${'\\n9'.repeat(1_000_000)}"}]`)).records[1]?.[1]).toHaveLength(2_000_000);
  });
});

describe('what cannot be read', () => {
  test.each<readonly [string, string, number]>([
    ['[\n{"编号":"1","现状值":1},\n{"编号":"2" "现状值":2}\n]', 'broken-json', 3],
    ['[\n{"编号":"1","现状值":1},\n{"编号":"2","现状值":2}\n', 'broken-json', 3],
    ['[\r\n{"编号":"1","现状值":1},\r\n]', 'broken-json', 3],
    ['{"data":[\n{"编号":"1"},\n{"编号":\'2\'},\n{"编号":"3"}\n]}', 'broken-json', 3],
    ['{\n"a": 01\n}', 'broken-json', 2],
    ['{\n"a": NaN\n}', 'broken-json', 2],
    ['{\n"a": "position 1\n"}', 'broken-json', 2],
    ['{\n"a": [1,\n2}\n', 'broken-json', 3],
    ['[1]\n]', 'broken-json', 2],
    ['[1, 2]', 'not-a-table', 1],
    ['[["编号","现状值"],["1",95]]', 'not-a-table', 1],
    ['{"a":[{"b":1}],"c":[{"d":1}]}', 'not-a-table', 1],
    ['{"a":{"b":1}}', 'not-a-table', 1],
  ])('%j: %s in line %i', async (text, code, line) => {
    expect(await read(text)).toEqual({ records: [], problems: [[code, line]] });
  });
  test('a broken line, and the others are read', async () => {
    const { rows, problems } = await values(
      '{"编号":"1","现状值":1}\n{"编号":"2","现状值":}\n7\n{"编号":"2","现状值":"建立"}\n',
    );
    expect(rows).toEqual([
      ['1', null, '1', 1],
      ['2', null, '建立', 4],
    ]);
    expect(problems).toEqual([
      ['broken-json', 2],
      ['broken-json', 3],
    ]);
  });
  test('an empty list', async () => {
    expect((await values('[]')).problems).toEqual([['empty-file', null]]);
  });
});
