import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/main.js';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Invocation {
  argv: string[];
  cwd: string;
  env?: Record<string, string>;
  stdin?: Uint8Array;
}

export interface Outcome {
  stdout: Buffer;
  stderr: Buffer;
  exit: number;
}

/** Runs the program inside this process, straight from its sources. */
export async function runHere({ argv, cwd, env = {}, stdin }: Invocation): Promise<Outcome> {
  const stdout = new Capture();
  const stderr = new Capture();
  const exit = await main({ argv, stdin: readable(stdin), stdout, stderr, env, cwd, root: ROOT });
  return { stdout: stdout.bytes(), stderr: stderr.bytes(), exit };
}

/** Runs the program as its users do: the built one, in a process of its own. */
export async function runBuilt({ argv, cwd, env = {}, stdin }: Invocation): Promise<Outcome> {
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'eco-check.js'), ...argv], {
    cwd,
    // Windows starts no process without it.
    env: process.env.SystemRoot ? { ...env, SystemRoot: process.env.SystemRoot } : env,
  });
  // A program that does not read its stdin may close it before all is written.
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  const exited = new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => (code === null ? reject(new Error(`Ended by ${signal}`)) : resolve(code)));
  });
  const [stdout, stderr, exit] = await Promise.all([buffer(child.stdout), buffer(child.stderr), exited]);
  return { stdout, stderr, exit };
}

function readable(bytes: Uint8Array | undefined): Readable {
  return Readable.from(bytes ? [bytes] : [], { objectMode: false });
}

class Capture extends Writable {
  private readonly chunks: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.chunks.push(chunk);
    done();
  }

  bytes(): Buffer {
    return Buffer.concat(this.chunks);
  }
}
