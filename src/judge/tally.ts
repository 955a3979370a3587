import {
  AGREEMENTS,
  type Counts,
  type RequirementCounts,
  type Result,
  type Rollup,
  type SubjectSummary,
  type Summary,
} from '../model/assessment.js';
import type { Day } from '../model/date.js';
import type { Problem } from '../model/problem.js';
import { NO_ATTRIBUTE, STATUSES, type Status, severity, WORST_FIRST } from '../model/status.js';
import { closes, gateText, totalGates } from './gate.js';
import { headline } from './headline.js';
import { notesOf } from './notes.js';
import type { Scope } from './scope.js';
import type { Group } from './survey.js';
import { Waivers } from './waivers.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Tallied = Writable<Counts>;

const none = (): Tallied => ({
  total: 0,
  ...(Object.fromEntries(STATUSES.map((s) => [s, 0])) as Record<Status, number>),
});

function count(counts: Tallied, status: Status): void {
  counts.total += 1;
  counts[status] += 1;
}

/** What is kept of one subject and period: a byte per indicator and a few counters. */
interface Part {
  readonly group: Pick<Group, 'subject' | 'period'>;
  readonly worst: Uint8Array;
  readonly items: Tallied;
}

/** Counters that results are added to; nothing of a result is kept. */
export class Tally {
  readonly waivers: Waivers;
  readonly #items = none();
  readonly #requirements: Record<string, Writable<RequirementCounts>>;
  readonly #published = Object.fromEntries(AGREEMENTS.map((a) => [a, 0])) as Record<
    (typeof AGREEMENTS)[number],
    number
  >;
  readonly #notes = { 'statement-only': 0, 'statement-without-evidence': 0, 'older-value': 0, 'not-robust': 0 };
  readonly #gates = new Map<string, number>();
  readonly #parts = new Map<string, Part>();
  readonly #itemsBy = { domain: new Map<string, Tallied>(), task: new Map<string, Tallied>() };
  readonly #indicator: ReadonlyMap<string, number>;
  #waived = 0;
  #unwaivedFails = 0;

  constructor(
    readonly scope: Scope,
    today: Day | null,
  ) {
    this.waivers = new Waivers(scope.sources.waivers, today);
    this.#requirements = Object.fromEntries(scope.catalogue.headings.map((h) => [h.id, { ...none(), due: 0 }]));
    this.#indicator = new Map(scope.catalogue.indicators.map((indicator, i) => [indicator.id, i]));
  }

  /** Counts a result, and returns it with the waiver that speaks of it. */
  add(found: Result, group: string): Result {
    const { against, failOn } = this.scope.question;
    const asked = found.requirements.find((r) => r.id === against);
    const shut = failOn.filter((gate) => closes(gate, found, against));
    const counts = found.status === 'fail' && asked?.due !== false;
    const waiver = shut.length > 0 || counts ? this.waivers.find(found, against) : null;
    if (waiver) {
      this.waivers.use(waiver);
      this.#waived += 1;
    } else {
      if (counts) this.#unwaivedFails += 1;
      for (const gate of shut) this.#gates.set(gateText(gate), (this.#gates.get(gateText(gate)) ?? 0) + 1);
    }
    this.#count(found, group);
    for (const note of notesOf(found, asked?.robust ?? true)) this.#notes[note] += 1;
    return waiver ? { ...found, waiver } : found;
  }

  #count(result: Result, key: string): void {
    count(this.#items, result.status);
    for (const r of result.requirements) {
      const counts = this.#requirements[r.id];
      if (!counts) continue;
      count(counts, r.status);
      if (r.due) counts.due += 1;
    }
    if (result.published) this.#published[result.published.agreement] += 1;
    const part = this.#part(result, key);
    count(part.items, result.status);
    const i = this.#indicator.get(result.indicator) as number;
    part.worst[i] = Math.min(part.worst[i] as number, severity(result.status));
    for (const [of, name] of [
      ['domain', result.domain ?? ''],
      ['task', `${result.domain ?? ''}\n${result.task ?? ''}`],
    ] as const) {
      const counts = this.#itemsBy[of].get(name) ?? none();
      this.#itemsBy[of].set(name, counts);
      count(counts, result.status);
    }
  }

