import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { STATUS_WORDS } from '../../src/model/status.js';
import { KINDS } from '../../src/rules/registry.js';
import { type Files, run } from './support.js';

const PAGES = [
  [],
  ...['evaluate', 'audit', 'evidence', 'explain', 'validate', 'template', 'merge', 'states', 'rules'].map((c) => [
    'help',
    c,
  ]),
  ['states'],
  ['rules'],
  ...KINDS.map((k) => ['rules', k.kind]),
];

const HEAD = '编号,指标名称,现状值,年度\n';
const CSV = `${HEAD}5,,100\n27,河长制,95,2018\n99,,1,2018\n7,,80,2018\n3,,21,2018\n3,,22,2018\n25,,IOO,2018\n29,,20 公顷,2018\n36,,955,2018\n`;
const YAML = `catalogue: c
title: { zh: 题, en: Title }
requirements: { standard: { zh: 标准, en: Standard } }
published-against: standrad
indicators:
  - id: "1"
    nmae: { zh: 甲, en: A }
    requirements: { standard: { text: x, at-least: eighty } }
  - { id: "1", name: { zh: 乙, en: B }, better: up, requirements: { standard: { text: x, between: [9, 6], at-least: 3 } } }
`;
const MISTAKES: readonly (readonly [readonly string[], Files])[] = [
  [['evalute'], {}],
  [['evaluate'], {}],
  [['rules', 'all', 'any'], {}],
  [['evaluate', 'data.csv', '--fail_on', 'fail'], {}],
  [['evaluate', 'data.csv', '-catalogue', 'x'], {}],
  [['evaluate', 'data.csv', '--fail-on', 'faild'], {}],
  [['evaluate', 'data.csv', '--period', 'soon'], {}],
  [['evaluate', 'data.csv', '--min-rate', 'x'], {}],
  [['evaluate', 'data.csv', '--catalogue', 'nowhere'], { 'data.csv': CSV }],
  [['evaluate', 'gone.csv'], {}],
  [['evaluate', 'data.csv', '--show', 'error'], { 'data.csv': CSV }],
  [['evaluate', 'data.csv', '--show', 'error'], { 'data.csv': '' }],
  [['evaluate', 'data.csv', '--show', 'error'], { 'data.csv': `${HEAD}27,"城镇,95\n` }],
  [['evaluate', 'data.csv', '-c', 'city.yaml'], { 'data.csv': CSV, 'city.yaml': YAML }],
  [['evaluate', 'data.csv', '-c', 'city.yaml'], { 'data.csv': CSV, 'city.yaml': 'a: [1,\nb:\t2\n' }],
  [['evaluate', 'data.csv', '--waivers', 'w.yaml'], { 'data.csv': CSV, 'w.yaml': 'waivers: [{ itm: 1 }]\n' }],
];

/** A page that is wide enough for each sentence to stand on one line. */
const WIDE = 200;

/** Lines of a source, their places, what is quoted, codes and commands are in whatever language they are. */
const ours = (text: string): string =>
  text
    .replace(/^ *[\d$]* *│ .*$/gm, '')
    .replace(/^ *╭─ .*$/gm, '')
    .replace(/“[^”]*”|"[^"]*"/g, '')
    .replace(/\[[\w-]+\]/g, '')
    .replace(/^ +eco-check .*$/gm, '')
    .replace(/(?<=例如 |for example: )eco-check .*$/gm, '')
    .replace(/eco-check (?:help |rules |explain )?[\w-]+/g, '');

/** Three words of English in a row make a sentence; names of programs, flags and formats do not. */
const ENGLISH = /(?<![\w$-])[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}/;
const CHINESE = /[\p{sc=Han}，。：；、（）]/u;

/** Catalogues and tables are Chinese on an English page too: examples, headings, and the other names of the states. */
function withoutData(text: string): string {
  let left = text
    .replace(/^ {2}[- ] .*$/gm, '')
    .replace(/^ {2}Written .*$/gm, '')
    .replace(/that is: .*$/gm, '')
    .replace('CSV: 地区,行政级别,…', '')
    .replace('level=县', '')
    .replace('现状值=完成情况', '');
  for (const { zh, en } of Object.values(STATUS_WORDS)) left = left.replace(`${en}  ${zh}`, '');
  for (const example of KINDS.flatMap((k) => k.examples)) left = left.replaceAll(example, '');
  return left;
}

describe('each page is in one language', () => {
  test.each(PAGES.map((argv) => [argv]))('%j', async (argv) => {
    const zh = await run(argv, {}, { columns: WIDE });
    expect(ours(zh.stdout)).not.toMatch(ENGLISH);
    const en = await run([...argv, '--lang', 'en'], {}, { columns: WIDE });
    expect(withoutData(ours(en.stdout))).not.toMatch(CHINESE);
  });

  test.each(MISTAKES)('what is wrong with %j', async (argv, files) => {
    const zh = await run(argv, files, { columns: WIDE });
    expect(zh.exit).toBe(2);
    expect(ours(zh.stderr)).not.toMatch(ENGLISH);
    const en = await run([...argv, '--lang', 'en'], files, { columns: WIDE });
    expect(ours(en.stderr)).not.toMatch(CHINESE);
  });
});

describe.each([50, 80, 100, 120])('no line is wider than %i columns', (columns) => {
  test.each(PAGES.map((argv) => [argv]))('%j', async (argv) => {
    for (const lang of ['zh', 'en']) {
      const { stdout, stderr } = await run([...argv, '--lang', lang], {}, { columns });
      expect(stderr).toBe('');
      checkWidth(stdout, columns);
    }
  });

  test.each(MISTAKES)('what is wrong with %j', async (argv, files) => {
    for (const lang of ['zh', 'en']) {
      for (const form of [[], ['--ascii'], ['--color', 'always']]) {
        checkWidth((await run([...argv, ...form, '--lang', lang], files, { columns })).stderr, columns);
      }
    }
  });
});

function checkWidth(text: string, columns: number): void {
  for (const line of text.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
}
