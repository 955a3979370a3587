import { CsvError, type Info, type Options, parse } from 'csv-parse';
import type { Problem, Report } from '../model/problem.js';
import type { Dialect } from './dialect.js';
import { dialectOf } from './dialect.js';
import { type Bytes, decode, type Encoding } from './encoding.js';
import type { TableInput, TableRecord } from './records.js';

/**
 * The records of a CSV text in batches, blank lines left out. A record that cannot be read (a broken quote) is reported
 * and ends the reading, since nobody knows where the next one starts; what came before it is kept.
 */
export async function* readCsv(
  chunks: AsyncIterable<string>,
  file: string,
  report: Report,
  dialect: Dialect = { delimiter: ',', declared: false },
): AsyncGenerator<readonly TableRecord[]> {
  const options: Options & { readonly readableHighWaterMark: number } = {
    info: true,
    delimiter: dialect.delimiter,
    relax_column_count: true,
    // Files that were put together from several end their lines in several ways.
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: 4_000_000,
    // All records of one chunk fit, so that a write always ends; we take them out before the next chunk.
    readableHighWaterMark: Number.MAX_SAFE_INTEGER,
  };
  const parser = parse(options);
  let failure: unknown = null;
  parser.on('error', (error) => {
    failure ??= error;
  });
  let next = 1;
  let counted = 0;
  const drain = (): TableRecord[] => {
    const records: TableRecord[] = [];
    for (let read = parser.read(); read !== null; read = parser.read()) {
      const { record, info } = read as { record: string[]; info: Info };
      const line = next;
      // `lines` counts a CRLF within quotes twice, so that it tells only whether a record has more than one line.
      next += 1 + (info.lines - counted > 1 ? linesWithin(record) : 0);
      counted = info.lines;
      if (dialect.declared && line === 1) continue;
      if (record.some((cell) => cell.trim() !== '')) records.push({ line, cells: record });
    }
    return records;
  };
  for await (const chunk of chunks) {
    await new Promise<void>((done) => {
      parser.write(chunk, () => done());
    });
    if (failure !== null) break;
    const records = drain();
    if (records.length > 0) yield records;
  }
  if (failure === null) {
    await new Promise<void>((done) => {
      parser.once('error', () => done());
      parser.end(() => done());
    });
  }
  const rest = drain();
  if (rest.length > 0) yield rest;
  if (failure !== null) report(broken(failure, file, next));
}

/** How much of a text is looked at to tell its dialect. */
const START = 64 * 1024;

/** A CSV file as a table; its dialect is told by its first lines. */
export const csvTable = (file: string, bytes: Bytes, encoding: Encoding): TableInput => ({
  file,
  async *records(report, score) {
    const chunks = decode(bytes, encoding);
    let start = '';
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
      start += next.value;
      if (start.length >= START) break;
    }
    yield* readCsv(after(start, chunks), file, report, dialectOf(start.slice(0, START), score));
  },
});

async function* after(start: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  if (start !== '') yield start;
  yield* rest;
}

const linesWithin = (cells: readonly string[]): number =>
  cells.reduce((n, cell) => n + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);

function broken(error: unknown, file: string, line: number): Problem {
  const code = error instanceof CsvError ? error.code : '';
  const said = MESSAGES[code] ?? {
    zh: `CSV 格式有误：${error instanceof Error ? error.message : String(error)}`,
    en: `invalid CSV: ${error instanceof Error ? error.message : String(error)}`,
  };
  return {
    code: 'broken-csv',
    severity: 'error',
    text: { zh: `${said.zh}；此行及以后的内容没有读入`, en: `${said.en}; nothing from this line on was read` },
    hint: {
      zh: '含引号的单元格应整体加引号，其中的引号写成两个（""）',
      en: 'a cell that holds a quote is quoted as a whole, and the quote inside is doubled ("")',
    },
    at: { file, line, column: null },
  };
}

const MESSAGES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  CSV_QUOTE_NOT_CLOSED: {
    zh: '引号没有配对，直到文件末尾也没有结束',
    en: 'a quote is opened and not closed before the end of the file',
  },
  CSV_INVALID_CLOSING_QUOTE: { zh: '引号之后还有多余的字符', en: 'there are characters behind a closing quote' },
  INVALID_OPENING_QUOTE: { zh: '单元格中间出现了引号', en: 'a quote stands in the middle of a cell' },
  CSV_MAX_RECORD_SIZE: {
    zh: '一行过长，多半是引号没有配对',
    en: 'a record is far too long: most likely a quote is not closed',
  },
};
