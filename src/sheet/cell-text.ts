import { dateText } from './cell-date.js';
import { shifted, storedNumber, stripped, withLeadingZeros, withPlaces } from './cell-number.js';
import { formatFor, type NumberFormat } from './number-format.js';
import type { NoteKind } from './sheet-note-words.js';
import type { Example } from './sheet-notes.js';

/** A cell as text, and what an analyst should know of how it became one. */
export interface CellText {
  readonly text: string;
  readonly notes: readonly (readonly [kind: NoteKind, example: Example])[];
}

/**
 * A stored number as an analyst sees it, where that is the number. Where the format hides digits, scales, or puts words
 * in its place, the stored number is taken, exactly, and the difference is noted. Places that are shown and zero are
 * kept (`95.50`, the code `7.10`); grouping commas and signs of currency are not.
 */
export function numberText(value: number, code: string, from1904: boolean): CellText {
  const format = formatFor(code, value);
  const { text: stored, all } = storedNumber(value);
  if (format.kind === 'date') return date(value, stored, format, from1904);
  const beyond: CellText['notes'] = all === null ? [] : [['beyond-15-digits', { shown: all, used: stored }]];
  switch (format.kind) {
    case 'number':
      return fixed(stored, format, beyond);
    case 'scientific': {
      const shown = value.toExponential(format.mostPlaces);
      const hides = Number(shown) !== Number(stored);
      return { text: stored, notes: hides ? [...beyond, ['rounded-display', { shown, used: stored }]] : beyond };
    }
    case 'other':
      return { text: stored, notes: [...beyond, ['display-differs', { shown: code, used: stored }]] };
    default:
      return { text: stored, notes: beyond };
  }
}

function fixed(stored: string, format: NumberFormat, beyond: CellText['notes']): CellText {
  const { percents, places, mostPlaces, before, behind } = format;
  const exact = percents === 0 ? stored : stripped(shifted(stored, 2 * percents));
  const rounded = stripped(withPlaces(exact, mostPlaces));
  const hides = rounded !== exact;
  const number = hides ? exact : withLeadingZeros(withAtLeast(exact, places), format.wholeDigits);
  const sign = '%'.repeat(percents);
  const used = `${before}${number}${sign}${behind}`;
  const shown = `${before}${withAtLeast(rounded, places)}${sign}${behind}`;
  const notes = [...beyond];
  if (percents > 0) notes.push(['percent-format', { shown: stored, used }]);
  if (hides) notes.push(['rounded-display', { shown, used }]);
  return { text: used, notes };
}

const withAtLeast = (text: string, places: number): string =>
  (text.split('.')[1]?.length ?? 0) < places ? withPlaces(text, places) : text;

function date(value: number, stored: string, { date: parts }: NumberFormat, from1904: boolean): CellText {
  const text = dateText(value, parts, from1904);
  if (text === null) return { text: stored, notes: [['impossible-date', { shown: stored, used: stored }]] };
  const isTime = !parts.year && !parts.month && !parts.day;
  return { text, notes: [[isTime ? 'time-cell' : 'date-cell', { shown: stored, used: text }]] };
}

/**
 * A number beside the text that the file says is shown for it, as OpenDocument has both: that text is taken where it is
 * the number, whatever words stand around it.
 */
export function shownNumber(value: number, display: string, percent: boolean): CellText {
  const { text: stored, all } = storedNumber(value);
  const notes: CellText['notes'][number][] = all === null ? [] : [['beyond-15-digits', { shown: all, used: stored }]];
  const exact = percent ? stripped(shifted(stored, 2)) : stored;
  const shown = display.replaceAll(',', '').trim();
  const digits = /-?\d+(?:\.\d+)?/.exec(shown)?.[0] ?? '';
  const around = shown.replace(digits, '').replace(/[()\s$￥¥€£]/g, '');
  const fits = digits !== '' && sameNumber(digits, exact) && !/[\d.eE-]/.test(around);
  const used = fits ? shown.replace(/\s+/g, '').replace(/[()$￥¥€£]/g, '') : `${exact}${percent ? '%' : ''}`;
  if (percent) notes.push(['percent-format', { shown: stored, used }]);
  if (!fits && display !== '') {
    notes.push([digits === '' ? 'display-differs' : 'rounded-display', { shown: display, used }]);
  }
  return { text: used, notes };
}

const sameNumber = (a: string, b: string): boolean => stripped(a).replace(/^(-?)0+(?=\d)/, '$1') === stripped(b);
