import type { Status } from '../model/status.js';
import type { Text } from '../model/text.js';

/** What the seven states mean, with examples; those of `item` are what the seed data give, which a test holds them to. */
interface State {
  readonly when: Text;
  readonly example: Text;
  /** The item of the seed data that the example is about; null where they have none of the kind. */
  readonly item: string | null;
  /** What it does to the exit code where nothing else is said. */
  readonly exit: keyof typeof EXIT_CODE;
}

export const STATES: Readonly<Record<Status, State>> = {
  pass: {
    when: { zh: '证据满足评价标准', en: 'the evidence meets the requirement' },
    example: {
      zh: '27 城镇污水处理率：标准“市≥95”，现状值 95.5%',
      en: '27, urban sewage treatment: at least 95 in a city, and the value is 95.5%',
    },
    item: '27',
    exit: 'none',
  },
  fail: {
    when: { zh: '证据不满足评价标准', en: 'the evidence does not meet the requirement' },
    example: {
      zh: '30 城镇新建绿色建筑比例：标准“≥50”，现状值 30%',
      en: '30, new green buildings: at least 50, and the value is 30%',
    },
    item: '30',
    exit: 'gated',
  },
  'no-data': {
    when: {
      zh: '没有这一行，或没有值：空白、未统计、未填报、未发布、—、-、/',
      en: 'there is no row, or no value in it: a blank, a dash, a slash, or words for "not counted", "not reported"',
    },
    example: {
      zh: '37 公众对生态文明建设的参与度：现状值写的是“未统计”',
      en: '37, participation of the public: in place of a value it says "not counted"',
    },
    item: '37',
    exit: 'gated',
  },
  undetermined: {
    when: {
      zh: '有值，但缺少判定的依据：上级目标值、以前年度的数值、评价对象的情况等；报告写明缺哪一样',
      en: 'there is a value, and an input is missing: an assigned figure, an earlier value, the profile of the subject; the report names it',
    },
    example: {
      zh: '18 自然岸线保有率：标准“完成上级管控目标”，现状值 49.06%，而没有上级目标值',
      en: '18, natural shoreline: the figure set from above must be met; the value is 49.06%, and that figure is not given',
    },
    item: '18',
    exit: 'gated',
  },
  review: {
    when: {
      zh: '须由人看：不认识的状态用语、应填数值却写文字、说不涉及而没有依据、证据互相矛盾、指定由人判定的标准',
      en: 'a person must look: words that no ladder knows, a statement where a number is due, "does not apply" without a profile that says so, evidence that conflicts, a manual rule',
    },
    example: {
      zh: '（举例）4 河长制：标准“全面实施”，现状值写的是“基本实施”',
      en: '(made up) 4, the river chief system: full implementation is due, and it says "mostly implemented"',
    },
    item: null,
    exit: 'gated',
  },
  'not-applicable': {
    when: {
      zh: '按评价对象的情况，这一项不适用；报告写明依据的条款',
      en: 'the profile of the subject rules the item out; the report names the clause',
    },
    example: {
      zh: '（举例）9 近岸海域水质：内陆的县没有海岸（--set coastal=false）',
      en: '(made up) 9, coastal waters: an inland county has no coast (--set coastal=false)',
    },
    item: null,
    exit: 'none',
  },
  error: {
    when: { zh: '值读不懂，或单位不能换算', en: 'the text cannot be read, or its unit cannot be converted' },
    example: {
      zh: '（举例）现状值写的是“9O.5”，0 写成了字母 O',
      en: '(made up) the value is written "9O.5", with the letter O for a zero',
    },
    item: null,
    exit: 'failed',
  },
};

export const LABELS = {
  when: { zh: '何时', en: 'When' },
  example: { zh: '例', en: 'Example' },
  exit: { zh: '退出码', en: 'Exit code' },
} as const satisfies Record<string, Text>;

export const INTRODUCTION: Text = {
  zh: '每个评价项在每个评价标准之下，都是以下七种状态之一。没有证据支持的，绝不说达标。',
  en: 'Under each requirement every item is in one of these seven states. None is said to pass where the evidence does not show it.',
};

export const EXIT_CODE = {
  gated: { zh: '1（用 --fail-on 可改）', en: '1, unless --fail-on says otherwise' },
  failed: { zh: '2（数据有错误，总是如此）', en: '2, always: the data have an error' },
  none: { zh: '不影响', en: 'no effect' },
} as const satisfies Record<string, Text>;

export const ORDER: readonly Text[] = [
  {
    zh: '判定的次序：先看是否适用，再看有没有数据、能不能读懂，最后才用规则（eco-check rules）比较。',
    en: 'In this order: does the item apply, are there data, can they be read, and only then the rule (eco-check rules).',
  },
  {
    zh: '指标取其各评价项中最差的状态：数据有误、未达标、缺数据、暂无法判定、待核实、达标；不适用的项不算在内。',
    en: 'An indicator takes the worst state of its items: error, fail, no data, undetermined, review, pass; items that do not apply do not count.',
  },
];
