import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PUBLISHED } from './published.js';
import { Desk } from './support.js';

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly domain?: string;
  readonly task?: string;
  readonly attribute?: string;
  readonly unit?: string;
  readonly requirements?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly parts?: readonly Entry[];
}

/** How the table was understood, without what the grammar of requirements makes of its texts. */
const lines = (entry: Entry, indent = ''): string[] => [
  [indent + entry.id, entry.name, entry.domain, entry.task, entry.attribute, entry.unit]
    .map((t) => t ?? '')
    .join(' | '),
  ...Object.entries(entry.requirements ?? {}).map(
    ([id, { text }]) => `${indent}    ${id}: ${String(text).replace(/\n/g, ' ⏎ ')}`,
  ),
  ...(entry.parts ?? []).flatMap((part) => lines(part, `${indent}  `)),
];

/** Values that are damaged in print are errors of the data. */
const DAMAGED = new Set(['sub-rows.csv']);

describe('a published table becomes a catalogue and data that run at once', () => {
  test.each(PUBLISHED.map((table) => [table.name, table] as const))('%s', async (name, { bytes, options = [] }) => {
    const desk = await Desk.open();
    await desk.write(name, await bytes());
    const { stderr, exit } = await desk.run('import', name, '-o', 'city.yaml', '--data', 'data.csv', ...options);
    expect(exit, stderr).toBe(0);
    const judged = await desk.run('evaluate', 'data.csv', '-c', 'city.yaml', '--format', 'json');
    if (!DAMAGED.has(name)) expect(judged.exit, judged.stderr).toBeLessThan(2);
    const [yaml = '', csv = ''] = await Promise.all(
      ['city.yaml', 'data.csv'].map((file) => readFile(join(desk.folder, file), 'utf8')),
    );
    const { title, document, requirements, indicators } = parse(yaml);
    const head = [title, document, JSON.stringify(requirements)];
    const seen = [...head, ...indicators.flatMap((i: Entry) => lines(i)), '', csv.replaceAll('\r\n', '\n')].join('\n');
    await expect(seen).toMatchFileSnapshot(join(import.meta.dirname, 'golden', `${name}.txt`));
  });
});

describe('import', () => {
  const TABLE = '序号,指标名称,单位,指标值\n1,森林覆盖率,%,≥45\n2,城镇人均用水量,升,120\n';

  test('--check writes nothing and exits 1 where a person must look', async () => {
    const desk = await Desk.open();
    await desk.write('a.csv', TABLE);
    const { stdout, exit } = await desk.run('import', 'a.csv', '--check', '-o', 'a.yaml');
    expect(exit).toBe(1);
    expect(stdout).toContain('a.csv:3:4 “120”');
    await expect(desk.read('a.yaml')).rejects.toThrow();
    expect((await desk.run('import', 'a.csv', '--check', '--better', '2=lower')).exit).toBe(0);
  });

  test('overwrites only under --force, and writes to stdout for -', async () => {
    const desk = await Desk.open();
    await desk.write('a.csv', TABLE);
    await desk.write('a.yaml', 'mine');
    expect((await desk.run('import', 'a.csv', '-o', 'a.yaml')).exit).toBe(2);
    expect(String(await desk.read('a.yaml'))).toBe('mine');
    expect((await desk.run('import', 'a.csv', '-o', 'a.yaml', '--force')).exit).toBe(0);
    const { stdout } = await desk.run('import', 'a.csv', '-o', '-', '-q');
    expect(parse(stdout).indicators).toHaveLength(2);
  });

  test.each([
    ['a.pdf', '%PDF-1.7', 'PDF'],
    ['a.doc', '{\\rtf1 x}', 'RTF'],
    ['a.csv', 'a,b\n1,2\n', '没有找到指标表'],
  ])('%s %j is refused', async (name, content, message) => {
    const desk = await Desk.open();
    await desk.write(name, content);
    const { stderr, exit } = await desk.run('import', name, '-o', 'x.yaml');
    expect(exit).toBe(2);
    expect(stderr).toContain(message);
  });
});