  #part({ subject, period }: Result, key: string): Part {
    const known = this.#parts.get(key);
    if (known) return known;
    const worst = new Uint8Array(this.#indicator.size).fill(severity('not-applicable'));
    const part = { group: { subject, period }, worst, items: none() };
    this.#parts.set(key, part);
    return part;
  }

  summary(problems: readonly Problem[]): Summary {
    const errors = problems.filter((p) => p.severity === 'error').length;
    const { total, pass } = this.#items;
    const excluded = this.#items['not-applicable'];
    const rate: Summary['rate'] = {
      of: 'items',
      pass,
      total: total - excluded,
      excluded: { 'not-applicable': excluded },
    };
    const because = [
      // In the order in which they were asked for, not that of the data.
      ...[...new Set(this.scope.question.failOn.map(gateText))].flatMap((gate) => {
        const n = this.#gates.get(gate);
        return n === undefined ? [] : [`${gate}: ${n}`];
      }),
      ...totalGates(this.scope.question, rate, this.#unwaivedFails),
    ];
    return {
      items: this.#items,
      indicators: this.#indicators(),
      requirements: this.#requirements,
      published: this.#published,
      notes: this.#notes,
      rate,
      domains: [...this.#itemsBy.domain].map(([domain, counts]) => ({
        domain: domain || null,
        items: counts,
        indicators: this.#rolledUp((i) => (i.domain ?? '') === domain),
      })),
      tasks: [...this.#itemsBy.task].map(([key, counts]) => {
        const [domain = '', task = ''] = key.split('\n');
        const indicators = this.#rolledUp((i) => (i.domain ?? '') === domain && (i.task ?? '') === task);
        return { domain: domain || null, task: task || null, items: counts, indicators };
      }),
      subjects: [...this.#parts.values()].map((part) => this.#subject(part)),
      gate: {
        exitCode: errors > 0 ? 2 : because.length > 0 ? 1 : 0,
        because: errors > 0 ? [`error problems: ${errors}`, ...because] : because,
        waived: this.#waived,
      },
    };
  }

  #statuses({ worst }: Part): Status[] {
    return [...worst].map((rank) => WORST_FIRST[rank] as Status);
  }

  #subject(part: Part): SubjectSummary {
    const statuses = this.#statuses(part);
    const indicators = none();
    for (const status of statuses) count(indicators, status);
    return { ...part.group, items: part.items, indicators, headline: headline(this.scope.catalogue, statuses) };
  }

  /** The indicators of all subjects that a test takes, by the worst of their items. */
  #rolledUp(takes: (indicator: Scope['catalogue']['indicators'][number]) => boolean): Rollup['indicators'] {
    const counts = none();
    const wanted = this.scope.catalogue.indicators.map(takes);
    for (const part of this.#parts.values()) {
      for (const [i, status] of this.#statuses(part).entries()) if (wanted[i]) count(counts, status);
    }
    return counts;
  }

  #indicators(): Summary['indicators'] {
    const attributes = new Set([
      'binding',
      'reference',
      ...this.scope.catalogue.indicators.flatMap((i) => i.attribute ?? []),
    ]);
    const byAttribute = [...attributes].map((a) => [a, this.#rolledUp((i) => i.attribute === a)] as const);
    if (this.scope.catalogue.indicators.some((i) => i.attribute === null))
      byAttribute.push([NO_ATTRIBUTE, this.#rolledUp((i) => i.attribute === null)]);
    return { ...this.#rolledUp(() => true), ...Object.fromEntries(byAttribute) } as Summary['indicators'];
  }
}
