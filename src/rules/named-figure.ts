import type { Bound } from '../model/limit.js';
import type { Quantity } from '../model/quantity.js';
import { type Assigned, type Case, type Verdict, verdict } from '../model/rule.js';
import { periodWords } from '../model/say.js';
import type { Text } from '../model/text.js';
import type { Sign } from '../model/value.js';

/** A figure that has a name, such as 全省平均水平, and the side of it that is due. */
export const SIDES = ['at-least', 'above', 'at-most', 'below'] as const;
export type Side = (typeof SIDES)[number];

export const SIGN_WORDS: Readonly<Record<Sign, Text>> = {
  '>=': { zh: '不低于', en: 'at least' },
  '>': { zh: '高于', en: 'above' },
  '<=': { zh: '不高于', en: 'at most' },
  '<': { zh: '低于', en: 'below' },
};

export const sideOf = (better: Quantity['better']): Side | null =>
  better === 'higher' ? 'at-least' : better === 'lower' ? 'at-most' : null;

const SIGNS = { 'at-least': '>=', above: '>', 'at-most': '<=', below: '<' } as const;

export function namedWords(figure: string, side: Side | null): Text {
  if (side === null) return { zh: `与“${figure}”相比`, en: `compared with "${figure}"` };
  const words = SIGN_WORDS[SIGNS[side]];
  return { zh: `${words.zh}“${figure}”`, en: `${words.en} "${figure}"` };
}

/** The figure on the side that the rule asks for; the rule's own word goes before that of the table. */
export function turned(assigned: Assigned | null, is: Side | undefined): Assigned | null {
  const end = assigned?.limit && (assigned.limit.low ?? assigned.limit.high);
  if (!assigned?.limit || !end || is === undefined) return assigned;
  const bound: Bound = { ...end, inclusive: is.startsWith('at-') };
  const low = is === 'at-least' || is === 'above' ? bound : null;
  return { ...assigned, limit: { ...assigned.limit, low, high: low === null ? bound : null } };
}

/** Whether the best end of a scale meets whatever figure is given: not where it must be exceeded. */
export const meetsAny = (better: Quantity['better'], is: Side | undefined): boolean =>
  is === undefined || is === sideOf(better);

export const notGiven = (figure: string, due: Case['due']): Verdict =>
  verdict(
    'undetermined',
    () => ({
      zh: `要求与“${figure}”相比，而${due === null ? '' : `${periodWords(due).zh}的`}这个数未提供，无从比较。`,
      en: `The figure "${figure}"${due === null ? '' : ` for ${due}`} is not given, so there is nothing to compare with.`,
    }),
    { needs: ['assigned-figure'] },
  );

/** Where a figure comes from, in brackets behind it. */
export const sourceOf = (figure: string | undefined, document: string | null): Text => ({
  zh: bracketed([figure === undefined ? null : `“${figure}”`, document], '，', '（', '）'),
  en: bracketed([figure === undefined ? null : `"${figure}"`, document], ', ', ' (', ')'),
});

function bracketed(texts: readonly (string | null)[], comma: string, open: string, close: string): string {
  const said = texts.filter((text) => text !== null);
  return said.length === 0 ? '' : open + said.join(comma) + close;
}
