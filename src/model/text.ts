/** A text that people see, in both languages: a missing translation does not compile. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Lang = 'zh' | 'en';

/** A text that is the same in both languages: a number, an id, the document's own words. */
export const same = (text: string): Text => ({ zh: text, en: text });

/** Joins texts with each language's own separator. */
export function join(texts: readonly Text[], separator: Text): Text {
  return { zh: texts.map((t) => t.zh).join(separator.zh), en: texts.map((t) => t.en).join(separator.en) };
}

export const LIST: Text = { zh: '、', en: ', ' };
export const CLAUSES: Text = { zh: '；', en: '; ' };
