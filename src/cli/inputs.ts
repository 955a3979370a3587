import type { Input } from '../model/assessment.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Measurements } from '../model/measurement.js';
import { type Problem, Refusal, type Report } from '../model/problem.js';
import { NO_SOURCES, type Sources } from '../model/sources.js';
import { csvTable } from '../read/csv.js';
import { decode, detectEncoding, type Encoding, undecodable } from '../read/encoding.js';
import { joined } from '../read/join.js';
import { looksLikeJson } from '../read/json-start.js';
import type { LayoutName } from '../read/layout.js';
import { type MeasurementsOptions, measurementsOf } from '../read/measurements.js';
import type { TableInput } from '../read/records.js';
import { isDisguised, spreadsheetKind } from '../sheet/spreadsheet-kind.js';
import { openSource, type Source } from './files.js';
import type { Watch } from './progress.js';
import { allBytes, firstBytes } from './whole.js';
import type { World } from './world.js';

/** The files of a run beside its data and its catalogue. */
export interface SourceOptions {
  readonly targets?: string;
  readonly previous?: string;
  readonly profiles?: string;
  readonly evidence?: string;
  readonly waivers?: string;
}

/** How the tables of a run are read where the user says more than they tell themselves. */
export interface Reading {
  readonly encoding: Encoding | null;
  readonly sheet: string | null;
  readonly layout: LayoutName | null;
  readonly headings: ReadonlyMap<string, string>;
}

/** Opens the inputs of a run, keeps what the report says of each, and closes them all. */
export class Inputs {
  readonly listed: Input[] = [];
  readonly problems: Problem[] = [];
  readonly #open: Source[] = [];

  constructor(
    readonly world: World,
    readonly reading: Reading,
    /** Sees the data being read. */
    readonly watch: Watch | null = null,
  ) {}

  readonly report: Report = (problem) => this.problems.push(problem);

  /** A text file with its encoding. Throws a Refusal where it is no readable text. */
  async text(path: string): Promise<{ readonly source: Source; readonly encoding: Encoding }> {
    const source = await this.#source(path);
    return { source, encoding: await this.encodingOf(source) };
  }

  /** A file with all its bytes, for whoever tells its kind by more than its beginning. */
  async whole(path: string): Promise<{ readonly source: Source; readonly bytes: Uint8Array }> {
    const source = await this.#source(path);
    return { source, bytes: await allBytes(source) };
  }

