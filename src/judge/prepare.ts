import type { Decimal } from '../model/decimal.js';
import type { Measurement } from '../model/measurement.js';
import type { Problem } from '../model/problem.js';
import { withUnit } from '../model/say.js';
import type { Text } from '../model/text.js';
import { convert, isRatio, normalUnit } from '../model/unit.js';
import type { Value } from '../model/value.js';
import { doubts } from './doubts.js';
import { problemOf } from './problem-of.js';

/** A value made ready for its item's rules: in the item's unit, or with the trouble that keeps it from being judged. */
export interface Prepared {
  readonly value: Value;
  readonly trouble: Text | null;
  readonly problems: readonly Problem[];
}

/** Brings a value to its item's unit, and notices what is doubtful about it. */
export function prepare(m: Measurement): Prepared {
  const { item } = m;
  const value = asChange(m);
  if (value.kind === 'missing') return { value, trouble: null, problems: [] };
  if (value.kind === 'unreadable') {
    const trouble = value.trouble ?? {
      zh: `现状值“${value.raw}”无法识读`,
      en: `the value "${value.raw}" cannot be read`,
    };
    return { value, trouble, problems: [problemOf(m, 'unreadable-value', 'error', trouble, READ_HINT)] };
  }
  const written = value.number === null || value.kind === 'change' ? value : inItemUnit({ ...m, value });
  const converted = written && inlineInItemUnit(written, m);
  if (converted === null) {
    const unit = value.unit ?? m.unit;
    const trouble: Text = {
      zh: `单位“${unit}”不能换算为该指标的单位“${item.unit ?? '无'}”`,
      en: `the unit "${unit}" cannot be converted to the unit of this indicator, "${item.unit ?? 'none'}"`,
    };
    return { value, trouble, problems: [problemOf(m, 'unit-mismatch', 'error', trouble, UNIT_HINT)] };
  }
  return { value: converted, trouble: null, problems: doubts(m, converted) };
}

/** The number in the item's unit; null where there is no exact way there. A unit behind the number goes before the column's. */
function inItemUnit({ item, value, unit: column }: Measurement): Value | null {
  const unit = value.unit ?? column;
  const number = value.number as Decimal;
  if (unit === null || item.measures === 'state') return value.unit === null ? { ...value, unit: item.unit } : value;
  if (item.unit !== null && normalUnit(unit) === normalUnit(item.unit)) return { ...value, unit: item.unit };
  if (item.unit === null) return null;
  const converted = convert(number, unit, item.unit);
  if (converted === null) return null;
  const done = `${withUnit(number, unit)} = ${withUnit(converted, item.unit)}`;
  return { ...value, number: converted, unit: item.unit, converted: done };
}

/** A level that the cell itself declares is in the unit written behind it, or else in the value's own. */
function inlineInItemUnit(converted: Value, { item, value, unit: column }: Measurement): Value {
  const { inline } = value;
  const unit = inline?.unit ?? value.unit ?? column;
  if (!inline || inline.direction !== null || value.kind === 'change' || item.measures !== 'level') return converted;
  if (unit === null || item.unit === null || normalUnit(unit) === normalUnit(item.unit)) return converted;
  const number = convert(inline.number, unit, item.unit);
  return { ...converted, inline: number === null ? null : { ...inline, number, unit: item.unit } };
}

const READ_HINT: Text = {
  zh: '请改为数值（如 95.5）、指标体系中的状态用语，或留空表示缺数据',
  en: 'write a figure (95.5), a state word of the catalogue, or leave it blank for no data',
};
const UNIT_HINT: Text = { zh: '请按该指标的单位填报', en: "give the value in the indicator's unit" };

/** `-4.61%` where a level in another unit is due: only a change can be meant, and its sign says which way. */
function asChange({ item, value, unit }: Measurement): Value {
  const written = value.unit ?? unit;
  const isShare = written !== null && isRatio(written) && (item.unit === null || !isRatio(item.unit));
  const isSigned = /^\s*[-−－+＋]/.test(value.raw);
  return value.kind === 'number' &&
    item.measures === 'level' &&
    item.unit !== null &&
    isShare &&
    isSigned &&
    value.unit !== null
    ? { ...value, kind: 'change' }
    : value;
}
