import { refuse } from '../model/problem.js';
import type { Source } from './files.js';

/** Enough to tell a workbook from a text. */
export async function firstBytes(source: Source): Promise<Uint8Array> {
  const head: number[] = [];
  for await (const chunk of source.bytes()) {
    head.push(...chunk.subarray(0, 1024 - head.length));
    if (head.length >= 1024) break;
  }
  return Uint8Array.from(head);
}

/** A workbook is read whole; more than this is refused before it is held. */
const WORKBOOK = 200 * 1024 * 1024;

export async function allBytes(source: Source): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.bytes()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > WORKBOOK) {
      refuse(
        'workbook-too-large',
        { zh: `工作簿超过 ${WORKBOOK / 1024 / 1024} MB`, en: `the workbook is over ${WORKBOOK / 1024 / 1024} MB` },
        { zh: '请另存为 CSV 再评价', en: 'save it as CSV first' },
        { file: source.path, line: null, column: null },
      );
    }
  }
  return Buffer.concat(chunks);
}
