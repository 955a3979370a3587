import type { Item } from '../model/catalogue.js';
import type { Measurement, Measurements } from '../model/measurement.js';
import type { Period } from '../model/period.js';
import type { Place, Problem, Report } from '../model/problem.js';
import type { Profile } from '../model/profile.js';
import { overlay, profileWords } from '../model/profile.js';
import type { Earlier } from '../model/rule.js';
import { disputes } from './assigned.js';
import { History } from './history.js';
import { prepare } from './prepare.js';
import { Refused } from './refused.js';
import type { Scope } from './scope.js';

/** One subject in one period, and which items the data give for it: memory follows subjects, not rows. */
export interface Group {
  readonly subject: string | null;
  readonly period: Period | null;
  /** How often each item of the catalogue was met, up to 2. */
  readonly seen: Uint8Array;
  /** The line where each item was first met. */
  readonly line: Int32Array;
  /** And in which of the files. */
  readonly file: Uint16Array;
  /** Rows that hold something. */
  filled: number;
  /** Where the first row names the subject; null for a group that no row speaks of. */
  readonly at: Place | null;
  profile: Profile | null;
}

/** What the first pass found. */
export interface Survey {
  readonly groups: ReadonlyMap<string, Group>;
  readonly rows: number;
  /** The first row of a subject that is not the catalogue's. */
  readonly foreign: Measurement | null;
  /** Whether some evidence runs out on a day, so that the day of the run matters. */
  readonly dated: boolean;
  /** The row that was to give an item and was left out. */
  refused(of: Pick<Group, 'subject' | 'period'>, item: Item): Problem | null;
  earlier(subject: string | null, item: Item, before: Period | null): readonly Earlier[];
}

export const groupKey = (subject: string | null, period: Period | null): string => `${subject ?? ''}\n${period ?? ''}`;

/** The first pass: it keeps only what some rule asks of other rows, and finds duplicates and missing items. */
export async function survey(scope: Scope, measurements: Measurements, report: Report): Promise<Survey> {
  const groups = new Map<string, Group>();
  const history = new History(scope.items);
  const own = scope.catalogue.subject?.name ?? null;
  const files: string[] = [];
  const indexOf = (file: string): number => {
    const at = files.lastIndexOf(file);
    return at >= 0 ? at : files.push(file) - 1;
  };
  let rows = 0;
  let foreign: Measurement | null = null;
  let dated = false;
  const disputed: [Group, string][] = [];
  const refused = new Refused();
  const noted: Report = (p) => {
    refused.add(p);
    report(p);
  };
  if (scope.sources.previous) {
    for await (const batch of scope.sources.previous.read(report)) {
      batch.forEach(remember);
    }
  }
  for await (const batch of measurements.read(noted)) {
    for (const m of batch) {
      if (m.subject !== own) foreign ??= m;
      history.add(m);
      m.before?.forEach(remember);
      disputes(scope.sources.targets, m).forEach(report);
      dated ||= m.evidence !== null && m.evidence.expires !== null;
      if (scope.question.period !== null && m.period !== scope.question.period) {
        // It is evidence all the same, and what is wrong with it must not be lost.
        for (const p of prepare(m).problems) if (p.severity === 'error') report(p);
        continue;
      }
      rows += 1;
      note(m);
    }
  }
  // What rows contradict each other about is known of no row that does not say it itself.
  for (const [group, key] of disputed) {
    group.profile = Object.fromEntries(Object.entries(group.profile ?? {}).filter(([k]) => k !== key));
  }
  if (groups.size === 0) {
    const period = scope.question.period;
    groups.set(groupKey(own, period), emptyGroup(own, period, null));
  }
  return {
    groups,
    rows,
    foreign,
    dated,
    refused: (of, item) => refused.find(of, item),
    earlier: (subject, item, when) => history.before(subject, item, when),
  };

  /** A value that is evidence and not judged. */
  function remember(m: Measurement): void {
    if (m.period === null && m.value.asOf === null) report(undated(m));
    else history.add(m);
    prepare(m).problems.forEach(report);
  }

  function emptyGroup(subject: string | null, period: Period | null, at: Place | null): Group {
    return {
      subject,
      period,
      seen: new Uint8Array(scope.items.length),
      line: new Int32Array(scope.items.length),
      file: new Uint16Array(scope.items.length),
      filled: 0,
      at,
      profile: null,
    };
  }

  function note(m: Measurement): void {
    const key = groupKey(m.subject, m.period);
    const group = groups.get(key) ?? emptyGroup(m.subject, m.period, subjectAt(m));
    groups.set(key, group);
    if (m.value.kind !== 'missing') group.filled += 1;
    if (m.profile) describe(group, m, m.profile);
    const position = scope.position.get(m.item) as number;
    if (group.seen[position] === 0) {
      group.seen[position] = 1;
      group.line[position] = m.at.line ?? 0;
      group.file[position] = indexOf(m.at.file);
      return;
    }
    group.seen[position] = 2;
    report(
      duplicate(m, { file: files[group.file[position] as number] as string, line: group.line[position] as number }),
    );
  }

  /** Adds what a row says of its subject, and notices rows that contradict each other. */
  function describe(group: Group, m: Measurement, said: Profile): void {
    for (const [key, word] of Object.entries(said)) {
      const known = group.profile?.[key];
      if (known === undefined || known === word) continue;
      report(contradiction(m, key, known, word));
      disputed.push([group, key]);
    }
    group.profile = overlay(said, group.profile);
  }
}

const contradiction = (m: Measurement, key: string, known: string, said: string): Problem => {
  const words = profileWords(key);
  const subject = m.subject ?? '';
  return {
    code: 'profile-conflict',
    severity: 'error',
    text: {
      zh: `“${subject}”的${words.zh}这一行写的是“${said}”，前面写的是“${known}”，互相矛盾`,
      en: `the ${words.en} of "${subject}" is "${said}" in this row and "${known}" in an earlier one`,
    },
    at: m.at,
  };
};

/** The cell that names the subject, or the row. */
export const subjectAt = ({ at, subjectColumn }: Measurement): Place => ({ ...at, column: subjectColumn ?? at.column });

const undated = (m: Measurement): Problem => ({
  code: 'undated-previous',
  severity: 'error',
  text: {
    zh: '以前数值没有写明年度，没有采用',
    en: 'the earlier value names no period and was not used',
  },
  hint: {
    zh: '请写成 78.4（2017年数据），或把列名写成“以前数值（2017年）”；是上一年的，列名写“上年数值”',
    en: 'write 78.4（2017年数据）, or name the column 以前数值（2017年）; for the year before, 上年数值',
  },
  at: m.at,
  item: m.item.id,
});

const duplicate = (m: Measurement, first: { readonly file: string; readonly line: number }): Problem => {
  const elsewhere = first.file !== m.at.file;
  return {
    code: 'duplicate-row',
    severity: 'error',
    text: {
      zh: `评价项 ${m.item.id} ${m.item.fullName.zh} 与${elsewhere ? ` ${first.file} ` : ''}第 ${first.line} 行重复（同一地区、同一年度）`,
      en: `item ${m.item.id} ${m.item.fullName.en} repeats line ${first.line}${elsewhere ? ` of ${first.file}` : ''} (the same subject and period)`,
    },
    hint: { zh: '请只保留一行；程序不替您选择', en: 'keep one of the rows; the program does not choose for you' },
    at: m.at,
    item: m.item.id,
  };
};
