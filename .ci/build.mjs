// Builds dist/: what bin/ runs, the library with its types, the compiled catalogues and the notices.
// Everything is made in a staging folder and then moved file by file, so that a program that runs meanwhile
// always finds a whole dist/.
import { execFile } from 'node:child_process';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { rolldown } from 'rolldown';
import { writeNotices } from './notices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

export async function build() {
  const started = Date.now();
  const staging = join(root, 'node_modules', '.cache', 'eco-check', `build-${process.pid}-${started}`);
  const staged = join(staging, 'dist');
  try {
    const program = bundleProgram(staged);
    const steps = [
      program,
      bundleModule('src/index.ts', staged, 'index.js'),
      bundleModule('src/author/generate.ts', staging, 'generate.mjs'),
      declareTypes(join(staged, 'types')),
    ];
    // Where one fails, the others still write to the staging folder: it goes when all have ended.
    await Promise.allSettled(steps);
    await Promise.all(steps);
    await writeNotices(await program, join(staged, 'THIRD-PARTY-NOTICES.txt'));
    await publish(staged);
    const { generate } = await import(pathToFileURL(join(staging, 'generate.mjs')).href);
    await generate(root);
    await removeOlder(dist, started);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/**
 * The chunks of the program that are needed together, since opening and compiling a file takes longer than the code in it:
 * whatever the named sources import goes with them, unless a chunk further up has it.
 */
const CHUNKS = {
  main: ['cli/main'],
  judge: ['cli/evaluate', 'report/json'],
  lines: ['report/wrap', 'report/paint', 'report/visible'],
  problems: ['cli/diagnostics'],
  text: ['report/text'],
  catalogue: ['read/catalogue'],
};

/** Packages that most runs have in reach and do not call: each is set up when it is called first. */
const SELDOM_CALLED = ['string-width', 'wrap-ansi'];

/** Builtins that a package loads and the program does not use: commander would start a command that is a program of its own. */
const UNUSED = /** @type {Record<string, string[]>} */ ({ commander: ['node:child_process'] });

/** @type {import('rolldown').Plugin} */
const lean = {
  name: 'lean',
  async resolveId(source, importer = '') {
    const inside = /.*node_modules[\\/]([^\\/]+)/.exec(importer)?.[1] ?? '';
    if (UNUSED[inside]?.includes(source)) return '\0unused';
    if (inside !== '' || !SELDOM_CALLED.includes(source)) return null;
    return `\0${(await this.resolve(source, importer))?.id}?seldom`;
  },
  load(id) {
    if (id === '\0unused') return 'module.exports = {};';
    if (!id.endsWith('?seldom')) return null;
    return `export default (...given) => require(${JSON.stringify(id.slice(1, -'?seldom'.length))}).default(...given);`;
  },
};

/**
 * What bin/eco-check.js runs: one CommonJS file (it starts faster than ESM) with its dependencies inside, and a
 * chunk for each lazy import.
 * @param {string} staged
 * @returns {Promise<string[]>} the modules inside
 */
async function bundleProgram(staged) {
  const output = await bundle('src/cli/main.ts', {
    // Otherwise a file would stand before the chunk `main` only to hand on its exports.
    input: { preserveEntrySignatures: 'allow-extension', plugins: [lean] },
    output: {
      dir: staged,
      format: 'cjs',
      minify: true,
      entryFileNames: 'main.cjs',
      chunkFileNames: 'chunks/[name]-[hash].cjs',
      codeSplitting: {
        groups: Object.entries(CHUNKS).map(([name, sources], at) => ({
          name,
          priority: 100 - at,
          test: (/** @type {string} */ id) => sources.some((source) => id === join(root, 'src', `${source}.ts`)),
        })),
      },
    },
  });
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
}

/**
 * An ESM file, with chunks for its lazy imports, that finds its dependencies in node_modules.
 * @param {string} source
 * @param {string} dir
 * @param {string} name
 */
function bundleModule(source, dir, name) {
  return bundle(source, {
    input: {
      // Whatever is not a path is a package or a builtin.
      external: /^(?![./]|[A-Za-z]:[\\/])/,
      // Only the program has to start fast: there a lazy part that is loaded at once anyway stops the build.
      checks: { ineffectiveDynamicImport: false },
    },
    output: { dir, format: 'esm', entryFileNames: name, chunkFileNames: 'chunks/[name]-[hash].js' },
  });
}

/**
 * @param {string} source
 * @param {{ input: import('rolldown').InputOptions, output: import('rolldown').OutputOptions }} options
 */
async function bundle(source, options) {
  const bundled = await rolldown({
    input: join(root, source),
    cwd: root,
    platform: 'node',
    ...options.input,
    onLog(level, log) {
      if (level === 'warn') throw new Error(`${source}: ${log.message}`);
    },
  });
  try {
    return (await bundled.write(options.output)).output;
  } finally {
    await bundled.close();
  }
}

/** @param {string} folder */
async function declareTypes(folder) {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const project = join(root, '.ci', 'tsconfig.types.json');
  try {
    await promisify(execFile)(process.execPath, [tsc, '--project', project, '--outDir', folder], { cwd: root });
  } catch (error) {
    // tsc says on stdout what is wrong.
    throw new Error(/** @type {{ stdout?: string }} */ (error).stdout || String(error));
  }
}

/**
 * Chunks go first, so that what names them never comes before them.
 * @param {string} staged
 */
async function publish(staged) {
  const files = (await filesUnder(staged)).sort((a, b) => isEntry(a) - isEntry(b));
  for (const file of files) {
    await mkdir(dirname(join(dist, file)), { recursive: true });
    await rename(join(staged, file), join(dist, file));
  }
}

/** @param {string} file */
function isEntry(file) {
  return Number(!file.startsWith('chunks'));
}

/**
 * What this build did not write was left by an older one.
 * @param {string} folder
 * @param {number} started
 */
async function removeOlder(folder, started) {
  for (const file of await filesUnder(folder)) {
    const { mtimeMs } = await stat(join(folder, file));
    // Some file systems keep times to two seconds only.
    if (mtimeMs < started - 2000) await rm(join(folder, file), { force: true });
  }
}

/**
 * @param {string} folder
 * @returns {Promise<string[]>} paths relative to the folder
 */
async function filesUnder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
