import type { SerializedError } from 'vitest';
import type { Reporter, TestModule, Vitest } from 'vitest/node';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Ends a run with one line for machines, `N passed, N failed`. Whatever went wrong counts as failed there: also a file
 * that does not load, a hook that throws, an error outside every test, a setup that never lets the tests begin.
 */
export default class LastLine implements Reporter {
  private counts: Counts = { passed: 0, failed: 0, skipped: 0 };

  onInit(vitest: Vitest): void {
    if (vitest.config.watch) return;
    // Vitest may still print (coverage, a hanging worker) after it has reported the end, so wait for the very end.
    process.once('exit', (code) => {
      if (code !== 0 && this.counts.failed === 0) this.counts.failed = 1;
      if (code === 0 && this.counts.failed > 0) process.exitCode = 1;
      process.stdout.write(`${lastLine(this.counts)}\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    this.counts = count(modules, unhandledErrors.length);
  }
}

function lastLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function count(modules: readonly TestModule[], unhandledErrors: number): Counts {
  const counts: Counts = { passed: 0, failed: unhandledErrors, skipped: 0 };
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      // A test that never ran (the run was cut short) is left out, not passed.
      counts[state === 'pending' ? 'skipped' : state] += 1;
    }
    for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
    counts.failed += module.errors().length;
  }
  return counts;
}
