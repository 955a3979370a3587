import { type Gate, readGates } from '../judge/gate.js';
import { STATUS_WORDS, STATUSES, type Status } from '../model/status.js';
import { type Lang, LIST } from '../model/text.js';
import { didYouMean, known, wrong } from './arguments.js';

const STATE_WORDS: readonly string[] = STATUSES.flatMap((s) => [s, STATUS_WORDS[s].zh]);

/** Every state by the words that both `--show` and `--fail-on` take. */
const bothWords = (lang: Lang): string =>
  STATUSES.map((s) => (lang === 'zh' ? `${s}（${STATUS_WORDS[s].zh}）` : s)).join(LIST[lang]);

export function gates(text: string): readonly Gate[] {
  const { gates: found, unknown } = readGates(text);
  const [bad] = unknown;
  if (bad === undefined) return found;
  const meant = didYouMean(bad, [...STATE_WORDS, 'contradicts', '不一致', 'none']);
  return wrong(
    '--fail-on',
    { zh: `不认识“${bad}”`, en: `"${bad}" is unknown` },
    {
      zh: `${meant.zh}可用的有：${bothWords('zh')}、contradicts（不一致，指公布结论），可加 :binding（约束性）或 :reference（参考性）；或写 none`,
      en: `${meant.en}These are known: ${bothWords('en')}, contradicts (a published verdict), each optionally with :binding or :reference; or none`,
    },
  );
}

/** Reads `--show fail,待核实`; `all` shows everything. */
export function states(text: string | undefined): readonly Status[] | null {
  if (text === undefined || text === 'all') return null;
  const words = text.split(/[,，、\s]+/).filter((w) => w !== '');
  if (words.length === 0) wrong('--show', { zh: '没有写状态', en: 'no state is given' }, known('fail', STATUSES));
  return words.map((word) => {
    const status = STATUSES.find((s) => s === word || STATUS_WORDS[s].zh === word);
    if (status) return status;
    const meant = didYouMean(word, STATE_WORDS);
    return wrong(
      '--show',
      { zh: `不认识状态“${word}”`, en: `the state "${word}" is unknown` },
      {
        zh: `${meant.zh}可用的有：${bothWords('zh')}`,
        en: `${meant.en}These are known: ${bothWords('en')}`,
      },
    );
  });
}
