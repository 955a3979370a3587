import type { Text } from '../model/text.js';

/** What stands for a value in the usage of a command or an option, by the word in the English help. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  options: '选项',
  command: '命令',
  data: '数据',
  item: '评价项',
  folder: '文件夹',
  'forms...': '表...',
  by: '依据',
  kind: '规则',
  file: '文件',
  'id|file': '编号|文件',
  requirement: '评价标准',
  period: '年度',
  'name=value': '名称=值',
  method: '方法',
  'data...': '数据...',
  layout: '排法',
  'field=heading': '字段=列名',
  day: '日期',
  'name[:path]': '格式[:文件]',
  states: '状态',
  name: '名称',
  percent: '百分比',
  n: '个数',
  when: '时机',
  form: '形式',
  'zh|en': 'zh|en',
};

/** Flags and usages, with the words in their brackets in both languages. */
export function inWords(flags: string): Text {
  const zh = flags.replace(/([<[])((?:[^<>[\]]|\[[^\]]*\])+)([>\]])/g, (all, open, word: string, close) =>
    word in PLACEHOLDERS ? `${open}${PLACEHOLDERS[word]}${close}` : all,
  );
  return { zh, en: flags };
}
