import type { View } from '../../src/report/format.js';

export const VIEW: View = {
  lang: 'zh',
  width: 100,
  color: 0,
  ascii: false,
  show: null,
  all: false,
  details: null,
  mark: true,
};

export async function whole(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

const CODES = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g');
/** The text without its colours. */
export const bare = (text: string): string => text.replace(CODES, '');
