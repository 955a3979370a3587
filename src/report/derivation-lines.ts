import type { Head, Result } from '../model/assessment.js';
import { sign } from '../model/decimal.js';
import { isExpired } from '../model/evidence.js';
import type { Compared, Comparing, Derivation, Derived } from '../model/follow.js';
import type { Limit } from '../model/limit.js';
import { PROFILE_SOURCE_WORDS, profileValueWords, profileWords } from '../model/profile.js';
import { difference, withUnit } from '../model/say.js';
import { BASIS_WORDS, STATUS_WORDS } from '../model/status.js';
import type { Lang, Text } from '../model/text.js';
import { placeText } from './columns.js';
import { evidenceText } from './evidence-words.js';
import { type Line, line } from './lines.js';
import { remediesText } from './remedy-words.js';
import { readText } from './value-words.js';
import { headingLabel, listed, subjectWords } from './words.js';

/** The whole way from the cell to the verdicts, a line each. */
export function derivationLines({ result, requirements }: Derivation, head: Head, lang: Lang): Line[] {
  const zh = lang === 'zh';
  return [
    line(1, null, `${zh ? '【' : '['}${subjectWords(result, lang)}${zh ? '】' : ']'}`),
    line(2, zh ? '原样' : 'As written', writtenText(result, lang)),
    ...(result.value ? [line(2, zh ? '读作' : 'As read', readText(result.value, result.period, lang))] : []),
    ...profileLine(result, lang),
    ...result.evidence.map((e) =>
      line(2, null, evidenceText(e, head.options.today === null ? null : isExpired(e, head.options.today), lang)),
    ),
    ...requirements.flatMap(({ of, derived }) => [
      line(2, headingLabel(head, of.id)[lang], `${STATUS_WORDS[of.status][lang]}${of.due ? '' : notDue(lang)}`),
      ...derivedLines(derived, 3, lang),
    ]),
    ...(result.published ? [line(2, zh ? '公布结论' : 'Published', publishedText(result.published, lang))] : []),
  ];
}

const notDue = (lang: Lang): string =>
  lang === 'zh' ? '（尚未到期，只说明差距）' : ' (not due yet: it tells the distance only)';

function writtenText({ value, at }: Result, lang: Lang): string {
  if (value === null) return lang === 'zh' ? '数据中没有这一评价项' : 'the data do not mention this item';
  const raw = value.raw.trim();
  const text = raw === '' ? (lang === 'zh' ? '（空白）' : '(blank)') : lang === 'zh' ? `“${raw}”` : `"${raw}"`;
  if (at === null) return text;
  const place = placeText(at.file, at.line) + (at.line === null || at.column === null ? '' : `:${at.column}`);
  return lang === 'zh' ? `${text}（${place}）` : `${text} (${place})`;
}

function profileLine({ profile, profileFrom }: Result, lang: Lang): Line[] {
  const known = Object.entries(profile).map(([key, value]) => {
    const from = profileFrom[key];
    const source = from === undefined ? '' : PROFILE_SOURCE_WORDS[from][lang];
    return lang === 'zh'
      ? `${profileWords(key).zh} ${profileValueWords(value).zh}${source && `（${source}）`}`
      : `${profileWords(key).en} ${profileValueWords(value).en}${source && ` (${source})`}`;
  });
  return known.length === 0 ? [] : [line(2, lang === 'zh' ? '评价对象' : 'Subject', listed(known, lang))];
}

function derivedLines(d: Derived, depth: number, lang: Lang): Line[] {
  const zh = lang === 'zh';
  const todo = d.remedies.length === 0 ? '' : remediesText(d.remedies)[lang];
  return [
    ...(d.branch ? [line(depth, zh ? '分类' : 'Branch', branchText(d.branch, lang))] : []),
    ...(d.limit ? [line(depth, zh ? '限值' : 'Limit', limitText(d.limit))] : []),
    ...d.comparings.map((c) => line(depth, method(c, lang), comparingText(c, d.limit?.unit ?? null, lang))),
    ...(d.unrounded && d.comparings.length > 0
      ? [
          line(
            depth,
            zh ? '修约值比较' : 'Rounded',
            zh ? '要求全部，不作修约' : 'all of them are asked for; nothing is rounded',
          ),
        ]
      : []),
    ...(d.robust || d.parts.length > 0
      ? []
      : [
          line(
            depth,
            zh ? '注意' : 'Mind',
            zh ? '两种比较法的结论不同' : 'the two comparisons give different verdicts',
          ),
        ]),
    ...(d.gap === null ? [] : [line(depth, zh ? '差距' : 'Margin', gapText(d, lang))]),
    ...d.parts.flatMap((part, i) => [
      line(depth, partLabel(i, d.parts.length, lang), `${part.says[lang]} → ${STATUS_WORDS[part.status][lang]}`),
      ...derivedLines({ ...part, remedies: [] }, depth + 1, lang),
    ]),
    ...(toldByParts(d) ? [] : [line(depth, zh ? '理由' : 'Reason', d.reason[lang])]),
    ...(d.basis === null || d.parts.length === 1
      ? []
      : [line(depth, zh ? '依据' : 'Rests on', BASIS_WORDS[d.basis][lang])]),
    ...(todo === '' ? [] : [line(depth, zh ? '要改变结论' : 'What would change it', todo)]),
  ];
}

