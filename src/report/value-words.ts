import { isBefore, type Period } from '../model/period.js';
import { periodWords } from '../model/say.js';
import type { Lang, Text } from '../model/text.js';
import type { Value, ValueKind } from '../model/value.js';

const KINDS: Readonly<Record<ValueKind, Text>> = {
  number: { zh: '数值', en: 'a figure' },
  change: { zh: '变化幅度', en: 'a change' },
  censored: { zh: '只给出界限的值', en: 'a bound only' },
  state: { zh: '状态用语', en: 'a state in words' },
  grade: { zh: '类别', en: 'a grade' },
  missing: { zh: '没有数据', en: 'no data' },
  unreadable: { zh: '无法识读', en: 'unreadable' },
};
const DIRECTIONS: Readonly<Record<'up' | 'down', Text>> = {
  up: { zh: '提高', en: 'up' },
  down: { zh: '下降', en: 'down' },
};
const MARKS: Readonly<Record<'+' | '-', Text>> = {
  '+': { zh: '此数经修约，实际值更大', en: 'it was rounded before, and the true value is larger' },
  '-': { zh: '此数经修约，实际值更小', en: 'it was rounded before, and the true value is smaller' },
};

/** A cell as the program understood it: its kind, figure and unit, what was converted, and what the brackets said. */
export function readText(value: Value, period: Period | null, lang: Lang): string {
  const zh = lang === 'zh';
  const { kind, number, unit, converted, asOf, since, direction, mark, inline, words, note, trouble } = value;
  const figure = kind === 'censored' ? (value.bound ?? '') + (number ?? '') : (number ?? '');
  const older = asOf !== null && period !== null && isBefore(asOf, period);
  const base =
    since === 'previous' ? (zh ? '上一时段' : 'the previous period') : since === null ? '' : periodWords(since)[lang];
  const said = [
    KINDS[kind][lang] + (figure === '' ? '' : ` ${figure}`),
    words.length === 0 ? '' : words.map((word) => (zh ? `“${word}”` : `"${word}"`)).join(zh ? '、' : ', '),
    direction === null ? '' : DIRECTIONS[direction][lang],
    number === null || unit === null ? '' : zh ? `单位 ${unit}` : `in ${unit}`,
    base === '' ? '' : zh ? `与${base}相比` : `since ${base}`,
    mark === null ? '' : MARKS[mark][lang],
    converted === null ? '' : zh ? `换算：${converted}` : `converted: ${converted}`,
    asOf === null
      ? ''
      : zh
        ? `${periodWords(asOf).zh}的数值${older ? '（早于所填年度）' : ''}`
        : `a value of ${periodWords(asOf).en}${older ? ' (older than its period)' : ''}`,
    inline === null ? '' : zh ? `数据自行注明“${inline.text}”` : `the data declare "${inline.text}"`,
    note === null ? '' : zh ? `另注“${note}”` : `noted: "${note}"`,
    trouble === null ? '' : trouble[lang],
  ];
  return said.filter((text) => text !== '').join(zh ? '，' : ', ');
}
