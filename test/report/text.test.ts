import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import type { Assessment } from '../../src/model/assessment.js';
import type { View } from '../../src/report/format.js';
import { json } from '../../src/report/json.js';
import { text } from '../../src/report/text.js';
import { crowd, manySubjects, sample } from './sample.js';
import { bare, VIEW, whole } from './support.js';

const WIDTHS = [80, 100, 120] as const;
const LANGS = ['zh', 'en'] as const;
const LOOKS = { plain: {}, colour: { color: 2 }, ascii: { ascii: true } } satisfies Record<string, Partial<View>>;

const report = (assessment: Assessment, view: Partial<View>): Promise<string> =>
  whole(text(assessment, { ...VIEW, ...view }));

for (const lang of LANGS) {
  for (const width of WIDTHS) {
    for (const [look, view] of Object.entries(LOOKS)) {
      test(`one subject, ${lang}, ${width} columns, ${look}`, async () => {
        await expect(await report(sample(), { lang, width, ...view })).toMatchFileSnapshot(
          `golden/one-${lang}-${width}-${look}.txt`,
        );
      });
    }
    test(`three subjects, ${lang}, ${width} columns`, async () => {
      await expect(await report(manySubjects(), { lang, width })).toMatchFileSnapshot(
        `golden/many-${lang}-${width}.txt`,
      );
    });
  }
}

test('--all lists every item with its reason', async () => {
  await expect(await report(sample(), { all: true })).toMatchFileSnapshot('golden/all-zh-100.txt');
});

test('--show lists exactly those states, and counts as ever', async () => {
  const shown = await report(sample(), { show: ['no-data', 'review'] });
  await expect(shown).toMatchFileSnapshot('golden/show-zh-100.txt');
  expect(shown.split('\n')[0]).toBe((await report(sample(), {})).split('\n')[0]);
});

test('the details of one subject', async () => {
  await expect(await report(manySubjects(), { details: '恩平市' })).toMatchFileSnapshot('golden/details-zh-100.txt');
});

test('too many findings are not listed unasked, and the report says how to see them', async () => {
  const shown = await report(crowd(60), {});
  expect(shown).toContain('--subject');
  expect(shown).not.toContain('seeds/a.csv:');
  expect(shown.match(/^第\d+县/gm)).toHaveLength(60);
  expect(await report(crowd(60), { details: '第7县' })).toContain('seeds/a.csv:');
});

test('no line is wider than the terminal', async () => {
  for (const lang of LANGS) {
    for (const width of [32, 33, 40, 47, 60, 72, 79, 91, 110, 140]) {
      for (const assessment of [sample(), manySubjects()]) {
        const shown = await report(assessment, { lang, width, all: true, color: width % 2 === 0 ? 0 : 3 });
        expect(shown.split('\n').filter((line) => stringWidth(line) > width)).toEqual([]);
      }
    }
  }
});

test('colour adds nothing but colour', async () => {
  for (const color of [1, 2, 3] as const)
    expect(bare(await report(sample(), { color }))).toBe(await report(sample(), {}));
});

test('nothing in the data reaches the terminal as a command', async () => {
  const shown = await report(sample(), { all: true });
  expect(shown).not.toMatch(/[^\P{C}\n]/u);
  expect(shown).toContain('\\u{1b}');
  expect(shown).toContain('\\u{202e}');
});

test('ASCII lines and bars', async () => {
  const shown = await report(sample(), { ascii: true, all: true });
  expect(shown).not.toMatch(/[\u2500-\u25ff]/);
  expect(shown).toContain('##x');
});

test('nothing is lost where columns are narrow', async () => {
  const wide = await report(sample(), { width: 200, all: true });
  const narrow = await report(sample(), { width: 40, all: true });
  for (const word of ['市建管中心', '未达标', '约束性', '-20', '+18.4', 'seeds/a.csv:12', '10.04']) {
    expect(wide).toContain(word);
    expect(narrow.replace(/\s+/g, '')).toContain(word.replace(' ', ''));
  }
});

/** Every string of the data; of texts in two languages, the one that the report shows. */
async function dataOf(assessment: Assessment, other: 'zh' | 'en'): Promise<string> {
  const found: string[] = [];
  JSON.parse(await whole(json(assessment, VIEW)), (key, value) => {
    if (typeof value === 'string' && key !== other) found.push(value);
    return value;
  });
  return found.join('\n');
}

test('each language keeps to itself', async () => {
  for (const assessment of [manySubjects(), crowd(60)]) {
    const bars = /(?<=\s)█*x*E?!*\?*-*\/*(?=\s)/g;
    const zh = (await report(assessment, { width: 1000, all: true })).replace(bars, '').match(/[A-Za-z]{2,}/g) ?? [];
    const known = `${await dataOf(assessment, 'en')} --fail-on none --format json --subject --show fail --all UTF-8`;
    expect(zh.filter((word) => !known.includes(word) && word !== '202e')).toEqual([]);
    const en = (await report(assessment, { width: 1000, all: true, lang: 'en' })).match(/\p{sc=Han}+/gu) ?? [];
    const words = await dataOf(assessment, 'zh');
    expect(en.filter((word) => !words.includes(word))).toEqual([]);
  }
});

test('reasons are made only for rows that show them', async () => {
  const made: string[] = [];
  const spied: Assessment = {
    ...sample(),
    async *results() {
      for await (const batch of sample().results()) {
        yield batch.map((result) => ({
          ...result,
          requirements: result.requirements.map((r) => ({
            ...r,
            get reason() {
              made.push(result.status);
              return r.reason;
            },
          })),
        }));
      }
    },
  };
  await report(spied, {});
  expect(new Set(made)).toEqual(new Set(['fail', 'no-data', 'error', 'review', 'undetermined']));
});
