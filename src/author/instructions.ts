import type { Item } from '../model/catalogue.js';
import { type BookCell, type BookSheet, fixed } from './book.js';
import { stateWords } from './state-words.js';

const LINES: readonly (readonly [zh: string, en: string])[] = [
  [
    '只填浅黄色的单元格；灰色的是指标体系的内容，已锁定（没有密码）。不要增删列，也不要改列名。',
    'Fill in the light yellow cells only; the grey ones come from the catalogue and are locked (without a password). Keep the columns and their headings.',
  ],
  [
    '现状值：数值按“单位”一栏填，只写数字（95.5）；状态从列表中选择。',
    '现状值 (value): a number in the unit of its row (95.5); a state is chosen from the list.',
  ],
  [
    '没有数据的写“未统计”，不要留空，不要填评价标准，也不要填年份。',
    'Where there are no data write 未统计. Do not leave the cell blank, and give neither the requirement nor a year.',
  ],
  [
    '百分数填 95.5，不填 0.955；变化幅度不要填在应填水平值的地方。',
    'A percentage is 95.5, not 0.955; a change is no level.',
  ],
  [
    '数值属于其他年度的，写在括号里：78.4（2017年数据）。',
    'A value of another year says so in brackets: 78.4（2017年数据）.',
  ],
  [
    '以前数值：要求“保持稳定、改善、逐步下降”的评价项用它比较，请写明年度：78.4（2017年数据）。',
    '以前数值 (previous): items that must stay stable or improve are compared with it; name its year: 78.4（2017年数据）.',
  ],
  [
    '上级目标值、考核结果：要求“完成上级规定的任务”的评价项要用。目标值照文件填（≥80、下降3.6%），尚未下达的写“未下达”；考核结果写“完成”或“未完成”。',
    '上级目标值 (target), 考核结果 (finding): for items that must meet what a higher authority set. The figure as in its document (≥80, 下降3.6%), or 未下达 where none was set yet; the finding is 完成 or 未完成.',
  ],
  [
    '佐证文件、文号、发文单位、日期、有效期至、页码、附件：数值的出处。日期写成 2018-12-31。',
    '佐证文件 … 附件 (document … attachment): what stands behind the value. Dates are written 2018-12-31.',
  ],
  [
    '填好后可先自查：eco-check validate 填报表.xlsx；各部门的表由汇总人合并：eco-check merge 各表… -o 汇总.xlsx。',
    'Check it yourself: eco-check validate form.xlsx. The forms of all departments are put together by eco-check merge forms… -o all.xlsx.',
  ],
];

/** The second sheet: how to fill in the form, in both languages whatever the form's own, and the words of each state. */
export function instructions(items: readonly Item[], name: string): BookSheet {
  const states = items.map((item) => [item, stateWords(item)] as const).filter(([, words]) => words.length > 0);
  const rows: (readonly BookCell[])[] = LINES.map(([zh, en], i) => [fixed(`${i + 1}`), fixed(zh), fixed(en)]);
  if (states.length > 0) {
    rows.push([fixed(''), fixed(''), fixed('')]);
    rows.push([fixed(''), fixed('可选用的状态（由高到低）'), fixed('States to choose from (the best first)')]);
    for (const [item, words] of states) {
      rows.push([fixed(item.id), fixed(`${item.fullName.zh}：${words.join('、')}`), fixed(item.fullName.en)]);
    }
  }
  return {
    name,
    columns: [
      { heading: '', width: 6, isInput: false },
      { heading: '填报说明', width: 70, isInput: false },
      { heading: 'How to fill in the form', width: 70, isInput: false },
    ],
    rows,
    locked: true,
    frozen: 0,
  };
}
