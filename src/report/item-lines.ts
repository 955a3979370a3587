import { type English, type Heading, type Item, nameIn, type Requirement, type Source } from '../model/catalogue.js';
import { WANT_WORDS } from '../model/evidence.js';
import { profileValueWords, profileWords } from '../model/profile.js';
import { type Measures, scaleText } from '../model/quantity.js';
import { type Lang, LIST, type Text } from '../model/text.js';
import { placeText } from './columns.js';
import { type Line, line } from './lines.js';
import { intervalsOf, ruleYaml } from './rule-yaml.js';
import { attributeWords, departmentsIn, listed, needWords } from './words.js';

const MEASURES: Readonly<Record<Measures, Text>> = {
  level: { zh: '填水平值', en: 'a level is reported' },
  change: { zh: '填提高幅度', en: 'a rise is reported' },
  decline: { zh: '填下降幅度', en: 'a fall is reported' },
  state: { zh: '填状态用语', en: 'a state in words is reported' },
};
const BETTER: Readonly<Record<'higher' | 'lower', Text>> = {
  higher: { zh: '数值越高越好', en: 'higher is better' },
  lower: { zh: '数值越低越好', en: 'lower is better' },
};

/** An item without any data: what is measured, and who answers for it. */
export function itemLines(item: Item, english: English | undefined, lang: Lang): Line[] {
  const zh = lang === 'zh';
  const place = [item.domain, item.task].flatMap((t) => (t === null ? [] : [nameIn(t, lang, english)])).join(' · ');
  const attribute = item.attribute === null ? '' : attributeWords(item.attribute)[lang];
  const about = zh ? attribute && `（${attribute}）` : attribute && ` (${attribute})`;
  const measure = [
    `${zh ? '单位 ' : 'unit '}${item.unit ?? (zh ? '无' : 'none')}`,
    ...(item.scale ? [`${zh ? '量程 ' : 'scale '}${scaleText(item)}`] : []),
    ...(item.better ? [BETTER[item.better][lang]] : []),
    MEASURES[item.measures][lang],
  ];
  return [
    line(0, null, `${item.id} ${item.fullName[lang]}${about}`),
    ...(place === '' ? [] : [line(1, zh ? '领域' : 'Domain', place)]),
    ...(item.departments.length === 0
      ? []
      : [line(1, zh ? '责任部门' : 'Departments', departmentsIn({ ...item, ...(english && { english }) }, lang))]),
    line(1, zh ? '计量' : 'Measured', measure.join(zh ? '，' : ', ')),
    ...(item.applies ? [line(1, zh ? '适用' : 'Applies', appliesText(item.applies, lang))] : []),
    ...(item.note ? [line(1, zh ? '注' : 'Note', item.note[lang])] : []),
  ];
}

function appliesText({ when, clause }: NonNullable<Item['applies']>, lang: Lang): string {
  const said = Object.entries(when).map(([key, values]) =>
    lang === 'zh'
      ? `${profileWords(key).zh}${profileWords(key).zh.startsWith('是否') ? '：' : '为'}${values.map((v) => profileValueWords(v).zh).join('或')}`
      : `where ${profileWords(key).en} is ${values.map((v) => profileValueWords(v).en).join(' or ')}`,
  );
  return lang === 'zh' ? `${said.join('，')}（${clause}）` : `${said.join(' and ')} (${clause})`;
}

/** One requirement: the document's words, the program's, the rule, where it stands, and what it asks for. */
export function requirementLines(
  item: Item,
  { label, period }: Heading,
  requirement: Requirement,
  file: string,
  lang: Lang,
): Line[] {
  const zh = lang === 'zh';
  const { rule, spec, text, wants, note } = requirement;
  const ahead = period === null || label.zh.includes(period) ? '' : zh ? `（${period}）` : ` (${period})`;
  const needs = rule.needs.map((need) => needWords(need)[lang]);
  const wanted = wants.map((want) => WANT_WORDS[want][lang]);
  const comparison = spec ? comparisonText(requirement, lang) : null;
  return [
    line(1, `${label[lang]}${ahead}`, text),
    line(2, zh ? '含义' : 'Means', rule.says(item)[lang]),
    ...(spec ? [line(2, zh ? '规则' : 'Rule', ruleYaml(spec))] : []),
    ...(comparison === null ? [] : [line(2, zh ? '比较' : 'Compared', comparison)]),
    line(2, zh ? '依据' : 'Judged by', listed([zh ? '现状值' : 'the value', ...new Set(needs)], lang)),
    line(
      2,
      zh ? '佐证' : 'Evidence',
      wanted.length > 0 ? listed(wanted, lang) : zh ? '指标体系没有指明' : 'the catalogue names none',
    ),
    line(
      2,
      zh ? '出处' : 'Source',
      sourceText(requirement.source ?? item.source, placeText(file, requirement.line), lang),
    ),
    ...(note ? [line(2, zh ? '注' : 'Note', note[lang])] : []),
  ];
}

function sourceText(source: Source | null, place: string, lang: Lang): string {
  const said = [
    source?.table,
    source?.row === undefined ? undefined : lang === 'zh' ? `第 ${source.row} 行` : `row ${source.row}`,
    source?.clause,
  ].filter((t) => t !== undefined);
  return [...(said.length > 0 ? [said.join(lang === 'zh' ? ' ' : ', ')] : []), place].join(' | ');
}

const OPEN: Text = { zh: '上级目标值的末位', en: ' the last place of the assigned figure' };

/** Which of the two comparisons holds, and to what it would round; null where no figure stands in the rule. */
function comparisonText({ spec, comparison, roundTo }: Requirement, lang: Lang): string | null {
  if (!spec) return null;
  const { intervals, unrounded, open } = intervalsOf(spec);
  if (unrounded && intervals.length === 0 && !open)
    return lang === 'zh' ? '按原数值比较，不作修约' : 'as it is; nothing is rounded';
  if (intervals.length === 0 && !open) return null;
  const known = roundTo === null ? intervals : [roundTo];
  const to = known.length > 0 ? ` ${known.join(LIST[lang])}` : OPEN[lang];
  if (comparison === 'rounded')
    return lang === 'zh'
      ? `修约值比较法（GB/T 8170-2008），修约间隔为${to}`
      : `rounded first (GB/T 8170-2008), to${to}`;
  return lang === 'zh'
    ? `全数值比较法（GB/T 8170-2008）；若改用修约值比较法，修约间隔为${to}`
    : `as it is (GB/T 8170-2008, full value); were it rounded first, to${to}`;
}
