import type { Status } from '../model/status.js';

type Brush = (text: string) => string;

export interface Paint {
  readonly strong: Brush;
  readonly quiet: Brush;
  readonly status: (status: Status, text: string) => string;
}

/** Per state: one of the 16 colours, and one of the 256 that has enough contrast on a dark and on a light ground. */
const COLOURS: Readonly<Record<Status, readonly ['green' | 'red' | 'magenta' | 'cyan' | 'yellow' | 'gray', number]>> = {
  pass: ['green', 28],
  fail: ['red', 160],
  error: ['red', 162],
  review: ['yellow', 166],
  undetermined: ['cyan', 32],
  'no-data': ['magenta', 98],
  'not-applicable': ['gray', 243],
};

const GREY = 243;
const bare: Brush = (text) => text;
/** An empty text gets no codes, and a colour never runs over a line's end. */
const each =
  (brush: Brush): Brush =>
  (text) =>
    text.replace(/[^\n]+/g, (line) => brush(line));

/** Loads chalk only where there is a colour to show. */
export async function painter(color: 0 | 1 | 2 | 3): Promise<Paint> {
  if (color === 0) return { strong: bare, quiet: bare, status: (_, text) => text };
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: color });
  const few = color === 1;
  return {
    strong: each(chalk.bold),
    quiet: each(few ? chalk.gray : chalk.ansi256(GREY)),
    status(status, text) {
      const [name, index] = COLOURS[status];
      const brush = few ? chalk[name] : chalk.ansi256(index);
      return each(status === 'fail' || status === 'error' ? brush.bold : brush)(text);
    },
  };
}
