import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csv } from '../../src/report/csv.js';
import { csvCell } from '../../src/report/csv-cell.js';
import { json } from '../../src/report/json.js';
import { ndjson } from '../../src/report/ndjson.js';
import { manySubjects, sample } from './sample.js';
import { VIEW, whole } from './support.js';

const table = async (view = VIEW, of = sample()): Promise<Record<string, string>[]> =>
  parse(await whole(csv(of, view)), { bom: true, columns: true });

describe('the CSV report', () => {
  test('the table, in both languages', async () => {
    await expect(await whole(csv(sample(), VIEW))).toMatchFileSnapshot('golden/one-zh.csv');
    await expect(await whole(csv(sample(), { ...VIEW, lang: 'en', mark: false }))).toMatchFileSnapshot(
      'golden/one-en.csv',
    );
  });

  test('has a line for each requirement of each result, and --show picks lines', async () => {
    const of = manySubjects();
    let lines = 0;
    for await (const batch of of.results()) for (const result of batch) lines += result.requirements.length;
    expect(await table(VIEW, of)).toHaveLength(lines);
    const shown = await table({ ...VIEW, show: ['fail'] }, of);
    expect(new Set(shown.map((row) => row.评价结果))).toEqual(new Set(['未达标', '尚未达到']));
  });

  test('what is not due is not called 达标 or 未达标', async () => {
    const ahead = (await table()).filter((row) => row.已到期 === '否').map((row) => row.评价结果);
    expect(ahead).toContain('尚未达到');
    expect(ahead).not.toContain('未达标');
    expect(ahead).not.toContain('达标');
  });
});

describe('a cell of a CSV', () => {
  test.each([
    '=1+1',
    '+SUM(A1)',
    '-2+3',
    '@A1',
    '＝1+1',
    ' =1',
    '\t=1',
    '\r=1',
    '\n=cmd|x',
    '-4.61%（考核要求下降3.6%）',
  ])('%j is no formula', (text) => {
    const [[read]] = parse(csvCell(text)) as [[string]];
    expect(read).toBe(`'${text}`);
  });

  test.each(['-4.61', '+3', '-16.6%', '95.0', '≥95', '—', 'a,b', 'say "x"', 'two\nlines', ' edge ', ''])(
    '%j comes back as it is',
    (text) => {
      expect(parse(`${csvCell(text)},x`)).toEqual([[text, 'x']]);
    },
  );
});

test('NDJSON has the results of the JSON report, one on each line', async () => {
  const view = { ...VIEW, show: ['fail', 'review'] as const };
  const lines = (await whole(ndjson(sample(), view))).split('\n');
  expect(lines.pop()).toBe('');
  expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(await whole(json(sample(), view))).results);
});
