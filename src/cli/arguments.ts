import type { Heading } from '../model/catalogue.js';
import { type Period, period } from '../model/period.js';
import { refuse } from '../model/problem.js';
import type { Text } from '../model/text.js';
import { nearest } from '../read/nearest.js';
import type { Format } from '../report/format.js';
import { FORMATS, formatFor, formatForPath } from '../report/registry.js';

/** Where a report goes: a format and a path, null for stdout. */
export interface Target {
  readonly format: Format;
  readonly path: string | null;
}

/** Refuses a value of an option. */
export const wrong = (option: string, text: Text, hint?: Text): never =>
  refuse('usage', { zh: `${option}：${text.zh}`, en: `${option}: ${text.en}` }, hint);

/** The nearest of the words, in front of all of them; nothing where none is near. */
export function didYouMean(word: string, words: readonly string[]): Text {
  const near = nearest(word, words);
  return near === null ? { zh: '', en: '' } : { zh: `是否要写“${near}”？`, en: `Did you mean "${near}"? ` };
}

/** The known words, and the nearest of them where one is near. */
export const known = (word: string, words: readonly string[]): Text => {
  const meant = didYouMean(word, words);
  return {
    zh: `${meant.zh}可用的有：${words.join('、')}`,
    en: `${meant.en}These are known: ${words.join(', ')}`,
  };
};

/** Reads `--format name[:path]` and `-o path`. Without any the report is text on stdout. */
export function targets(
  formats: readonly string[],
  outputs: readonly string[],
  among: readonly Format[] = FORMATS,
): readonly Target[] {
  const found: Target[] = formats.map((written) => {
    const [name, ...rest] = written.split(':');
    const format = formatFor(name as string, among);
    if (!format)
      return wrong(
        '--format',
        { zh: `没有“${name}”这种格式`, en: `there is no format "${name}"` },
        known(
          name as string,
          among.map((f) => f.name),
        ),
      );
    const path = rest.join(':');
    if (rest.length > 0 && path === '')
      wrong('--format', { zh: `“${written}”的冒号后缺少文件名`, en: `"${written}" has no file name behind the colon` });
    return { format, path: path === '' || path === '-' ? null : path };
  });
  const [bare, ...more] = found.filter((t) => t.path === null);
  for (const path of outputs) {
    const format = formatForPath(path, among);
    if (format) found.push({ format, path });
    // `--format json -o result` : a name without a known ending takes the format that was asked for.
    else if (bare && more.length === 0 && outputs.length === 1)
      found.splice(found.indexOf(bare), 1, { format: bare.format, path });
    else {
      const endings = among.flatMap((f) => f.extensions.map((e) => `.${e}`));
      wrong(
        '-o',
        { zh: `从文件名“${path}”看不出格式`, en: `the name "${path}" does not tell a format` },
        {
          zh: `请用这些结尾之一：${endings.join('、')}；或写 --format 名称:文件名`,
          en: `use one of the endings ${endings.join(', ')}, or --format name:path`,
        },
      );
    }
  }
  const toStdout = found.filter((t) => t.path === null);
  // `--format markdown -o report.md` names one report, not two.
  if (toStdout.length > 0 && outputs.length > 0) {
    for (const target of toStdout)
      if (found.some((t) => t.path !== null && t.format === target.format)) found.splice(found.indexOf(target), 1);
  }
  if (found.filter((t) => t.path === null).length > 1) {
    wrong(
      '--format',
      { zh: '只能有一种格式写到标准输出', en: 'only one format can go to stdout' },
      {
        zh: '其余的请写明文件，例如 --format json:结果.json',
        en: 'name a file for the others, such as --format json:result.json',
      },
    );
  }
  const paths = found.flatMap((t) => (t.path === null ? [] : [t.path]));
  const twice = paths.find((path, i) => paths.indexOf(path) !== i);
  if (twice !== undefined)
    wrong('-o', { zh: `两个报告写到同一个文件“${twice}”`, en: `two reports go to the same file "${twice}"` });
  return found.length > 0 ? found : [{ format: formatFor('text', among) as Format, path: null }];
}

export function onePeriod(text: string | undefined): Period | null {
  if (text === undefined) return null;
  return (
    period(text) ??
    wrong(
      '--period',
      { zh: `“${text}”不是年度、季度或月份`, en: `"${text}" is no year, quarter or month` },
      {
        zh: '例如 2018、2018Q3、2018-06',
        en: 'for example 2018, 2018Q3, 2018-06',
      },
    )
  );
}

/** The heading that `--against` names by its id or its words; by default the one of the published verdicts, else the first. */
export function heading(
  text: string | undefined,
  headings: readonly Heading[],
  publishedAgainst: string | null,
): string {
  if (text === undefined) return publishedAgainst ?? (headings[0] as Heading).id;
  const found = headings.find((h) => h.id === text || h.label.zh === text || h.label.en === text);
  return found
    ? found.id
    : wrong(
        '--against',
        { zh: `指标体系没有“${text}”这一评价标准`, en: `the catalogue has no requirement "${text}"` },
        known(
          text,
          headings.map((h) => h.id),
        ),
      );
}
