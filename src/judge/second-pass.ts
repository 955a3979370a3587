import type { Result } from '../model/assessment.js';
import type { Measurement, Measurements } from '../model/measurement.js';
import type { Problem } from '../model/problem.js';
import { overlay } from '../model/profile.js';
import type { Text } from '../model/text.js';
import { type Found, judgeItem } from './item.js';
import { type Prepared, prepare } from './prepare.js';
import type { Scope } from './scope.js';
import { type Group, groupKey, type Survey } from './survey.js';

/** The second pass: results in the order of the data, then the missing items in the order of the catalogue. */
export async function* secondPass(
  scope: Scope,
  surveyed: Survey,
  measurements: Measurements,
  prepared: (p: Prepared) => void,
): AsyncGenerator<readonly [readonly Result[], readonly string[]]> {
  const reported = new Set<string>();
  for await (const batch of measurements.read(() => {})) {
    const results: Result[] = [];
    const groups: string[] = [];
    for (const m of batch) {
      const key = groupKey(m.subject, m.period);
      const group = surveyed.groups.get(key);
      if (!group || (scope.question.period !== null && m.period !== scope.question.period)) continue;
      const result = judgeRow(m, group, key);
      if (!result) continue;
      results.push(result);
      groups.push(key);
    }
    yield [results, groups];
  }
  for (const [key, group] of surveyed.groups) {
    const missing = scope.items.filter((_, i) => group.seen[i] === 0);
    const results = missing.map((item) => {
      const refused = surveyed.refused(group, item);
      return judgeItem(scope, {
        item,
        subject: group.subject,
        period: group.period,
        described: group.profile,
        value: null,
        trouble: refused && leftOut(refused),
        published: null,
        evidence: null,
        earlier: [],
        at: refused?.at ?? null,
      });
    });
    yield [results, results.map(() => key)];
  }

  /** Null for a further row of a duplicated item, which was reported with the first. */
  function judgeRow(m: Measurement, group: Group, key: string): Result | null {
    const position = scope.position.get(m.item) as number;
    const base = {
      item: m.item,
      subject: m.subject,
      period: m.period,
      published: m.published,
      evidence: m.evidence,
      at: m.at,
    };
    const described = overlay(group.profile, m.profile);
    if (group.seen[position] === 2) {
      const duplicate = `${key}\n${m.item.id}`;
      if (reported.has(duplicate)) return null;
      reported.add(duplicate);
      return judgeItem(scope, { ...base, described, value: m.value, trouble: MANY_ROWS, earlier: [] });
    }
    const ready = prepare(m);
    prepared(ready);
    const found: Found = {
      ...base,
      described,
      value: ready.value,
      trouble: ready.trouble,
      earlier: surveyed.earlier(m.subject, m.item, ready.value.asOf ?? m.period),
      assigned: m.assigned,
    };
    return judgeItem(scope, found);
  }
}

const leftOut = ({ text, at }: Problem): Text => {
  const row = at?.line == null ? { zh: '', en: '' } : { zh: `第 ${at.line} 行`, en: ` (line ${at.line})` };
  return {
    zh: `数据中有这一行${row.zh && `（${row.zh}）`}，但有错误，没有采用：${text.zh}`,
    en: `the data have this row${row.en}, but it is wrong and was not used: ${text.en}`,
  };
};

const MANY_ROWS = {
  zh: '同一地区、同一年度的数据中，这一评价项出现了不止一行，无法取舍',
  en: 'the data give this item more than once for the same subject and period, and the program does not choose',
};
