import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

/** The first test that fails ends the run of a mutant, so the files that take longest come last. */
class QuickFirst extends BaseSequencer {
  /**
   * @override
   * @param {import('vitest/node').TestSpecification[]} files
   */
  async sort(files) {
    const slow = /(?:properties|assess|contract)\.test\.ts$/;
    return [...files].sort((a, b) => Number(slow.test(a.moduleId)) - Number(slow.test(b.moduleId)));
  }
}

/** The tests of the layers that are mutated, without the build that the others run against. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/{rules,judge,model}/*.test.ts'],
    // It asks the built program.
    exclude: ['test/judge/report-schema.test.ts'],
    setupFiles: ['.ci/mutation.setup.mjs'],
    sequence: { sequencer: QuickFirst },
    pool: 'threads',
    testTimeout: 60_000,
  },
});
