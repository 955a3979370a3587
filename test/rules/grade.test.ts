import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LADDERS } from '../../src/model/ladders.js';
import { judge, ruleOf, status } from './support.js';

const KEYS = 'measures: state';

const table = (rule: string, rows: readonly (readonly [cell: string, status: string])[]) =>
  describe(rule, () => {
    test.each(rows)('%s: %s', (cell, expected) => {
      const found = judge(ruleOf(rule, KEYS), cell);
      expect(found.status, found.reason.zh).toBe(expected);
    });
  });

table('grade: Ⅲ类', [
  ['Ⅰ类', 'pass'],
  ['Ⅲ类', 'pass'],
  ['III类', 'pass'],
  ['ＩＩＩ类', 'pass'],
  ['三类', 'pass'],
  ['第三类', 'pass'],
  ['3类', 'pass'],
  ['Ⅲ', 'pass'],
  ['Ⅲ类水质', 'pass'],
  ['水质为Ⅲ类', 'pass'],
  ['水质类别：Ⅱ类', 'pass'],
  ['Ⅲ类（2019年）', 'pass'],
  ['达到Ⅲ类标准', 'pass'],
  ['达到地表水Ⅲ类标准', 'pass'],
  ['稳定达到Ⅲ类水质标准', 'pass'],
  ['达到或优于Ⅲ类', 'pass'],
  ['优于Ⅲ类', 'pass'],
  ['Ⅲ类及以上', 'pass'],
  ['不低于Ⅲ类', 'pass'],
  ['Ⅱ~Ⅲ类', 'pass'],
  ['Ⅰ、Ⅱ、Ⅲ类', 'pass'],
  ['Ⅱ类\nⅢ类', 'pass'],
  ['均为Ⅱ类', 'pass'],
  // The worst decides.
  ['Ⅲ~Ⅳ类', 'fail'],
  ['Ⅱ-Ⅴ类', 'fail'],
  ['Ⅱ类、劣Ⅴ类', 'fail'],
  ['Ⅳ类', 'fail'],
  ['IV类', 'fail'],
  ['劣Ⅴ类', 'fail'],
  ['劣五类', 'fail'],
  ['劣于Ⅲ类', 'fail'],
  ['未达到Ⅲ类标准', 'fail'],
  ['达不到Ⅲ类', 'fail'],
  ['Ⅳ类及以下', 'fail'],
  // Not known well enough.
  ['达到Ⅳ类标准', 'undetermined'],
  ['优于Ⅳ类', 'undetermined'],
  ['优于Ⅴ类', 'undetermined'],
  ['无劣Ⅴ类', 'undetermined'],
  ['消除劣Ⅴ类', 'undetermined'],
  ['Ⅲ类及以下', 'undetermined'],
  ['未达到Ⅱ类', 'undetermined'],
  // Not known at all.
  ['Ⅵ类', 'review'],
  ['劣Ⅳ类', 'review'],
  ['良好', 'review'],
  ['优', 'review'],
  ['二级', 'review'],
  ['达标', 'review'],
  ['基本达到Ⅲ类', 'review'],
  ['接近Ⅲ类', 'review'],
  ['Ⅲ类为主', 'review'],
  ['无Ⅳ类', 'review'],
  ['3', 'review'],
  ['95%', 'review'],
  ['≥95', 'review'],
  ['提高3%', 'review'],
  ['未检出', 'review'],
]);

table('grade: { at-least: Ⅱ类 }', [
  ['优于Ⅲ类', 'undetermined'],
  ['达到Ⅲ类', 'undetermined'],
  ['Ⅰ~Ⅱ类', 'pass'],
]);

table('grade: { better-than: Ⅲ类 }', [
  ['Ⅱ类', 'pass'],
  ['优于Ⅲ类', 'pass'],
  ['达到或优于Ⅲ类', 'undetermined'],
  ['达到Ⅱ类标准', 'pass'],
  ['Ⅲ类', 'fail'],
  ['Ⅱ~Ⅲ类', 'fail'],
]);

table('grade: { never: 劣Ⅴ类 }', [
  ['Ⅴ类', 'pass'],
  ['无劣Ⅴ类水体', 'pass'],
  ['全面消除劣Ⅴ类', 'pass'],
  ['未出现劣五类水质', 'pass'],
  ['达到Ⅴ类标准', 'pass'],
  ['劣Ⅴ类', 'fail'],
  ['Ⅲ类、劣V类', 'fail'],
  ['劣于Ⅴ类', 'fail'],
  ['基本消除劣Ⅴ类', 'review'],
  ['未消除劣Ⅴ类', 'review'],
]);

table('grade: { never: Ⅴ类 }', [
  ['Ⅳ类', 'pass'],
  ['Ⅴ类', 'fail'],
  ['劣Ⅴ类', 'fail'],
]);

