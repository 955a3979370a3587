import type { Text } from '../model/text.js';

export const said = (zh: string, en: string): Text => ({ zh, en });

const MOST = 60;
/** A text as it is quoted: on one line, and not longer than a person reads. */
export function quote(text: string): string {
  const letters = Array.from(text.replace(/\s+/g, ' ').trim());
  return letters.length > MOST ? `${letters.slice(0, MOST).join('')}…` : letters.join('');
}

/** What a person must decide about a text, with the text itself in front. */
export const ask = (source: string, zh: string, en: string): Text => ({
  zh: `“${quote(source)}”：${zh}`,
  en: `"${quote(source)}": ${en}`,
});
