import { type Finding, type Followed, STANDINGS, type Standing } from '../model/follow.js';
import { type Lang, LIST, type Text } from '../model/text.js';
import { closing, conditionsLine } from './closing.js';
import { type Cell, explanations, places } from './columns.js';
import type { View } from './format.js';
import { about } from './headline.js';
import { omitted } from './listing.js';
import { remediesText } from './remedy-words.js';
import { cellsOf, columnsOf, grouped, type Pile, pile, type Sheet, type SheetRow, type SheetSection } from './sheet.js';
import { headingLabel, needWords } from './words.js';

const TITLES: Readonly<Record<Standing, Text>> = {
  'pass-not-shown': {
    zh: '不一致：公布为达标，而证据没有表明达标',
    en: 'Contradicted: published as met, and the evidence does not show it',
  },
  'fail-but-met': {
    zh: '不一致：公布为未达标，而证据表明达标',
    en: 'Contradicted: published as not met, and the evidence shows that it is',
  },
  otherwise: { zh: '不一致：其他', en: 'Contradicted: otherwise' },
  unverifiable: { zh: '无法核对，按所缺归类', en: 'Cannot be checked, by what is missing' },
  agrees: { zh: '证据支持', en: 'Supported by the evidence' },
};

const COLUMNS = [
  'subject',
  'id',
  'name',
  'attribute',
  'standard',
  'value',
  'status',
  'published',
  'departments',
] as const;

/** The published verdicts against the evidence: what a reviewer reads out, then the lists, the most serious first. */
export async function auditSheet(audit: Followed<Finding>, view: View): Promise<Sheet> {
  const { lang, all } = view;
  const { head } = audit;
  const counts = Object.fromEntries(STANDINGS.map((s) => [s, 0])) as Record<Standing, number>;
  const { piles, summary, problems } = await pile(audit, ({ standing }) => {
    counts[standing]++;
    return standing === 'agrees' && !all ? null : standing;
  });
  const unpublished = summary.items.total - STANDINGS.reduce((n, s) => n + counts[s], 0);
  const conditions = conditionsLine({ head }, lang, (text) => text);
  const many = head.groups.length > 1;
  const title = titleOf(audit, lang);
  return {
    title,
    answer: [...answer(title, counts, unpublished, lang), ...(conditions === null ? [] : [conditions])],
    sections: STANDINGS.flatMap((standing) => {
      const found = piles.get(standing);
      return found ? [section(standing, found, many, view)] : [];
    }),
    details: lang === 'zh' ? '理由与出处' : 'Reason and place',
    closing: closing({ head, summary, problems }, lang),
  };
}

function titleOf({ head }: Followed<Finding>, lang: Lang): string {
  const { catalogue, options } = head;
  const label = headingLabel(head, catalogue.publishedAgainst ?? options.against)[lang];
  const whom = about(head, lang, (text) => text);
  return lang === 'zh'
    ? `${whom}公布结论复核（对照${label}）`
    : `Published verdicts${whom && ` of ${whom}`} against the evidence (under "${label}")`;
}

function answer(title: string, counts: Readonly<Record<Standing, number>>, unpublished: number, lang: Lang): string[] {
  const serious = counts['pass-not-shown'];
  const contradicted = serious + counts['fail-but-met'] + counts.otherwise;
  const total = contradicted + counts.unverifiable + counts.agrees;
  if (lang === 'zh') {
    const blank = unpublished === 0 ? '' : `另有 ${unpublished} 个评价项没有公布结论。`;
    if (total === 0) return [`${title}：数据中没有公布结论可供核对。`];
    return [
      `${title}：公布结论 ${total} 项，证据支持 ${counts.agrees} 项，不一致 ${contradicted} 项，无法核对 ${counts.unverifiable} 项。${blank}`,
      contradicted === 0
        ? '没有与证据不一致的公布结论。'
        : `不一致的 ${contradicted} 项中，公布为达标而证据没有表明达标的 ${serious} 项，公布为未达标而证据表明达标的 ${counts['fail-but-met']} 项${counts.otherwise > 0 ? `，其他 ${counts.otherwise} 项` : ''}。`,
    ];
  }
  const blank = unpublished === 0 ? '' : ` ${unpublished} more ${unpublished === 1 ? 'item has' : 'items have'} none.`;
  if (total === 0) return [`${title}: the data hold no published verdicts to check.`];
  return [
    `${title}: of ${total} published ${total === 1 ? 'verdict' : 'verdicts'}, the evidence supports ${counts.agrees} and contradicts ${contradicted}; ${counts.unverifiable} cannot be checked.${blank}`,
    contradicted === 0
      ? 'No published verdict is contradicted by the evidence.'
      : `Of the ${contradicted} contradicted, ${serious} ${serious === 1 ? 'is' : 'are'} published as met and not shown to be, ${counts['fail-but-met']} published as not met and shown to be met${counts.otherwise > 0 ? `, ${counts.otherwise} otherwise` : ''}.`,
  ];
}

