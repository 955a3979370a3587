import type { Part, Reader } from './clause.js';
import { ask } from './say.js';
import { is } from './token.js';

const BETTER_OR_EQUAL = new Set(['>=', 'not-worse']);
/** Words behind a grade that add nothing: Ⅲ类水质标准. */
const BEHIND = /^(?:标准|标准要求|水质|水体|水|质量|质量标准|要求|限值|标准限值|水平|声环境|地表水|地下水)$/;
const FRONT = /^(?:地表水|地下水|海水|水质|水体|水|环境空气|空气质量|质量|国家|地表|声环境|标准|为|是)$/;

/** Ⅲ类, 达到或优于Ⅲ类, 优于Ⅲ类, 二级标准, C级, 良好以上: a grade on a ladder. */
export const grade: Part = (reader, at) => {
  const { tokens, source } = reader;
  let end = at;
  let op: string | null = null;
  let isReached = false;
  for (; ; end++) {
    const token = tokens[end];
    if (is(token, 'or-better')) op = '>=';
    else if (is(token, 'compare')) {
      if (op !== null) return null;
      op = token.kinds.get('compare') as string;
    } else if (is(token, 'reach', 'hold', 'fulfil') && op === null) isReached = true;
    else if (!(is(token, 'modal', 'steadily', 'stable') || FRONT.test(token?.text ?? ''))) break;
  }
  const token = tokens[end];
  if (!is(token, 'grade')) return null;
  const [ladder = '', word = ''] = (token.kinds.get('grade') as string).split(':');
  end++;
  while (BEHIND.test(tokens[end]?.text ?? '')) end++;
  const behind = tokens[end];
  let back = is(behind, 'behind') ? (behind.kinds.get('behind') as string) : null;
  if (back !== null) end++;
  if (back === null && is(tokens[end], 'or-better')) {
    back = '>=';
    end++;
  }
  while (BEHIND.test(tokens[end]?.text ?? '')) end++;
  // 好于 and 高于 a grade speak of merit alike; 低于, 劣于 and 以下 need eyes.
  const side = sideOf(op, back);
  if (side === null) {
    const look = ask(source, '等级的方向不明，请定下是不劣于还是不优于', 'which side of the grade is due is not clear');
    return { rule: { manual: look.zh }, end, look: [look] };
  }
  const written = gradeRule(reader, side, ladder, word);
  if (written === null) {
    const look = ask(
      source,
      `“${word}”属于哪一套等级（水质、声功能区、排放标准……）没有写明`,
      `which order of grades "${word}" belongs to is not said`,
    );
    return { rule: { manual: look.zh }, end, look: [look] };
  }
  const isSolo = !isReached && op === null && back === null && /^water:劣/.test(`${ladder}:${word}`);
  if (isSolo) {
    const look = ask(source, `“${word}”是要求，还是要消除的`, `whether "${word}" is required, or must be gone`);
    return { rule: { manual: look.zh }, end, look: [look] };
  }
  return { rule: { grade: written }, end, hints: { measures: 'state' } };
};

function sideOf(op: string | null, back: string | null): 'at-least' | 'better-than' | null {
  if (back === '<=') return null;
  if (back === '>=') return op === null || BETTER_OR_EQUAL.has(op) ? 'at-least' : null;
  if (op === null || BETTER_OR_EQUAL.has(op)) return 'at-least';
  return op === 'better' || op === '>' ? 'better-than' : null;
}

/** What a catalogue writes. Classes with Roman numerals are those of water; others by what the item is called, or not at all. */
function gradeRule({ context }: Reader, side: string, ladder: string, word: string): unknown {
  const name = context.name ?? '';
  const of = (order: string | null): unknown =>
    order === null && side === 'at-least' ? word : { [side]: word, ...(order !== null && { ladder: order }) };
  if (ladder === 'water') {
    if (/海/.test(name) && /[ⅠⅡⅢⅣ]类$/.test(word)) {
      return of(word.startsWith('劣') ? null : null) && { [side]: seaWord(word), ladder: 'sea' };
    }
    return of(null);
  }
  if (ladder === 'noise') {
    if (/^4[ab]/.test(word) || /噪|声/.test(name)) return of('noise');
    if (/水/.test(name) && /^[1-4]类$/.test(word)) return of('water');
    return null;
  }
  if (ladder === 'rating') {
    const order = /空气|大气/.test(name) ? 'air' : /生态/.test(name) ? 'ecology' : 'rating';
    if (order !== 'rating' && /^(?:合格|优秀)$/.test(word)) return of('rating');
    return of(order);
  }
  return of(ladder);
}

const SEA: Readonly<Record<string, string>> = { Ⅰ: '一', Ⅱ: '二', Ⅲ: '三', Ⅳ: '四' };
const seaWord = (word: string): string => word.replace(/[ⅠⅡⅢⅣ]/, (c) => SEA[c] ?? c);
