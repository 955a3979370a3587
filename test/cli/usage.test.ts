import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { ROOT } from '../support/run.js';
import { run } from './support.js';

/** What is underlined, and what is advised. */
async function advice(argv: readonly string[]): Promise<{ marked: string; hint: string; exit: number }> {
  const { stderr, exit } = await run([...argv, '--lang', 'en'], {}, { columns: 200 });
  const lines = stderr.split('\n');
  const at = lines.findIndex((line) => line.includes('^'));
  const [from, to] = [lines[at]?.indexOf('^') ?? 0, lines[at]?.trimEnd().length ?? 0];
  return { marked: lines[at - 1]?.slice(from, to) ?? '', hint: lines[at + 1]?.replace(/^.*─ /, '') ?? '', exit };
}

describe('the wrong word is underlined, and the right one is named', () => {
  test.each([
    [['evalute', 'a.csv'], 'evalute', 'Did you mean "evaluate"?'],
    [['evaluate', 'a.csv', '--formt', 'json'], '--formt', 'did you mean --format?'],
    [['evaluate', 'a.csv', '--catalog', 'x'], '--catalog', 'did you mean --catalogue?'],
    [['evaluate', 'a.csv', '-catalogue', 'x'], '-catalogue', 'a long option begins with two hyphens: --catalogue'],
    [['evaluate', 'a.csv', '--fail_on', 'x'], '--fail_on', 'did you mean --fail-on?'],
    [['evaluate', 'a.csv', '—format', 'x'], '—format', 'did you mean --format?'],
    [['--format', 'json', 'a.csv'], '--format', 'for example: eco-check evaluate … --format json a.csv'],
    [['a.csv'], 'a.csv', 'for example: eco-check evaluate a.csv'],
    [['a b.csv'], 'a b.csv', 'for example: eco-check evaluate "a b.csv"'],
    [['our.yaml'], 'our.yaml', 'for example: eco-check evaluate … --catalogue our.yaml'],
    [['evaluate'], 'evaluate', 'for example: eco-check evaluate seeds/jiangmen-2018.csv'],
    [['rules', 'all', 'any'], 'any', 'one at a time; a file name with blanks is put in quotes'],
    [['states', 'fail'], 'fail', 'the command states takes only options'],
    [['evaluate', 'a.csv', '--format', 'jsn'], 'jsn', 'Did you mean "json"?'],
    [['evaluate', 'a.csv', '--format=jsn'], 'jsn', 'Did you mean "json"?'],
    [['evaluate', 'a.csv', '--fail-on', 'pass,faild'], 'faild', 'Did you mean "fail"?'],
    [['evaluate', 'a.csv', '--catalogue'], '--catalogue', 'write --catalogue <id|file>'],
    [['audit', 'a.csv', '--waivers', 'w.yaml'], '--waivers', 'these commands have it: evaluate'],
    [['help', 'evalute'], 'evalute', 'these are known: evaluate'],
    [['rules', 'atleast'], 'atleast', 'Did you mean "at-least"?'],
    [['evaluate', 'nothing.csv'], 'nothing.csv', ''],
  ])('%j', async (argv, marked, hint) => {
    const found = await advice(argv);
    expect(found).toMatchObject({ exit: 2 });
    // An option that lacks its value took the next word.
    if (argv.at(-1) !== '--catalogue') expect(found.marked).toBe(marked);
    if (argv.at(-1) !== '--catalogue') expect(found.hint).toContain(hint);
  });
});

test('an option that lacks its value', async () => {
  const { stderr, exit } = await run(['evaluate', 'a.csv', '--lang', 'en', '--catalogue']);
  expect(stderr).toContain('needs a value');
  expect(stderr).toContain('write --catalogue <id|file>');
  expect(exit).toBe(2);
});

test.each([[['--lang', 'en']], [['help', '--lang', 'en']], [['--lang=en', 'help']], [['--lang', 'en', '--help']]])(
  '%j is the help in English',
  async (argv) => {
    const { stdout, stderr, exit } = await run(argv);
    expect(stdout).toMatch(/^Usage: eco-check <command> \[options\]\n/);
    expect(stderr).toBe('');
    expect(exit).toBe(0);
  },
);

test.each([
  [['--lang', 'en', 'help', 'evaluate']],
  [['help', 'evaluate', '--lang', 'en']],
  [['evaluate', '--help', '--lang', 'en']],
])('%j is the help of the command in English', async (argv) => {
  expect((await run(argv)).stdout).toMatch(/^Usage: eco-check evaluate <data...> \[options\]\n/);
});

test('the language before the command holds for its report too', async () => {
  const csv = '编号,现状值,年度\n27,95.5,2018\n';
  const { stdout } = await run(['--lang', 'en', 'evaluate', 'data.csv', '--fail-on', 'none'], { 'data.csv': csv });
  expect(stdout).not.toContain('达标');
});

test('a crash is told as a problem too', async () => {
  const { main } = await import('../../src/cli/main.js');
  const { PassThrough } = await import('node:stream');
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const world = { argv: ['evaluate', 'a.csv'], stdin: new PassThrough(), stdout, stderr, env: {}, root: process.cwd() };
  const broken = Object.defineProperty({ ...world, cwd: '' }, 'cwd', {
    get(): string {
      throw new Error('no folder');
    },
  });
  expect(await main(broken)).toBe(2);
  expect(stderr.read().toString()).toMatch(/^错误\[crash\] 程序内部错误：no folder\n {2}→ 这是程序的缺陷/);
});

test('a current folder that is gone is a problem of its own, not a crash', async () => {
  const stderr = new PassThrough();
  const gone = {
    argv: ['evaluate', 'data.csv', '--lang', 'en'],
    stdin: process.stdin,
    stdout: new PassThrough(),
    stderr,
    env: {},
    root: ROOT,
    get cwd(): string {
      throw Object.assign(new Error('ENOENT: no such file or directory, uv_cwd'), {
        code: 'ENOENT',
        syscall: 'uv_cwd',
      });
    },
  };
  expect(await main(gone)).toBe(2);
  expect(String(stderr.read())).toContain('the current folder does not exist any more');
});
