import { compare, type Decimal, isZero, negate, sign } from '../model/decimal.js';
import { type Bound, exactly, gap, type Known, type Limit, meets } from '../model/limit.js';
import { isOffScale, type Quantity, scaleText } from '../model/quantity.js';
import { amend, type Case, type Verdict, verdict } from '../model/rule.js';
import { asWritten, quantity, wordsOf } from '../model/say.js';
import type { Text } from '../model/text.js';
import { convert } from '../model/unit.js';
import type { Value } from '../model/value.js';
import { sentence } from './sentence.js';
import { withinBy } from './within-by.js';

/** What a figure of the evidence leaves to know, or the verdict where no figure can be had from it. */
type Evidence = { readonly known: Known; readonly exact: Decimal | null; readonly mark: '+' | '-' | null };

/**
 * The change that a value tells of, positive for a rise. Null where the text leaves open which way it went: `-16.2` under
 * 下降幅度 may be a rise or a fall with a careless sign, and nothing is guessed.
 */
export function changeOf(value: Value, item: Quantity): Decimal | null {
  const n = value.number;
  if (n === null || (value.kind !== 'change' && value.kind !== 'number')) return null;
  if (isZero(n)) return n;
  if (value.direction) return sign(n) < 0 ? null : value.direction === 'down' ? negate(n) : n;
  if (item.measures === 'decline') return sign(n) < 0 ? null : negate(n);
  if (item.measures === 'change') return n;
  // A level was expected: a written sign tells the way, a bare figure does not.
  return value.kind === 'change' && (sign(n) < 0 || /^[+＋]/.test(value.raw.trim())) ? n : null;
}

/** The figure that an item's limits are about: a level, or the size of a change or decline. */
export function measured(c: Case): Evidence | Verdict {
  const { value, item } = c;
  if (value.kind === 'state' || value.kind === 'grade') {
    return verdict('review', () => ({
      zh: `应填数值，现状值是文字“${wordsOf(value)}”，需人工核实。`,
      en: `A number is due, and the value is the statement "${wordsOf(value)}": a person must look.`,
    }));
  }
  if (value.kind === 'censored' && value.number === null)
    return { known: { low: null, high: null }, exact: null, mark: null };
  if (item.measures === 'change' || item.measures === 'decline') {
    if (value.kind === 'censored') {
      return item.measures === 'decline' && sign(value.number as Decimal) < 0 ? unclearChange(value) : bounded(value);
    }
    const change = changeOf(value, item);
    if (change === null) return unclearChange(value);
    const size = inUnitOf(item, item.measures === 'decline' ? negate(change) : change, value);
    return size === null ? otherUnit(value, item) : { known: exactly(size), exact: size, mark: value.mark };
  }
  if (value.kind === 'change') {
    return verdict('review', () => ({
      zh: `应填水平值，现状值“${value.raw}”是变化幅度，需人工核实。`,
      en: `A level is due, and the value "${value.raw}" is a change: a person must look.`,
    }));
  }
  const number = value.number as Decimal;
  if (isOffScale(number, item) || isBoundBeyond(value, item)) {
    const shown = shownOf(value, number, item);
    return verdict('review', () => ({
      zh: `现状值${shown.zh}超出该指标的取值范围（${scaleText(item)}），需人工核实。`,
      en: `The value ${shown.en} lies outside the scale of this indicator (${scaleText(item)}): a person must look.`,
    }));
  }
  if (value.kind === 'censored') return bounded(value);
  return { known: exactly(number), exact: number, mark: value.mark };
}

export const unclearChange = (value: Value): Verdict =>
  verdict('review', () => ({
    zh: `现状值“${value.raw}”看不出是上升还是下降，需人工核实。`,
    en: `The value "${value.raw}" does not tell a rise from a fall: a person must look.`,
  }));

/** A change is written in its own unit, and is compared in its item's; null where there is no way from one to the other. */
const inUnitOf = (item: Quantity, size: Decimal, { kind, unit }: Value): Decimal | null =>
  kind !== 'change' || unit === null ? size : item.unit === null ? null : convert(size, unit, item.unit);

