import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { runHere } from '../support/run.js';

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Runs the program in a folder with these files. */
export async function run(
  argv: readonly string[],
  files: Files = {},
  { columns = 80, stdin, env = {} }: { columns?: number; stdin?: string; env?: Record<string, string> } = {},
): Promise<Ran> {
  const cwd = await mkdtemp(join(tmpdir(), 'eco-check-cli-'));
  folders.push(cwd);
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(cwd, name), content)));
  const { stdout, stderr, exit } = await runHere({
    argv: [...argv],
    cwd,
    env: { COLUMNS: `${columns}`, ...env },
    ...(stdin !== undefined && { stdin: Buffer.from(stdin) }),
  });
  return { stdout: stdout.toString(), stderr: stderr.toString(), exit };
}
