import { refuse } from '../model/problem.js';
import type { Text } from '../model/text.js';

interface Words {
  readonly text: Text;
  readonly hint: Text;
}

const SAVE_AGAIN: Text = {
  zh: '请在 Excel 或 WPS 中打开，另存为“Excel 工作簿（.xlsx）”后再试',
  en: 'open it in Excel and save it as "Excel Workbook (.xlsx)"',
};
const VALUES_ONLY: Text = {
  zh: '请新建一个工作簿，只把要报的表“选择性粘贴—数值”进去，另存为 .xlsx',
  en: 'copy just the table into a new workbook (paste special, values), and save that as .xlsx',
};

/** Why a workbook is not read at all. */
const REFUSALS = {
  'spreadsheet-truncated': {
    text: { zh: '文件不完整，后面的部分丢失了', en: 'the file is cut off: its end is missing' },
    hint: { zh: '请重新下载或拷贝，确认在 Excel 中能打开', en: 'fetch it again, and see that Excel opens it' },
  },
  'spreadsheet-damaged': {
    text: { zh: '文件已损坏，内容前后不一致', en: 'the file is damaged: its parts contradict one another' },
    hint: SAVE_AGAIN,
  },
  'zip-bomb': {
    text: {
      zh: '文件解压后大得不合常理（“压缩炸弹”），没有读入',
      en: 'the file inflates out of all proportion (a "zip bomb") and was not read',
    },
    hint: VALUES_ONLY,
  },
  'spreadsheet-too-large': {
    text: { zh: '文件太大，没有读入', en: 'the file is too large and was not read' },
    hint: {
      zh: '请只保留要报的工作表；数据确实很多时请用 CSV',
      en: 'keep only the sheet in question; where there really is so much data, use CSV',
    },
  },
  'too-many-cells': {
    text: {
      zh: '工作表的单元格超过 500 万个，没有读入',
      en: 'the sheet has more than 5 million cells and was not read',
    },
    hint: {
      zh: '请删去表格右侧和下方的多余内容；数据确实很多时请用 CSV',
      en: 'delete what stands right of and below the table; where there really is so much data, use CSV',
    },
  },
  'spreadsheet-encrypted': {
    text: { zh: '文件有密码保护，无法读取', en: 'the file is protected by a password' },
    hint: {
      zh: '请在 Excel 中打开，“文件—信息—保护工作簿—用密码进行加密”里清空密码后保存',
      en: 'open it in Excel and clear the password under File, Info, Protect Workbook, Encrypt with Password',
    },
  },
  'xml-doctype': {
    text: {
      zh: '文件里的 XML 含有实体声明（DTD），表格不会有这种内容，可能是恶意文件，没有读入',
      en: 'the XML in the file declares entities (a DTD), which no spreadsheet does: it may be hostile and was not read',
    },
    hint: VALUES_ONLY,
  },
  'external-link': {
    text: {
      zh: '工作簿链接到别的文件，其中的数值无从核对，没有读入',
      en: 'the workbook takes values from other files, which nobody can check; it was not read',
    },
    hint: {
      zh: '请在 Excel 的“数据—编辑链接—断开链接”之后保存，公式会变成数值',
      en: 'in Excel choose Data, Edit Links, Break Link, and save: the formulas become values',
    },
  },
  'html-as-spreadsheet': {
    text: {
      zh: '文件的扩展名像表格，内容其实是网页（许多系统这样导出），没有读入',
      en: 'the file is named like a spreadsheet but is a web page (many systems export that); it was not read',
    },
    hint: SAVE_AGAIN,
  },
  'old-spreadsheet': {
    text: {
      zh: '这种表格格式（Excel 95 及更早的 .xls、XML 表格 2003、.xlsb）不支持',
      en: 'this kind of spreadsheet (.xls of Excel 95 or before, XML Spreadsheet 2003, .xlsb) is not read',
    },
    hint: SAVE_AGAIN,
  },
  'not-a-spreadsheet': {
    text: { zh: '文件不是 .xlsx、.xls 或 .ods 表格', en: 'the file is no .xlsx, .xls or .ods spreadsheet' },
    hint: SAVE_AGAIN,
  },
  'empty-workbook': {
    text: { zh: '工作簿里没有任何内容', en: 'the workbook holds nothing' },
    hint: { zh: '请确认保存的是填好的那一份', en: 'see that it is the one that was filled in' },
  },
} satisfies Record<string, Words>;

export type SheetRefusal = keyof typeof REFUSALS;

/** Stops the reading; whoever knows the file names it. */
export function stop(why: SheetRefusal): never {
  const { text, hint } = REFUSALS[why];
  return refuse(why, text, hint);
}