  async #source(path: string): Promise<Source> {
    const source = await openSource(this.world, path);
    this.#open.push(source);
    return source;
  }

  /** The encoding of a text: the one that is asked for, else told by its bytes. Throws a Refusal where it is no text. */
  async encodingOf(source: Source): Promise<Encoding> {
    if (this.reading.encoding !== null) {
      const { badBytes } = await import('../read/undecodable.js');
      this.problems.push(...(await badBytes(source.bytes, this.reading.encoding, source.path)));
      return this.reading.encoding;
    }
    const encoding = await detectEncoding(source.bytes);
    // A byte order mark is believed, and says nothing of what follows it.
    if (encoding?.startsWith('utf-16')) {
      const { badBytes } = await import('../read/undecodable.js');
      this.problems.push(...(await badBytes(source.bytes, encoding, source.path)));
    }
    if (encoding !== null) return encoding;
    const { bestGuess } = await import('../read/undecodable.js');
    const guess = await bestGuess(source.bytes, source.path);
    if (guess === null) throw new Refusal([undecodable(source.path)]);
    this.problems.push(...guess.problems);
    return guess.encoding;
  }

  /** A table of any kind, told by its content, and noted among the inputs under its role once its rows are counted. */
  async table(
    role: string,
    path: string,
  ): Promise<{ readonly input: TableInput; readonly note: (rows?: number) => Input }> {
    const source = await this.#source(path);
    const head = await firstBytes(source);
    const noted = (rest: Partial<Input>) => (rows?: number) => ({
      role,
      path: source.path,
      sha256: source.sha256,
      ...rest,
      ...(rows !== undefined && { rows }),
    });
    if (spreadsheetKind(head) !== null || isDisguised(head)) {
      const { workbookTable } = await import('../read/workbook-table.js');
      const input = workbookTable(source.path, () => allBytes(source), this.reading.sheet);
      return { input, note: noted({ encoding: spreadsheetKind(head) ?? 'html' }) };
    }
    const encoding = await this.encodingOf(source);
    const text = async (): Promise<string> => {
      let all = '';
      for await (const chunk of decode(source.bytes, encoding)) all += chunk;
      return all;
    };
    const start = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding).decode(head);
    const { watch } = this;
    const bytes = watch === null || role !== 'measurements' ? source.bytes : () => watch(source.bytes(), source.size);
    if (!looksLikeJson(start)) return { input: csvTable(source.path, bytes, encoding), note: noted({ encoding }) };
    const { jsonTable } = await import('../read/json.js');
    return { input: jsonTable(source.path, text), note: noted({ encoding }) };
  }

  /** Everything that the options name beside the data. */
  async sources(options: SourceOptions, catalogue: Catalogue): Promise<Sources> {
    let sources = NO_SOURCES;
    if (options.targets !== undefined) {
      const { readTargets } = await import('../read/target-table.js');
      const { input, note } = await this.table('targets', options.targets);
      const { targets, rows } = await readTargets(input, catalogue, this.report);
      this.listed.push(note(rows));
      sources = { ...sources, targets };
    }
    if (options.evidence !== undefined) {
      const { readLedger } = await import('../read/ledger.js');
      const { input, note } = await this.table('evidence', options.evidence);
      const { ledger, rows } = await readLedger(input, catalogue, this.report);
      this.listed.push(note(rows));
      sources = { ...sources, ledger };
    }
    if (options.profiles !== undefined) {
      const { readProfiles } = await import('../read/profiles.js');
      const { input, note } = await this.table('profiles', options.profiles);
      const { profiles, rows } = await readProfiles(input, this.report);
      this.listed.push(note(rows));
      sources = { ...sources, profiles };
    }
    if (options.previous !== undefined) {
      const { input, note } = await this.table('previous', options.previous);
      this.listed.push(note());
      sources = { ...sources, previous: measurementsOf(input, { catalogue, period: null, ...this.#layout() }) };
    }
    if (options.waivers !== undefined) sources = { ...sources, waivers: await this.#waivers(options.waivers) };
    return sources;
  }

  #layout(): Pick<Reading, 'layout' | 'headings'> {
    return { layout: this.reading.layout, headings: this.reading.headings };
  }

  /** The data of a run: one file or several. */
  async measurements(
    files: readonly string[],
    options: MeasurementsOptions,
  ): Promise<{ readonly measurements: Measurements; readonly inputs: (rows: number) => readonly Input[] }> {
    const tables: Awaited<ReturnType<Inputs['table']>>[] = [];
    for (const file of files) tables.push(await this.table('measurements', file));
    const all = tables.map(({ input }) => measurementsOf(input, { ...options, ...this.#layout() }));
    return {
      measurements: joined(all),
      inputs: (rows) =>
        tables.map(({ note }, i) => {
          const layout = all[i]?.layout() ?? null;
          return { ...note(tables.length === 1 ? rows : undefined), ...(layout !== null && { layout }) };
        }),
    };
  }

  async #waivers(path: string): Promise<Sources['waivers']> {
    const { source, encoding } = await this.text(path);
    let text = '';
    for await (const chunk of decode(source.bytes, encoding)) text += chunk;
    const { readWaivers } = await import('../read/waivers.js');
    const { waivers, problems } = readWaivers(text, source.path);
    if (waivers === null) throw new Refusal([...this.problems, ...problems]);
    this.problems.push(...problems);
    this.listed.push({ role: 'waivers', path: source.path, sha256: source.sha256, encoding });
    return waivers;
  }

  async close(): Promise<void> {
    await Promise.all(this.#open.map((source) => source.close()));
  }
}
