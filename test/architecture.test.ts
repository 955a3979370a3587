import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Architecture, type Layer, LINES, violations } from './support/architecture.js';
import { filesUnder } from './support/case.js';
import { ROOT } from './support/run.js';

const NOUNS = 'the nouns of every sentence';

/** The house: who may import whom, and why. Whoever needs another import adds its reason here. */
const HOUSE: Architecture = {
  layers: {
    model: {
      layers: {},
      packages: {
        'big.js': {
          why: 'exact decimals, behind our own type, so that the library can be changed in one file',
          files: ['model/decimal.ts'],
        },
      },
    },
    rules: {
      layers: { model: NOUNS },
      packages: {
        zod: {
          why: 'a rule states its schema as a function of z; loading zod is for whoever validates',
          typesOnly: true,
        },
      },
    },
    read: {
      layers: {
        model: NOUNS,
        rules: 'a catalogue is valid if its rules are, and only the registry knows them',
        sheet: 'a workbook becomes the rows of a table',
      },
      packages: {
        yaml: 'reads catalogues, with positions',
        'csv-parse': 'reads measurements',
        zod: 'says where a catalogue is not of the right shape',
        'fastest-levenshtein': 'names the nearest known name beside an unknown one',
      },
    },
    sheet: {
      layers: { model: NOUNS },
      packages: { 'fastest-levenshtein': 'names the nearest sheet beside an unknown one' },
    },
    document: {
      layers: { model: NOUNS, sheet: 'a document is a zip of XML as a workbook is, and is guarded by the same files' },
      packages: {},
    },
    threshold: {
      layers: { model: NOUNS, read: 'damage to a text shows in the same way in a value and in a requirement' },
      packages: {},
    },
    judge: { layers: { model: NOUNS }, packages: {} },
    report: {
      layers: { model: NOUNS },
      packages: {
        chalk: 'colours text',
        'cli-table3': 'draws tables',
        'string-width': '汉字 are two columns wide',
        'wrap-ansi': 'breaks lines between 汉字, with colours kept',
      },
    },
    follow: { layers: { model: NOUNS }, packages: {} },
    author: {
      layers: {
        model: NOUNS,
        rules: 'its tools explain and check each rule kind',
        read: 'its tools begin with a catalogue’s text',
        judge: 'a catalogue’s own tests are judged as any measurement is',
        threshold: 'import and lint read the texts of requirements',
        document: 'a published table stands in a document',
      },
      packages: {
        'node:crypto': {
          why: 'the entry of the build names what it compiled by its hash',
          files: ['author/generate.ts'],
        },
        'node:fs/promises': { why: 'the entry of the build writes what ships', files: ['author/generate.ts'] },
        'node:path': { why: 'the entry of the build writes what ships', files: ['author/generate.ts'] },
        hucre: { why: 'writes the form as XLSX, with lists and locked cells', files: ['author/form-xlsx.ts'] },
        yaml: { why: 'writes catalogues, with comments', files: ['author/import-yaml.ts', 'author/import-nodes.ts'] },
        'iconv-lite': { why: 'writes GB18030, which Node only reads', files: ['author/csv-bytes.ts'] },
      },
    },
    sql: { layers: { model: NOUNS }, packages: {} },
    cli: {
      layers: {
        model: NOUNS,
        rules: 'binds the rules of a catalogue',
        read: 'turns files into the model',
        sheet: 'tells a workbook from a text by its first bytes',
        threshold: 'shows how a text is read',
        document: 'tells a document from a workbook, and opens it',
        judge: 'gets the assessment',
        report: 'prints it',
        follow: 'has commands for it',
        author: 'has commands for it',
        sql: 'has commands for it',
      },
      packages: {
        commander: 'reads arguments and prints help',
        'fastest-levenshtein': 'names the nearest known id beside an unknown one',
      },
      isTheWorld: true,
    },
    'index.ts': {
      layers: Object.fromEntries(
        ['model', 'rules', 'read', 'threshold', 'judge', 'report', 'follow', 'author', 'sql', 'cli'].map((layer) => [
          layer,
          'whatever a program that uses the library needs',
        ]),
      ),
      packages: {},
    },
  },
  long: {
    'cli/help.ts': 'every option in two languages, in one list',
    'cli/help-examples.ts': 'the examples of every command, in one list',
    'cli/program.ts': 'every command with its options, in one place',
    'read/catalogue-schema.ts': 'the shape of a catalogue is read as a whole',
  },
};

test('the sources keep to the architecture', async () => {
  const src = join(ROOT, 'src');
  const paths = await filesUnder(src);
  const files = new Map(paths.map((path) => [path, readFileSync(join(src, path), 'utf8')]));
  expect(violations(files, HOUSE)).toEqual([]);
});

