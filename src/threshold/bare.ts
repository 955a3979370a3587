import type { Meaning, Reader } from './clause.js';
import type { Figured } from './figure-at.js';
import { ask, said } from './say.js';

const SHARES = new Set(['%', '％', '百分比', 'percent']);

/** Whether a figure is the whole of a share: 100 with %, or beside no unit at all. */
export const isWhole = ({ written, unit }: Pick<Figured, 'written' | 'unit'>): boolean =>
  /^100(?:\.0+)?$/.test(written) && (unit === null || SHARES.has(unit));

export const complete = (end: number, notes: Figured['notes']): Meaning => ({
  rule: { complete: true },
  end,
  notes,
  hints: { better: 'higher', scale: ['0', '100'] },
});

/**
 * A figure without a sign: 100 is all of them and 0 is none; any other figure has the direction of its item, or none, and then
 * a person decides. The name of the item is never asked.
 */
export function bare(reader: Reader, figured: Figured, end: number): Meaning {
  const { written, notes, doubts } = figured;
  const { better, name } = reader.context;
  const unit = figured.unit;
  const common = { end, notes, unit, isBare: true as const };
  const doubtful = doubts.map(({ zh, en }) => ask(reader.source, zh, en));
  if (doubtful.length > 0) return { ...common, rule: { manual: doubtful[0]?.zh }, look: doubtful };
  if (isWhole(figured) && better !== 'lower') {
    return { ...complete(end, [...notes, WHOLE]), unit, isBare: true };
  }
  if (/^-?0+(?:\.0+)?$/.test(written) && better !== 'higher' && !/[增降升减]|变化|幅/.test(name ?? '')) {
    return { ...common, rule: { absent: true }, notes: [...notes, NONE] };
  }
  if (better === null) {
    const look = ask(
      reader.source,
      '只有数值，没有写明是不低于还是不高于（可用 --better 或“指标方向”一栏写明）',
      'a bare figure: whether the value must be at least or at most this is not said (state it with --better or in a column)',
    );
    return { ...common, rule: { manual: look.zh }, look: [look] };
  }
  return {
    ...common,
    rule: { [better === 'higher' ? 'at-least' : 'at-most']: written },
    notes: [...notes, better === 'higher' ? HIGHER : LOWER],
  };
}

const WHOLE = said('100 读作全部', '100 is read as all of them');
const NONE = said('0 读作没有', '0 is read as none');
const HIGHER = said('没有符号；该项越高越好，读作不低于', 'no sign; the item is better when higher: read as at least');
const LOWER = said('没有符号；该项越低越好，读作不高于', 'no sign; the item is better when lower: read as at most');
