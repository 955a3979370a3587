import { damage } from '../read/normalize.js';
import { clausesOf } from './clauses.js';
import { combine } from './combine.js';
import { wayOf } from './direction.js';
import { ownUnit } from './item-unit.js';
import { normalize } from './normalize.js';
import { type Hints, kindOf, type PlainRule, type ThresholdContext, type ThresholdReading } from './reading.js';
import { ask, quote, said } from './say.js';
import { is, type Token } from './token.js';
import { tokenize } from './tokenize.js';

/** Longer texts are paragraphs, and no cell of a table. */
const LONGEST = 400;

/**
 * Reads the text of a requirement into a rule as a catalogue writes it. What it is not sure of is in `look`, what it cannot read
 * is `manual`; no part of the text is left out. It never throws.
 * @param context what is known of the item; nothing of it is guessed from the text of its name
 */
export function readThreshold(text: string, context: ThresholdContext): ThresholdReading {
  const own = ownUnit(context);
  if (text.trim() === '' || /^[\s\-—–－/／]+$/.test(text)) {
    const why = ask(text.trim() === '' ? '空白' : text, '没有写评价标准', 'no requirement is written here');
    return reading({ manual: why.zh }, [why], [], context);
  }
  const broken = damage(text);
  if (broken) return refused(text, broken.zh, broken.en, context);
  if (text.length > LONGEST) return refused(text, '太长，不是一条评价标准', 'is too long for a requirement', context);
  const normal = normalize(text);
  const tokens = tokenize(normal, own === null ? null : normalize(own).text);
  const damaged = tokens.find((token) => is(token, 'damaged'));
  if (damaged?.trouble) return refused(text, damaged.trouble.zh, damaged.trouble.en, context);
  const lost = lostFigure(tokens) ?? openBracket(tokens);
  if (lost) return refused(text, lost.zh, lost.en, context);
  const reader = { tokens, context, source: text, reached: { at: 0 } };
  const { clauses, stuck } = clausesOf(reader);
  if (stuck !== null || clauses.length === 0) {
    const why = notUnderstood(text, tokens, Math.max(stuck ?? 0, reader.reached.at));
    return reading({ manual: why.zh }, [why], normal.notes, context);
  }
  const { rule, look, notes, quantities } = combine(clauses, text, context);
  const units = clauses.flatMap((c) => (c.unit ? [c.unit] : []));
  const unit = own ?? (new Set(units).size === 1 ? (units[0] ?? null) : null);
  const hints: Hints = Object.assign({}, ...clauses.map((c) => c.hints ?? {}));
  const way = wayOf(rule);
  const unique = (texts: typeof look) => texts.filter((t, i) => texts.findIndex((o) => o.zh === t.zh) === i);
  return {
    ...reading(rule, unique(look), unique([...normal.notes, ...notes]), context),
    unit,
    hints: kindOf(rule) === 'manual' ? {} : { ...hints, ...(way && !hints.better && { better: way }) },
    ...(quantities && { quantities }),
  };
}

/** Quotes what the grammar does not know; a bracket behind a limit is spoken of as such. */
function notUnderstood(text: string, tokens: readonly Token[], from: number) {
  const rest = quote(
    tokens
      .slice(from)
      .map((t) => t.text)
      .join(''),
  );
  if (from > 0 && is(tokens[from], 'open')) {
    return ask(
      text,
      `括号“${rest}”可能改变限值：是例外、另一个限值，还是说明`,
      `the bracket "${rest}" may change the limit: an exception, another limit, or a remark`,
    );
  }
  return ask(text, `读不懂“${rest}”，须由人判定`, `"${rest}" was not understood; a person must decide`);
}

function refused(text: string, zh: string, en: string, context: ThresholdContext): ThresholdReading {
  const why = { zh: `“${quote(text)}”已损坏：${zh}`, en: `"${quote(text)}" is damaged: ${en}` };
  return reading({ manual: why.zh }, [why], [], context);
}

/** `sure` is never said of a manual rule: somebody has to judge it. */
function reading(
  rule: PlainRule,
  look: ThresholdReading['look'],
  notes: ThresholdReading['notes'],
  context: ThresholdContext,
): ThresholdReading {
  return { rule, kind: kindOf(rule), sure: look.length === 0, look, notes, unit: ownUnit(context), hints: {} };
}

/** A sign that no figure follows, two signs, or a mark that stands for a lost one. */
function lostFigure(tokens: readonly Token[]) {
  for (const [i, token] of tokens.entries()) {
    if (/^[?�□■]$/.test(token.text)) return said(`有不明字符“${token.text}”`, `it holds the mark "${token.text}"`);
    if (!is(token, 'compare') || !/^[≥≤><=]$/.test(token.text)) continue;
    const next = tokens[i + 1];
    if (is(next, 'number', 'about', 'modal') || is(next, 'open')) continue;
    return is(next, 'compare')
      ? said('有两个比较符号', 'it holds two signs')
      : said(`“${token.text}”后面没有数值`, `no figure follows "${token.text}"`);
  }
  return null;
}

function openBracket(tokens: readonly Token[]) {
  let depth = 0;
  for (const token of tokens) {
    if (is(token, 'open')) depth++;
    else if (is(token, 'close')) depth--;
    if (depth < 0) break;
  }
  return depth === 0 ? null : said('括号不成对', 'a bracket has no partner');
}
