import { refuse } from '../model/problem.js';
import type { Published } from './import-input.js';

export const noTable = ({ grids, path }: Published) => ({
  code: 'no-indicator-table',
  severity: 'error' as const,
  text:
    grids.length === 0
      ? { zh: '文件里没有表格', en: 'the file holds no table' }
      : {
          zh: '没有找到指标表：没有一张表的表头既有指标名称又有指标值或目标值',
          en: 'there is no table of indicators: none has a header with names and thresholds',
        },
  hint: {
    zh: '表头应有“指标名称”和“指标值”（或标准值、目标值、限值）；Excel 可用 --sheet 指定工作表，Word 可用 --table 指定第几张表',
    en: 'the header needs 指标名称 and 指标值 (or 标准值, 目标值, 限值); --sheet chooses a sheet of a workbook, --table a table of a document',
  },
  at: { file: path, line: null, column: null },
});

export const noPlace = (): never =>
  refuse(
    'usage',
    { zh: '没有写明指标体系存到哪里', en: 'nothing says where the catalogue is to go' },
    {
      zh: '例如 eco-check import 指标表.docx -o 指标.yaml --data 数据.csv；只看读得怎样，用 --check',
      en: 'for example: eco-check import table.docx -o catalogue.yaml --data data.csv; to see how it reads, use --check',
    },
  );

export const noSubject = (): never =>
  refuse(
    'usage',
    { zh: '--set：没有写明是哪个地区的情况', en: '--set: nothing says whose profile this is' },
    {
      zh: '请同时写明地区，如 --subject 青溪县 --set level=县',
      en: 'name the subject too: --subject 青溪县 --set level=县',
    },
  );

export const twoOnStdout = (): never =>
  refuse('usage', {
    zh: '-o 和 --data 不能都写到标准输出',
    en: '-o and --data cannot both go to stdout',
  });
