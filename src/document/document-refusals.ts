import { Refusal } from '../model/problem.js';
import type { Text } from '../model/text.js';

interface Words {
  readonly text: Text;
  readonly hint: Text;
}

const SAVE_AGAIN: Text = {
  zh: '请在 Word 或 WPS 中打开，另存为“Word 文档（.docx）”后再试；也可以把表格复制到 Excel，存为 .xlsx',
  en: 'open it in Word or WPS and save it as "Word Document (.docx)"; or copy the table into Excel and save that as .xlsx',
};
const COPY_TABLE: Text = {
  zh: '请新建一个文档，只把要用的表格复制进去，另存为 .docx',
  en: 'copy just the table into a new document, and save that as .docx',
};

/** The guards of zip and XML speak of workbooks; this is what they mean of a document. */
const OF_A_DOCUMENT: Readonly<Record<string, Words & { readonly code: string }>> = {
  'spreadsheet-truncated': {
    code: 'document-truncated',
    text: { zh: '文件不完整，后面的部分丢失了', en: 'the file is cut off: its end is missing' },
    hint: { zh: '请重新下载或拷贝，确认在 Word 中能打开', en: 'fetch it again, and see that Word opens it' },
  },
  'spreadsheet-damaged': {
    code: 'document-damaged',
    text: { zh: '文件已损坏，内容前后不一致', en: 'the file is damaged: its parts contradict one another' },
    hint: SAVE_AGAIN,
  },
  'spreadsheet-too-large': {
    code: 'document-too-large',
    text: { zh: '文件太大，没有读入', en: 'the file is too large and was not read' },
    hint: COPY_TABLE,
  },
  'too-many-cells': {
    code: 'document-too-large',
    text: { zh: '表格太大，没有读入', en: 'a table is too large, and nothing was read' },
    hint: COPY_TABLE,
  },
  'spreadsheet-encrypted': {
    code: 'document-encrypted',
    text: { zh: '文件有密码保护，无法读取', en: 'the file is protected by a password' },
    hint: {
      zh: '请在 Word 中打开，“文件—信息—保护文档—用密码进行加密”里清空密码后保存',
      en: 'open it in Word and clear the password under File, Info, Protect Document, Encrypt with Password',
    },
  },
  'zip-bomb': {
    code: 'zip-bomb',
    text: {
      zh: '文件解压后大得不合常理（“压缩炸弹”），没有读入',
      en: 'the file inflates out of all proportion (a "zip bomb") and was not read',
    },
    hint: COPY_TABLE,
  },
  'xml-doctype': {
    code: 'xml-doctype',
    text: {
      zh: '文件里的 XML 含有实体声明（DTD），Word 文档不会有这种内容，可能是恶意文件，没有读入',
      en: 'the XML in the file declares entities (a DTD), which no Word document does: it may be hostile and was not read',
    },
    hint: COPY_TABLE,
  },
};

const REFUSALS = {
  'old-document': {
    text: {
      zh: '这是旧版 Word 文档（.doc），不支持',
      en: 'this is a document of an old version of Word (.doc), which is not read',
    },
    hint: SAVE_AGAIN,
  },
  'pdf-document': {
    text: {
      zh: '这是 PDF，里面没有表格，只有摆放在页面上的文字，没有读入',
      en: 'this is a PDF: it holds no table but only text placed on pages, and was not read',
    },
    hint: {
      zh: '请用 Word 或 WPS 打开并另存为 .docx，核对表格无误后再试；也可以把表格抄进 .xlsx 或 .csv',
      en: 'open it in Word or WPS, save it as .docx and see that the table is right; or copy the table into .xlsx or .csv',
    },
  },
  'rtf-document': {
    text: { zh: '这是 RTF 文档，不支持', en: 'this is an RTF document, which is not read' },
    hint: SAVE_AGAIN,
  },
  'web-page': {
    text: {
      zh: '这是网页，不是文档或表格，没有读入',
      en: 'this is a web page and no document or table; it was not read',
    },
    hint: SAVE_AGAIN,
  },
  'linked-content': {
    text: {
      zh: '文档的正文引自别的文件，内容无从核对，没有读入',
      en: 'the body of the document is taken from another file, which nobody can check; it was not read',
    },
    hint: COPY_TABLE,
  },
  'not-a-document': {
    text: { zh: '文件不是 Word 文档（.docx）', en: 'the file is no Word document (.docx)' },
    hint: SAVE_AGAIN,
  },
} satisfies Record<string, Words>;

export type DocumentRefusal = keyof typeof REFUSALS;

/** Stops the reading of a document. */
export function refuseDocument(why: DocumentRefusal, file: string): never {
  throw new Refusal([{ code: why, severity: 'error', ...REFUSALS[why], at: { file, line: null, column: null } }]);
}

/** What a guard of the sheets' layer refused, in the words of documents. */
export const ofDocument = (refusal: Refusal, file: string): Refusal =>
  new Refusal(
    refusal.problems.map((problem) => ({
      ...problem,
      ...OF_A_DOCUMENT[problem.code],
      at: { file, line: null, column: null },
    })),
  );