/** Which word of the profile chose the rule, and where that word comes from. */
function branchText({ key, value, from }: NonNullable<Derived['branch']>, lang: Lang): string {
  const [of, word] = [profileWords(key)[lang], profileValueWords(value)[lang]];
  const source = from === null ? '' : PROFILE_SOURCE_WORDS[from][lang];
  return lang === 'zh'
    ? `${of}为“${word}”${source && `（${source}）`}，按这一类的标准判定`
    : `${of} is "${word}"${source && ` (${source})`}, which chooses the standard below`;
}

function partLabel(i: number, of: number, lang: Lang): string {
  const n = of === 1 ? '' : ` ${i + 1}`;
  return lang === 'zh' ? `其中${n}` : `Part${n}`;
}

/** Whether the parts say all: not where each of them passes and the whole does not. */
const toldByParts = ({ status, parts }: Derived): boolean =>
  parts.length > 0 && (status === 'pass' || parts.some((part) => part.status !== 'pass'));

const SIGNS = { low: ['≥', '>'], high: ['≤', '<'] } as const;
const signOf = (end: 'low' | 'high', inclusive: boolean): string => SIGNS[end][inclusive ? 0 : 1];

const limitText = ({ low, high, unit }: Limit): string =>
  [
    low && `${signOf('low', low.inclusive)} ${withUnit(low.value, unit)}`,
    high && `${signOf('high', high.inclusive)} ${withUnit(high.value, unit)}`,
  ]
    .filter((t) => t !== null)
    .join(' ~ ');

function method({ comparison, decides }: Comparing, lang: Lang): string {
  const words: Text =
    comparison === 'rounded' ? { zh: '修约值比较', en: 'Rounded' } : { zh: '全数值比较', en: 'As it is' };
  const mark: Text = decides ? { zh: '（采用）', en: ' (decides)' } : { zh: '（参考）', en: ' (for comparison)' };
  return words[lang] + mark[lang];
}

function comparingText({ figure, ends, met }: Comparing, unit: string | null, lang: Lang): string {
  const zh = lang === 'zh';
  const each = ends.map((end) => endText(end, figure, unit, lang)).join(zh ? '；' : '; ');
  return `${each} → ${met ? (zh ? '达到' : 'met') : zh ? '未达到' : 'not met'}`;
}

/** `95.5 ≥ 95`, `95.5 修约到 1 为 96，96 ≥ 95`; a sign that does not hold is struck. */
function endText(
  { end, bound, seen, interval, met }: Compared,
  figure: string,
  unit: string | null,
  lang: Lang,
): string {
  const shown = `${withUnit(seen, unit)} ${met ? '' : lang === 'zh' ? '不满足 ' : 'is not '}${signOf(end, bound.inclusive)} ${withUnit(bound.value, unit)}`;
  if (interval === null) return shown;
  return lang === 'zh'
    ? `${figure} 修约到 ${interval} 为 ${seen}，${shown}`
    : `${figure} rounded to ${interval} is ${seen}, ${shown}`;
}

function gapText({ gap, limit }: Derived, lang: Lang): string {
  if (gap === null) return '';
  const size = difference(gap, limit?.unit ?? null)[lang];
  return sign(gap) > 0 ? `+${size}` : size;
}

function publishedText({ text, agreement }: NonNullable<Result['published']>, lang: Lang): string {
  const words: Text = {
    agrees: { zh: '证据支持', en: 'supported by the evidence' },
    contradicts: { zh: '与证据不一致', en: 'contradicted by the evidence' },
    unverifiable: { zh: '无法核对', en: 'cannot be checked' },
  }[agreement];
  return lang === 'zh' ? `“${text}”，${words.zh}` : `"${text}", ${words.en}`;
}
