import { compare } from '../model/decimal.js';
import { figure } from '../model/figure.js';
import type { Part, Reader } from './clause.js';
import { figured, type Printed, printedAt } from './figure-at.js';
import { includedAt, isSame } from './included.js';
import { frontAt } from './limit.js';
import { ask, said } from './say.js';
import { is } from './token.js';

/** 6~9, 15%-20%, -3.0~-3.5, 控制在30~40之间; the ends are put in order. */
export const range: Part = (reader, at) => {
  const front = frontAt(reader, at);
  if (!front || (front.compare !== null && front.compare !== '=') || front.mode === 'reach-down') return null;
  const from = printedAt(reader, front.end);
  if (!from || !is(reader.tokens[from.end], 'range')) return null;
  const to = printedAt(reader, from.end + 1);
  if (!to) return null;
  const look = [...front.look];
  if (front.mode === 'reach') {
    look.push(
      ask(
        reader.source,
        '“达到”一个区间：是在其间，还是不低于下限',
        'reaching a range: within it, or at least its low end',
      ),
    );
  }
  const between = reader.tokens[to.end]?.text === '之间' ? to.end + 1 : to.end;
  return ends(reader, [from, true], [to, true], between, look);
};

/** (1,2], [6,9]: brackets tell which ends belong. */
export const interval: Part = (reader, at) => {
  const { tokens } = reader;
  const open = tokens[at]?.text;
  if (open !== '(' && open !== '[') return null;
  const from = printedAt(reader, at + 1);
  if (!from || !/^[,，;]$/.test(tokens[from.end]?.text ?? '')) return null;
  const to = printedAt(reader, from.end + 1);
  const close = to && tokens[to.end]?.text;
  if (!to || (close !== ')' && close !== ']')) return null;
  const unit = printedUnit(reader, to.end + 1);
  const last: Printed = unit === null ? to : { ...to, unit };
  return ends(reader, [from, open === '['], [last, close === ']'], to.end + (unit === null ? 1 : 2), []);
};

const printedUnit = ({ tokens }: Reader, at: number): string | null =>
  is(tokens[at], 'unit') ? (tokens[at]?.kinds.get('unit') ?? null) : null;

function ends(
  reader: Reader,
  [from, fromIncluded]: readonly [Printed, boolean],
  [to, toIncluded]: readonly [Printed, boolean],
  end: number,
  asked: ReturnType<typeof ask>[],
) {
  const look = [...asked];
  const unit = to.unit ?? from.unit;
  const [a, b] = [figured(reader, from, from.unit ?? unit), figured(reader, to, unit)];
  const doubts = [...a.doubts, ...b.doubts].slice(0, 1).map(({ zh, en }) => ask(reader.source, zh, en));
  if (doubts.length > 0) return { rule: { manual: doubts[0]?.zh }, end, look: doubts };
  const [x, y] = [figure(a.written)?.value, figure(b.written)?.value];
  if (!x || !y) return null;
  const order = compare(x, y);
  if (order === 0 && !(fromIncluded && toIncluded)) return null;
  const isTurned = order > 0;
  // 90-80 without a sign in front may be a slip as well as a range told from its upper end.
  if (isTurned && !x.startsWith('-')) {
    look.push(ask(reader.source, '区间的前端大于后端', 'the first end of the range is the larger one'));
  }
  const [low, high] = isTurned ? [b, a] : [a, b];
  const [lowIn, highIn] = isTurned ? [toIncluded, fromIncluded] : [fromIncluded, toIncluded];
  const isClosed = lowIn && highIn;
  const between = isClosed
    ? [low.written, high.written]
    : { [lowIn ? 'at-least' : 'above']: low.written, [highIn ? 'at-most' : 'below']: high.written };
  return {
    rule: { between },
    end,
    look,
    unit: a.unit ?? b.unit,
    notes: [...a.notes, ...b.notes, ...(isTurned ? [said('两端已按大小排列', 'the ends were put in order')] : [])],
  };
}

/** 10.0±0.1, with 不含0.1, 不含+0.1 or 不含-0.1 behind it (GB/T 8170-2008, table 2). */
export const tolerance: Part = (reader, at) => {
  const front = frontAt(reader, at);
  if (
    !front ||
    front.compare !== null ||
    front.look.length > 0 ||
    (front.mode !== null && front.mode !== 'keep-within')
  )
    return null;
  const middle = printedAt(reader, front.end);
  if (!middle || !is(reader.tokens[middle.end], 'plus-minus')) return null;
  const width = printedAt(reader, middle.end + 1);
  if (!width || /^[-+]/.test(width.written)) return null;
  const unit = width.unit ?? middle.unit;
  const [a, b] = [figured(reader, middle, unit), figured(reader, width, unit)];
  const doubt = [...a.doubts, ...b.doubts][0];
  if (doubt) {
    const look = ask(reader.source, doubt.zh, doubt.en);
    return { rule: { manual: look.zh }, end: width.end, look: [look] };
  }
  const without = includedAt(reader, width.end);
  if (without && (without.included || (without.figure !== null && !isSame(without.figure, width.written)))) return null;
  const left = without === null ? '' : `（不含${without.sign ?? ''}${b.written}）`;
  return {
    rule: { between: `${a.written}±${b.written}${left}` },
    end: without?.end ?? width.end,
    unit: a.unit,
    notes: [...a.notes, ...b.notes],
  };
};
