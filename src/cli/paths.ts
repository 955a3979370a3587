import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { refuse } from '../model/problem.js';
import { asTyped } from './files.js';
import type { World } from './world.js';

/** The endings of files that can hold measurements, when a folder is given. */
const DATA = /\.(?:csv|tsv|txt|xlsx|xlsm|xls|ods|json|ndjson|jsonl)$/i;

/** Files, globs (`data/*.csv`, `**`) and folders as the files they name, in the order given, each once; sorted within one glob or folder. */
export function expandPaths(world: World, given: readonly string[]): readonly string[] {
  const found = given.flatMap((path) => {
    if (path === '-' || isFile(world, path)) return [path];
    if (isFolder(world, path)) return filled(path, inFolder(world, path));
    return /[*?]/.test(path) ? filled(path, matching(world, path)) : [path];
  });
  const seen = new Set<string>();
  return found.filter((path) => {
    const absolute = path === '-' ? path : resolve(world.cwd, path);
    return !seen.has(absolute) && seen.add(absolute);
  });
}

function filled(path: string, files: readonly string[]): readonly string[] {
  if (files.length > 0) return files;
  return refuse(
    'no-files',
    { zh: `“${asTyped(path)}”里没有数据文件`, en: `"${asTyped(path)}" holds no data files` },
    {
      zh: '数据文件以 .csv、.xlsx、.xls、.ods、.json、.ndjson 结尾',
      en: 'data files end in .csv, .xlsx, .xls, .ods, .json or .ndjson',
    },
  );
}

/** Undefined for what is not there or cannot be followed, such as a link to itself: opening it says why. */
function statOf(world: World, path: string) {
  try {
    return statSync(resolve(world.cwd, path), { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
const isFile = (world: World, path: string): boolean => statOf(world, path)?.isFile() ?? false;
const isFolder = (world: World, path: string): boolean => statOf(world, path)?.isDirectory() ?? false;

/** Office programs leave `~$name.xlsx` beside an open file. */
const isHidden = (name: string): boolean => /^(?:~\$|\.)/.test(name);
const isData = (entry: Entry): boolean => entry.isFile && DATA.test(entry.name) && !isHidden(entry.name);

interface Entry {
  readonly name: string;
  /** A link to a file is one. */
  readonly isFile: boolean;
  readonly isFolder: boolean;
  /** `**` does not follow links, which may lead in a circle. */
  readonly isLink: boolean;
}

function entries(world: World, folder: string): Entry[] {
  const path = folder === '' ? '.' : folder;
  let found: Dirent[];
  try {
    found = readdirSync(resolve(world.cwd, path), { withFileTypes: true });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return refuse(
      'unreadable-folder',
      {
        zh: `无法读取文件夹“${asTyped(path)}”（${code}）`,
        en: `the folder "${asTyped(path)}" cannot be read (${code})`,
      },
      { zh: '请检查权限，或逐个写出文件', en: 'check its permissions, or name the files one by one' },
    );
  }
  return found
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => {
      const to = entry.isSymbolicLink() ? statOf(world, join(path, entry.name)) : entry;
      return {
        name: entry.name,
        // What a link leads to nowhere is opened, so that it is said.
        isFile: to?.isFile() ?? true,
        isFolder: to?.isDirectory() ?? false,
        isLink: entry.isSymbolicLink(),
      };
    });
}

const inFolder = (world: World, folder: string): string[] =>
  entries(world, folder)
    .filter(isData)
    .map((entry) => join(folder, entry.name));

/** Walks the folders that a glob names, segment by segment. */
function matching(world: World, glob: string): string[] {
  const typed = asTyped(glob);
  const start = /^(?:[A-Za-z]:)?\//.exec(typed)?.[0] ?? '';
  return walk(
    start,
    typed
      .slice(start.length)
      .split('/')
      .filter((segment) => segment !== ''),
  );

  function walk(folder: string, [segment, ...rest]: readonly string[]): string[] {
    if (segment === undefined) return [];
    if (segment === '**') {
      if (rest.length === 0) return walk(folder, [segment, '*']);
      const below = entries(world, folder).filter((e) => e.isFolder && !e.isLink && !e.name.startsWith('.'));
      return [...walk(folder, rest), ...below.flatMap((e) => walk(join(folder, e.name), [segment, ...rest]))];
    }
    if (segment === '..' || segment === '.' || !/[*?]/.test(segment)) {
      const next = join(folder, segment);
      if (rest.length === 0) return isFile(world, next) ? [next] : [];
      return isFolder(world, next) ? walk(next, rest) : [];
    }
    const form = new RegExp(
      `^${segment
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.')}$`,
      'u',
    );
    const named = entries(world, folder).filter((e) => form.test(e.name) && !isHidden(e.name));
    // `*` names whatever there is, and so the data; `*.log` means what it says.
    if (rest.length === 0)
      return named.filter((e) => e.isFile && (segment.includes('.') || isData(e))).map((e) => join(folder, e.name));
    return named.filter((e) => e.isFolder).flatMap((e) => walk(join(folder, e.name), rest));
  }
}
