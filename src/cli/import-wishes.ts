import type { BetterWish } from '../author/import.js';
import { refuse } from '../model/problem.js';
import type { Text } from '../model/text.js';

const WAYS: Readonly<Record<string, 'higher' | 'lower'>> = {
  higher: 'higher',
  lower: 'lower',
  越高越好: 'higher',
  越低越好: 'lower',
};

/** Reads `--better lower` and `--better 3=higher,5=lower`, given once or more. */
export function betterWish(written: readonly string[]): BetterWish | null {
  const settings = written.flatMap((text) => text.split(/[,，]/)).map((text) => text.trim());
  const named = settings.filter((text) => text !== '');
  const [first] = named;
  if (first === undefined) return null;
  const way = WAYS[first];
  if (way !== undefined && named.length === 1) return way;
  return new Map(
    named.map((setting) => {
      const [, key, word] = /^(.+?)\s*[=＝]\s*([^=＝]+)$/s.exec(setting) ?? [];
      const said = word === undefined ? undefined : WAYS[word.trim()];
      if (key === undefined || said === undefined) return wrong(setting);
      return [key.trim(), said] as const;
    }),
  );
}

const wrong = (setting: string): never =>
  refuse(
    'usage',
    {
      zh: `--better：“${setting}”不是 higher、lower，也不是 编号=higher 的形式`,
      en: `--better: "${setting}" is neither higher nor lower, nor of the form id=higher`,
    },
    BETTER_HINT,
  );

const BETTER_HINT: Text = {
  zh: '例如 --better lower（全部越低越好），或 --better 3=higher,5=lower',
  en: 'for example --better lower (of all), or --better 3=higher,5=lower',
};

/** Keys of `--better` that name nothing in the table. */
export const unknownBetter = (keys: readonly string[]): never =>
  refuse(
    'usage',
    {
      zh: `--better：表中没有编号或名称为“${keys.join('、')}”的指标`,
      en: `--better: the table has no indicator with the number or name "${keys.join(', ')}"`,
    },
    BETTER_HINT,
  );

/** Reads `--table 2`. */
export function tableNumber(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^[1-9]\d{0,3}$/.test(text.trim())) return Number(text);
  return refuse(
    'usage',
    { zh: `--table：“${text}”不是第几张表`, en: `--table: "${text}" is no number of a table` },
    { zh: '例如 --table 2', en: 'for example --table 2' },
  );
}