table('grade: { at-least: 二类, ladder: sea }', [
  ['一类', 'pass'],
  ['第二类海水', 'pass'],
  ['三类', 'fail'],
  ['劣四类', 'fail'],
  ['劣Ⅴ类', 'review'],
]);

table('grade: { at-least: 良, ladder: air }', [
  ['优', 'pass'],
  ['良好', 'pass'],
  ['优~良', 'pass'],
  ['轻度污染', 'fail'],
  ['良、轻度污染', 'fail'],
  ['污染', 'review'],
]);

table('grade: { at-least: 一级B, ladder: effluent }', [
  ['一级A', 'pass'],
  ['一级A标准', 'pass'],
  ['一级 A', 'pass'],
  ['1级A', 'pass'],
  ['达到一级B标准', 'pass'],
  ['二级', 'fail'],
  ['一级', 'review'],
]);

table('grade: { at-least: B级, ladder: letter }', [
  ['A级', 'pass'],
  ['B', 'pass'],
  ['b级', 'pass'],
  ['C级', 'fail'],
  ['AA级', 'review'],
]);

table('grade: { at-least: 4a类, ladder: noise }', [
  ['2类', 'pass'],
  ['4a类', 'pass'],
  ['4b类', 'fail'],
]);

test('a pass rests on the grade itself, or on words about it', () => {
  const rule = ruleOf('grade: Ⅲ类', KEYS);
  expect(judge(rule, 'Ⅱ~Ⅲ类').basis).toBe('figure');
  expect(judge(rule, '优于Ⅲ类').basis).toBe('statement');
  expect(judge(rule, '达到Ⅲ类标准').basis).toBe('statement');
  expect(judge(ruleOf('grade: { at-least: 良, ladder: air }', KEYS), '优').basis).toBe('statement');
});

test('the sentence gives the grade as written, what is due, and the order', () => {
  const found = judge(ruleOf('grade: Ⅲ类', KEYS), 'Ⅲ~Ⅳ类');
  expect(found.reason).toEqual({
    zh: '现状值“Ⅲ~Ⅳ类”（以最差的为准），要求Ⅲ类或更好（由好到差：Ⅰ类、Ⅱ类、Ⅲ类、Ⅳ类、Ⅴ类、劣Ⅴ类）：不符合。',
    en: 'The value is "Ⅲ~Ⅳ类" (the worst decides) and must be "Ⅲ类" or better (best first: "Ⅰ类", "Ⅱ类", "Ⅲ类", "Ⅳ类", "Ⅴ类", "劣Ⅴ类"): not met.',
  });
});

describe('whatever the ladder', () => {
  const names = Object.keys(LADDERS);
  const firsts = (name: string): readonly string[] => (LADDERS[name] ?? []).map(([word]) => word as string);
  const verdicts = (name: string, side: string, due: string): readonly string[] =>
    firsts(name).map((word) => status(`grade: { ${side}: ${due}, ladder: ${name} }`, word, {}, KEYS));

  test.each(names)('%s: a better grade never loses, and the sides share the step as they say', (name) => {
    firsts(name).forEach((due, i) => {
      expect(verdicts(name, 'at-least', due)).toEqual(firsts(name).map((_, j) => (j >= i ? 'pass' : 'fail')));
      const better = firsts(name).map((_, j) => (j > i ? 'pass' : 'fail'));
      expect(verdicts(name, 'better-than', due)).toEqual(better);
      expect(verdicts(name, 'never', due)).toEqual(better);
    });
  });

  test('the worst of several decides, in whichever order they stand', () => {
    const classes = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', '劣Ⅴ'];
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 4 }),
        fc.nat({ max: 5 }),
        fc.constantFrom('、', '~', '，', '/', '至', ' '),
        (found, due, between) => {
          const cell = `${found.map((i) => classes[i]).join(between)}类`;
          expect(status(`grade: ${classes[due]}类`, cell, {}, KEYS)).toBe(Math.max(...found) <= due ? 'pass' : 'fail');
        },
      ),
      { numRuns: 60 },
    );
  });

  test('the words of one step may change places', () => {
    const steps = [['差'], ['中', '一般', '尚可'], ['好', '良好']];
    const rule = (order: readonly (readonly string[])[]) =>
      `grade: { at-least: 一般, ladder: [${order.map((words) => `[${words.join(', ')}]`).join(', ')}] }`;
    fc.assert(
      fc.property(fc.tuple(...steps.map((s) => fc.shuffledSubarray(s, { minLength: s.length }))), (order) => {
        for (const word of steps.flat())
          expect(status(rule(order), word, {}, KEYS)).toBe(status(rule(steps), word, {}, KEYS));
      }),
      { numRuns: 12 },
    );
  });
});
