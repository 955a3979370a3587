import type { Problem } from '../model/problem.js';
import type { Span } from './excerpt.js';

/** The command line as it is shown, and the part of it that a problem speaks of. */
export interface CommandLine {
  readonly text: string;
  readonly span: Span;
}

/** Problems whose cause is a word of the command line, though they may name a file. */
const OF_THE_COMMAND = new Set([
  'usage',
  'unknown-catalogue',
  'no-such-file',
  'is-folder',
  'no-permission',
  'unreadable-file',
  'cannot-write',
]);

/** How people write an option that messages name by its other name. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  '-o': '--output',
  '-f': '--format',
  '-c': '--catalogue',
  '-q': '--quiet',
};

/** Null where the problem is not one of the command line. */
export function commandLine(argv: readonly string[], problem: Problem): CommandLine | null {
  const { code, at } = problem;
  if (!OF_THE_COMMAND.has(code) || at?.line != null) return null;
  const shown = argv.map(quoted);
  const text = ['eco-check', ...shown].join(' ');
  const starts = shown.map((_, i) => ['eco-check', ...shown.slice(0, i)].join(' ').length + 1);
  const found = pointed(argv, problem);
  if (found === null) return { text, span: { from: text.length + 1, to: text.length + 1 } };
  const start = starts[found.word] as number;
  const word = shown[found.word] as string;
  const inside = found.part === null ? -1 : word.indexOf(found.part);
  return inside < 0
    ? { text, span: { from: start, to: start + word.length } }
    : { text, span: { from: start + inside, to: start + inside + (found.part as string).length } };
}

/** A word as a shell takes it. */
export const quoted = (word: string): string => (word === '' || /[\s"'$&|;<>()*?`\\]/.test(word) ? `"${word}"` : word);

/** The word that a message names: a quoted value behind its option, else the option, else a word of its own. */
function pointed(argv: readonly string[], { text, at }: Problem): { word: number; part: string | null } | null {
  const option = /(?<![\w-])--?[a-zA-Z][\w-]*/.exec(text.zh)?.[0] ?? null;
  const names =
    option === null
      ? []
      : [
          option,
          ...Object.entries(OTHER_NAMES)
            .flat()
            .filter((n) => isOther(option, n)),
        ];
  const atOption = argv.findLastIndex((word) => names.some((name) => word === name || word.startsWith(`${name}=`)));
  const values = [...text.zh.matchAll(/“([^”]+)”/g)].map((m) => m[1] as string);
  for (const part of [...values, ...(at ? [at.file] : [])]) {
    const word = argv.findIndex((w, i) => i >= atOption && w.replaceAll('\\', '/').includes(part));
    if (word >= 0) return { word, part: argv[word]?.includes(part) ? part : null };
  }
  if (atOption >= 0) return { word: atOption, part: names.find((name) => argv[atOption]?.startsWith(name)) ?? null };
  const named = argv.findIndex((word) => text.zh.split(/[\s，：；]/).includes(word));
  return named >= 0 ? { word: named, part: null } : null;
}

const isOther = (option: string, name: string): boolean => OTHER_NAMES[option] === name || OTHER_NAMES[name] === option;
