import { derivations } from '../follow/derive.js';
import { type Catalogue, type Item, items } from '../model/catalogue.js';
import type { Derivation, Followed } from '../model/follow.js';
import { type Place, type Problem, refuse } from '../model/problem.js';
import { nearest } from '../read/nearest.js';
import { type Explaining, explain } from '../report/explain.js';
import { heading } from './arguments.js';
import { DEFAULT_CATALOGUE, type LoadedCatalogue, loadCatalogue } from './catalogues.js';
import { writeAll } from './output.js';
import { viewOf } from './reports.js';
import { type JudgeOptions, withAssessment } from './session.js';
import { note, tell } from './tell.js';
import type { ColorWish } from './terminal.js';
import { EXIT, type World } from './world.js';

export interface ExplainOptions extends JudgeOptions {
  readonly color: ColorWish;
}

/** `eco-check explain <item> [data]`: how an item is judged; with data, how each verdict on it came about. */
export async function explainItem(
  world: World,
  name: string,
  files: readonly string[],
  options: ExplainOptions,
): Promise<number> {
  if (files.length > 0) {
    return withAssessment(world, files, { ...options, failOn: 'none' }, async (assessment, loaded) => {
      const asked = askedOf(loaded, name, options);
      const told = new Set<string>();
      await print(world, options, {
        ...asked,
        derivations: (item) => noted(derivations(assessment, item, asked.against), told),
      });
      return finish(world, await assessment.problems(), {
        rows: told,
        items: new Set(asked.items.map(({ id }) => id)),
      });
    });
  }
  const loaded = await loadCatalogue(world, options.catalogue ?? DEFAULT_CATALOGUE);
  await print(world, options, { ...askedOf(loaded, name, options), derivations: null });
  return finish(world, loaded.problems, null);
}

function askedOf({ catalogue, file }: LoadedCatalogue, name: string, { against }: ExplainOptions) {
  return {
    catalogue,
    catalogueFile: file,
    items: find(catalogue, name),
    against: against === undefined ? null : heading(against, catalogue.headings, catalogue.publishedAgainst),
  };
}

const print = (world: World, options: ExplainOptions, asked: Explaining): Promise<void> =>
  writeAll(world.stdout, explain(asked, viewOf(world, options, null)));

/** Notes the places of the rows that are explained. */
const noted = (from: Followed<Derivation>, told: Set<string>): Followed<Derivation> => ({
  ...from,
  async *entries() {
    for await (const batch of from.entries()) {
      for (const { result } of batch) told.add(placeKey(result.at));
      yield batch;
    }
  },
});

const placeKey = (at: Place | null): string => `${at?.file}:${at?.line}`;

/** The rows and items that were explained. */
interface Explained {
  readonly rows: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
}

/** Rows that belong to no item. */
const ROWLESS: ReadonlySet<string> = new Set(['unknown-item', 'ambiguous-item', 'part-needed']);

/** Whether a problem is of another item than those that were explained. */
const isOfOthers = ({ code, at, item }: Problem, { rows, items }: Explained): boolean =>
  !rows.has(placeKey(at)) && (item === undefined ? ROWLESS.has(code) : !items.has(item));

/**
 * Tells the errors that concern the items, and of the warnings those about the rows that were explained; about all where no
 * data were read. What is wrong with other items is only counted, and is no concern of the exit code.
 */
async function finish(world: World, problems: readonly Problem[], explained: Explained | null): Promise<number> {
  const isError = ({ severity }: Problem): boolean => severity === 'error';
  const [others, own] = [true, false].map((of) =>
    problems.filter((p) => (explained !== null && isOfOthers(p, explained)) === of),
  ) as [Problem[], Problem[]];
  await tell(
    world,
    own.filter((p) => isError(p) || explained === null || explained.rows.has(placeKey(p.at))),
  );
  const n = others.filter(isError).length;
  if (n > 0) {
    note(world, {
      zh: `其他评价项的数据另有 ${n} 处错误（与本项无关；用 eco-check validate 查看）`,
      en: `the data of other items have ${n} ${n === 1 ? 'error' : 'errors'} more, which do not concern this one (see eco-check validate)`,
    });
  }
  return own.some(isError) ? EXIT.failed : EXIT.ok;
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** The items of an id or a name, in either language; of an indicator all its parts. */
function find(catalogue: Catalogue, name: string): readonly Item[] {
  const word = plain(name);
  const all = items(catalogue);
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator.name]));
  const names = (item: Item) => [item.fullName, item.name, indicators.get(item.indicator) ?? item.name];
  const byId = all.filter(({ id, indicator }) => plain(id) === word || plain(indicator) === word);
  const exact = byId.find(({ id }) => plain(id) === word);
  if (exact) return [exact];
  const found =
    byId.length > 0
      ? byId
      : all.filter((item) => names(item).some((n) => plain(n.zh) === word || plain(n.en) === word));
  if (found.length > 0) return found;
  const near = nearest(name, [
    ...new Set(all.flatMap((item) => [item.id, ...names(item).flatMap((n) => [n.zh, n.en])])),
  ]);
  return refuse(
    'unknown-item',
    { zh: `指标体系 ${catalogue.id} 没有评价项“${name}”`, en: `the catalogue ${catalogue.id} has no item "${name}"` },
    {
      zh: near === null ? `可用编号 ${all[0]?.id} 至 ${all.at(-1)?.id}，或指标名称` : `是否要写“${near}”？`,
      en: near === null ? `give an id, from ${all[0]?.id} to ${all.at(-1)?.id}, or a name` : `did you mean "${near}"?`,
    },
  );
}
