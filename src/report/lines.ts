import { paragraph, type Screen } from './screen.js';
import { oneLine } from './visible.js';
import { wrap } from './wrap.js';

/** A line of an explanation: how deep it stands, and what is said, behind a label if it has one. */
export interface Line {
  readonly depth: number;
  readonly label: string | null;
  readonly text: string;
}

export const line = (depth: number, label: string | null, text: string): Line => ({ depth, label, text });

/** The line within the width; what does not fit stands under its beginning, two columns to the right. */
export function drawLine(on: Screen, { depth, label, text }: Line): string {
  const said = oneLine(text);
  if (depth === 0 && label === null) return on.paint.strong(paragraph(on, said, 2));
  const indent = ' '.repeat(2 * depth);
  const colon = on.view.lang === 'zh' ? '：' : ': ';
  const lines = wrap(label === null ? said : `${label}${colon}${said}`, Math.max(20, on.width - 2 * depth - 2));
  return lines.map((part, i) => `${indent}${i === 0 ? '' : '  '}${part}\n`).join('');
}
