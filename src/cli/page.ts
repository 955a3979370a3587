import type { Lang } from '../model/text.js';
import { type Paint, painter } from '../report/paint.js';
import { width as widthOf } from '../report/width.js';
import { wrap } from '../report/wrap.js';
import { colorLevel, widthOf as columnsOf } from './terminal.js';
import { wishesOf } from './wishes.js';
import type { World } from './world.js';

/** A label and its text; what is to be copied breaks only at blanks. */
type Term = readonly [label: string, text: string, isCode?: 'code'];

/** A page for people on stdout: paragraphs, and terms with what they mean beside them. */
export interface Page {
  readonly lang: Lang;
  readonly paint: Paint;
  paragraph(text: string): string[];
  /** Labels in a column, each with its text beside it. */
  terms(rows: readonly Term[]): string[];
  /** Something to copy: it breaks only at blanks. */
  code(text: string, indent: number): string[];
}

export async function pageFor(world: World): Promise<Page> {
  const { lang, color } = wishesOf(world.argv);
  const width = columnsOf(world, world.stdout);
  const paint = await painter(colorLevel(world, color, world.stdout));
  return {
    lang,
    paint,
    paragraph: (text) => wrap(text, width),
    code: (text, indent) => atBlanks(text, width - indent).map((line) => ' '.repeat(indent) + line),
    terms(rows) {
      const column = Math.max(...rows.map(([label]) => widthOf(label)));
      const start = column + 4;
      return rows.flatMap(([label, text, isCode]) =>
        (isCode ? atBlanks : wrap)(text, width - start).map((line, i) => {
          const shown = i === 0 ? label : '';
          return `  ${paint.quiet(shown)}${' '.repeat(column - widthOf(shown) + 2)}${line}`;
        }),
      );
    },
  };
}

/** Lines as long as fit, the further ones a little to the right, as YAML allows. */
function atBlanks(text: string, width: number): string[] {
  const lines: string[] = [];
  const indent = /^ */.exec(text)?.[0] ?? '';
  let line = indent;
  for (const word of text.trim().split(' ')) {
    if (line.trim() !== '' && widthOf(`${line} ${word}`) > width) {
      lines.push(line);
      line = `${indent}  `;
    }
    line += line.trim() === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}
