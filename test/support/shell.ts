/**
 * Splits a command as a shell does: blanks separate words; single quotes, double quotes and backslashes keep them.
 * What only a real shell could do (pipes, variables, wildcards) is refused rather than passed on as text.
 */
export function splitCommand(command: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote: string | undefined;
  const characters = command[Symbol.iterator]();
  for (const character of characters) {
    if (character === '\\' && quote !== "'") {
      const { value, done } = characters.next();
      if (done) throw new Error(`A backslash ends the command: ${command}`);
      // Inside double quotes a backslash only protects these two.
      word = (word ?? '') + (quote === '"' && !'"\\'.includes(value) ? `\\${value}` : value);
    } else if (character === quote) {
      quote = undefined;
    } else if (quote !== undefined) {
      word = (word ?? '') + character;
    } else if (character === '"' || character === "'") {
      quote = character;
      word ??= '';
    } else if (/\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if ('|&;<>()$`*?'.includes(character)) {
      throw new Error(`Only a shell knows what ${character} means (put it in quotes if it is text): ${command}`);
    } else {
      word = (word ?? '') + character;
    }
  }
  if (quote !== undefined) throw new Error(`A ${quote} is never closed: ${command}`);
  return word === undefined ? words : [...words, word];
}
