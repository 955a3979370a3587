import type { Lang } from '../model/text.js';
import type { ColorWish } from './terminal.js';

export const PROBLEM_FORMS = ['text', 'json', 'github'] as const;

/** What the command line says about the way problems are told. */
export interface Wishes {
  readonly lang: Lang;
  readonly quiet: boolean;
  readonly problems: (typeof PROBLEM_FORMS)[number];
  readonly color: ColorWish;
  readonly ascii: boolean;
  /** The encoding of the data, where it is given. */
  readonly encoding: string | null;
}

/** Read from the words themselves, since a wrong command line is told of too, and that is known before it is parsed. */
export function wishesOf(argv: readonly string[]): Wishes {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  const has = (...flags: readonly string[]): boolean => words.some((word) => flags.includes(word));
  /** The last one counts, as it does for the parser. */
  const last = (flag: string): string | undefined =>
    words
      .flatMap((word, i) =>
        word === flag ? [words[i + 1] ?? ''] : word.startsWith(`${flag}=`) ? [word.slice(flag.length + 1)] : [],
      )
      .at(-1);
  const color = last('--color');
  const problems = last('--problems');
  return {
    lang: last('--lang') === 'en' ? 'en' : 'zh',
    quiet: has('-q', '--quiet'),
    problems: PROBLEM_FORMS.find((form) => form === problems) ?? 'text',
    color:
      has('--no-color') || color === 'never' ? 'never' : color === undefined || color === 'auto' ? 'auto' : 'always',
    ascii: has('--ascii'),
    encoding: last('--encoding') ?? null,
  };
}
