/**
 * A year, quarter, half-year or month that a value is for, written `2018`, `2018Q3`, `2018H1` or `2018-06`.
 */
export type Period = string;

const FORMS: readonly [RegExp, (m: RegExpExecArray) => string][] = [
  [/^(\d{4})(?:年|年度|年底|年末)?$/, (m) => m[1] as string],
  [
    /^(\d{4})(?:年|年度)?[-\s]?(?:Q|第)?([1-4一二三四])(?:季度)?$/i,
    (m) => `${m[1]}Q${'一二三四'.indexOf(m[2] as string) + 1 || m[2]}`,
  ],
  [/^(\d{4})年?[-\s]?(?:H([12])|([上下])半年)$/i, (m) => `${m[1]}H${m[2] ?? (m[3] === '上' ? 1 : 2)}`],
  [/^(\d{4})[-/.年](\d{1,2})(?:月|月份)?$/, (m) => `${m[1]}-${(m[2] as string).padStart(2, '0')}`],
];

/** Reads a period as people write it (`2018`, `2018年`, `2018年第三季度`, `2018Q3`, `2018年6月`); null where it is none. */
export function period(text: string): Period | null {
  // Full-width forms only: NFKC as a whole would make 2012 of 201².
  const written = text.replace(/[！-～]/g, (c) => c.normalize('NFKC')).replace(/\s+/g, '');
  for (const [form, write] of FORMS) {
    const match = form.exec(written);
    if (!match) continue;
    if (form === FORMS[1]?.[0] && !/[Q第季]/i.test(written)) continue;
    const found = write(match);
    const month = /-(\d\d)$/.exec(found);
    if (month && (Number(month[1]) < 1 || Number(month[1]) > 12)) continue;
    return found;
  }
  return null;
}

/** First and last month, counted from year 0, so that periods of different lengths can be compared. */
function months(p: Period): readonly [number, number] {
  const year = Number(p.slice(0, 4)) * 12;
  const rest = p.slice(4);
  const n = Number(rest.slice(1));
  if (rest.startsWith('Q')) return [year + (n - 1) * 3, year + n * 3 - 1];
  if (rest.startsWith('H')) return [year + (n - 1) * 6, year + n * 6 - 1];
  if (rest.startsWith('-')) return [year + n - 1, year + n - 1];
  return [year, year + 11];
}

/** Whether the whole of `a` lies before the start of `b`. */
export const isBefore = (a: Period, b: Period): boolean => months(a)[1] < months(b)[0];

/** Earlier periods first; by their end, then by their start. */
export function comparePeriods(a: Period, b: Period): number {
  const [x, y] = [months(a), months(b)];
  return x[1] - y[1] || x[0] - y[0];
}

/** Whether two periods are of one length, so that the values for them can be set side by side. */
export const isSameLength = (a: Period, b: Period): boolean =>
  months(a)[1] - months(a)[0] === months(b)[1] - months(b)[0];

/** The same period of the year before: 2017 for 2018, 2017Q3 for 2018Q3. It is the base of 同比 and 比上年. */
export const yearBefore = (p: Period): Period => `${String(Number(p.slice(0, 4)) - 1).padStart(4, '0')}${p.slice(4)}`;

/** The period of the same length that ends where this one begins: 2017 for 2018, 2017Q4 for 2018Q1. */
export function periodBefore(p: Period): Period {
  const [from, to] = months(p);
  const length = to - from + 1;
  const start = from - length;
  const year = String(Math.floor(start / 12)).padStart(4, '0');
  const n = (start % 12) / length + 1;
  if (length === 12) return year;
  return length === 1 ? `${year}-${String(n).padStart(2, '0')}` : `${year}${length === 3 ? 'Q' : 'H'}${n}`;
}
