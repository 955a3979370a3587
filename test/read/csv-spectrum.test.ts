// @ts-expect-error It has no types.
import spectrum from 'csv-spectrum';
import { expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.js';
import { readCsv } from '../../src/read/csv.js';

interface Case {
  readonly name: string;
  readonly csv: Buffer;
  readonly json: Buffer;
}
const cases = await new Promise<readonly Case[]>((done, fail) => {
  spectrum((error: unknown, all: readonly Case[]) => (error ? fail(error) : done(all)));
});
const names = cases.map(({ name }) => name);
const caseOf = (name: string) => cases.find((one) => one.name === name) as Case;
/** A bare quote in the middle of a cell, which we refuse; what the case expects holds another telephone number than its CSV. */
const REFUSED = 'location_coordinates';

async function read(name: string, size?: number) {
  const text = caseOf(name).csv.toString();
  const step = size ?? text.length;
  const chunks = async function* () {
    for (let i = 0; i < text.length; i += step) yield text.slice(i, i + step);
  };
  const problems: Problem[] = [];
  const records: (readonly string[])[] = [];
  for await (const batch of readCsv(chunks(), name, (p) => problems.push(p)))
    records.push(...batch.map((r) => r.cells));
  return { records, problems: problems.map((p) => [p.code, p.at?.line]) };
}

test('there are cases', () => {
  expect(names.length).toBeGreaterThan(10);
  expect(names).toContain(REFUSED);
});

test.each(names.filter((name) => name !== REFUSED))('%s', async (name) => {
  for (const size of [1, 3, undefined]) {
    const { records, problems } = await read(name, size);
    expect(problems).toEqual([]);
    const [headings = [], ...rows] = records;
    const objects = rows.map((cells) => Object.fromEntries(headings.map((heading, i) => [heading, cells[i]])));
    expect(objects).toEqual(JSON.parse(caseOf(name).json.toString()));
  }
});

test(`${REFUSED} is refused at its line`, async () => {
  expect((await read(REFUSED)).problems).toEqual([['broken-csv', 2]]);
});
