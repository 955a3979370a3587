import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue, CatalogueSpec } from '../model/catalogue.js';
import { type Problem, Refusal, refuse } from '../model/problem.js';
import { bindCatalogue } from '../read/bind.js';
import { decode, detectEncoding, undecodable } from '../read/encoding.js';
import { nearest } from '../read/nearest.js';
import { openSource } from './files.js';
import type { World } from './world.js';

export const DEFAULT_CATALOGUE = 'jiangmen-2020';

/** A catalogue that ships, as the build leaves it: validated, plain, with the sha256 of its YAML. */
interface Compiled {
  readonly file: string;
  readonly sha256: string;
  readonly catalogue: CatalogueSpec;
}

export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  /** The file as typed, or its place in the package. */
  readonly file: string;
  /** Null for a catalogue that ships with the program. */
  readonly path: string | null;
  readonly sha256: string;
  readonly problems: readonly Problem[];
}

const folder = (world: World): string => join(world.root, 'dist', 'catalogues');

async function shippedIds(world: World): Promise<string[]> {
  const files = await readdir(folder(world));
  return files.map((file) => file.replace(/\.json$/, '')).sort();
}

const looksLikeFile = (name: string): boolean => /[\\/]|\.ya?ml$/i.test(name) || name === '-';

/** Loads a shipped catalogue by its id, or a file. Throws a Refusal that carries every problem of an invalid one. */
export async function loadCatalogue(world: World, name: string): Promise<LoadedCatalogue> {
  return looksLikeFile(name) ? loadFile(world, name) : loadShipped(world, name);
}

async function loadShipped(world: World, id: string): Promise<LoadedCatalogue> {
  const text = await readFile(join(folder(world), `${id}.json`), 'utf8').catch(() => null);
  if (text === null) {
    const ids = await shippedIds(world);
    const near = nearest(id, ids);
    refuse(
      'unknown-catalogue',
      { zh: `没有自带的指标体系“${id}”`, en: `no catalogue "${id}" ships with the program` },
      {
        zh: `${near === null ? '' : `是否要写“${near}”？`}自带的有：${ids.join('、')}；自己的指标体系请写文件名（以 .yaml 结尾）`,
        en: `${near === null ? '' : `Did you mean "${near}"? `}These ship: ${ids.join(', ')}; for one of your own give its file, ending in .yaml`,
      },
    );
  }
  const { file, sha256, catalogue } = JSON.parse(text) as Compiled;
  return { catalogue: bindCatalogue(catalogue), file, path: null, sha256, problems: [] };
}

async function loadFile(world: World, path: string): Promise<LoadedCatalogue> {
  const source = await openSource(world, path);
  try {
    const encoding = await detectEncoding(source.bytes);
    if (encoding === null) throw new Refusal([undecodable(source.path)]);
    let text = '';
    for await (const chunk of decode(source.bytes, encoding)) text += chunk;
    // Validation brings zod and yaml, which a shipped catalogue does without.
    const { readCatalogue } = await import('../read/catalogue.js');
    const { catalogue, problems } = readCatalogue(text, source.path);
    if (catalogue === null) throw new Refusal(problems);
    return {
      catalogue: bindCatalogue(catalogue),
      file: source.path,
      path: source.path,
      sha256: source.sha256,
      problems,
    };
  } finally {
    await source.close();
  }
}
