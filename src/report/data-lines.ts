import type { Head, Input } from '../model/assessment.js';
import type { Lang, Text } from '../model/text.js';

/** How the data were read, so that nobody has to guess what was detected: the encoding and the layout of each file. */
export function dataLines({ inputs }: Head, lang: Lang): string[] {
  const files = inputs.filter(({ role }) => role === 'measurements');
  const shown = files.slice(0, MOST).map((input) => about(input)[lang]);
  const left = files.length - shown.length;
  if (files.length === 0) return [];
  if (lang === 'zh') return [`数据：${shown.join('、')}${left > 0 ? `等${files.length}个文件` : ''}。`];
  return [`Data: ${shown.join(', ')}${left > 0 ? ` and ${left} more files` : ''}.`];
}

const MOST = 3;

function about({ path, encoding, layout, rows }: Input): Text {
  const how = [
    ...(encoding === undefined
      ? []
      : [ENCODINGS[encoding] ?? { zh: encoding.toUpperCase(), en: encoding.toUpperCase() }]),
    ...(layout === undefined ? [] : [LAYOUTS[layout] ?? { zh: layout, en: layout }]),
    ...(rows === undefined ? [] : [{ zh: `${rows}个数值`, en: `${rows} ${rows === 1 ? 'value' : 'values'}` }]),
  ];
  const name: Text = path === '-' ? { zh: '标准输入', en: 'stdin' } : { zh: path ?? '', en: path ?? '' };
  if (how.length === 0) return name;
  return {
    zh: `${name.zh}（${how.map((t) => t.zh).join('，')}）`,
    en: `${name.en} (${how.map((t) => t.en).join(', ')})`,
  };
}

const ENCODINGS: Readonly<Record<string, Text>> = {
  'utf-8-bom': { zh: 'UTF-8 带 BOM', en: 'UTF-8 with BOM' },
  gb18030: { zh: 'GB18030/GBK', en: 'GB18030/GBK' },
  xlsx: { zh: 'Excel .xlsx', en: 'Excel .xlsx' },
  xls: { zh: 'Excel .xls', en: 'Excel .xls' },
  ods: { zh: 'OpenDocument', en: 'OpenDocument' },
};
const LAYOUTS: Readonly<Record<string, Text>> = {
  long: { zh: '每行一个值', en: 'a row per value' },
  'by-year': { zh: '每年一列', en: 'a column per year' },
  'by-item': { zh: '每个评价项一列', en: 'a column per item' },
};
