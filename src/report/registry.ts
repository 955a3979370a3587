import type { Format } from './format.js';

/** Every format. Adding one is a file beside this one and a line here. */
export const FORMATS: readonly Format[] = [
  {
    name: 'text',
    title: { zh: '终端文本', en: 'text for a terminal' },
    extensions: ['txt'],
    load: async () => (await import('./text.js')).text,
  },
  {
    name: 'json',
    title: { zh: 'JSON，供程序读取', en: 'JSON for programs' },
    extensions: ['json'],
    load: async () => (await import('./json.js')).json,
  },
  {
    name: 'csv',
    title: { zh: 'CSV 表格，供 Excel 打开', en: 'CSV table for spreadsheets' },
    extensions: ['csv'],
    load: async () => (await import('./csv.js')).csv,
  },
  {
    name: 'ndjson',
    title: { zh: 'NDJSON，每行一个结果', en: 'NDJSON, a result on each line' },
    extensions: ['ndjson', 'jsonl'],
    load: async () => (await import('./ndjson.js')).ndjson,
  },
  {
    name: 'markdown',
    title: { zh: 'Markdown，用于报告和代码评审', en: 'Markdown for reports and reviews' },
    extensions: ['md', 'markdown'],
    load: async () => (await import('./markdown.js')).markdown,
  },
];

/** The formats of a list, such as an audit: the command that makes the list loads its own renderer. */
export const LIST_FORMATS = ['text', 'markdown', 'json'] as const;

export const formatFor = (name: string, among = FORMATS): Format | undefined =>
  among.find((format) => format.name === name);

/** The format that a file's ending asks for. */
export function formatForPath(path: string, among = FORMATS): Format | undefined {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase();
  return among.find((format) => ending !== undefined && format.extensions.includes(ending));
}