function section(standing: Standing, { held, left }: Pile<Finding>, many: boolean, view: View): SheetSection {
  const { lang } = view;
  const ids = COLUMNS.filter((id) => id !== 'subject' || many);
  const groups = standing === 'unverifiable' ? grouped(held, (f) => lackText(f)[lang]) : [['', held] as const];
  const count = held.length + left;
  return {
    title: `${TITLES[standing][lang]}${lang === 'zh' ? `（${count} 项）` : ` (${count})`}`,
    status: standing === 'agrees' ? 'pass' : standing === 'unverifiable' ? 'undetermined' : 'fail',
    columns: columnsOf(ids),
    groups: groups.map(([heading, findings]) => ({
      heading:
        heading === '' ? null : `${heading}${lang === 'zh' ? `（${findings.length} 项）` : ` (${findings.length})`}`,
      rows: findings.map((finding) => rowOf(finding, ids, view)),
    })),
    rest: omitted(left, lang),
  };
}

function rowOf(finding: Finding, ids: readonly (typeof COLUMNS)[number][], view: View): SheetRow {
  const { result } = finding;
  const cells = cellsOf(ids, finding, view);
  // The section says already how the verdict stands to the evidence.
  const published: Cell = { text: result.published?.text ?? '' };
  return {
    cells: cells.map((cell, i) => (ids[i] === 'published' ? published : cell)),
    below: [...explanations(finding, view.lang), ...advice(finding, view.lang), places(finding).join(' | ')],
  };
}

/** What the unverifiable lack, in the words that they are sorted under. */
function lackText({ requirement, result, status }: Finding): Text {
  if (result.published?.status === null)
    return { zh: '公布结论的用语无法识别', en: 'The published verdict is in unknown words' };
  if (status === 'error') return { zh: '数据有误', en: 'The data are in error' };
  if (status === 'review') return { zh: '需人工核实', en: 'A person must look' };
  const needs = (requirement?.needs ?? []).map(needWords);
  if (needs.length === 0) return { zh: '缺其他依据', en: 'Something else is missing' };
  return {
    zh: `缺${needs.map((n) => n.zh).join(LIST.zh)}`,
    en: `Missing: ${needs.map((n) => n.en).join(LIST.en)}`,
  };
}

/** What the reviewer can ask for. */
function advice({ standing, status, remedies }: Finding, lang: Lang): string[] {
  if (standing === 'agrees') return [];
  const todo = remediesText(remedies);
  const said: Text =
    // What was measured then is what it was: only the verdict can be mended.
    standing === 'pass-not-shown' && status === 'fail'
      ? {
          zh: `怎样核清：更正公布结论。要达标：${todo.zh}。`,
          en: `To settle it: correct the published verdict. To pass: ${todo.en}.`,
        }
      : remedies.length === 0
        ? {
            zh: '怎样核清：更正公布结论，或说明其依据。',
            en: 'To settle it: correct the published verdict, or say on what it rests.',
          }
        : standing === 'pass-not-shown'
          ? {
              zh: `要表明达标：${todo.zh}；否则更正公布结论。`,
              en: `To show that it is met: ${todo.en}; or else correct the published verdict.`,
            }
          : { zh: `怎样核清：${todo.zh}。`, en: `To settle it: ${todo.en}.` };
  return [said[lang]];
}
