import type { Assessment, Result } from '../model/assessment.js';
import type { Item } from '../model/catalogue.js';
import type { Checkup, Lack } from '../model/checkup.js';
import type { Problem } from '../model/problem.js';
import { periodWords } from '../model/say.js';
import { type Lang, same, type Text } from '../model/text.js';
import { Suspicions } from './suspicions.js';

/** All that is wrong or doubtful with the data of an assessment, and what is missing in them. The verdicts play no part. */
export async function checkup(assessment: Assessment, items: readonly Item[]): Promise<Checkup> {
  const suspicions = new Suspicions(items);
  const lacks: Lack[] = [];
  const reported = new Set<string>();
  let rows = 0;
  let without = 0;
  for await (const batch of assessment.results()) {
    for (const result of batch) {
      suspicions.add(result);
      if (result.value !== null) {
        rows += 1;
        if (result.period === null) without += 1;
        reported.add(result.item);
      }
      const lack = lackOf(result);
      if (lack !== null) lacks.push(lack);
    }
  }
  const found = suspicions.problems(await assessment.problems());
  const { groups } = assessment.head;
  return {
    head: assessment.head,
    rows: rows + found.filter((p) => p.code === 'duplicate-row').length,
    items: { total: items.length, reported: reported.size },
    subjects: new Set(groups.map((g) => g.subject)).size,
    periods: new Set(groups.map((g) => g.period)).size,
    problems: [...found, ...(without > 0 ? [undated(without)] : []), ...incomplete(lacks)],
    lacks,
  };
}

function lackOf({ status, value, at, subject, period, item, fullName, departments }: Result): Lack | null {
  if (status === 'not-applicable' || (value !== null && value.kind !== 'missing')) return null;
  const raw = value?.raw.trim() ?? null;
  const how = raw === null ? (at === null ? 'no-row' : 'refused') : raw === '' ? 'blank' : 'no-data';
  return { subject, period, item, name: fullName, departments, how, said: how === 'no-data' ? raw : null };
}

/** Rows that are not there and cells that are empty, once for each subject and period; whoever writes 未统计 has answered. */
function incomplete(lacks: readonly Lack[]): Problem[] {
  const groups = new Map<string, Lack[]>();
  for (const lack of lacks) {
    // What is wrong with a row that is there was said of the row.
    if (lack.how === 'no-data' || lack.how === 'refused') continue;
    const key = `${lack.how}\n${lack.subject ?? ''}\n${lack.period ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), lack]);
  }
  return [...groups.values()].map((group): Problem => {
    const { how, subject, period } = group[0] as Lack;
    const of = groupText(subject, period);
    const shown = group.slice(0, MOST).map((l) => l.item);
    const ids = {
      zh: shown.join('、') + (group.length > MOST ? ' 等' : ''),
      en: shown.join(', ') + (group.length > MOST ? ' and others' : ''),
    };
    const n = group.length;
    return how === 'no-row'
      ? {
          code: 'missing-items',
          severity: 'warning',
          text: {
            zh: `${of.zh}数据中没有这 ${n} 个评价项：${ids.zh}`,
            en: `${of.en}the data have no row for ${n} ${n === 1 ? 'item' : 'items'}: ${ids.en}`,
          },
          hint: { zh: '请补上；没有数据的写“未统计”', en: 'add them; where there are no data write 未统计' },
          at: null,
        }
      : {
          code: 'blank-values',
          severity: 'warning',
          text: {
            zh: `${of.zh}${n} 个评价项的现状值是空白：${ids.zh}`,
            en: `${of.en}the value of ${n} ${n === 1 ? 'item' : 'items'} is blank: ${ids.en}`,
          },
          hint: { zh: '请补填；没有数据的写“未统计”', en: 'fill it in; where there are no data write 未统计' },
          at: null,
        };
  });
}

function groupText(subject: string | null, period: string | null): Text {
  const of = (lang: Lang): string =>
    [subject, period === null ? null : periodWords(period)[lang]].filter((t) => t !== null).join(' ');
  return of('zh') === '' ? same('') : { zh: `${of('zh')}：`, en: `${of('en')}: ` };
}

const undated = (rows: number): Problem => ({
  code: 'no-period',
  severity: 'warning',
  text: {
    zh: `${rows} 行没有写明年度，无法与以前的数值和上级目标值对应`,
    en: `${rows} ${rows === 1 ? 'row names' : 'rows name'} no period, so that neither earlier values nor assigned figures can be found`,
  },
  hint: { zh: '请加一列“年度”，或用 --period 2018 写明', en: 'add a column 年度, or say it with --period 2018' },
  at: null,
});

/** So many items are named; the list of what is missing has them all. */
const MOST = 20;
