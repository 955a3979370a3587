import type { Text } from '../model/text.js';

/** What only a page of help says: its headings and examples. */

export const TITLES = {
  usage: { zh: '用法：', en: 'Usage:' },
  arguments: { zh: '参数', en: 'Arguments' },
  commands: { zh: '命令', en: 'Commands' },
  options: { zh: '选项', en: 'Options' },
  examples: { zh: '示例', en: 'Examples' },
  exit: { zh: '退出码', en: 'Exit codes' },
} as const satisfies Record<string, Text>;

export const MORE: Text = {
  zh: '某个命令的全部选项：eco-check help 命令。不明白的词：eco-check states、eco-check rules。',
  en: 'All options of a command: eco-check help COMMAND. Words that are new to you: eco-check states, eco-check rules.',
};

/** A command line, and what it is for. */
type Example = readonly [line: string, meaning: string];
interface Examples {
  readonly zh: Example;
  readonly en: Example;
}

const SEED = 'seeds/jiangmen-2018.csv';

export const EXAMPLES: Readonly<Record<string, readonly Examples[]>> = {
  program: [
    {
      zh: [`eco-check evaluate ${SEED}`, '逐项评价江门市2018年的数据，在屏幕上看结果'],
      en: [
        `eco-check evaluate ${SEED} --lang en`,
        'judge the data of Jiangmen for 2018, and read the result on the screen',
      ],
    },
    {
      zh: [`eco-check audit ${SEED}`, '公布的“达标”“未达标”，哪些与证据不一致'],
      en: [`eco-check audit ${SEED} --lang en`, 'which published verdicts the evidence contradicts'],
    },
    {
      zh: [`eco-check explain 27 ${SEED}`, '第27项的结论是怎样得出的'],
      en: [`eco-check explain 27 ${SEED} --lang en`, 'how the verdict on item 27 came about'],
    },
  ],
  evaluate: [
    {
      zh: [`eco-check evaluate ${SEED}`, '按自带的江门市指标体系评价，在屏幕上看结果'],
      en: [
        `eco-check evaluate ${SEED} --lang en`,
        'judge by the catalogue of Jiangmen, which ships, and read the result on the screen',
      ],
    },
    {
      zh: ['eco-check evaluate 数据.csv --targets 上级目标.csv -o 报告.md', '补上上级目标值再评价，报告存为文件'],
      en: [
        'eco-check evaluate data.csv --targets targets.csv -o report.md',
        'judge with the assigned figures, and write the report to a file',
      ],
    },
    {
      zh: [
        'eco-check evaluate 数据.csv --fail-on fail:binding --problems github',
        '在持续集成中：只有约束性指标未达标才拦下，问题标在改动的行上',
      ],
      en: [
        'eco-check evaluate data.csv --fail-on fail:binding --problems github',
        'in CI: only failing binding indicators stop it, and problems appear beside the changed lines',
      ],
    },
  ],
  audit: [
    {
      zh: [`eco-check audit ${SEED}`, '江门市公布的结论逐项与证据对照'],
      en: [`eco-check audit ${SEED} --lang en`, 'hold the published verdicts of Jiangmen against the evidence'],
    },
    {
      zh: [
        'eco-check audit 数据.csv --targets 上级目标.csv -o 公布结论复核.md',
        '有了上级目标值，无法核对的就少了；存为文件',
      ],
      en: [
        'eco-check audit data.csv --targets targets.csv -o audit.md',
        'with the assigned figures more verdicts can be checked; to a file',
      ],
    },
  ],
  evidence: [
    {
      zh: [`eco-check evidence ${SEED}`, '每项结论依据什么，还缺什么，找谁要'],
      en: [`eco-check evidence ${SEED} --lang en`, 'what each verdict rests on, what is missing, and whom to ask'],
    },
    {
      zh: ['eco-check evidence 数据.csv --evidence 佐证台账.csv --today 2026-12-31', '连同佐证台账，按年底核对有效期'],
      en: [
        'eco-check evidence data.csv --evidence ledger.csv --today 2026-12-31',
        'with a ledger of evidence, in force at the end of the year',
      ],
    },
  ],
  explain: [
    {
      zh: ['eco-check explain 27', '第27项按什么标准判定，需要什么依据'],
      en: ['eco-check explain 27 --lang en', 'by what item 27 is judged, and which evidence it needs'],
    },
    {
      zh: [`eco-check explain 城镇污水处理率 ${SEED}`, '这一项在这份数据中的结论是怎样得出的'],
      en: [`eco-check explain 20 ${SEED} --lang en`, 'how the verdict on this item came about in these data'],
    },
  ],
  validate: [
    {
      zh: [`eco-check validate ${SEED}`, '报送之前先自查：哪些有错，哪些存疑，还缺什么'],
      en: [`eco-check validate ${SEED} --lang en`, 'before data are sent: what is wrong, doubtful or missing'],
    },
    {
      zh: ['eco-check validate 填报表/ --strict --problems github', '在持续集成中核查整个文件夹，存疑也拦下'],
      en: ['eco-check validate forms/ --strict --problems github', 'in CI: a whole folder, and doubts stop it too'],
    },
  ],
  template: [
    {
      zh: ['eco-check template -o 填报表.xlsx --period 2020', '江门市2020年的填报表，含下拉选项和填报说明'],
      en: ['eco-check template -o form.xlsx --period 2020 --lang en', 'the form for 2020, with lists and instructions'],
    },
    {
      zh: ['eco-check template --split department 分表/ --period 2020', '每个责任部门一张表，只含它负责的评价项'],
      en: [
        'eco-check template --split department forms/ --period 2020 --lang en',
        'a form for each department, with its own items only',
      ],
    },
    {
      zh: ['eco-check template -o 填报表.csv --encoding gb18030', 'CSV，用旧版 Excel 和 WPS 也认得的 GB18030 编码'],
      en: [
        'eco-check template -o form.csv --encoding gb18030',
        'a CSV in GB18030, which old programs on Chinese Windows expect',
      ],
    },
  ],
  merge: [
    {
      zh: ['eco-check merge 分表/ -o 汇总.xlsx', '合并整个文件夹；冲突不作取舍，缺的列成补报清单'],
      en: [
        'eco-check merge forms/ -o all.xlsx --lang en',
        'merge a folder: conflicts are shown, gaps listed by department',
      ],
    },
    {
      zh: ['eco-check merge 水利局.xlsx 住建局.csv', '只看冲突和补报清单，不写文件'],
      en: ['eco-check merge water.xlsx housing.csv --lang en', 'only look at conflicts and gaps; no file is written'],
    },
  ],
  import: [
    {
      zh: ['eco-check import 指标表.docx --check', '先看读得怎样：读了多少，哪几处要人来看'],
      en: [
        'eco-check import table.docx --check --lang en',
        'first see how it reads: how much, and what a person must look at',
      ],
    },
    {
      zh: [
        'eco-check import 指标表.docx -o 指标.yaml --data 数据.csv --subject 青溪县 --set level=县',
        '生成指标体系和数据，随即可以 eco-check evaluate 数据.csv -c 指标.yaml',
      ],
      en: [
        'eco-check import table.docx -o city.yaml --data data.csv --subject 青溪县 --set level=县',
        'make the catalogue and the data; then eco-check evaluate data.csv -c city.yaml',
      ],
    },
    {
      zh: [
        'eco-check import 指标表.xlsx -o 指标.yaml --better 3=higher,5=lower',
        '没有写方向的数（如“120”），写明越高还是越低越好',
      ],
      en: [
        'eco-check import table.xlsx -o city.yaml --better 3=higher,5=lower',
        'say which way bare figures such as "120" are better',
      ],
    },
  ],
  states: [
    {
      zh: ['eco-check states', '七种状态各是什么意思'],
      en: ['eco-check states --lang en', 'what the seven states mean'],
    },
    {
      zh: [`eco-check evaluate ${SEED} --show 暂无法判定,缺数据`, '状态的名称可以这样用：只列出两种'],
      en: [`eco-check evaluate ${SEED} --lang en --show no-data`, 'how the names are used: list only this one'],
    },
  ],
  rules: [
    { zh: ['eco-check rules', '全部规则'], en: ['eco-check rules --lang en', 'all kinds of rules'] },
    {
      zh: ['eco-check rules at-least', '只说明“不低于”：含义、相等时怎样、需要的依据、写法'],
      en: [
        'eco-check rules at-least --lang en',
        'only this one: its meaning, equality, the evidence it needs, how it is written',
      ],
    },
  ],
};
