import type { Result } from '../model/assessment.js';
import type { Item } from '../model/catalogue.js';
import { compare, type Decimal, HUNDRED, literal, multiply, scaled, sign } from '../model/decimal.js';
import type { Limit } from '../model/limit.js';
import type { Problem } from '../model/problem.js';
import { isOffScale, scaleText } from '../model/quantity.js';
import type { PartVerdict } from '../model/rule.js';
import { withUnit } from '../model/say.js';
import type { Text } from '../model/text.js';
import type { Value } from '../model/value.js';
import { problemOf } from './problem-of.js';
import { isOwnLimit, repeats } from './requirement.js';

const ONE = literal('1');
const TWO = literal('2');

/** Of a value that was read: it may be what was meant, but it looks like a slip. */
interface Suspicion {
  readonly code: string;
  readonly text: Text;
  readonly hint: Text;
}

interface Suspect {
  readonly result: Result;
  readonly item: Item;
  readonly value: Value;
  /** The cell on one line. */
  readonly raw: string;
}

/**
 * Looks for slips in what was reported: each row by itself as it comes, and shares against the others of their column once
 * all have come. Of the rows nothing is kept but the doubtful ones.
 */
export class Suspicions {
  readonly #found: Problem[] = [];
  /** Shares from 0 to 1 that no limit tells to be too small. */
  readonly #small: Suspect[] = [];
  readonly #shares = { all: 0, small: 0 };
  readonly #items: ReadonlyMap<string, Item>;

  constructor(items: readonly Item[]) {
    this.#items = new Map(items.map((item) => [item.id, item]));
  }

  add(result: Result): void {
    const item = this.#items.get(result.item);
    if (!item || result.at === null || result.value === null) return;
    if (result.published !== null && result.published.status === null)
      this.#report({ ...result, at: { ...result.at, column: null } }, item, unknownVerdict(result.published.text));
    if (result.value === null || result.status === 'error') return;
    const suspect: Suspect = { result, item, value: result.value, raw: result.value.raw.replace(/\s*\n\s*/g, ' ') };
    const found = year(suspect) ?? lostPoint(suspect) ?? copied(suspect) ?? this.#fraction(suspect);
    if (found !== null) this.#report(result, item, found);
  }

  /** What was found, and which of the plainer warnings it takes the place of. */
  problems(plain: readonly Problem[]): readonly Problem[] {
    const column = this.#shares.small >= 3 && this.#shares.small * 2 >= this.#shares.all;
    const shares = column
      ? this.#small.map((s) => problemOf(placed(s.result, s.item), 'share-as-fraction', 'warning', ...asFraction(s)))
      : [];
    const all = [...this.#found, ...shares];
    const explained = new Set(all.filter((p) => p.code !== 'unknown-verdict').map(placeOf));
    return [...plain.filter((p) => p.code !== 'off-scale' || !explained.has(placeOf(p))), ...all];
  }

  #report(result: Pick<Result, 'at'>, item: Item, { code, text, hint }: Suspicion): void {
    this.#found.push(problemOf(placed(result, item), code, 'warning', text, hint));
  }

  /** 0.955 for 95.5 %. */
  #fraction(suspect: Suspect): Suspicion | null {
    const { item, value, raw } = suspect;
    const { kind, number } = value;
    if (item.unit !== '%' || item.measures !== 'level' || kind !== 'number' || number === null) return null;
    if (/[%％‰]/.test(raw) || value.converted !== null) return null;
    this.#shares.all += 1;
    if (sign(number) <= 0 || compare(number, ONE) > 0) return null;
    this.#shares.small += 1;
    const [text, hint] = asFraction(suspect);
    if (limits(suspect.result).some(({ low }) => low !== null && compare(low.value, ONE) > 0))
      return { code: 'share-as-fraction', text, hint };
    if (item.better !== 'lower') this.#small.push(suspect);
    return null;
  }
}

const placed = ({ at }: Pick<Result, 'at'>, item: Item) => ({ item, at: at as NonNullable<Result['at']> });
const placeOf = ({ at }: Problem): string => `${at?.file}\n${at?.sheet ?? ''}\n${at?.line}\n${at?.column}`;

