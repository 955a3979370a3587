import type { Meaning, Part, Reader } from './clause.js';
import { printedAt } from './figure-at.js';
import { frontAt } from './limit.js';
import { ask, said } from './say.js';
import { is } from './token.js';

interface Base {
  /** A year, `previous`, `average` for 年均, or null where none is named. */
  readonly since: string | null;
  readonly isTotal: boolean;
  readonly end: number;
}

/** 比2015年, 与上年相比, 同比, 以2020年为基准, 五年累计: since when a change is counted. */
function baseAt({ tokens }: Reader, at: number): Base {
  let end = at;
  let since: string | null = null;
  let isTotal = false;
  for (;;) {
    const token = tokens[end];
    if (is(token, 'last') && token.kinds.get('last') === 'same-time') {
      since = 'previous';
      end++;
    } else if (is(token, 'than') && is(tokens[end + 1], 'year')) {
      since = (tokens[end + 1]?.kinds.get('year') as string) ?? null;
      end += 2;
    } else if (is(token, 'than') && is(tokens[end + 1], 'last')) {
      since = /基|现状|往年|历年/.test(tokens[end + 1]?.text ?? '') ? null : 'previous';
      end += 2;
    } else if (is(token, 'yearly')) {
      since = 'average';
      end++;
    } else if (is(token, 'total')) {
      isTotal = true;
      end++;
    } else if (end > at && is(token, 'compared')) end++;
    else if (end > at && /^[,，]$/.test(token?.text ?? '')) end++;
    else break;
  }
  return { since, isTotal, end };
}

const FALLS = /(?:下降|降低|减少|削减|压减)(?:率|幅度|比例)|降幅/;
const RISES = /(?:增长|提高|上升|增加|提升)(?:率|幅度|比例)|增幅|增速/;

/** 比2015年下降20%, 同比下降7%, 下降率≥3%, 提高2个百分点, 翻一番. */
export const change: Part = (reader, at) => {
  const { tokens, source, context } = reader;
  const before = baseAt(reader, at);
  let end = before.end;
  while (is(tokens[end], 'steadily', 'modal')) end++;
  const later = end > before.end || before.since === null ? baseAt(reader, end) : { since: null, isTotal: false, end };
  const base: Base = {
    since: before.since ?? later.since,
    isTotal: before.isTotal || later.isTotal,
    end: later.end,
  };
  end = base.end;
  if (is(tokens[end], 'double')) return double(reader, end, base);
  const way = tokens[end];
  if (!is(way, 'up', 'down')) return null;
  const direction = is(way, 'down') ? 'down' : 'up';
  end++;
  if (is(tokens[end], 'rate')) end++;
  if (/^[了为:]$/.test(tokens[end]?.text ?? '')) end++;
  const front = frontAt(reader, end);
  const printed = front && printedAt(reader, front.end);
  if (!front || !printed || printed.written.startsWith('-')) return null;
  const behind = tokens[printed.end];
  const back = is(behind, 'behind') ? behind.kinds.get('behind') : null;
  end = back === null ? printed.end : printed.end + 1;
  const look = [...front.look];
  if (is(tokens[end], 'about')) {
    look.push(ask(source, `“${tokens[end]?.text}”使幅度不确定`, `"${tokens[end]?.text}" leaves the amount open`));
    end++;
  }
  const op = front.compare ?? back ?? '>=';
  if (back !== null && front.compare !== null && front.compare !== back) return null;
  const amount = amountOf(printed.unit, printed.written);
  if (!op.startsWith('>') || amount === null) {
    const why = ask(
      source,
      amount === null ? '变化幅度不是百分数或百分点，没有相应的规则' : '变化幅度有上限，没有相应的规则',
      amount === null
        ? 'a change that is not in percent or points has no rule'
        : 'a change with an upper limit has no rule',
    );
    return { rule: { manual: why.zh }, end, look: [why] };
  }
  if (op === '>') {
    look.push(
      ask(source, '恰好等于这一幅度算不算达标（规则按“算”写）', 'whether just this much passes; the rule says it does'),
    );
  }
  const isOwn = (direction === 'down' ? FALLS : RISES).test(context.name ?? '');
  if (isOwn && amount.endsWith('%')) {
    return {
      rule: { [op === '>' ? 'above' : 'at-least']: printed.written },
      end,
      look: look.filter(() => op !== '>'),
      notes: [said('指标本身就是变化幅度', 'the item itself is the amount of the change')],
      hints:
        direction === 'down' ? { measures: 'decline', better: 'higher' } : { measures: 'change', better: 'higher' },
    };
  }
  return changed(reader, base, { [direction]: amount }, end, look);
};

function amountOf(unit: string | null, written: string): string | null {
  if (/×/.test(written)) return null;
  if (unit === '%') return `${written}%`;
  return unit !== null && /百分点$/.test(unit) ? `${written}个百分点` : null;
}

const double = (reader: Reader, at: number, base: Base): Meaning =>
  changed(reader, base, { up: /两/.test(reader.tokens[at]?.text ?? '') ? '300%' : '100%' }, at + 1, []);

function changed(
  { source }: Reader,
  base: Base,
  amount: { readonly [way: string]: string },
  end: number,
  asked: readonly ReturnType<typeof ask>[],
): Meaning {
  const look = [...asked];
  if (base.since === 'average') {
    look.push(
      ask(
        source,
        '年均：请定下从哪一年算起，还是每年都与上年比',
        'a yearly average: decide from which year it is counted',
      ),
    );
  } else if (base.since === null) {
    look.push(
      ask(
        source,
        '没有写明与哪一年相比（规则按上年写）',
        'since which year is not said; the rule says since the year before',
      ),
    );
  }
  const since = base.since !== null && /^\d/.test(base.since) ? { since: base.since } : {};
  const notes = base.isTotal ? [said('累计的变化幅度', 'the change over the whole time')] : [];
  return { rule: { change: { ...amount, ...since } }, end, look, notes };
}
