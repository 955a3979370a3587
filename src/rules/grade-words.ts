import { gradeKey, gradeParts } from '../model/grade.js';
import type { Ladder } from '../model/ladders.js';

/** What a word says of the grade: the steps that it leaves possible, from the lowest to the highest. */
export interface Standing {
  readonly low: number;
  readonly high: number;
  /** Of 优于Ⅲ类: the step that is named. Some mean by it that Ⅲ itself will do, so it is not left out of the steps. */
  readonly betterThan: number | null;
}

const LEAD =
  /^(?:均|都|全部|总体|整体|稳定|持续|已|水质|水体|海水|地表水|地下水|断面|空气质量|环境质量|类别|等级|级别|为|是|属于?|[:：])+/;
const BEHIND = /(?:水质|水体|断面|质量|海水|地表水|地下水|水|标准|限值|要求|类别|级别|等级)+$/;
const REACHED =
  /^(?:达到(?:或|及|和|并)?(?:优于|好于)|(?:优于|好于)(?:或|及)达到|不低于|不劣于|不差于|达到?|符合|满足)/;
const BETTER = /^(?:优于|好于)/;
const BELOW = /^(?:劣于|差于|低于|未能?达到?|没有达到|达不到|不达|不符合|不满足)/;
const GONE = /^(?:全面|全部|已|完全)*(?:消除|消灭|无|没有|未出现|未发生|不存在|不出现|不得出现)/;
const UPWARD = /(?:及其?以上|以上|及优于|或优于|或更好)$/;
const DOWNWARD = /(?:及其?以下|以下|或更差)$/;

/** Reads words by a ladder: Ⅲ类水质, 达到Ⅲ类标准, 优于Ⅲ类, Ⅱ~Ⅲ类, 无劣Ⅴ类. Null for what it does not know. */
export function standings(ladder: Ladder): (word: string) => Standing | null {
  const step = new Map(ladder.flatMap((words, i) => words.map((word) => [gradeKey(word), i] as const)));
  const top = ladder.length - 1;
  const on = (word: string): number | null => step.get(gradeKey(word)) ?? step.get(gradeKey(`${word}级`)) ?? null;
  return read;

  function read(word: string): Standing | null {
    const whole = on(word);
    if (whole !== null) return from(whole, whole);
    const text = word.replace(/[\s“”"'‘’]/g, '').replace(LEAD, '');
    for (const [form, put] of FORMS) {
      const rest = text.replace(form, '');
      if (rest === text) continue;
      const range = named(rest.replace(LEAD, ''));
      return range && put(range);
    }
    return named(text);
  }

  /** One grade, or several of which each is possible: the worst of them decides. */
  function named(text: string): Standing | null {
    const isUp = UPWARD.test(text);
    const isDown = DOWNWARD.test(text);
    const bare = text.replace(isUp ? UPWARD : DOWNWARD, '');
    const steps = parts(bare) ?? parts(bare.replace(BEHIND, ''));
    if (steps === null) return null;
    const low = Math.min(...steps);
    if (isUp) return from(low, top);
    if (isDown) return from(0, Math.max(...steps));
    // 达到Ⅲ类标准 says that the standard of Ⅲ is met, and may well be said of Ⅱ.
    return /标准|限值|要求/.test(BEHIND.exec(bare)?.[0] ?? '') ? from(low, top) : from(low, low);
  }

  function parts(text: string): readonly number[] | null {
    const whole = on(text);
    if (whole !== null) return [whole];
    const found = gradeParts(text).map(on);
    return found.length > 1 && found.every((n) => n !== null) ? found : null;
  }
}

const from = (low: number, high: number): Standing => ({ low, high, betterThan: null });

/** What stands in front of a grade, and what it makes of the steps that are named. */
const FORMS: readonly (readonly [RegExp, (named: Standing) => Standing | null])[] = [
  [BELOW, ({ low }) => from(-1, low - 1)],
  [REACHED, ({ low }) => from(low, Number.POSITIVE_INFINITY)],
  [BETTER, ({ low }) => ({ low, high: Number.POSITIVE_INFINITY, betterThan: low })],
  // 无Ⅳ类 says nothing of Ⅴ.
  [GONE, ({ low, high }) => (low === 0 ? from(high + 1, Number.POSITIVE_INFINITY) : null)],
];
