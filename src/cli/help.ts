import type { Text } from '../model/text.js';

/** The texts of the help, in one place, so that the two languages stand side by side. */
export const HELP = {
  program: {
    zh: '按指标体系逐项评价实测数据：达标还是未达标，为什么，还缺什么。\n没有证据支持的，绝不说达标。',
    en: 'Judges measured values against an indicator catalogue: met or not, why, and what is missing.\nIt never says "pass" where the evidence does not.',
  },
  evaluate: { zh: '评价一份数据，输出报告', en: 'judge a file of measurements and report' },
  audit: { zh: '把公布的达标结论与证据对照，列出不一致的', en: 'hold the published verdicts against the evidence' },
  evidence: { zh: '列出每项结论的佐证，以及还缺什么', en: 'list what stands behind each verdict, and what is missing' },
  explain: {
    zh: '说明一个评价项怎样判定；给出数据则说明全过程',
    en: 'explain how an item is judged; with data, the whole derivation',
  },
  validate: {
    zh: '核查数据：列出错误和存疑之处，不作评价',
    en: 'check data: what is wrong or doubtful, without judging',
  },
  template: { zh: '生成填报表，可按责任部门分表', en: 'make the form to fill in, or one per department' },
  merge: {
    zh: '合并各部门交回的填报表，列出冲突和补报清单',
    en: 'put returned forms together, with conflicts and gaps',
  },
  profiles: { zh: '各地区情况表（列：地区、行政级别……）', en: 'a table of profiles (columns 地区, 行政级别, …)' },
  targets: { zh: '上级目标值和考核结果', en: 'assigned figures and findings' },
  previous: { zh: '以前年度的数据，只作比较的依据', en: 'data of earlier periods, as evidence only' },
  evidenceFile: { zh: '佐证台账', en: 'a ledger of evidence' },
  today: { zh: '核对佐证和豁免有效期的日期，默认当天', en: 'the day on which evidence and waivers must be in force' },
  minRate: {
    zh: '达标率低于此值则退出码为 1（代替按状态设的门槛）',
    en: 'exit 1 below this share of items that pass (in place of the states)',
  },
  maxFail: {
    zh: '未达标多于此数才使退出码为 1（代替 --fail-on 默认的 fail；缺数据等照旧）',
    en: 'exit 1 only with more failing items than this (in place of the default fail; blanks gate all the same)',
  },
  waivers: {
    zh: '豁免清单（YAML）：只影响退出码，不改结论',
    en: 'waivers (YAML): they change the exit code, never a verdict',
  },
  data: {
    zh: '数据文件（CSV、Excel、JSON），可以是几个文件、文件夹或 *.csv；- 表示标准输入',
    en: 'the measurements (CSV, Excel, JSON): files, folders or *.csv; - reads stdin',
  },
  catalogue: {
    zh: '指标体系：自带的编号，或 YAML 文件',
    en: 'the catalogue: the id of one that ships, or a YAML file',
  },
  format: {
    zh: '报告格式，可重复；写明文件则存为文件',
    en: 'format of the report, repeatable; with a path it goes to a file',
  },
  output: {
    zh: '报告存为文件，格式看结尾，可重复',
    en: 'write the report to a file, its format by its ending; repeatable',
  },
  against: { zh: '按哪一项评价标准判定和设门槛', en: 'the requirement whose status counts and gates' },
  show: {
    zh: '只列出这些状态（中文、英文都可以；不影响统计）',
    en: 'list only these states (all are counted all the same)',
  },
  failOn: {
    zh: '哪些状态使退出码为 1（中文、英文都可以）；none 表示都不（默认：fail,no-data,undetermined,review）',
    en: 'the states that make the exit code 1; none for none (default: fail,no-data,undetermined,review)',
  },
  set: { zh: '评价对象的情况，如 level=县，可重复', en: 'a fact of the subject, such as level=县; repeatable' },
  encoding: {
    zh: '数据的编码，如 gbk、utf-8；不写则自动识别',
    en: 'encoding of the data, such as gbk or utf-8; told by the file otherwise',
  },
  sheet: { zh: '读工作簿的哪一张表（名称或序号）', en: 'the sheet of a workbook, by its name or number' },
  layout: {
    zh: '数据怎样排：一行一个值、每年一列、每个评价项一列；不写则看表头',
    en: 'a row per value, a column per year, or a column per item; told by the header otherwise',
  },
  map: {
    zh: '某个字段用哪一列，如 现状值=完成情况，可重复',
    en: 'which column a field is, such as 现状值=完成情况; repeatable',
  },
  period: { zh: '只评价这一年度；没写年度的行算作它', en: 'judge only this period; rows that name none are of it' },
  comparison: {
    zh: '假设改用 GB/T 8170 的另一种极限数值比较法',
    en: 'what if the other comparison of GB/T 8170 were used',
  },
  subject: { zh: '多个地区时，只列出这一地区的明细', en: 'with many subjects, list the details of this one' },
  all: { zh: '列出全部评价项，含达标的', en: 'list every item, those that pass included' },
  ascii: { zh: '表格线和图只用 ASCII 字符', en: 'draw lines and bars with ASCII only' },
  lang: { zh: '语言', en: 'language' },
  color: { zh: '颜色', en: 'colour' },
  quiet: { zh: '标准错误只留下错误', en: 'keep stderr silent but for errors' },
  version: { zh: '显示版本', en: 'print the version' },
  help: { zh: '显示帮助', en: 'print help' },
  command: { zh: '显示某个命令的帮助', en: 'print the help of a command' },
  allVerdicts: { zh: '证据支持的公布结论也逐项列出', en: 'list the verdicts that the evidence supports too' },
  failOnAudit: {
    zh: '哪些情形使退出码为 1；none 表示都不（默认：contradicts，即与证据不一致）',
    en: 'what makes the exit code 1; none for nothing (default: contradicts, a verdict that the evidence contradicts)',
  },
  item: { zh: '评价项或指标的编号或名称', en: 'the id or the name of an item or an indicator' },
  dataToExplain: {
    zh: '数据文件（CSV、Excel、JSON）：给出则说明每个结论的由来',
    en: 'measurements (CSV, Excel, JSON): given, how each verdict came about',
  },
  strict: { zh: '有存疑之处退出码就为 1', en: 'exit 1 with doubts too' },
  checkFormat: { zh: '概要的格式', en: 'format of the summary' },
  table: { zh: '写到哪个文件：.xlsx 或 .csv', en: 'the file to write: .xlsx or .csv' },
  requirementOfForm: { zh: '表中写哪一项评价标准', en: 'the requirement that the table names' },
  periodOfForm: { zh: '年度；表中没写年度的行算作它', en: 'the period; rows that name none are of it' },
  subjectOfForm: {
    zh: '地区，可重复；默认为指标体系自己的',
    en: "subject, repeatable; the catalogue's own by default",
  },
  encodingToWrite: { zh: 'CSV 的编码，默认 utf-8', en: 'encoding of a CSV, utf-8 by default' },
  bom: {
    zh: 'CSV 加 BOM（utf-8 默认加，Excel 才不会乱码）',
    en: 'byte order mark in a CSV (default for utf-8: Excel needs it)',
  },
  noBom: { zh: 'CSV 不加 BOM', en: 'no byte order mark in a CSV' },
  split: { zh: '分表：每个责任部门一张，存到文件夹', en: 'a form for each department, into the folder' },
  folder: { zh: '分表存到这个文件夹', en: 'the folder for the forms of a split' },
  forms: {
    zh: '交回的填报表（Excel、CSV），可以是几个文件、文件夹或 *.xlsx',
    en: 'returned forms (Excel, CSV): files, folders or *.xlsx',
  },
  import: {
    zh: '把公布的指标表（Word、Excel、CSV）变成指标体系和数据，拿不准的列出来',
    en: 'turn a published table (Word, Excel, CSV) into a catalogue and data; doubts are listed',
  },
  publishedTable: {
    zh: '公布的指标表：.docx、.xlsx、.xls、.ods 或 .csv；- 为标准输入',
    en: 'the published table: .docx, .xlsx, .xls, .ods or .csv; - for stdin',
  },
  catalogueFile: {
    zh: '指标体系写到哪个文件（YAML）；- 为标准输出',
    en: 'the file for the catalogue (YAML); - for stdout',
  },
  dataFile: { zh: '现状值写到哪个文件（CSV）；- 为标准输出', en: 'the file for the values (CSV); - for stdout' },
  checkImport: {
    zh: '只看读得怎样，不写文件；有要看的地方退出码为 1',
    en: 'only say how it reads and write nothing; exit 1 where something is to be looked at',
  },
  force: { zh: '覆盖已经存在的文件', en: 'overwrite files that exist' },
  encodingOfData: { zh: '现状值 CSV 的编码，默认 utf-8', en: 'encoding of the CSV of values, utf-8 by default' },
  bomOfData: { zh: '现状值 CSV 加 BOM', en: 'byte order mark in the CSV of values' },
  better: {
    zh: '没有写方向的数，越高越好还是越低越好：lower，或 3=higher,5=lower',
    en: 'which way bare figures are better: lower, or 3=higher,5=lower',
  },
  tableNumber: { zh: '读文档里的第几张表', en: 'which table of the document to read' },
  subjectOfTable: { zh: '表是哪个地区的，写进指标体系和数据', en: 'the subject of the table, for catalogue and data' },
  periodOfTable: { zh: '现状值的年度，表头没有写的时候', en: 'the period of the values, where the header has none' },
  problems: {
    zh: '问题清单的形式：给人看的文字，或给程序读的',
    en: 'how problems are told on stderr: to people, or to programs',
  },
  states: { zh: '说明七种状态：何时得出，举例，是否影响退出码', en: 'explain the seven states, with examples' },
  rules: { zh: '说明指标体系中各种规则的含义和写法', en: 'explain the kinds of rules of a catalogue' },
  kind: {
    zh: '规则的名称，如 at-least：只详细说明这一种',
    en: 'a kind of rule, such as at-least: explain only this one',
  },
} as const satisfies Record<string, Text>;

