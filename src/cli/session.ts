import { assess } from '../judge/assess.js';
import type { Assessment } from '../model/assessment.js';
import { day } from '../model/date.js';
import { type Decimal, decimal, HUNDRED, multiply } from '../model/decimal.js';
import type { Comparison } from '../model/limit.js';
import { refuse } from '../model/problem.js';
import type { Lang } from '../model/text.js';
import type { LayoutName } from '../read/layout.js';
import { heading, onePeriod } from './arguments.js';
import { DEFAULT_CATALOGUE, type LoadedCatalogue, loadCatalogue } from './catalogues.js';
import { Inputs, type SourceOptions } from './inputs.js';
import { expandPaths } from './paths.js';
import { progress } from './progress.js';
import { reading } from './reading.js';
import { checkSettings, settings } from './settings.js';
import { gates, states } from './state-words.js';
import { version } from './version.js';
import type { World } from './world.js';

/** The options that every command has which judges data. */
export interface JudgeOptions extends SourceOptions {
  readonly catalogue?: string;
  readonly against?: string;
  readonly show?: string;
  readonly failOn?: string;
  readonly minRate?: string;
  readonly maxFail?: string;
  readonly set: readonly string[];
  readonly period?: string;
  readonly comparison?: Comparison;
  readonly today?: string;
  readonly encoding?: string;
  readonly sheet?: string;
  readonly layout?: LayoutName;
  readonly map: readonly string[];
  /** How many reports are written, each of which reads the data; one where nothing is said. */
  readonly reports?: number;
  readonly lang: Lang;
  readonly quiet?: boolean;
}

/** The gates of a command that names none. */
export const DEFAULT_GATES = 'fail,no-data,undetermined,review';

/**
 * Judges a file and hands the assessment to whoever reports it; the inputs stay open until that is done. All that can be
 * wrong with the options is found before any file is read.
 */
export async function withAssessment<T>(
  world: World,
  files: readonly string[],
  options: JudgeOptions,
  use: (assessment: Assessment, loaded: LoadedCatalogue) => Promise<T>,
): Promise<T> {
  const asked = {
    comparison: options.comparison ?? null,
    failOn: gates(options.failOn ?? defaultGates(options)),
    minRate: share(options.minRate),
    maxFail: wholeNumber(options.maxFail),
    show: states(options.show),
    period: onePeriod(options.period),
    set: settings(options.set),
    today: oneDay(options.today),
  };
  const loaded = await loadCatalogue(world, options.catalogue ?? DEFAULT_CATALOGUE);
  const { catalogue } = loaded;
  const against = heading(options.against, catalogue.headings, catalogue.publishedAgainst);
  const inputs = new Inputs(world, reading(options), progress(world, 1 + (options.reports ?? 1)));
  try {
    const sources = await inputs.sources(options, catalogue);
    inputs.problems.push(...checkSettings(asked.set, catalogue, sources.profiles, options.profiles ?? null));
    const data = await inputs.measurements(expandPaths(world, files), { catalogue, period: asked.period });
    const assessment = await assess({
      catalogue,
      catalogueFile: loaded.file,
      catalogueNamed: options.catalogue !== undefined,
      measurements: data.measurements,
      question: { ...asked, against },
      sources,
      clock: () => (world.now?.() ?? new Date()).toISOString().slice(0, 10),
      tool: { name: 'eco-check', version: version(world) },
      inputs: (rows) => [
        { role: 'catalogue', id: catalogue.id, path: loaded.path, sha256: loaded.sha256 },
        ...data.inputs(rows),
        ...inputs.listed,
      ],
      problems: [...loaded.problems, ...inputs.problems],
    });
    return await use(assessment, loaded);
  } finally {
    await inputs.close();
  }
}

/**
 * `--min-rate` speaks of all items and takes the place of the gates by state; `--max-fail` takes that of `fail` alone, so
 * that a blank cell never helps.
 */
function defaultGates({ minRate, maxFail }: JudgeOptions): string {
  if (minRate !== undefined) return 'none';
  return maxFail === undefined ? DEFAULT_GATES : DEFAULT_GATES.replace('fail,', '');
}

function share(text: string | undefined): Decimal | null {
  if (text === undefined) return null;
  const written = text.trim();
  const read = decimal(written.replace(/\s*[%％]$/, ''));
  // 0.9 may be 90 % or 0.9 %: a gate that means the other is no gate.
  if (read !== null && Number(read) > 0 && Number(read) <= 1 && !/[%％]$/.test(written)) {
    const whole = percentOf(read);
    return refuse(
      'usage',
      {
        zh: `--min-rate：“${text}”可以指 ${whole}，也可以指 ${read}%`,
        en: `--min-rate: "${text}" may mean ${whole} or ${read}%`,
      },
      { zh: `请写明百分号：--min-rate ${whole}`, en: `write it with the sign: --min-rate ${whole}` },
    );
  }
  if (read !== null && Number(read) >= 0 && Number(read) <= 100) return read;
  return refuse(
    'usage',
    {
      zh: `--min-rate：“${text}”不是 0 到 100 之间的百分比`,
      en: `--min-rate: "${text}" is no percentage from 0 to 100`,
    },
    { zh: '例如 --min-rate 90%', en: 'for example --min-rate 90%' },
  );
}

const percentOf = (share: Decimal): string =>
  `${multiply(share, HUNDRED)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')}%`;

function wholeNumber(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  return refuse('usage', { zh: `--max-fail：“${text}”不是个数`, en: `--max-fail: "${text}" is no whole number` });
}

function oneDay(text: string | undefined): string | null {
  if (text === undefined) return null;
  const read = /^\d{4}-\d\d-\d\d$/.test(text) ? day(text) : null;
  return (
    read ??
    refuse(
      'usage',
      { zh: `--today：“${text}”不是日期`, en: `--today: "${text}" is no date` },
      { zh: '例如 --today 2026-12-31', en: 'for example --today 2026-12-31' },
    )
  );
}
