import { betterWay } from '../model/quantity.js';
import { type Case, type Verdict, verdict } from '../model/rule.js';
import { wordsOf } from '../model/say.js';
import type { Trend } from './trend-change.js';
import { noDirection, oneStepOnly, ownPeriod } from './trend-open.js';
import { allowed, clauseOf, saidOver, stepsOf } from './trend-words.js';

/** A trend that the value tells in words: 不降低, 连续三年下降, 面积不减少. */
export function judgeWords(c: Case, { direction, words, over, of }: Trend): Verdict {
  const said = wordsOf(c.value);
  const better = betterWay(c.item);
  const steps = allowed(direction, better);
  const clauses = clauseOf(c.value.words, of);
  const spoken = clauses.flatMap((clause) => {
    const may = stepsOf(clause, better);
    return may === null ? [] : [{ clause, may }];
  });
  if (steps === null) return noDirection();
  if (spoken.length === 0) {
    return verdict('review', () => ({
      zh: `现状值“${said}”看不出${of ?? ''}变化趋势（要求${words.zh}），需人工核实。`,
      en: `The value "${said}" tells no trend (it must be ${words.en}): a person must look.`,
    }));
  }
  if (spoken.every(({ may }) => may.every((step) => steps.includes(step)))) {
    const longest = Math.max(...spoken.map(({ clause }) => saidOver(clause, ownPeriod(c))));
    if (over > 1 && longest < over) return oneStepOnly(said, longest, over, words);
    return verdict(
      'pass',
      () => ({
        zh: `现状表述为“${said}”，与要求的${words.zh}一致，未见数值。`,
        en: `The statement "${said}" says what is required (${words.en}); it gives no figure.`,
      }),
      { basis: 'statement' },
    );
  }
  const against = spoken.every(({ may }) => may.every((step) => !steps.includes(step)));
  // How far it moved is not said, and what is stable may move a little.
  const clear = against && direction !== 'stable-or-better';
  return verdict(clear ? 'fail' : 'review', () => ({
    zh: `现状表述为“${said}”，要求${words.zh}：${clear ? '不符合' : '不足以判定，需人工核实'}。`,
    en: `The statement is "${said}"; it must be ${words.en}: ${clear ? 'not met' : 'that does not decide, a person must look'}.`,
  }));
}
