import type { Text } from '../model/text.js';
import { bare, complete, isWhole } from './bare.js';
import type { Meaning, Part, Reader } from './clause.js';
import { type Figured, figured, printedAt } from './figure-at.js';
import { includedAt, isSame } from './included.js';
import { ask, said } from './say.js';
import { is } from './token.js';

type Op = '>=' | '>' | '<=' | '<';
const KINDS: Readonly<Record<Op, string>> = { '>=': 'at-least', '>': 'above', '<=': 'at-most', '<': 'below' };

/** What stands in front of a figure: one comparison at most, and words such as 达到, 控制在, 应. */
export interface Front {
  readonly compare: string | null;
  readonly mode: 'reach' | 'reach-down' | 'hold' | 'keep-within' | null;
  readonly look: readonly Text[];
  readonly end: number;
}

/** Reads the words in front of a figure. Two signs (≥≥95) are none. */
export function frontAt({ tokens, source }: Reader, at: number): Front | null {
  let compare: string | null = null;
  let mode: Front['mode'] = null;
  const look: Text[] = [];
  let end = at;
  for (; ; end++) {
    const token = tokens[end];
    if (is(token, 'compare')) {
      if (compare !== null) return null;
      compare = token.kinds.get('compare') as string;
    } else if (is(token, 'reach', 'reach-down', 'hold', 'keep-within')) {
      if (mode !== null || compare !== null) return null;
      mode = (['reach', 'reach-down', 'hold', 'keep-within'] as const).find((tag) => is(token, tag)) ?? null;
    } else if (is(token, 'soft', 'about')) look.push(softly(source, token.text));
    else if (!is(token, 'modal')) break;
  }
  return { compare, mode, look, end };
}

export const softly = (source: string, word: string): Text =>
  ask(source, `“${word}”使限值不确定，请定下以什么为准`, `"${word}" leaves the limit open; decide what counts`);

/** ≥95%, 不低于95, 达到85%以上, 控制在30%以内, 95: one limit. */
export const limit: Part = (reader, at) => {
  const front = frontAt(reader, at);
  const printed = front && printedAt(reader, front.end);
  if (!front || !printed || /^[-~±]$/.test(reader.tokens[printed.end]?.text ?? '')) return null;
  const back = backAt(reader, printed.end, printed.written);
  if (back === null) return null;
  const found = figured(reader, printed);
  const look = [...front.look, ...back.look];
  const meaning = limited(reader, front, back, found);
  return meaning && { ...meaning, look: [...look, ...(meaning.look ?? [])], unit: found.unit };
};

interface Back {
  readonly op: Op | null;
  /** Null where nothing is said of the end. */
  readonly included: boolean | null;
  readonly look: readonly Text[];
  readonly end: number;
}

/** Reads what stands behind a figure: 以上, 以内（含）, 左右. Null where it contradicts itself. */
function backAt(reader: Reader, at: number, written: string): Back | null {
  const { tokens, source } = reader;
  const look: Text[] = [];
  let op: Op | null = null;
  let included: boolean | null = null;
  let end = at;
  for (;;) {
    const token = tokens[end];
    const end2 = includedAt(reader, end);
    if (end2 !== null) {
      if (included !== null || (end2.figure !== null && !isSame(end2.figure, written.replace(/^-/, '')))) return null;
      included = end2.included;
      end = end2.end;
    } else if (op === null && is(token, 'behind')) {
      op = token.kinds.get('behind') as Op;
      if (/含/.test(token.text)) included = true;
      end++;
    } else if (is(token, 'about') && token.text !== '近') {
      look.push(softly(source, token.text));
      end++;
    } else break;
  }
  return { op, included, look, end };
}

function limited(reader: Reader, front: Front, back: Back, found: Figured): Meaning | null {
  const { end } = back;
  const doubts = found.doubts.map(({ zh, en }) => ask(reader.source, zh, en));
  if (doubts.length > 0) return { rule: { manual: doubts[0]?.zh }, end, look: doubts, notes: found.notes };
  const given = opOf(reader, front, back);
  if (given === null) return bareOrWhole(reader, front, back, found);
  const { op, look } = given;
  const ended = withEnd(op, back.included);
  if (ended === null) return null;
  // 达到100% says all of them; ≥100% is a limit as any other.
  if (front.compare === null && front.mode === 'reach' && op === '>=' && back.op === null && isWhole(found)) {
    return complete(end, [...found.notes, said('达到100%读作全部', '100% is read as all of them')]);
  }
  return {
    rule: { [KINDS[ended]]: found.written },
    end,
    look,
    notes: found.notes,
    hints: { better: op.startsWith('>') ? 'higher' : 'lower' },
  };
}

/** 以上（不含） is above; 大于（含） contradicts itself. */
function withEnd(op: Op, included: boolean | null): Op | null {
  if (included === null) return op;
  const isIncluded = op.endsWith('=');
  if (included) return isIncluded ? op : null;
  return isIncluded ? (op[0] as Op) : op;
}

/** The comparison that front and back make together; null where there is none. */
function opOf(reader: Reader, front: Front, back: Back): { op: Op; look: readonly Text[] } | null {
  const { source, context } = reader;
  const { mode } = front;
  const compare = front.compare === '=' ? null : front.compare;
  if (compare === 'better' || compare === 'not-worse') {
    if (context.better === null || back.op !== null) return null;
    const sign = context.better === 'higher' ? '>' : '<';
    return { op: (compare === 'better' ? sign : `${sign}=`) as Op, look: [] };
  }
  if (compare !== null && back.op !== null) {
    const agree = compare === back.op;
    const look = ask(
      source,
      `前面是“${compare}”，后面是“${back.op}”`,
      `it says "${compare}" in front and "${back.op}" behind`,
    );
    return { op: compare as Op, look: agree ? [] : [look] };
  }
  if (compare !== null) return { op: compare as Op, look: [] };
  if (back.op !== null) {
    const look = ask(source, '“降到”与“以上”矛盾', '"down to" and "or more" contradict each other');
    return { op: back.op, look: mode === 'reach-down' && back.op === '>=' ? [look] : [] };
  }
  if (mode === 'reach') return { op: '>=', look: [] };
  if (mode === 'reach-down') return { op: '<=', look: [] };
  if (mode === 'keep-within') {
    const look = ask(source, '“控制在”后面没有“以内”，读作不高于', '"kept at" without "within" is read as at most');
    return { op: '<=', look: [look] };
  }
  return null;
}

function bareOrWhole(reader: Reader, front: Front, back: Back, found: Figured): Meaning | null {
  if (front.compare === 'better' || front.compare === 'not-worse') {
    const look = ask(
      reader.source,
      '“优于”某数：没有写明高好还是低好',
      'better than a figure, and which way is better is not said',
    );
    return { rule: { manual: look.zh }, end: back.end, look: [look] };
  }
  if (back.included !== null) return null;
  const meaning = bare(reader, found, back.end);
  if (front.mode === 'hold') {
    const look = ask(
      reader.source,
      '“保持在”某数：上下都不能变，还是不能变差',
      'kept at a figure: exactly, or no worse',
    );
    return { ...meaning, look: [...(meaning.look ?? []), look] };
  }
  if (front.compare === '=' && !('complete' in meaning.rule) && !('absent' in meaning.rule)) {
    const look = ask(
      reader.source,
      '“等于”某数：是否恰好等于才算达标',
      'equal to a figure: decide whether only just this passes',
    );
    return { rule: { between: [found.written, found.written] }, end: back.end, look: [look] };
  }
  return meaning;
}
