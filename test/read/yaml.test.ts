import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/read/yaml.js';

const read = (text: string) => readYaml(text, 'a.yaml');
const problems = (text: string) =>
  read(text).problems.map((p) => [p.severity, p.at?.line, p.at?.column, p.text.zh] as const);

test('numbers are handed over as they are written', () => {
  const text = 'a: 95.0\nb: 1e3\nc: 0x10\nd: .5\ne: +5\nf: 007\ng: -0.0\nh: 12345678901234567890.10\ni: .inf\nj: 0o17';
  expect(read(text).data).toEqual({
    a: '95.0',
    b: '1e3',
    c: '0x10',
    d: '.5',
    e: '+5',
    f: '007',
    g: '-0.0',
    h: '12345678901234567890.10',
    i: '.inf',
    j: '0o17',
  });
});

test('everything else is plain data', () => {
  const text = 'a: [true, null, ~, no, "95", \'x\', 2020-01-01, 1_000]\n95.0: key\nb: |\n  two\n  lines\nc:';
  expect(read(text).data).toEqual({
    a: [true, null, null, 'no', '95', 'x', '2020-01-01', '1_000'],
    '95.0': 'key',
    b: 'two\nlines\n',
    c: null,
  });
  expect(read('').data).toBeNull();
  expect(read('# only a comment\n').data).toBeNull();
  expect(read('\ufeffa: 1').data).toEqual({ a: '1' });
});

describe('places', () => {
  const yaml = read('a:\n  - b: 1\n    "c": {d: [x, y]}\r\n  - &z {q: 2}\n  - *z\n');
  test.each([
    [['a'], false, 2, 3],
    [['a'], true, 1, 1],
    [['a', 0, 'b'], false, 2, 8],
    [['a', 0, 'b'], true, 2, 5],
    [['a', 0, 'c', 'd', 1], false, 3, 18],
    [['a', 0, 'c', 'd'], true, 3, 11],
    // What is not there is at the nearest thing above it.
    [['a', 0, 'nothing'], false, 2, 5],
    [['a', 9], false, 1, 1],
    [['a', 0, 'b', 'deeper'], false, 2, 5],
    // An alias leads to what it stands for.
    [['a', 2, 'q'], false, 4, 12],
    [[], false, 1, 1],
  ])('%j (key: %s) is %i:%i', (path, key, line, column) => {
    expect(yaml.place(path, key)).toEqual({ file: 'a.yaml', line, column });
  });
});

describe('anchors', () => {
  test('an alias stands for what it names', () => {
    expect(read('a: &x {b: 95.0}\nc: *x').data).toEqual({ a: { b: '95.0' }, c: { b: '95.0' } });
  });
  test('a merge takes what is not given, the first of several first', () => {
    const text =
      'x: &x {a: 1, b: 1}\ny: &y {b: 2, c: 2}\nz:\n  <<: [*x, *y]\n  a: 9\nw: {<<: *x, b: 8}\nv:\n  b: 8\n  <<: *x';
    expect(read(text)).toMatchObject({
      problems: [],
      data: { z: { a: '9', b: '1', c: '2' }, w: { a: '1', b: '8' }, v: { a: '1', b: '8' } },
    });
  });
  test.each([
    ['a: *x', 1, 4],
    ['b: 1\na: [1, *x]', 2, 8],
    ['a:\n  <<: *x\n', 2, 7],
  ])('%j: one without an anchor is an error', (text, line, column) => {
    expect(problems(text)).toEqual([['error', line, column, 'YAML 格式有误（BAD_ALIAS）：引用了不存在的锚点']]);
    expect(read(text).data).toBeNull();
  });
  test.each(['a:\n  <<: abc\n', 'a:\n  <<: [1]\n', 'a:\n  <<:\n'])(
    '%j: a merge of what is no mapping is an error',
    (text) => {
      expect(problems(text)).toMatchObject([['error', 2, expect.any(Number), expect.stringContaining('<<')]]);
    },
  );
  test('one that holds itself, or that grows without bounds, is refused and not followed', () => {
    expect(problems('a: &x [*x]')).toMatchObject([['error', 1, 8, expect.stringContaining('锚点')]]);
    const bomb = [
      'a0: &a0 [x, x]',
      ...Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]`),
    ].join('\n');
    const started = performance.now();
    expect(problems(bomb)).toMatchObject([
      ['error', expect.any(Number), expect.any(Number), expect.stringContaining('锚点')],
    ]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('what is no YAML', () => {
  test.each([
    ['a: 1\n\tb: 2', 2, 1],
    ['a: "x', 1, 6],
    ['a: [1, 2', 1, 9],
    ['a: 1\nb: 2\na: 3', 3, 1],
    ['{a: 1, a: 2}', 1, 8],
    ['a: 1\n---\nb: 2', 2, 1],
    ['a: `x', 1, 4],
    ['a: @x', 1, 4],
    ['a: %x', 1, 4],
    ['a: b: c', 1, 4],
    ['a:\n  - 1\n - 2', 3, 1],
    ['a: "\\q"', 1, 5],
    ['a: &x &y 1', 1, 7],
    ['a: 1\n  b: 2', 1, 4],
  ])('%j is an error at %i:%i', (text, line, column) => {
    const [first] = read(text).problems;
    expect([first?.severity, first?.code, first?.at?.line, first?.at?.column]).toEqual(['error', 'yaml', line, column]);
    expect(read(text).data).toBeNull();
    // The Chinese sentence says it in Chinese.
    expect(first?.text.zh).toMatch(/^YAML 格式有误（[A-Z_]+）：[^A-Za-z]*$/);
    expect(first?.text.en).not.toMatch(/\p{Script=Han}/u);
  });
  test('an unknown tag is a warning', () => {
    expect(problems('a: !foo 95.0')).toMatchObject([['warning', 1, 4, expect.any(String)]]);
    expect(read('a: !foo 95.0').data).toEqual({ a: '95.0' });
  });
});
