import type { Lang, Text } from '../model/text.js';
import { wrap } from '../report/wrap.js';
import type { LineSpan } from './csv-cell.js';
import { excerpt } from './excerpt.js';

type Brush = (text: string) => string;

/** How frames are drawn. */
export interface Look {
  readonly lang: Lang;
  readonly width: number;
  readonly strong: Brush;
  readonly quiet: Brush;
  readonly mark: Readonly<Record<'error' | 'warning', Brush>>;
  readonly signs: Signs;
}

interface Signs {
  readonly top: string;
  readonly side: string;
  readonly note: string;
  readonly last: string;
  readonly cut: string;
  readonly arrow: string;
}

export const signs = (ascii: boolean): Signs =>
  ascii
    ? { top: ',-', side: '|', note: '|-', last: "'-", cut: '...', arrow: '->' }
    : { top: '╭─', side: '│', note: '├─', last: '╰─', cut: '…', arrow: '→' };

/** What a frame holds: lines of a source with what is underlined in them, and notes below. */
export interface Frame {
  /** Above the lines: where they stand. */
  readonly place: string | null;
  /** In front of the first line: its number, or a prompt. */
  readonly number: string;
  readonly lines: readonly string[];
  readonly spans: readonly LineSpan[];
  readonly notes: readonly string[];
}

/** Of a cell of many lines this many are shown. */
const SHOWN = 4;

export function drawFrame(
  { place, number, lines, spans, notes }: Frame,
  severity: 'error' | 'warning',
  look: Look,
): string[] {
  const { signs: s, quiet } = look;
  const shown = spans.slice(0, SHOWN);
  const gutter = `${Number(number) ? Number(number) + (shown.at(-1)?.line ?? 0) : number}`.length;
  const room = look.width - gutter - 4;
  const side = (label: string): string => quiet(` ${label.padStart(gutter)} ${s.side}`);
  const out = place === null ? [] : hanging(` ${' '.repeat(gutter)} ${s.top} `, place, look);
  for (const span of shown) {
    const { text, carets } = excerpt(lines[span.line] ?? '', span, room, s.cut);
    out.push(
      `${side(span.line === 0 || !Number(number) ? number : `${Number(number) + span.line}`)} ${text}`.trimEnd(),
    );
    out.push(`${side('')} ${carets.replace(/\^+/, look.mark[severity])}`);
  }
  const more = spans.length - shown.length;
  const said = more > 0 ? [MORE(more)[look.lang], ...notes] : notes;
  said.forEach((note, i) => {
    out.push(...hanging(` ${' '.repeat(gutter)} ${i === said.length - 1 ? s.last : s.note} `, note, look));
  });
  return out;
}

const MORE = (n: number): Text => ({
  zh: `这个单元格还有 ${n} 行`,
  en: `the cell has ${n} more ${n === 1 ? 'line' : 'lines'}`,
});

/** A text behind a sign; its further lines stand below its first one. */
export function hanging(sign: string, text: string, { width, quiet }: Look): string[] {
  return wrap(text, width - sign.length).map((line, i) => (i === 0 ? quiet(sign) : ' '.repeat(sign.length)) + line);
}
