import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { type Invocation, ROOT } from './run.js';
import { splitCommand } from './shell.js';

export interface Command {
  argv: string[];
  env: Record<string, string>;
  /** The input file that stands in for stdin. */
  stdin: string | undefined;
}

/** What a case folder holds besides its input files: the program never sees these. */
const EXPECTATIONS = new Set(['command', 'stdout', 'stderr', 'exit', 'built', 'output']);

/** Reads a `command` file: the command on its first line, then `# why`, `env NAME=value` and `stdin FILE` lines. */
export function parseCommand(text: string): Command {
  const [first = '', ...others] = text.split('\n');
  const [program, ...argv] = splitCommand(first);
  if (program !== 'eco-check') throw new Error(`The first line of a command file is \`eco-check …\`, not: ${first}`);
  const command: Command = { argv, env: {}, stdin: undefined };
  for (const line of others) {
    const env = line.match(/^env (\w+)=(.*)$/);
    const stdin = line.match(/^stdin (.+)$/);
    if (env?.[1] !== undefined) command.env[env[1]] = env[2] ?? '';
    else if (stdin) command.stdin = stdin[1];
    else if (line !== '' && !line.startsWith('#')) throw new Error(`Not a line of a command file: ${line}`);
  }
  return command;
}

/** A throw-away copy of a case's input files, so that a command may write beside them. */
export class CaseCopy {
  private constructor(
    readonly folder: string,
    private readonly inputs: ReadonlySet<string>,
  ) {}

  static async of(source: string): Promise<CaseCopy> {
    const folder = await mkdtemp(join(tmpdir(), 'eco-check-case-'));
    for (const entry of await readdir(source)) {
      if (!EXPECTATIONS.has(entry)) await cp(join(source, entry), join(folder, entry), { recursive: true });
    }
    // A case may name what ships as the README does: seeds/jiangmen-2018.csv.
    for (const shipped of ['seeds', 'data']) {
      if (!existsSync(join(folder, shipped))) await symlink(join(ROOT, shipped), join(folder, shipped), 'junction');
    }
    return new CaseCopy(folder, new Set(await filesUnder(folder)));
  }

  async invocation({ argv, env, stdin }: Command): Promise<Invocation> {
    const base = { argv, env, cwd: this.folder };
    return stdin === undefined ? base : { ...base, stdin: await readFile(join(this.folder, stdin)) };
  }

  /** The files that the command has written, by name. */
  async written(): Promise<Map<string, Buffer>> {
    const names = (await filesUnder(this.folder)).filter((name) => !this.inputs.has(name));
    return new Map(
      await Promise.all(names.map(async (name) => [name, await readFile(join(this.folder, name))] as const)),
    );
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Names with `/`, on Windows too; none if there is no such folder. Links are not followed. */
export async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort();
}
