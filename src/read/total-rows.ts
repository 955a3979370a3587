import type { Place, Problem } from '../model/problem.js';

const TOTAL = /^(?:合计|总计|小计|共计|总数|totals?|sum)$/i;

/** Whether what a row says it is about is only that it adds up others. */
export const isTotal = (about: string): boolean => TOTAL.test(about.normalize('NFKC').replace(/[\s:：]/g, ''));

export const totalRow = (at: Place): Problem => ({
  code: 'total-row',
  severity: 'warning',
  text: {
    zh: '这一行是合计，不是评价项，已略过',
    en: 'this row adds up others and is no item: it was left out',
  },
  at,
});
