import type { Backing, Followed } from '../model/follow.js';
import type { Lang } from '../model/text.js';
import { conditionsLine, problemsLine } from './closing.js';
import { behind } from './evidence-words.js';
import type { View } from './format.js';
import { about } from './headline.js';
import { omitted } from './listing.js';
import {
  cellsOf,
  columnsOf,
  grouped,
  pile,
  type Sheet,
  type SheetColumn,
  type SheetRow,
  type SheetSection,
} from './sheet.js';
import { amount, departmentsIn, headingLabel, ITEMS } from './words.js';

const IDS = ['subject', 'id', 'name', 'standard', 'value', 'status'] as const;
const BASIS: SheetColumn = { title: { zh: '依据', en: 'Rests on' }, min: 10, max: 24, leaves: 4 };

/** What stands behind each verdict and what is missing, for each department that answers for it. */
export async function evidenceSheet(list: Followed<Backing>, view: View): Promise<Sheet> {
  const { lang } = view;
  const { head } = list;
  const count = { total: 0, backed: 0, bare: 0, missing: 0, needs: 0, blank: 0, expired: 0 };
  const { piles, problems } = await pile(list, (backing) => {
    count.total++;
    if (backing.evidence.length > 0) count.backed++;
    if (backing.bare) count.bare++;
    if (backing.missing.length > 0) count.missing++;
    if (backing.needs.length > 0) count.needs++;
    if (backing.status === 'no-data') count.blank++;
    if (backing.evidence.some(({ expired }) => expired)) count.expired++;
    return ALL;
  });
  const { held = [], left = 0 } = piles.get(ALL) ?? {};
  const ids = IDS.filter((id) => id !== 'subject' || head.groups.length > 1);
  const conditions = conditionsLine({ head }, lang, (text) => text);
  const title = titleOf(list, lang);
  return {
    title,
    answer: [...answer(title, count, lang), ...(conditions === null ? [] : [conditions])],
    sections: held.length === 0 ? [] : [section(held, left, ids, count.backed > 0, view)],
    details: lang === 'zh' ? '佐证与所缺' : 'Evidence, and what is missing',
    closing: [problemsLine({ problems }, lang)],
  };
}

const ALL = 'all';

function titleOf({ head }: Followed<Backing>, lang: Lang): string {
  const label = headingLabel(head, head.options.against)[lang];
  const whom = about(head, lang, (text) => text);
  return lang === 'zh' ? `${whom}佐证清单（按${label}）` : `Evidence${whom && ` of ${whom}`} (against "${label}")`;
}

/** What the reader must know first: how much has evidence, and what is missing of it. */
function answer(title: string, n: Readonly<Record<string, number>>, lang: Lang): string[] {
  const zh = lang === 'zh';
  const lacks = [
    [n.bare, '仅凭文字说明达标而没有佐证', 'met by a statement only, without evidence'],
    [n.missing, '缺指标体系要求的佐证', 'lacking evidence that the catalogue wants'],
    [n.expired, '佐证已过期', 'with evidence that has expired'],
    [n.needs, '缺判定所需的依据', 'lacking an input to be judged by'],
    [n.blank, '缺现状值', 'without a value'],
  ] as const;
  const said = lacks.flatMap(([m = 0, chinese, english]) =>
    m === 0 ? [] : [zh ? `${chinese} ${m} 项` : `${m} ${english}`],
  );
  const first = zh
    ? `${title}：${n.total} 个评价项中，有佐证 ${n.backed} 项，没有佐证 ${(n.total ?? 0) - (n.backed ?? 0)} 项。`
    : `${title}: of ${amount(n.total ?? 0, lang, ITEMS)}, ${n.backed} with evidence, ${(n.total ?? 0) - (n.backed ?? 0)} without.`;
  if (said.length === 0) return [first, zh ? '没有缺少的。' : 'Nothing is missing.'];
  return [first, zh ? `其中：${said.join('；')}。` : `Of them: ${said.join('; ')}.`];
}

type Ids = readonly (typeof IDS)[number][];

function section(backings: readonly Backing[], left: number, ids: Ids, backed: boolean, view: View): SheetSection {
  const { lang } = view;
  return {
    title: lang === 'zh' ? '按责任部门' : 'By department',
    status: null,
    columns: [...columnsOf(ids), BASIS],
    groups: grouped(backings, ({ result }) => departmentsIn(result, lang)).map(([departments, members]) => ({
      heading: heading(departments, members, lang),
      rows: members.map((backing) => rowOf(backing, ids, backed, view)),
    })),
    rest: omitted(left, lang),
  };
}

/** `市水利局：3 个评价项，2 项有所缺`. */
function heading(departments: string, backings: readonly Backing[], lang: Lang): string {
  const zh = lang === 'zh';
  const who = departments === '' ? (zh ? '未写明责任部门' : 'No department named') : departments;
  const lacking = backings.filter(lacksSomething).length;
  const aside = lacking === 0 ? '' : zh ? `，${lacking} 项有所缺` : `, ${lacking} lacking something`;
  return `${who}${zh ? '：' : ': '}${amount(backings.length, lang, ITEMS)}${aside}`;
}

const lacksSomething = ({ bare, missing, needs, status, evidence }: Backing): boolean =>
  bare || missing.length > 0 || needs.length > 0 || status === 'no-data' || evidence.some(({ expired }) => expired);

function rowOf(backing: Backing, ids: Ids, backed: boolean, view: View): SheetRow {
  const { basis, below } = behind(backing, backed, view.lang);
  return { cells: [...cellsOf(ids, backing, view), { text: basis }], below };
}
