import type { Day } from './date.js';
import type { Place } from './problem.js';
import type { Text } from './text.js';

/** 佐证: the document, number, issuer, date, page or file that stands behind a value. */
export interface Evidence {
  readonly document: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly date: Day | null;
  readonly expires: Day | null;
  readonly page: string | null;
  readonly attachment: string | null;
  readonly at: Place;
}

/** What a catalogue may want of the evidence behind a requirement. */
export const WANTS = ['document', 'number', 'issuer', 'date', 'page', 'attachment', 'in-force'] as const;
export type Want = (typeof WANTS)[number];

export const WANT_WORDS: Readonly<Record<Want, Text>> = {
  document: { zh: '佐证文件', en: 'a document' },
  number: { zh: '文号', en: 'its number' },
  issuer: { zh: '发文单位', en: 'its issuer' },
  date: { zh: '日期', en: 'its date' },
  page: { zh: '页码', en: 'the page' },
  attachment: { zh: '附件', en: 'an attachment' },
  'in-force': { zh: '在有效期内', en: 'that it is in force' },
};

/** Whether one piece of evidence has run out on a day; one without an end has not. */
export const isExpired = (evidence: Evidence, on: Day): boolean => evidence.expires !== null && evidence.expires < on;

/** What is wanted and not there. One piece of evidence must have it all: a number of one document proves nothing for another. */
export function missingWants(wants: readonly Want[], evidence: readonly Evidence[], on: Day | null): readonly Want[] {
  const lacking = (e: Evidence): Want[] =>
    wants.filter((want) =>
      want === 'in-force' ? on === null || e.date === null || e.date > on || isExpired(e, on) : e[want] === null,
    );
  const each = evidence.map(lacking).sort((a, b) => a.length - b.length);
  return each[0] ?? wants;
}
