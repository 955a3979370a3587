import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { afterEach } from 'vitest';
import { runHere } from '../support/run.js';

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

/** What somebody fills in, by the code of the item and the heading. */
export type Entries = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A folder of somebody's who runs the program more than once. */
export class Desk {
  private constructor(readonly folder: string) {}

  static async open(): Promise<Desk> {
    const folder = await mkdtemp(join(tmpdir(), 'eco-check-forms-'));
    folders.push(folder);
    return new Desk(folder);
  }

  async run(...argv: string[]): Promise<{ stdout: string; stderr: string; exit: number }> {
    const { stdout, stderr, exit } = await runHere({ argv, cwd: this.folder, env: { COLUMNS: '100' } });
    return { stdout: stdout.toString(), stderr: stderr.toString(), exit };
  }

  /** What `evaluate` reads of each item. */
  async values(file: string, ...more: string[]): Promise<Record<string, string>> {
    const { stdout, stderr } = await this.run('evaluate', file, '--format', 'json', '-q', ...more);
    if (stdout === '') throw new Error(stderr);
    const { results } = JSON.parse(stdout) as { results: { item: string; value: { raw: string } | null }[] };
    return Object.fromEntries(results.flatMap(({ item, value }) => (value?.raw ? [[item, value.raw]] : [])));
  }

  read(file: string): Promise<Buffer> {
    return readFile(join(this.folder, file));
  }

  write(file: string, content: string | Uint8Array): Promise<void> {
    return writeFile(join(this.folder, file), content);
  }

  /** Fills in cells of a workbook, as an office program would, and saves it. */
  async fill(file: string, entries: Entries): Promise<void> {
    const book = await openXlsx(await this.read(file));
    const sheet = book.sheets[0];
    const [head = [], ...rows] = sheet?.rows ?? [];
    for (const [r, row] of rows.entries()) {
      for (const [heading, text] of Object.entries(entries[String(row[0])] ?? {})) {
        const column = head.indexOf(heading);
        if (column < 0) throw new Error(`no column ${heading}`);
        row[column] = text;
        const cell = sheet?.cells?.get(`${r + 1},${column}`);
        if (cell) Object.assign(cell, { value: text, type: 'string' });
      }
    }
    await this.write(file, await saveXlsx(book));
  }
}
