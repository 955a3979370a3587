import { describe, expect, test } from 'vitest';
import { FRAMES } from '../../src/cli/diagnostics.js';
import { run } from './support.js';

const HEAD = '编号,指标名称,现状值,年度\n';
const evaluate = ['evaluate', 'data.csv', '--show', 'error'];
const told = async (csv: string | Uint8Array, more: readonly string[] = [], options = {}) =>
  (await run([...evaluate, ...more], { 'data.csv': csv }, options)).stderr;

/** The same text as Excel on a Chinese Windows writes it; only what these tests need. */
const gbk = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((c) => GBK[c] ?? [c.codePointAt(0) as number]));
const GBK: Readonly<Record<string, readonly number[]>> = {
  编: [0xb1, 0xe0],
  号: [0xba, 0xc5],
  现: [0xcf, 0xd6],
  状: [0xd7, 0xb4],
  值: [0xd6, 0xb5],
  污: [0xce, 0xdb],
  水: [0xcb, 0xae],
};

describe('a problem is shown with its line', () => {
  test('and the cell underlined under its heading', async () => {
    expect(await told(`${HEAD}27,城镇污水处理率,9O.5,2018\n`)).toContain(`
   ╭─ data.csv:2:3 现状值
 2 │ 27,城镇污水处理率,9O.5,2018
   │                   ^^^^
   ╰─ `);
  });

  test('in GBK', async () => {
    expect(await told(gbk('编号,现状值\n污水,95\n'))).toContain(`
   ╭─ data.csv:2:1 编号
 2 │ 污水,95
   │ ^^^^`);
  });

  test('from stdin', async () => {
    const { stderr } = await run(['evaluate', '-', '--show', 'error'], {}, { stdin: `${HEAD}27,,9O.5,2018\n` });
    expect(stderr).toContain(`
   ╭─ -:2:3 现状值
 2 │ 27,,9O.5,2018
   │     ^^^^`);
  });

  test('of a record of many lines, on the lines of the cell', async () => {
    const csv = '编号,备注,现状值,年度\r\n27,"甲\r\n""乙""\r\n丙",95,"二〇\r\n一八"\r\n28,,95,二〇\r\n';
    expect(await told(csv)).toContain(`
   ╭─ data.csv:2:4 年度
 4 │ 丙",95,"二〇
   │        ^^^^^
 5 │ 一八"
   │ ^^^^^
   ╰─ `);
  });

  test('of a cell of more lines than are shown, with how many are left', async () => {
    const stderr = await told(`${HEAD}27,,95,"二\n〇\n一\n八\n年\n度"\n`);
    expect(stderr).toContain('\n 5 │ 八\n   │ ^^\n   ├─ 这个单元格还有 2 行\n   ╰─ ');
  });

  test('whatever separates its cells, and whatever stands over its header', async () => {
    const csv = '江门市指标表;;\n编号;现状值;年度\n27;9O.5;2018\n';
    expect(await told(csv)).toContain(`
   ╭─ data.csv:3:2 现状值
 3 │ 27;9O.5;2018
   │    ^^^^`);
  });

  test('in ASCII', async () => {
    expect(await told(`${HEAD}27,,9O.5,2018\n`, ['--ascii'])).toContain(`
   ,- data.csv:2:3 现状值
 2 | 27,,9O.5,2018
   |     ^^^^
   '- `);
  });

  test('of a file whose lines end in three ways', async () => {
    expect(await told(`${HEAD.trim()}\r\n27,,95,2018\r28,,9O.5,2018\n`)).toContain('\n 3 │ 28,,9O.5,2018\n');
  });
});

