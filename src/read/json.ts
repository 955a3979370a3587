import type { Problem, Report } from '../model/problem.js';
import { rowOffsets, spotter, valueOffset } from './json-places.js';
import type { TableInput, TableRecord } from './records.js';

type Row = Readonly<Record<string, unknown>>;

/**
 * JSON (an array of objects, or an object that holds one) or NDJSON as a table: the keys are the headings. Numbers keep
 * their digits as written. Places are lines and columns of the text.
 */
export const jsonTable = (file: string, text: () => Promise<string>): TableInput => ({
  file,
  async *records(report) {
    const whole = await text();
    const rows = read(whole, file, report);
    if (rows === null) return;
    const spot = spotter(whole);
    const headings = [...new Set(rows.flatMap(({ row }) => Object.keys(row)))];
    if (headings.length === 0) return;
    yield [{ line: 1, cells: headings }];
    const records = rows.map(
      ({ row, offset }): TableRecord => ({
        line: spot(offset).line,
        cells: headings.map((key) => cell(row[key])),
        place: (column) => {
          const key = column === null ? undefined : headings[column - 1];
          return spot(key === undefined ? offset : valueOffset(whole, offset, key));
        },
      }),
    );
    for (let at = 0; at < records.length; at += 1000) yield records.slice(at, at + 1000);
  },
});

interface Found {
  readonly row: Row;
  readonly offset: number;
}

function read(text: string, file: string, report: Report): readonly Found[] | null {
  const whole = parse(text);
  if ('data' in whole) {
    const list = listOf(whole.data);
    if (list !== null) {
      const offsets = rowOffsets(text, list.key, list.isList);
      return list.rows.map((row, i) => ({ row, offset: offsets[i] ?? 0 }));
    }
    report(problem(file, 'not-a-table', 1, NO_LIST));
    return null;
  }
  const lines = [...text.matchAll(/[^\r\n]+/g)].map(({ 0: line, index }) => ({ line, at: index }));
  const filled = lines.filter(({ line }) => line.trim() !== '');
  // Lines that are objects each, but for some that are broken, are NDJSON; anything else is one broken document.
  const parsed = filled.map(({ line, at }) => ({ ...parse(line), at }));
  const objects = parsed.filter((p) => 'data' in p && isRow(p.data));
  if (filled.length < 2 || /^\s*\[/.test(text) || objects.length * 2 < filled.length) {
    report(problem(file, 'broken-json', lineAt(text, whole.at), BROKEN));
    return null;
  }
  const rows: Found[] = [];
  for (const line of parsed) {
    if ('data' in line && isRow(line.data)) rows.push({ row: line.data, offset: text.indexOf('{', line.at) });
    else report(problem(file, 'broken-json', lineAt(text, line.at), BROKEN_LINE));
  }
  return rows;
}

const isRow = (data: unknown): data is Row => typeof data === 'object' && data !== null && !Array.isArray(data);

interface List {
  readonly rows: readonly Row[];
  /** The key that holds the list; null where it is the whole text. */
  readonly key: string | null;
  readonly isList: boolean;
}

function listOf(data: unknown): List | null {
  if (Array.isArray(data)) return data.every(isRow) ? { rows: data, key: null, isList: true } : null;
  if (!isRow(data)) return null;
  const lists = Object.entries(data).flatMap(([key, v]) =>
    Array.isArray(v) && v.length > 0 && v.every(isRow) ? [{ rows: v, key, isList: true }] : [],
  );
  if (lists.length === 1) return lists[0] as List;
  const isFlat = lists.length === 0 && Object.values(data).every((v) => typeof v !== 'object' || v === null);
  return isFlat ? { rows: [data], key: null, isList: false } : null;
}

const cell = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** The value of a JSON text, its numbers as text, so that 95.0 stays 95.0; or where it is broken. */
function parse(text: string): { readonly data: unknown } | { readonly at: number } {
  try {
    JSON.parse(text);
    return { data: JSON.parse(quoted(text)) };
  } catch {
    return { at: brokenAt(text) };
  }
}

/** Valid JSON with quotes around its numbers: outside of strings a digit can only begin a number. */
const quoted = (text: string): string =>
  text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/gs, (token) => (token.startsWith('"') ? token : `"${token}"`));

const TOKEN =
  /[ \t\r\n]*(?:("[^"\\\t\r\n]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\t\r\n]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\d.\w])|true|false|null)|([[\]{},:]))/y;

/** What may come next: a value, a value or the end of its list, a key, a key or the end of its object, a colon, or a comma or the end. */
type Due = 'value' | 'value]' | 'key' | 'key}' | ':' | ',';

/** Where the first token is that cannot stand there; what JSON.parse says of it differs from one version of Node to the next. */
function brokenAt(text: string): number {
  const open: string[] = [];
  let due: Due = 'value';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const [all, string, plain, sign] = TOKEN.exec(text) ?? [];
    const next = at + (/[^ \t\r\n]/.exec(text.slice(at, at + 1000))?.index ?? 0);
    if (all === undefined) return next;
    const isValue = due === 'value' || due === 'value]';
    const closes = sign === '}' ? due === 'key}' || due === ',' : due === 'value]' || due === ',';
    if (due.startsWith('key') && string !== undefined) due = ':';
    else if (due === ':' && sign === ':') due = 'value';
    else if (isValue && (string ?? plain) !== undefined) due = ',';
    else if (isValue && (sign === '[' || sign === '{')) {
      open.push(sign === '[' ? ']' : '}');
      due = sign === '[' ? 'value]' : 'key}';
    } else if (due === ',' && sign === ',' && open.length > 0) due = open.at(-1) === ']' ? 'value' : 'key';
    else if (sign !== undefined && sign === open.at(-1) && closes) {
      open.pop();
      due = ',';
    } else return next;
    at = TOKEN.lastIndex;
  }
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split(/\r\n|\n|\r/).length;

const BROKEN = { zh: 'JSON 格式有误，到这里读不下去', en: 'invalid JSON: it cannot be read from here on' };
const BROKEN_LINE = { zh: '这一行不是一个 JSON 对象，没有读入', en: 'this line is no JSON object and was not read' };
const NO_LIST = {
  zh: '应为对象的列表（[{"编号": …, "现状值": …}, …]），或每行一个对象',
  en: 'a list of objects is due ([{"编号": …, "现状值": …}, …]), or one object per line',
};

const problem = (file: string, code: string, line: number, text: Problem['text']): Problem => ({
  code,
  severity: 'error',
  text,
  at: { file, line, column: null },
});
