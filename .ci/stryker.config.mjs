import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const reports = 'node_modules/.cache/mutation';

/**
 * Mutation testing of what decides a verdict: `npm run test:mutation`. A few files at a time, whose results join those of
 * the files before: `npm run test:mutation -- --mutate src/rules/by.ts,src/rules/all.ts`. What is left is in mutation.md.
 */
export default {
  mutate: ['src/rules/*.ts', 'src/judge/*.ts'],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', fileURLToPath(new URL('mutation.sentences.mjs', import.meta.url))],
  // Some 600 of 3900 mutants only empty a sentence, which the golden files have word by word.
  ignorers: ['sentences'],
  vitest: { configFile: '.ci/mutation.vitest.mjs', related: false },
  coverageAnalysis: 'perTest',
  // What runs once as a file is loaded (schemas' texts, tables of words) would want the whole suite for each mutant.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 20_000,
  // The copy that is mutated stands outside of the repository, where no other tool looks, and goes when the run ends.
  tempDirName: join(tmpdir(), 'eco-check-mutation'),
  cleanTempDir: 'always',
  ignorePatterns: ['/dist', '/data', '/seeds', '/bin', '/test/cases', '/test/cli', '/.github'],
  allowConsoleColors: false,
  reporters: ['clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `${reports}/report.json` },
  htmlReporter: { fileName: `${reports}/report.html` },
  incremental: true,
  incrementalFile: `${reports}/incremental.json`,
  thresholds: { high: 95, low: 90, break: null },
};
