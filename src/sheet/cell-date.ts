import type { DateParts } from './number-format.js';

/** The day before day 1 of each date system, in days since 1970-01-01. */
const EPOCH_1900 = -25_568;
const EPOCH_1904 = -24_107;
const SECONDS = 86_400;

/**
 * A date as spreadsheets store it (days, with the time as a fraction) in the form `2018-12-31`, `2018-12-31 08:30` or
 * `08:30:00`. Where the cell shows only the year, or the year and the month, so does the text. Null where no calendar
 * has such a day.
 */
export function dateText(serial: number, parts: DateParts, from1904: boolean): string | null {
  const total = Math.round(serial * SECONDS);
  if (serial < 0 || serial >= 2_958_466) return null;
  if (parts.elapsed) return clock(total, parts.seconds);
  const days = Math.floor(total / SECONDS);
  const time = parts.time ? clock(total - days * SECONDS, parts.seconds) : '';
  if (!parts.year && !parts.month && !parts.day) return time;
  const date = dayText(days, from1904);
  if (date === null) return null;
  if (parts.time) return `${date} ${time}`;
  if (parts.day || !parts.year) return date;
  return date.slice(0, parts.month ? 7 : 4);
}

function clock(seconds: number, always: boolean): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const short = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return always || seconds % 60 !== 0 ? `${short}:${two(seconds % 60)}` : short;
}

function dayText(days: number, from1904: boolean): string | null {
  if (from1904) return civil(days + EPOCH_1904);
  // Lotus took 1900 for a leap year, and Excel keeps to that: day 60 is the 29 February that never was.
  if (days === 0 || days === 60) return null;
  return civil(days + EPOCH_1900 - (days > 60 ? 1 : 0));
}

/** The date of a day counted from 1970-01-01 (Howard Hinnant's algorithm; all within 0000-03-01 and later). */
function civil(days: number): string {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const ofEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
