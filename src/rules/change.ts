import type { Figure } from '../model/figure.js';
import { figure as readFigure } from '../model/figure.js';
import type { Limit } from '../model/limit.js';
import { type Period, period as readPeriod } from '../model/period.js';
import { periodWords, withUnit } from '../model/say.js';
import type { Text } from '../model/text.js';
import { bound } from './figure-schema.js';
import { EQUAL_PASSES, kind } from './kind.js';
import { judgeMove, type Move } from './moved.js';

interface Change {
  readonly direction: Move['direction'];
  readonly figure: Figure;
  /** Percent of the earlier value, or percentage points of a share. */
  readonly unit: '%' | '百分点';
  readonly since: Period | 'previous';
}

/** 比2015年下降20%, 同比下降7%: at least so much, since when. Equality passes. */
export const change = kind<Change>({
  kind: 'change',
  title: { zh: '变化幅度（至少）', en: 'change (by at least)' },
  meaning: {
    zh: '比以前至少下降或提高多少，按百分比或百分点；since 说明与哪一年比，不写则与上一时段比。',
    en: 'A fall or rise by at least so much, in percent or percentage points; since tells from when, else from the period before.',
  },
  equality: EQUAL_PASSES,
  examples: ['change: { down: 20%, since: "2015" }', 'change: { up: 2.3个百分点 }'],
  schema(z) {
    const amount = z.union([z.number(), z.string()]).transform((written, context) => {
      const [, number = '', unit = ''] = /^(.*?)\s*(%|％|个?百分点)?$/.exec(String(written).trim()) ?? [];
      const read = readFigure(number);
      if (read) return { figure: read, unit: unit.endsWith('百分点') ? ('百分点' as const) : ('%' as const) };
      context.addIssue({ code: 'custom', params: { code: 'not-a-number', text: String(written) } });
      return z.NEVER;
    });
    const since = z.union([z.number(), z.string()]).transform((written, context) => {
      const read = written === 'previous' ? 'previous' : readPeriod(String(written));
      if (read !== null) return read;
      context.addIssue({ code: 'custom', params: { code: 'not-a-period', text: String(written) } });
      return z.NEVER;
    });
    return z
      .strictObject({ down: amount.optional(), up: amount.optional(), since: since.optional() })
      .transform((c, context): Change => {
        const read = c.down ?? c.up;
        if (read && !(c.down && c.up))
          return { ...read, direction: c.down ? 'down' : 'up', since: c.since ?? 'previous' };
        context.addIssue({ code: 'custom', params: { code: 'one-way' } });
        return z.NEVER;
      });
  },
  bind({ direction, figure, unit, since }) {
    const limit: Limit = { low: bound(figure, true), high: null, unit };
    const size = unit === '%' ? withUnit(figure.value, '%') : `${figure.value} 个百分点`;
    const sizeEn = unit === '%' ? size : `${figure.value} percentage points`;
    const base: Text = since === 'previous' ? { zh: '上年同期', en: 'the year before' } : periodWords(since);
    const says: Text =
      direction === 'down'
        ? { zh: `比${base.zh}下降不低于 ${size}`, en: `a fall of at least ${sizeEn} since ${base.en}` }
        : { zh: `比${base.zh}提高不低于 ${size}`, en: `a rise of at least ${sizeEn} since ${base.en}` };
    const least: Text = { zh: `不低于 ${size}`, en: `at least ${sizeEn}` };
    return {
      kind: 'change',
      needs: ['previous-value'],
      knows: null,
      says: () => says,
      judge: (c) => judgeMove(c, { direction, limit, since, says: () => least }),
    };
  },
});
