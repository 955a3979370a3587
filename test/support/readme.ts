/** One fenced block: its language and its lines. */
export interface Fence {
  language: string;
  lines: string[];
}

/** One `$ command` of a console block, with the output that the block prints below it. */
export interface Example {
  command: string;
  output: string[];
}

export function fences(markdown: string): Fence[] {
  const found: Fence[] = [];
  let mark: string | undefined;
  for (const line of markdown.split('\n')) {
    const fence = line.match(/^(`{3,}|~{3,})(\S*)/);
    if (mark === undefined) {
      if (fence) {
        mark = fence[1];
        found.push({ language: fence[2] ?? '', lines: [] });
      }
    } else if (line.trimEnd() === mark) mark = undefined;
    else found.at(-1)?.lines.push(line);
  }
  return found;
}

export function examples(markdown: string): Example[] {
  return fences(markdown)
    .filter(({ language }) => language === 'console')
    .flatMap(({ lines }) => {
      const found: Example[] = [];
      for (const line of lines) {
        const command = line.match(/^\$ (.+)$/)?.[1];
        if (command !== undefined) found.push({ command, output: [] });
        else if (found.length === 0) throw new Error(`A console block begins with a \`$ command\`, not with: ${line}`);
        else found.at(-1)?.output.push(line);
      }
      return found.map(({ command, output }) => ({ command, output: withoutBlankEnd(output) }));
    });
}

/** The arguments for eco-check, or undefined where another program is called. */
export function ecoCheckArguments(words: string[]): string[] | undefined {
  if (words[0] === 'eco-check') return words.slice(1);
  if (words[0] === 'node' && words[1] === 'bin/eco-check.js') return words.slice(2);
  return undefined;
}

/** Whether the lines are the expected ones, where `…` alone on a line stands for any number of lines, also none. */
export function sameLines(actual: string[], expected: string[]): boolean {
  const [first, ...rest] = expected;
  if (first === undefined) return actual.length === 0;
  if (first !== '…') return actual[0] === first && actual.length > 0 && sameLines(actual.slice(1), rest);
  return actual.some((_, skipped) => sameLines(actual.slice(skipped), rest)) || sameLines([], rest);
}

/** The names in the first cells of all tables: `yaml`, [`yaml`](…) and several with commas all count. */
export function firstCells(markdown: string): Set<string> {
  const cells = markdown.split('\n').flatMap((line) => line.match(/^\|([^|]*)\|/)?.[1] ?? []);
  return new Set(cells.flatMap((cell) => cell.replace(/\]\([^)]*\)/g, '').split(/[\s,`[\]*]+/)));
}

/** Blank lines at the end do not show, in a terminal or on the page. */
export function withoutBlankEnd(lines: string[]): string[] {
  const end = lines.findLastIndex((line) => line !== '');
  return lines.slice(0, end + 1);
}