const asFraction = ({ value, raw }: Suspect): [Text, Text] => {
  const meant = plainDigits(multiply(value.number as Decimal, HUNDRED));
  return [
    {
      zh: `单位是 %，填的是“${raw}”，像是没有乘 100`,
      en: `the unit is %, and "${raw}" looks like a share not multiplied by 100`,
    },
    {
      zh: `如果是 ${meant}%，请填 ${meant}；如果确是 ${raw}%，请在数值后写上 %`,
      en: `if ${meant}% is meant, write ${meant}; if it is ${raw}% indeed, write the % behind it`,
    },
  ];
};

/** 955 or 9550 for 95.5: a power of ten brings it onto its scale, and it is far off without. */
function lostPoint({ item, value, raw }: Suspect): Suspicion | null {
  const { kind, number } = value;
  const top = item.scale?.[1] ?? null;
  if (kind !== 'number' || number === null || top === null || item.measures !== 'level') return null;
  if (sign(top) <= 0 || compare(number, multiply(top, TWO)) < 0) return null;
  for (let shift = 1; shift <= 4; shift++) {
    const meant = scaled(number, -shift);
    if (meant === null || isOffScale(meant, item)) continue;
    const figure = withUnit(plainDigits(meant), item.unit);
    return {
      code: 'lost-decimal-point',
      text: {
        zh: `现状值“${raw}”超出取值范围 ${scaleText(item)}，像是漏了小数点（${figure}？）`,
        en: `the value "${raw}" lies outside the scale ${scaleText(item)} and looks as if its decimal point were lost (${figure}?)`,
      },
      hint: { zh: '请对照原始资料改正', en: 'check it against the source' },
    };
  }
  return null;
}

/** 2018 where no such figure can be. */
function year({ result, item, value, raw }: Suspect): Suspicion | null {
  const { number } = value;
  if (number === null || !/^(?:19|20)\d\d$/.test(raw)) return null;
  const ends = limits(result).flatMap(({ low, high }) => [low, high].filter((end) => end !== null));
  const far = ends.length > 0 && ends.every((end) => compare(multiply(end.value, literal('10')), number) < 0);
  const likely = item.measures === 'state' || item.unit === '%' || isOffScale(number, item) || far;
  if (!likely && raw !== result.period?.slice(0, 4)) return null;
  return {
    code: 'year-as-value',
    text: { zh: `现状值一栏填的是“${raw}”，像是年份`, en: `the value reads "${raw}", which looks like a year` },
    hint: {
      zh: '年份请填在“年度”一栏；某年的数值写成 95.5（2017年数据）',
      en: 'the year belongs into the column 年度; a value of another year is written 95.5（2017年数据）',
    },
  };
}

/** ≥95, 不低于95%, 完成上级规定的目标任务: the requirement in place of a value. */
function copied({ result, item, value, raw }: Suspect): Suspicion | null {
  const words = value.kind === 'state' && item.measures !== 'state';
  if (value.kind !== 'censored' && !words) return null;
  const same = result.requirements.some(
    (r) => repeats(value.raw, r.text) || (value.kind === 'censored' && isOwnLimit(value, r.limit)),
  );
  return same
    ? {
        code: 'value-repeats-requirement',
        text: { zh: `现状值“${raw}”照抄了评价标准`, en: `the value "${raw}" repeats the requirement` },
        hint: { zh: '请填实际数值；没有数据请写“未统计”', en: 'give the actual figure, or 未统计 where there is none' },
      }
    : null;
}

const unknownVerdict = (text: string): Suspicion => ({
  code: 'unknown-verdict',
  text: {
    zh: `达标情况“${text}”不认识，没有用它核对`,
    en: `the published verdict "${text}" is unknown and was not compared`,
  },
  hint: { zh: '请写“达标”“未达标”“未统计”或“不涉及”', en: 'write 达标, 未达标, 未统计 or 不涉及' },
});

/** Every limit that a result was held against, those of its parts too. */
function limits({ requirements }: Result): readonly Limit[] {
  const ofParts = (parts: readonly PartVerdict[]): (Limit | null)[] =>
    parts.flatMap((p) => [p.limit, ...ofParts(p.parts)]);
  return requirements.flatMap((r) => [r.limit, ...ofParts(r.parts)]).filter((limit) => limit !== null);
}

const plainDigits = (number: Decimal): Decimal =>
  (number.includes('.') ? number.replace(/0+$/, '').replace(/\.$/, '') : number) as Decimal;
