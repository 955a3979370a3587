import type { Item } from '../model/catalogue.js';
import { type Decimal, lastPlace } from '../model/decimal.js';
import type { Bound, Limit } from '../model/limit.js';
import { isAgainstBetter } from '../model/quantity.js';
import type { Text } from '../model/text.js';
import { convert, normalUnit } from '../model/unit.js';
import type { Sign } from '../model/value.js';
import { readBounded, readDirection } from './change.js';
import { ascii, clean } from './normalize.js';
import type { TableRow } from './table.js';

type Field = 'comparison' | 'figure' | 'unit';
type Wrong = (code: string, field: Field, text: Text, severity?: 'warning') => void;

const NOT_SET = /^(?:上级)?(?:尚|暂|还)?未(?:下达|发布|公布)$|^未(?:定|明确)$/;

/** Whether a cell says that no figure was set yet. */
export const isNotSet = (text: string): boolean => NOT_SET.test(text);

interface Read {
  readonly limit: Limit;
  readonly ofChange: 'up' | 'down' | null;
}

/** `≥80`, `下降3.6%`, or a bare figure with the comparison in its own column; `sides` are those that rules ask for where the figure has a name. Undefined where it cannot be read. */
export function readFigure(
  row: Pick<TableRow<Field>, 'cell'>,
  item: Item,
  sides: readonly Sign[] | null,
  wrong: Wrong,
): Read | null | undefined {
  const [comparison, figure] = [row.cell('comparison'), row.cell('figure')].map((t) => ascii(clean(t)).trim()) as [
    string,
    string,
  ];
  if (/^[-—–/]*$/.test(figure) || isNotSet(figure)) return null;
  const text = `${comparison}${figure}`;
  const way = readDirection(text);
  const rest = (way?.rest ?? text).replace(/^[:：为了]/, '').trim();
  const bounded = readBounded(rest, item.unit);
  if (bounded === null || bounded.hasL || (way !== null && bounded.number.startsWith('-'))) {
    wrong('unreadable-target', 'figure', {
      zh: `上级目标值“${text}”读不懂`,
      en: `the assigned figure "${text}" cannot be read`,
    });
    return undefined;
  }
  if (bounded.sign !== null && sides !== null && sides.length > 0 && !sides.includes(bounded.sign)) {
    wrong('comparison-conflict', 'comparison', {
      zh: `“${text}”的比较方式与评价标准的不同（${sides.join('、')}），请只写数值`,
      en: `"${text}" compares in another way than the requirement (${sides.join(', ')}): give the figure alone`,
    });
    return undefined;
  }
  const sign = bounded.sign ?? sides?.[0] ?? defaultSign(way !== null, item);
  if (sign === null) {
    wrong('no-direction', 'comparison', {
      zh: `“${text}”没有写明是不低于还是不高于，指标体系也没有说明以高为好还是以低为好`,
      en: `"${text}" does not say at least or at most, and the catalogue does not say whether higher or lower is better`,
    });
    return undefined;
  }
  const unit = bounded.unit ?? (row.cell('unit') || null);
  const number = way ? bounded.number : inItemUnit(bounded.number, unit, item);
  if (number === null) {
    wrong('unit-mismatch', 'unit', {
      zh: `单位“${unit}”不能换算为该指标的单位“${item.unit ?? '无'}”`,
      en: `the unit "${unit}" cannot be converted to "${item.unit ?? 'none'}"`,
    });
    return undefined;
  }
  const limit = limitOf(sign, number, way ? (unit ?? '%') : item.unit);
  const ofChange = way?.direction ?? null;
  // Of a figure with a name the rule itself says which side is due.
  if (sides === null && isAgainstBetter(limit, ofChange, item)) {
    const doubt: Text = {
      zh: `上级目标值“${text}”的方向与该指标以${item.better === 'lower' ? '低' : '高'}为好相反，请核对；在此之前不据此判定`,
      en: `the assigned figure "${text}" asks for the opposite of what is better for this item (${item.better} is better): check it; until then it decides nothing`,
    };
    wrong('target-against-better', 'figure', doubt, 'warning');
  }
  return { limit, ofChange };
}

/** A fall or rise must be at least so large; a level goes the way that is better. */
const defaultSign = (isChange: boolean, { better }: Item): Sign | null =>
  isChange || better === 'higher' ? '>=' : better === 'lower' ? '<=' : null;

function inItemUnit(number: Decimal, unit: string | null, item: Item): Decimal | null {
  if (unit === null || /^[-—/]*$/.test(unit) || (item.unit !== null && normalUnit(unit) === normalUnit(item.unit)))
    return number;
  return item.unit === null ? null : convert(number, unit, item.unit);
}

function limitOf(sign: Sign, value: Decimal, unit: string | null): Limit {
  const bound: Bound = { value, inclusive: sign.endsWith('='), interval: lastPlace(value) };
  return sign.startsWith('>') ? { low: bound, high: null, unit } : { low: null, high: bound, unit };
}
