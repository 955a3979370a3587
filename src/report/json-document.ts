import type { Head } from '../model/assessment.js';
import type { Problem } from '../model/problem.js';

/** A rename or removal of a key is a new version. */
const SCHEMA_VERSION = '1';

/**
 * A whole document as `JSON.stringify(document, null, 2)` would write it, one entry at a time: what it is about, the list,
 * and what is known once the list has been read.
 */
export async function* jsonDocument(
  head: Head,
  list: string,
  entries: AsyncIterable<readonly object[]>,
  tail: () => Promise<object>,
): AsyncGenerator<string> {
  yield `{\n${Object.entries(headJson(head)).map(member).join(',\n')},\n  ${JSON.stringify(list)}: [`;
  let first = true;
  for await (const batch of entries) {
    let chunk = '';
    for (const entry of batch) {
      chunk += `${first ? '' : ','}\n    ${pretty(entry, '    ')}`;
      first = false;
    }
    if (chunk !== '') yield chunk;
  }
  yield `${first ? '' : '\n  '}],\n${Object.entries(await tail())
    .map(member)
    .join(',\n')}\n}\n`;
}

const member = ([key, value]: readonly [string, unknown]): string => `  ${JSON.stringify(key)}: ${pretty(value, '  ')}`;

/** A line feed inside a string is written `\n`, so every real one starts a line of the layout. */
const pretty = (value: unknown, indent: string): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);

const headJson = ({ tool, options, inputs, catalogue }: Head) => ({
  schemaVersion: SCHEMA_VERSION,
  tool,
  options,
  inputs,
  catalogue: { id: catalogue.id, title: catalogue.title },
});

export const problemJson = ({ code, severity, text, hint, at }: Problem) => ({
  code,
  severity,
  text,
  hint: hint ?? null,
  at,
});