describe('many problems', () => {
  test('with one cause are told once, with all their lines', async () => {
    const csv = HEAD + ['3', '5', '6', '27', '28'].map((id) => `${id},,100,二〇一八\n`).join('');
    const stderr = await told(csv);
    expect(stderr.match(/unknown-period/g)).toHaveLength(1);
    expect(stderr).toContain('另有 4 行有同样的问题：第 3-6 行');
    expect(stderr).toMatch(/共 5 个错误\n$/);
  });

  test('of one file take a line each behind the first', async () => {
    const csv = HEAD + Array.from({ length: FRAMES + 7 }, (_, i) => `x${i},,1,2018\n`).join('');
    const stderr = await told(csv);
    expect(stderr.match(/╭─/g)).toHaveLength(FRAMES);
    expect(stderr).toContain(`这个文件的错误多于 ${FRAMES} 个，其余的每个只写一行：\n`);
    for (let i = 0; i < FRAMES + 7; i++) expect(stderr).toContain(`“x${i}”`);
    expect(stderr).toMatch(new RegExp(`共 ${FRAMES + 7} 个错误\n$`));
  });

  test('of several files stand under the name of each', async () => {
    const files = { 'data.csv': `${HEAD}27,,9O.5,2018\n`, 'old.csv': `${HEAD}98,,1,2017\n99,,1,2017\n` };
    const { stderr } = await run([...evaluate, '--targets', 'old.csv', '--lang', 'en'], {
      ...files,
      'old.csv': '编号,上级目标值\n98,1\n99,1\n',
    });
    expect(stderr).toMatch(/^data\.csv: 1 error\n\n|\nold\.csv: 2 errors\n\n/m);
    expect(stderr).toMatch(/3 errors in all\n$/);
  });

  test('warnings take a line each', async () => {
    const stderr = await told(`${HEAD}36,,955,2018\n`);
    expect(stderr).toMatch(/^data\.csv:2:3: 警告\[off-scale\]/);
    expect(stderr).not.toContain('╭─');
    expect(await told(`${HEAD}36,,955,2018\n`, ['--quiet'])).toBe('');
  });
});

describe('the last resort', () => {
  test('a file that cannot be read as text has its name in front', async () => {
    const stderr = await told(Uint8Array.from([0, 1, 2, 0xff, 0xfe]));
    expect(stderr).toMatch(/^data\.csv: 错误\[not-text\] .*\n {2}→ /s);
  });

  test('colours follow stderr and the wish', async () => {
    const csv = `${HEAD}27,,9O.5,2018\n`;
    expect(await told(csv)).not.toContain('\u001b');
    expect(await told(csv, ['--color', 'always'])).toContain('\u001b[1m');
  });
});

describe('for programs', () => {
  const csv = `${HEAD}27,城镇污水处理率,9O.5,2018\n36,,955,2018\n`;

  test('one JSON array', async () => {
    const found = JSON.parse(await told(csv, ['--problems', 'json', '-o', 'out.json']));
    expect(found).toMatchObject([
      { code: 'unreadable-value', severity: 'error', at: { file: 'data.csv', line: 2, column: 3 } },
      { code: 'off-scale', severity: 'warning', hint: null },
    ]);
    expect(found[0].text).toEqual({ zh: expect.any(String), en: expect.any(String) });
    expect(JSON.parse(await told(csv, ['--problems=json', '--quiet']))).toHaveLength(1);
  });

  test('an empty one where nothing is wrong, and one for a refusal', async () => {
    expect(await told(`${HEAD}27,,95.5,2018\n`, ['--problems', 'json'])).toBe('[]\n');
    const { stderr } = await run(['evaluate', 'nothing.csv', '--problems', 'json']);
    expect(JSON.parse(stderr)).toMatchObject([{ code: 'no-such-file' }]);
    const wrong = await run(['evalute', '--problems', 'json']);
    expect(JSON.parse(wrong.stderr)).toMatchObject([{ code: 'usage', at: null }]);
  });

  test('commands of GitHub, which count characters', async () => {
    const stderr = await told(csv, ['--problems', 'github']);
    expect(stderr).toMatch(
      /^::error file=data\.csv,line=2,col=12,title=eco-check unreadable-value::评价项 27 .*%0A.*\n::warning file=data\.csv,line=3,col=5,title=eco-check off-scale::/,
    );
  });

  test('with what would end a command escaped', async () => {
    const { stderr } = await run(['evaluate', 'a,b%.csv', '--problems', 'github', '--lang', 'en'], {
      'a,b%.csv': `${HEAD}"1:2%\n",x,1,2018\n`,
    });
    expect(stderr).toMatch(/^::error file=a%2Cb%25\.csv,line=2,col=1,title=/);
    expect(stderr).toContain('1:2%25');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
