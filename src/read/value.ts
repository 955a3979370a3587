import { decimal } from '../model/decimal.js';
import type { Text } from '../model/text.js';
import { isRatio, normalUnit } from '../model/unit.js';
import { type Value, value } from '../model/value.js';
import { takeBrackets } from './brackets.js';
import { readBounded, readChange, startsWithSign } from './change.js';
import { finish, type Reading, type Takes } from './finish.js';
import { ascii, clean, damage, tidy } from './normalize.js';
import { hasLookalikes, isKnownUnit, type Quantity, readQuantity, startsLikeNumber } from './number.js';
import { type Remark, readRemarks } from './remark.js';
import { trouble } from './trouble.js';
import { hasWords, isMissing, isPunctuation, isSentence, isUndetected, readGrades, splitWords } from './words.js';

export interface ValueContext {
  /** The item's own unit, which is known behind a number even where the table of units does not have it. */
  readonly unit: string | null;
}

/** No value is longer, and no pattern has to be quick on more. */
const MOST = 2000;
const SIMPLE = /^-?\d{1,40}(?:\.\d{1,40})?$/;

/** Reads one cell of 现状值. Nothing is guessed: what could mean two things is unreadable, and the trouble says why. */
export function readValue(raw: string, context: ValueContext): Value {
  const shown = tidy(raw);
  // Nearly all cells of a large file are plain figures, and need none of what follows.
  const simple = SIMPLE.test(shown) ? decimal(shown) : null;
  if (simple !== null) return value(shown, 'number', { number: simple });
  const unreadable = (why: Text): Value => value(shown, 'unreadable', { trouble: why });
  if (shown.length > MOST)
    return unreadable(trouble(shown, `过长（超过${MOST}个字符）`, `is longer than ${MOST} characters`));
  const text = clean(shown);
  const harm = damage(text);
  if (harm !== null) return unreadable(harm);
  const parted = takeBrackets(text);
  if (parted === null) return unreadable(trouble(text, '括号不配对', 'has a bracket without its partner'));
  const remarks = readRemarks(parted.inside, context.unit);
  const read = readText(parted.outside, remarks, context.unit);
  return 'trouble' in read ? unreadable(read.trouble) : read.as(shown);
}

function readText(outside: string, remarks: readonly Remark[], own: string | null): Reading {
  const text = ascii(outside).trim();
  const all = remarks.map((r) => r.text);
  if (text === '' && all.length > 0) {
    if (all.every(isMissing)) return finish('missing', { note: all.join('；') }, [], []);
    return {
      trouble: trouble(all.join('；'), '只有括号内的说明，没有数值', 'is only a note in brackets, without a value'),
    };
  }
  if (isMissing(text)) {
    // -(5) may be a negative number as accountants write it.
    const figure = isPunctuation(text) && remarks.find((r) => r.is === 'figure' || r.is === 'bound');
    if (figure)
      return {
        trouble: trouble(
          `${text}(${figure.text})`,
          '的数值在括号内，含义不明',
          'has its number in brackets, and does not say what it means',
        ),
      };
    return finish('missing', {}, remarks, []);
  }
  if (isUndetected(text)) {
    const limit = remarks.find((r) => r.is === 'bound' && r.sign?.startsWith('<'));
    const rest = remarks.filter((r) => r !== limit);
    return finish(
      'censored',
      { bound: '<', ...(limit?.is === 'bound' && { number: limit.number, unit: limit.unit }) },
      rest,
      ['unit'],
    );
  }
  const grades = readGrades(text, own);
  if (grades !== null) return finish('grade', { words: grades }, remarks, []);
  return readFigure(text, remarks, own) ?? readWords(text, outside, remarks, own);
}

