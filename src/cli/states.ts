import { STATUS_WORDS, STATUSES } from '../model/status.js';
import { pageFor } from './page.js';
import { EXIT_CODE, INTRODUCTION, LABELS, ORDER, STATES } from './states-words.js';
import { EXIT, type World } from './world.js';

/** `eco-check states`: what each state means, in both languages, with an example and what it does to the exit code. */
export async function states(world: World): Promise<number> {
  const page = await pageFor(world);
  const { lang, paint } = page;
  const other = lang === 'zh' ? 'en' : 'zh';
  const parts = [page.paragraph(INTRODUCTION[lang])];
  for (const status of STATUSES) {
    const { when, example, exit } = STATES[status];
    const words = STATUS_WORDS[status];
    // `no-data` is how options name what people read as 缺数据, "no data".
    const names = [words[other], status]
      .filter((name, i, all) => name !== words[lang] && all.indexOf(name) === i)
      .join(lang === 'zh' ? '，' : ', ');
    parts.push([
      `${paint.status(status, words[lang])}  ${paint.quiet(names)}`,
      ...page.terms([
        [LABELS.when[lang], when[lang]],
        [LABELS.example[lang], example[lang]],
        [LABELS.exit[lang], EXIT_CODE[exit][lang]],
      ]),
    ]);
  }
  parts.push(...ORDER.map((text) => page.paragraph(text[lang])));
  world.stdout.write(`${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`);
  return EXIT.ok;
}