/** The headings under which the options of a command stand, in this order. */
export const GROUPS = {
  judged: { zh: '评价什么', en: 'What is judged' },
  reading: { zh: '数据怎样读', en: 'How the data are read' },
  evidence: { zh: '来自别处的依据', en: 'Evidence from elsewhere' },
  report: { zh: '报告', en: 'The report' },
  table: { zh: '表', en: 'The table' },
  gate: { zh: '门槛（退出码）', en: 'The gate (exit code)' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Text>;

type Group = keyof typeof GROUPS;

const GROUP_OF: Partial<Record<keyof typeof HELP, Group>> = {
  catalogue: 'judged',
  against: 'judged',
  period: 'judged',
  encoding: 'reading',
  sheet: 'reading',
  layout: 'reading',
  map: 'reading',
  set: 'judged',
  comparison: 'judged',
  today: 'judged',
  profiles: 'evidence',
  targets: 'evidence',
  previous: 'evidence',
  evidenceFile: 'evidence',
  format: 'report',
  output: 'report',
  show: 'report',
  subject: 'report',
  all: 'report',
  allVerdicts: 'report',
  ascii: 'report',
  color: 'report',
  failOn: 'gate',
  failOnAudit: 'gate',
  minRate: 'gate',
  maxFail: 'gate',
  strict: 'gate',
  checkFormat: 'report',
  table: 'table',
  requirementOfForm: 'table',
  periodOfForm: 'table',
  subjectOfForm: 'table',
  encodingToWrite: 'table',
  bom: 'table',
  noBom: 'table',
  split: 'table',
  better: 'reading',
  tableNumber: 'reading',
  catalogueFile: 'table',
  dataFile: 'table',
  checkImport: 'table',
  force: 'table',
  encodingOfData: 'table',
  bomOfData: 'table',
  subjectOfTable: 'judged',
  periodOfTable: 'judged',
  waivers: 'gate',
};

export const groupOf = (key: keyof typeof HELP): Group => GROUP_OF[key] ?? 'other';