function readFigure(text: string, remarks: readonly Remark[], own: string | null): Reading | null {
  const change = readChange(text, own);
  if (change === 'two-signs')
    return { trouble: trouble(text, '既写明升降又带正负号', 'says which way in words and has a sign as well') };
  if (change !== null) {
    const { direction, since } = change;
    return finish(
      'change',
      { ...figure(change), direction, since },
      remarks,
      ['base', 'target', 'unit', 'mark'],
      change.note,
    );
  }
  const bounded = readBounded(text, own);
  if (bounded !== null && (bounded.sign !== null || bounded.hasL)) {
    const below = bounded.sign ?? '<';
    if (bounded.hasL && !below.startsWith('<'))
      return {
        trouble: trouble(
          text,
          '的界限与检出限标记“L”矛盾',
          'has a bound that contradicts its mark L (below the limit of detection)',
        ),
      };
    if (remarks.some((r) => r.is === 'base'))
      return { trouble: trouble(text, '是变化幅度的界限，不是确定的幅度', 'is a bound on a change, and not a change') };
    const rest = { number: bounded.number, unit: bounded.hasL ? null : bounded.unit, bound: below };
    return finish('censored', rest, remarks, ['target', 'unit'], bounded.note);
  }
  if (startsWithSign(text)) return signTrouble(text, own);
  if (
    /^\d{4}\s*年(?:度|底|末)?$|^\d{4}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号]?)?$|^(?:19|20)\d\d([-/])\d{1,2}(?:\1\d{1,2})?$|^\d{1,2}月(?:\d{1,2}[日号])?$/.test(
      text,
    )
  ) {
    return { trouble: trouble(text, '是日期，不是数值', 'is a date and not a value') };
  }
  if (!startsLikeNumber(text)) return null;
  const read = readQuantity(text, own);
  if ('ok' in read) return finishNumber(text, read.ok, remarks);
  return hasWordsBeside(text, own) ? null : { trouble: lookalikes(text, own) ?? read.trouble };
}

function finishNumber(text: string, quantity: Quantity, remarks: readonly Remark[]): Reading {
  const way = remarks.find((r) => r.is === 'base' && r.direction !== null);
  if (way !== undefined && /^[-+]/.test(text)) {
    return {
      trouble: trouble(
        `${text}(${way.text})`,
        '既写明升降又带正负号',
        'says which way in words and has a sign as well',
      ),
    };
  }
  const isShare = quantity.unit === null || isRatio(quantity.unit) || isPoint(quantity.unit);
  const isOfChange = remarks.some((r) => r.is === 'target' && r.target.direction !== null);
  const isChange = remarks.some((r) => r.is === 'base') || (isOfChange && isShare) || isPoint(quantity.unit);
  // 0.45吨标准煤/万元（考核要求下降3.6%）: the value is a level, and the requirement is not for it.
  const takes: Takes = isOfChange && !isChange ? ['unit', 'mark'] : ['base', 'target', 'unit', 'mark'];
  return finish(isChange ? 'change' : 'number', figure(quantity), remarks, takes, quantity.note);
}

/** Percentage points are a difference of two shares, and never a level. */
const isPoint = (unit: string | null): boolean => unit !== null && normalUnit(unit) === '百分点';

const figure = ({ number, unit }: Quantity): Partial<Value> => ({ number, unit });

const hasWordsBeside = (text: string, own: string | null): boolean =>
  isSentence(text) && !isKnownUnit(text.replace(/[\d\s\p{P}+~^=<>|]/gu, ''), own) && !hasLookalikes(text, own);

const lookalikes = (text: string, own: string | null): Text | null =>
  hasLookalikes(text, own)
    ? trouble(text, '含有形似数字的字母（O、I、l 等）', 'holds letters that look like digits (O, I, l)')
    : null;

function signTrouble(text: string, own: string | null): Reading {
  const behind = text.slice(1).trim();
  if (behind === '')
    return { trouble: trouble(text, '只有比较符号，没有数值', 'is a sign of comparison without a number') };
  const read = readQuantity(behind, own);
  return {
    trouble:
      lookalikes(behind, own) ?? ('trouble' in read ? read.trouble : trouble(text, '无法识别', 'cannot be read')),
  };
}

function readWords(text: string, outside: string, remarks: readonly Remark[], own: string | null): Reading {
  const letters = lookalikes(text, own);
  if (letters !== null) return { trouble: letters };
  if (!hasWords(text)) return { trouble: trouble(text, '既不是数值，也没有文字', 'is neither a number nor words') };
  return finish('state', { words: splitWords(outside) }, remarks, []);
}
