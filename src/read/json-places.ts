const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},:]|[^\s[\]{},:"]+/gsy;
const SPACE = /\s*/y;

/** Where a text stands: line and column from 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** The tokens of a valid JSON text with their offsets, from one of them on. */
function* tokens(text: string, from: number): Generator<readonly [token: string, at: number]> {
  for (let at = from; ; ) {
    SPACE.lastIndex = at;
    SPACE.exec(text);
    TOKEN.lastIndex = SPACE.lastIndex;
    const [token] = TOKEN.exec(text) ?? [];
    if (token === undefined) return;
    yield [token, TOKEN.lastIndex - token.length];
    at = TOKEN.lastIndex;
  }
}

/** Where each row of a valid JSON text begins: the objects of the list at its top or under a key, or the one object that it is. */
export function rowOffsets(text: string, key: string | null, isList: boolean): readonly number[] {
  if (!isList) return [text.indexOf('{')];
  let found: number[] = [];
  const due = key === null ? 1 : 2;
  let depth = 0;
  let before = '';
  let isIn = key === null;
  for (const [token, at] of tokens(text, 0)) {
    if (token === '{' && depth === due && isIn) found.push(at);
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    else if (token === ':' && depth === 1 && key !== null) {
      isIn = JSON.parse(before) === key;
      // Of a key that comes twice the last one counts.
      if (isIn) found = [];
    }
    before = token;
  }
  return found;
}

/** Where the value of a key begins in the object at an offset, or the object itself where it has no such key. */
export function valueOffset(text: string, object: number, key: string): number {
  let depth = 0;
  let found = object;
  let before = '';
  let isDue = false;
  for (const [token, at] of tokens(text, object)) {
    if (isDue) found = at;
    isDue = token === ':' && depth === 1 && JSON.parse(before) === key;
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth === 0) break;
    before = token;
  }
  return found;
}

/** Says at which line and column an offset of a text is. */
export function spotter(text: string): (offset: number) => Spot {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
}
