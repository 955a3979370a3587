import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import type { Assessment } from '../../src/model/assessment.js';
import { escapeMarkdown } from '../../src/report/escape.js';
import type { View } from '../../src/report/format.js';
import { markdown } from '../../src/report/markdown.js';
import { crowd, manySubjects, sample } from './sample.js';
import { VIEW, whole } from './support.js';

const page = (assessment: Assessment, view: Partial<View> = {}): Promise<string> =>
  whole(markdown(assessment, { ...VIEW, ...view }));

for (const lang of ['zh', 'en'] as const) {
  test(`the page, ${lang}`, async () => {
    await expect(await page(sample(), { lang })).toMatchFileSnapshot(`golden/one-${lang}.md`);
    await expect(await page(manySubjects(), { lang })).toMatchFileSnapshot(`golden/many-${lang}.md`);
  });
}

const cellsOf = (line: string): string[] => line.split(/(?<!\\)\|/).slice(1, -1);

/** The tables of a page, as lines. */
const tablesOf = (text: string): string[][] =>
  text.split('\n\n').flatMap((block) => {
    const lines = block.split('\n').filter((line) => line.startsWith('|'));
    return lines.length > 0 ? [lines] : [];
  });

test('every row has as many cells as its head, and the head is ruled', async () => {
  for (const text of [
    await page(sample(), { all: true }),
    await page(manySubjects(), { lang: 'en' }),
    await page(sample(), { show: ['error'] }),
  ]) {
    const tables = tablesOf(text);
    expect(tables.length).toBeGreaterThan(0);
    for (const lines of tables) {
      const [head = '', rule = ''] = lines;
      expect(rule).toMatch(/^\|( -{2,}[-:] \|)+$/);
      for (const line of lines) expect(cellsOf(line), line).toHaveLength(cellsOf(head).length);
    }
  }
});

test('short columns line up in the source', async () => {
  const [tallies = []] = tablesOf(await page(sample()));
  expect(new Set(tallies.map((line) => stringWidth(line)))).toHaveProperty('size', 1);
});

test('what fails comes before the full table, which is folded', async () => {
  const text = await page(sample());
  const order = [
    '## 未达标',
    '## 公布结论不一致',
    '## 数据有误',
    '## 待核实',
    '## 暂无法判定',
    '## 缺数据',
    '## 达标但需注意',
    '## 距2020年目标值',
    '<details>',
    '</details>',
  ];
  const places = order.map((words) => text.indexOf(words));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});

test('too many rows of too many subjects are not listed, and the page says so', async () => {
  const text = await page(crowd(60));
  expect(text).toContain('--subject');
  expect(text).not.toContain('<details>');
});

test('data stay what they are', () => {
  expect(escapeMarkdown('a|b *c* _d_ [e](f) `g` <h> & \\')).toBe(
    'a\\|b \\*c\\* \\_d\\_ \\[e\\](f) \\`g\\` &lt;h&gt; &amp; \\\\',
  );
  expect(escapeMarkdown('不减少\r\n 不改变\n不降低')).toBe('不减少<br>不改变<br>不降低');
  expect(escapeMarkdown('a\u202eb')).toBe('a\\\\u{202e}b');
});