const otherUnit = ({ raw, unit }: Value, item: Quantity): Verdict =>
  verdict('review', () => ({
    zh: `现状值“${raw}”的单位“${unit}”不能换算为该指标的单位“${item.unit ?? '无'}”，需人工核实。`,
    en: `The unit "${unit}" of the value "${raw}" cannot be converted to that of this indicator, "${item.unit ?? 'none'}": a person must look.`,
  }));

/** Whether a bound leaves only figures outside the scale: more than 100 of 100. */
function isBoundBeyond({ kind, bound, number }: Value, { scale }: Quantity): boolean {
  const end = bound === '>' ? scale?.[1] : bound === '<' ? scale?.[0] : null;
  return kind === 'censored' && number !== null && end != null && compare(number, end) === 0;
}

/** A figure with its unit, or a bound as it was written. */
function shownOf(value: Value, number: Decimal, item: Quantity): Text {
  const { zh, en } = quantity(number, item);
  return value.kind === 'censored' ? asWritten(value) : { zh: ` ${zh} `, en };
}

/** The range that a bound leaves. */
function bounded({ number, bound }: Value): Evidence {
  const end: Bound = { value: number as Decimal, inclusive: bound?.endsWith('=') ?? false };
  const known = bound?.startsWith('<') ? { low: null, high: end } : { low: end, high: null };
  return { known, exact: null, mark: null };
}

/**
 * The one way in which a value meets a limit. `says` is the kind's own wording of the limit, put into the sentence of
 * the verdict, so that the words and the ends of the limit come from one place.
 */
export function judgeLimit(c: Case, limit: Limit, says: () => Text, rounds = true): Verdict {
  const evidence = measured(c);
  if ('status' in evidence) return amend(evidence, { limit });
  return judgeEvidence(c, evidence, limit, says, rounds);
}

/** A figure that was derived from the value, such as the size of a fall, under its own label. */
export function judgeExact(c: Case, exact: Decimal, limit: Limit, says: () => Text, label: Text): Verdict {
  return judgeEvidence(c, { known: exactly(exact), exact, mark: c.value.mark }, limit, says, true, label);
}

const VALUE: Text = { zh: '现状值', en: 'value' };

function judgeEvidence(
  c: Case,
  evidence: Evidence,
  limit: Limit,
  says: () => Text,
  rounds: boolean,
  label = VALUE,
): Verdict {
  const { exact, known, mark } = evidence;
  if (exact === null) return judgeRange(c, known, limit, says, rounds);
  const full = meets(exact, limit, 'full-value', null, mark);
  const rounded = rounds ? meets(exact, limit, 'rounded', c.roundTo, mark) : full;
  const met = c.comparison === 'rounded' ? rounded : full;
  const margin = gap(exact, limit) as Decimal;
  return verdict(
    met ? 'pass' : 'fail',
    () => sentence(c, { label, exact, says: says(), limit, met, margin, delicate: full !== rounded, rounds }),
    {
      basis: met ? 'figure' : null,
      limit,
      gap: margin,
      otherwise: (c.comparison === 'rounded' ? full : rounded) ? 'pass' : 'fail',
    },
  );
}

function judgeRange(c: Case, known: Known, limit: Limit, says: () => Text, rounds: boolean): Verdict {
  const full = withinBy('full-value', known, limit, null);
  const rounded = rounds ? withinBy('rounded', known, limit, c.roundTo) : full;
  const [inside, other] = c.comparison === 'rounded' ? [rounded, full] : [full, rounded];
  const otherwise = other === null ? 'undetermined' : other ? 'pass' : 'fail';
  const shown = asWritten(c.value);
  if (inside === null) {
    return verdict(
      'undetermined',
      () => ({
        zh: `现状值${shown.zh}只给出界限，要求${says().zh}：仅凭界限不能判定，需要确切数值。`,
        en: `The value ${shown.en} is only a bound and must be ${says().en}: the bound does not decide, an exact figure is needed.`,
      }),
      { limit, needs: ['exact-value'], otherwise },
    );
  }
  return verdict(
    inside ? 'pass' : 'fail',
    () => ({
      zh: `现状值${shown.zh}，要求${says().zh}：界限内的任何数值都${inside ? '达到' : '达不到'}。`,
      en: `The value is ${shown.en} and must be ${says().en}: every figure within the bound ${inside ? 'meets' : 'misses'} it.`,
    }),
    { basis: inside ? 'figure' : null, limit, otherwise },
  );
}
