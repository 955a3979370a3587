// Bundling drops the licence texts that the licences ask to keep: gather them in one file.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/**
 * @param {string[]} modules paths of the bundled modules
 * @param {string} file
 */
export async function writeNotices(modules, file) {
  const folders = [...new Set(modules.map(packageFolder).filter((folder) => folder !== undefined))];
  const notices = await Promise.all(folders.map(notice));
  const head = 'eco-check contains the following packages, each under the licence printed with it.\n';
  await writeFile(file, [head, ...notices.sort()].join(`\n${'-'.repeat(80)}\n\n`));
}

/**
 * `…/node_modules/name` or `…/node_modules/@scope/name`, of the innermost node_modules.
 * @param {string} module
 */
function packageFolder(module) {
  const [path = ''] = module.replace(/^\0/, '').split('?');
  return path.match(/^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/)?.[0].replaceAll('/', sep);
}

/** @param {string} folder */
async function notice(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const texts = (await readdir(folder)).filter((entry) => /^(licen[cs]e|copying|notice)/i.test(entry)).sort();
  if (texts.length === 0) throw new Error(`${name} ${version} (${license}) is bundled, but has no licence text`);
  const bodies = await Promise.all(texts.map(async (text) => (await readFile(join(folder, text), 'utf8')).trim()));
  return `${name} ${version} (${license})\n\n${bodies.join('\n\n').replaceAll('\r\n', '\n')}\n`;
}
