/** The ladders of grades by the name that the rule `grade` knows. */
type Ladder = 'water' | 'effluent' | 'level' | 'noise' | 'letter' | 'rating';

const ROMAN: Readonly<Record<string, string>> = {
  ...{ I: 'Ⅰ', II: 'Ⅱ', III: 'Ⅲ', IV: 'Ⅳ', V: 'Ⅴ' },
  ...{ 一: 'Ⅰ', 二: 'Ⅱ', 三: 'Ⅲ', 四: 'Ⅳ', 五: 'Ⅴ' },
};

const WATER = /(劣?)([Ⅰ-Ⅴ]|IV|V|I{1,3}|[一二三四五])(?:类|(?<=[Ⅰ-Ⅴ]|劣.{1,3})(?![型级类]))/y;
const NOISE = /(?:4[ab]|[0-4])类/y;
const EFFLUENT = /一级[ABab]/y;
const LEVEL = /[一二三四五六]级/y;
const LETTER = /[A-E]级/y;
const RATING = /良好|优秀|优良|合格|[优良](?![先质化于势异美])/y;

/** A grade at a place of the text, `ladder:step`, and how long it is; null where none stands there. */
export function gradeAt(text: string, from: number): { readonly value: string; readonly length: number } | null {
  const at = (form: RegExp): RegExpExecArray | null => {
    form.lastIndex = from;
    return form.exec(text);
  };
  const step = (ladder: Ladder, word: string, found: string) => ({ value: `${ladder}:${word}`, length: found.length });
  const water = at(WATER);
  if (water) return step('water', `${water[1]}${ROMAN[water[2] as string] ?? water[2]}类`, water[0]);
  const noise = at(NOISE);
  if (noise && !/[\d.]/.test(text[from - 1] ?? '')) return step('noise', noise[0], noise[0]);
  const effluent = at(EFFLUENT);
  if (effluent) return step('effluent', effluent[0].toUpperCase(), effluent[0]);
  const level = at(LEVEL);
  if (level) return step('level', level[0], level[0]);
  const letter = at(LETTER);
  if (letter && !/[A-Za-z]/.test(text[from - 1] ?? '')) return step('letter', letter[0], letter[0]);
  const rating = at(RATING);
  return rating ? step('rating', rating[0] === '优良' ? '良好' : rating[0], rating[0]) : null;
}
