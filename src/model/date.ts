/** A day, `2018-12-31`. */
export type Day = string;

const FORMS = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/,
];

/** Reads a day as documents write it (`2018-12-31`, `2018/12/31`, `2018年12月31日`); null for what is no day of the calendar. */
export function day(text: string): Day | null {
  const written = text.replace(/\s+/g, '').replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  for (const form of FORMS) {
    const [, y, m, d] = form.exec(written) ?? [];
    if (y === undefined || m === undefined || d === undefined) continue;
    return isDay(Number(y), Number(m), Number(d)) ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : null;
  }
  return null;
}

function isDay(year: number, month: number, dayOfMonth: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return dayOfMonth >= 1 && dayOfMonth <= (lengths[month - 1] ?? 0);
}