describe('the check itself finds', () => {
  const house: Architecture = {
    layers: {
      low: { layers: {}, packages: { 'big.js': { why: '…', files: ['low/decimal.ts'] } } },
      high: { layers: { low: '…' }, packages: { zod: { why: '…', typesOnly: true }, '@scope/name': '…' } },
      cli: { layers: { low: '…', high: '…' }, packages: {}, isTheWorld: true },
      'index.ts': { layers: { low: '…' }, packages: {} } satisfies Layer,
    },
    long: {},
  };

  /** Every named folder gets its README.md, and every file is as given. */
  function check(sources: Record<string, string>, long: Record<string, string> = {}): string[] {
    const readmes = ['low', 'high', 'cli'].map((layer) => [`${layer}/README.md`, ''] as const);
    return violations(new Map([...readmes, ...Object.entries(sources)]), { ...house, long });
  }

  test('nothing in sources that keep to it', () => {
    expect(
      check({
        'low/decimal.ts': "import Big from 'big.js';\nexport { Big };",
        'low/a.ts': "export { Big } from './decimal.js';",
        'high/a.ts': "import type { z } from 'zod';\nimport '../low/a.js';\nimport '@scope/name/deep';",
        'cli/a.ts':
          "import 'node:fs';\nconst load = () => import('../high/a.js');\nconsole.log(process.pid, new Date());",
        'index.ts': "export * from './low/a.js';",
      }),
    ).toEqual([]);
  });

  test.each([
    ['an import of a layer above', { 'low/a.ts': "import '../high/b.js';" }, 'imports high, which low may not'],
    ['also of its types', { 'low/a.ts': "import type { B } from '../high/b.js';" }, 'imports high, which low may not'],
    ['also inside a type', { 'low/a.ts': "type B = import('../high/b.js').B;" }, 'imports high, which low may not'],
    ['also as an export', { 'low/a.ts': "export * from '../high/b.js';" }, 'imports high, which low may not'],
    ['also a lazy one', { 'low/a.ts': "const b = () => import('../high/b.js');" }, 'imports high, which low may not'],
    ['also from index.ts', { 'index.ts': "export * from './high/b.js';" }, 'imports high, which index.ts may not'],
    [
      'a computed import',
      { 'cli/a.ts': 'export const load = (name: string) => import(name);' },
      'imports a computed name',
    ],
    ['a package that nobody allowed', { 'low/a.ts': "import 'lodash/map';" }, 'imports lodash, which low may not'],
    [
      'a package outside its file',
      { 'low/a.ts': "import Big from 'big.js';" },
      'imports big.js, which only low/decimal.ts may',
    ],
    ['a package loaded for its types', { 'high/a.ts': "import { type z } from 'zod';" }, 'may only `import type`'],
    ['also lazily', { 'high/a.ts': "const z = () => import('zod');" }, 'may only `import type`'],
    ['a Node builtin outside cli', { 'high/a.ts': "import 'node:fs';" }, 'imports node:fs, which high may not'],
    ['a roundabout import', { 'high/a.ts': "import '../high/b.js';" }, 'not in the form'],
    ['an import of a folder', { 'high/a.ts': "import '../low';" }, 'not in the form'],
    ['an import from outside src', { 'cli/a.ts': "import '../../package.json';" }, 'not in the form'],
    ['process', { 'low/a.ts': 'export const id = process.pid;' }, 'uses process'],
    ['console', { 'low/a.ts': "console.log('');" }, 'uses console'],
    ['Date.now()', { 'low/a.ts': 'export const now = Date.now();' }, 'uses Date'],
    ['new Date()', { 'low/a.ts': 'export const now = new Date();' }, 'uses Date'],
    ['a global by another way', { 'low/a.ts': 'export const now = globalThis.Date.now();' }, 'uses Date'],
    ['an unknown layer', { 'other/a.ts': '', 'other/README.md': '' }, 'stands outside the layers'],
    ['a third level', { 'low/deep/a.ts': '', 'low/deep/README.md': '' }, 'stands outside the layers'],
    ['a second file beside index.ts', { 'main.ts': '' }, 'stands outside the layers'],
    ['a file that is too long', { 'low/a.ts': `${'\n'.repeat(LINES.most)}x` }, `longer than ${LINES.most} lines`],
    ['a long file without a reason', { 'low/a.ts': `${'\n'.repeat(LINES.usual)}x` }, 'without a reason'],
    [
      'a circle',
      { 'low/a.ts': "import './b.js';", 'low/b.ts': "import './a.js';" },
      'import cycle: src/low/a.ts → src/low/b.ts → src/low/a.ts',
    ],
    ['a file that imports itself', { 'low/a.ts': "import './a.js';" }, 'import cycle: src/low/a.ts → src/low/a.ts'],
  ])('%s', (_, sources, message) => {
    expect(check(sources)).toEqual([expect.stringContaining(message)]);
  });

  test('a layer without README.md', () => {
    expect(violations(new Map([['low/a.ts', '']]), house)).toEqual(['src/low has no README.md']);
  });

  test('a reason that is out of date', () => {
    expect(check({ 'low/a.ts': '' }, { 'low/a.ts': 'it was long once' })).toEqual([
      expect.stringContaining('out of date'),
    ]);
  });

  test('no fault in a long file with a reason', () => {
    expect(check({ 'low/a.ts': `${'\n'.repeat(LINES.usual)}x` }, { 'low/a.ts': 'a table' })).toEqual([]);
  });

  test('no fault in members that are named like a global', () => {
    const source =
      'interface Row { process: string }\nexport const f = (row: Row) => ({ process: row.process, Date: 1 });';
    expect(check({ 'low/a.ts': source })).toEqual([]);
  });
});
