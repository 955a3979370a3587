import type { Assessment, Head, Input, Result, Summary } from '../model/assessment.js';
import { type Catalogue, type Item, items } from '../model/catalogue.js';
import type { Day } from '../model/date.js';
import type { Measurement, Measurements } from '../model/measurement.js';
import { type Problem, refuse } from '../model/problem.js';
import { periodWords } from '../model/say.js';
import type { Sources } from '../model/sources.js';
import { gateText, strangeAttributes } from './gate.js';
import { nearSubjects } from './near-subjects.js';
import { incompletePeriods } from './old-periods.js';
import type { Question, Scope } from './scope.js';
import { secondPass } from './second-pass.js';
import { type Survey, subjectAt, survey } from './survey.js';
import { Tally } from './tally.js';

export interface AssessInput {
  readonly catalogue: Catalogue;
  /** The catalogue's file as typed, or its place in the package. */
  readonly catalogueFile: string;
  /** Whether the user named the catalogue: only then may the data speak of other subjects than its own. */
  readonly catalogueNamed: boolean;
  readonly measurements: Measurements;
  readonly question: Question;
  readonly sources: Sources;
  /** The day by the clock, used only where waivers or the end of some evidence need one and none was given. */
  readonly clock: () => Day;
  readonly tool: Head['tool'];
  /** The inputs, asked for after the first pass has counted their rows. */
  readonly inputs: (rows: number) => readonly Input[];
  /** What went wrong before the data were read. */
  readonly problems: readonly Problem[];
}

/**
 * Judges measurements against a catalogue. The first pass is made here; each call of `results()` reads the data again
 * and judges them, so that several formats can be written without holding a million results.
 * Throws a Refusal where the data speak of a subject that the catalogue in use was not chosen for.
 */
export async function assess(input: AssessInput): Promise<Assessment> {
  const { catalogue, measurements, sources } = input;
  const all = items(catalogue);
  const position = new Map(all.map((item, i) => [item, i]));
  const asked: Scope = {
    catalogue,
    catalogueFile: input.catalogueFile,
    question: input.question,
    sources,
    items: all,
    position,
  };
  const problems: Problem[] = [...input.problems];
  const surveyed = await survey(asked, measurements, (p) => problems.push(p));
  if (surveyed.foreign && !input.catalogueNamed) refuseForeign(catalogue, surveyed.foreign);
  // A header that could not be read says already why there are no rows.
  if (surveyed.rows === 0 && !problems.some((p) => p.severity === 'error'))
    problems.push(noRows(input.question.period));
  problems.push(...incompletePeriods(surveyed.groups.values()), ...nearSubjects(surveyed.groups.values(), asked));
  problems.push(...strangeAttributes(input.question.failOn, catalogue));
  problems.push(...notAsked(all, input.question.against));
  const wantsDay = all.some((item) => item.requirements.some((r) => r.wants.includes('in-force')));
  const needsDay = wantsDay || sources.waivers.length > 0 || sources.ledger?.isDated === true || surveyed.dated;
  const today = input.question.today ?? (needsDay ? input.clock() : null);
  const scope: Scope = { ...asked, question: { ...input.question, today } };
  let done: { summary: Summary; problems: readonly Problem[] } | null = null;

  async function* results(): AsyncGenerator<readonly Result[]> {
    const tally = new Tally(scope, today);
    const found: Problem[] = [];
    for await (const [batch, groups] of secondPass(scope, surveyed, measurements, (p) => found.push(...p.problems))) {
      const counted = batch.map((result, i) => tally.add(result, groups[i] as string));
      if (counted.length > 0) yield counted;
    }
    const everything = [...problems, ...found, ...tally.waivers.problems()];
    done ??= { summary: tally.summary(everything), problems: everything };
  }

  async function finished(): Promise<NonNullable<typeof done>> {
    if (done === null) for await (const _ of results());
    return done as unknown as NonNullable<typeof done>;
  }

  return {
    head: headOf(input, scope.question, surveyed),
    results,
    summary: async () => (await finished()).summary,
    problems: async () => (await finished()).problems,
  };
}

function headOf({ catalogue, tool, inputs }: AssessInput, question: Question, { groups, rows }: Survey): Head {
  const { id, title, document, headings, publishedAgainst, english } = catalogue;
  const { against, comparison, failOn, minRate, maxFail, today, show, period, set } = question;
  return {
    tool,
    options: {
      against,
      comparison: comparison ?? catalogue.comparison,
      failOn: failOn.map(gateText),
      minRate,
      maxFail,
      whatIf: comparison !== null && comparison !== catalogue.comparison,
      today,
      show,
      period,
      set,
    },
    inputs: inputs(rows),
    catalogue: { id, title, document, headings, publishedAgainst, ...(english && { english }) },
    groups: [...groups.values()].map((g) => ({ subject: g.subject, period: g.period })),
  };
}

function refuseForeign(catalogue: Catalogue, m: Measurement): never {
  const own = catalogue.subject?.name ?? '';
  refuse(
    'foreign-subject',
    {
      zh: `数据的地区是“${m.subject ?? '（空）'}”，而默认的指标体系 ${catalogue.id} 是为“${own}”编制的`,
      en: `the data are about "${m.subject ?? ''}", and the default catalogue ${catalogue.id} was made for "${own}"`,
    },
    {
      zh: `如确要用它评价其他地区，请写明 --catalogue ${catalogue.id}；否则请用 --catalogue 指定该地区的指标体系`,
      en: `to judge another subject by it, say so with --catalogue ${catalogue.id}; or name that subject's own catalogue`,
    },
    subjectAt(m),
  );
}

const noRows = (period: string | null): Problem => ({
  code: 'no-rows',
  severity: 'error',
  text:
    period === null
      ? { zh: '数据中没有一行能对应到指标体系的评价项', en: 'no row of the data belongs to an item of the catalogue' }
      : { zh: `数据中没有一行属于${periodWords(period).zh}`, en: `no row of the data is of the period ${period}` },
  at: null,
});

/** Items for which the catalogue states no such requirement take no part, and that is said once. */
function notAsked(all: readonly Item[], against: string): Problem[] {
  const without = all.filter((item) => item.requirements.every((r) => r.id !== against)).map((item) => item.id);
  if (without.length === 0) return [];
  return [
    {
      code: 'no-such-requirement',
      severity: 'warning',
      text: {
        zh: `指标体系没有为这些评价项规定“${against}”，它们不参加评价：${without.join('、')}`,
        en: `the catalogue states no "${against}" for these items, and they take no part: ${without.join(', ')}`,
      },
      at: null,
    },
  ];
}
