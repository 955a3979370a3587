/** Whether a text is JSON and no CSV: it begins with a bracket or a brace. */
export const looksLikeJson = (start: string): boolean => /^\s*[[{]/.test(start);
