import type { Decimal } from '../model/decimal.js';
import { type Period, period } from '../model/period.js';
import { isUnit, normalUnit } from '../model/unit.js';
import type { Sign } from '../model/value.js';
import type { Bracket } from './brackets.js';
import {
  type Direction,
  readBase,
  readBounded,
  readDirection,
  readTarget,
  type Since,
  type Target,
  YEAR,
} from './change.js';
import { ascii } from './normalize.js';
import { isKnownUnit, readQuantity } from './number.js';

/** One thing that a bracket says of the value beside it. */
export type Remark = { readonly text: string } & (
  | { readonly is: 'as-of'; readonly asOf: Period }
  | { readonly is: 'base'; readonly since: Since | null; readonly direction: Direction | null }
  | { readonly is: 'target'; readonly target: Target }
  | { readonly is: 'unit'; readonly unit: string }
  | { readonly is: 'mark'; readonly mark: '+' | '-' }
  | { readonly is: 'bound'; readonly sign: Sign | null; readonly number: Decimal; readonly unit: string | null }
  | { readonly is: 'figure' | 'qualifier' | 'note' }
);

const AS_OF = new RegExp(
  `^(?:数据)?(?:为|系|取自?|采用|截[至止]到?)?\\s*(${YEAR}底?)(?:3[01]日)?\\s*的?(?:统计|监测|年报|快报)?(?:数据|数值|数|值)?$`,
);
/** A word that, left in a note, would let another number be read than the one that is meant. */
const QUALIFIER =
  /^(?:大?约|近|左右|上下|及?以[上下]|[以之]内|不含|负|减|余|多|万|亿|预[计测期]值?|(?:\d{4}年)?(?:目标|计划)值?|拟)$/;

/** What each bracket says; a bracket that says several things is taken apart, unless nothing in it is known. */
export function readRemarks(brackets: readonly Bracket[], own: string | null): readonly Remark[] {
  return brackets.flatMap(({ text: bracket, isInFront }) => {
    const parts = bracket.split(/[；;。\n]|[,，](?!\d)|(?<!\d)[,，]/).map((part) => part.trim());
    const remarks = parts.filter((part) => part !== '').map((part) => readRemark(part, own, isInFront));
    return remarks.some((r) => r.is !== 'note') ? remarks : [{ text: bracket, is: 'note' as const }];
  });
}

function readRemark(text: string, own: string | null, isInFront: boolean): Remark {
  const plain = ascii(text).trim();
  if (plain === '+' || plain === '-') return isInFront ? { text, is: 'qualifier' } : { text, is: 'mark', mark: plain };
  if (QUALIFIER.test(plain)) return { text, is: 'qualifier' };
  const asOf = period((AS_OF.exec(plain)?.[1] ?? '').replace(/(?<=月份?)底$/, ''));
  if (asOf !== null) return { text, is: 'as-of', asOf };
  const base = readBase(plain);
  const way = readDirection(base?.rest ?? plain);
  if ((base !== null || way !== null) && (way?.rest ?? base?.rest) === '') {
    return { text, is: 'base', since: base?.since ?? null, direction: way?.direction ?? null };
  }
  const target = readTarget(plain, own);
  if (target !== null) return { text, is: 'target', target };
  const unit = plain.replace(/^(?:计量)?单位\s*[:：为是]?\s*/, '');
  if ((isUnit(unit) && !/^[a-z]$/.test(unit)) || (own !== null && normalUnit(own) === normalUnit(unit))) {
    return { text, is: 'unit', unit };
  }
  return readBound(text, plain, own) ?? { text, is: isFigure(plain, own) ? 'figure' : 'note' };
}

/** <0.01, 检出限为0.01 mg/L: what stands beside 未检出. */
function readBound(text: string, plain: string, own: string | null): Remark | null {
  const limit = /^(?:方法|最低)?检[出测](?:下)?限\s*[:：为是]?\s*/.exec(plain)?.[0];
  const bounded = readBounded(plain.slice(limit?.length ?? 0), own);
  if (bounded === null || (limit === undefined && bounded.sign === null && !bounded.hasL)) return null;
  const sign = bounded.sign ?? '<';
  return { text, is: 'bound', sign, number: bounded.number, unit: bounded.hasL ? null : bounded.unit };
}

/** A bare number, with or without a unit: a second figure that does not say what it is. */
function isFigure(plain: string, own: string | null): boolean {
  const read = readQuantity(plain, own);
  return 'ok' in read && (read.ok.unit === null || isKnownUnit(read.ok.unit, own));
}
