import type { Text } from '../model/text.js';

export type NoteKind =
  | 'percent-format'
  | 'rounded-display'
  | 'display-differs'
  | 'beyond-15-digits'
  | 'date-cell'
  | 'time-cell'
  | 'impossible-date'
  | 'boolean-cell'
  | 'formula-cell'
  | 'formula-without-value'
  | 'error-cell'
  | 'number-as-text'
  | 'superscript'
  | 'strikethrough'
  | 'merged-cells'
  | 'hidden-column';

interface NoteWords {
  readonly severity: 'error' | 'warning';
  readonly words: (where: Text, example: { readonly shown: string; readonly used: string }, column: string) => Text;
  readonly hint?: Text;
}

const note = (words: NoteWords['words'], hint?: Text): NoteWords => ({
  severity: 'warning',
  words,
  ...(hint && { hint }),
});

/** The rules by which a cell becomes text, in the words in which they are told. */
export const NOTES: Readonly<Record<NoteKind, NoteWords>> = {
  'percent-format': note((at, { shown, used }) => ({
    zh: `${at.zh} 用了百分比格式：存的是 ${shown}，按显示读作 ${used}`,
    en: `${at.en}: percent format; ${shown} is stored and read as it is shown, ${used}`,
  })),
  'rounded-display': note((at, { shown, used }) => ({
    zh: `${at.zh} 的格式隐去了末位数字：显示 ${shown}，按实际存的 ${used} 读入`,
    en: `${at.en}: the format hides digits; ${shown} is shown, ${used} is stored and read`,
  })),
  'display-differs': note((at, { shown, used }) => ({
    zh: `${at.zh} 的格式“${shown}”改变了数字的样子（缩小千倍、换成文字等），按实际存的 ${used} 读入`,
    en: `${at.en}: the format "${shown}" shows something else than the number (thousands, words); the stored ${used} is read`,
  })),
  'beyond-15-digits': note((at, { shown, used }) => ({
    zh: `${at.zh} 存的数超过 15 位有效数字（${shown}），表格软件只保证前 15 位，读作 ${used}`,
    en: `${at.en}: more than 15 digits are stored (${shown}), of which spreadsheets vouch for 15: read as ${used}`,
  })),
  'date-cell': note((at, { used }) => ({
    zh: `${at.zh} 是日期，读作 ${used}`,
    en: `${at.en}: a date, read as ${used}`,
  })),
  'time-cell': note((at, { used }) => ({
    zh: `${at.zh} 是时间，读作 ${used}`,
    en: `${at.en}: a time, read as ${used}`,
  })),
  'impossible-date': note((at, { used }) => ({
    zh: `${at.zh} 的格式是日期，但存的数不是日期，按数 ${used} 读入`,
    en: `${at.en}: the format is a date and the number is none; the number ${used} is read`,
  })),
  'boolean-cell': note((at, { used }) => ({
    zh: `${at.zh} 是逻辑值，读作 ${used}`,
    en: `${at.en}: a truth value, read as ${used}`,
  })),
  'formula-cell': note((at) => ({
    zh: `${at.zh} 是公式，读的是文件里保存的计算结果，没有重算`,
    en: `${at.en}: a formula; the result that was saved is read, nothing is computed`,
  })),
  'formula-without-value': {
    severity: 'error',
    words: (at) => ({
      zh: `${at.zh} 是公式，但文件里没有保存计算结果`,
      en: `${at.en}: a formula whose result is not in the file`,
    }),
    hint: {
      zh: '请用 Excel 或 WPS 打开并保存一次，或改填数值',
      en: 'open the file in Excel and save it, or enter the value',
    },
  },
  'error-cell': note((at, { used }) => ({
    zh: `${at.zh} 是错误值 ${used}，照原样读入`,
    en: `${at.en}: an error value, ${used}, read as it is`,
  })),
  'number-as-text': note((at) => ({
    zh: `${at.zh} 的数字存成了文本，同一列的其他数字不是；照文本读入`,
    en: `${at.en}: numbers stored as text, unlike others of the column; read as they are written`,
  })),
  superscript: note((at, { used }) => ({
    zh: `${at.zh} 里有上标，读作 ${used}`,
    en: `${at.en}: superscript, read as ${used}`,
  })),
  strikethrough: note((at) => ({
    zh: `${at.zh} 划了删除线，文字仍照原样读入`,
    en: `${at.en}: struck through; the text is read all the same`,
  })),
  'merged-cells': note((at, _, column) => ({
    zh: `${at.zh} 是纵向合并的单元格，${column}列的内容用于它所跨的每一行`,
    en: `${at.en}: merged down; what stands in column ${column} counts for each of its rows`,
  })),
  'hidden-column': note((at, _, column) => ({
    zh: `${column} 列是隐藏列（${at.zh}），仍已读入`,
    en: `column ${column} is hidden (${at.en}) and was read all the same`,
  })),
};
