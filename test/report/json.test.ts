import { expect, test } from 'vitest';
import { json } from '../../src/report/json.js';
import { crowd, manySubjects, sample } from './sample.js';
import { VIEW, whole } from './support.js';

test('the document', async () => {
  await expect(await whole(json(sample(), VIEW))).toMatchFileSnapshot('golden/one.json');
});

test('streamed or written whole, the text is the same', async () => {
  for (const [assessment, view] of [
    [sample(), VIEW],
    [manySubjects(), { ...VIEW, show: ['fail'] as const }],
    [crowd(0), VIEW],
  ] as const) {
    const written = await whole(json(assessment, view));
    expect(`${JSON.stringify(JSON.parse(written), null, 2)}\n`).toBe(written);
  }
});

test('--show leaves out results, and counts stay', async () => {
  const all = JSON.parse(await whole(json(sample(), VIEW)));
  const shown = JSON.parse(await whole(json(sample(), { ...VIEW, show: ['fail', 'error'] })));
  expect(shown.results).toEqual(
    all.results.filter(({ status }: { status: string }) => status === 'fail' || status === 'error'),
  );
  expect({ ...shown, results: [] }).toEqual({ ...all, results: [] });
});

test('the contract', async () => {
  const document = JSON.parse(await whole(json(sample(), VIEW)));
  expect(Object.keys(document)).toEqual([
    'schemaVersion',
    'tool',
    'options',
    'inputs',
    'catalogue',
    'results',
    'summary',
    'problems',
  ]);
  const [requirement] = document.results[3].requirements;
  expect(requirement.parts.map((part: object) => Object.keys(part))).toEqual(
    requirement.parts.map(() => Object.keys(requirement)),
  );
  expect(requirement.parts[0]).toMatchObject({ id: 'standard', text: '达到上级目标值', due: true, source: { row: 1 } });
  expect(document.results[2].requirements[0].limit).toEqual({
    low: { value: '20', inclusive: true },
    high: null,
    unit: '%',
  });
  expect(document.results[0]).toMatchObject({ evidence: null, waiver: null });
  expect(document.summary.rate).toEqual({
    of: 'items',
    pass: 4,
    total: 13,
    percent: '30.77',
    excluded: { 'not-applicable': 1 },
  });
});
