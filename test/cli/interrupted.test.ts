import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ROOT } from '../support/run.js';

test.skipIf(process.platform === 'win32')(
  'Ctrl-C ends at once with 130 and leaves no half file',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'eco-check-interrupted-'));
    try {
      const child = spawn(
        process.execPath,
        [join(ROOT, 'bin', 'eco-check.js'), 'evaluate', '-', '-c', 'jiangmen-2020', '-o', 'out.json', '-o', 'out.csv'],
        { cwd: folder, env: { TMPDIR: folder } },
      );
      child.stdin.on('error', () => {});
      // More than is held in memory, so that stdin goes to a file of the program's own.
      child.stdin.write('编号,现状值,地区,年度,备注\n');
      for (let i = 0; i < 9000; i++) child.stdin.write(`3,20,第${i}县,2018,${'x'.repeat(2000)}\n`);
      child.stdin.end();
      while (!(await readdir(folder)).some((name) => name.endsWith('.part'))) await wait(5);
      expect(await readdir(folder)).toHaveLength(2);
      const exited = once(child, 'exit');
      child.kill('SIGINT');
      expect(await exited).toEqual([130, null]);
      expect(await readdir(folder)).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  60_000,
);
