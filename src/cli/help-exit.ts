import type { Text } from '../model/text.js';

/** A code, and when a command ends with it. */
type Code = readonly [code: string, text: Text];

const FAILED: Code = [
  '2',
  {
    zh: '无法评价，或数据、指标体系、用法有错误',
    en: 'could not evaluate, or the data, the catalogue or the usage has errors',
  },
];
const INTERRUPTED: Code = ['130', { zh: '被 Ctrl-C 中断', en: 'interrupted by Ctrl-C' }];
const EVALUATE: readonly Code[] = [
  [
    '0',
    {
      zh: '适用的评价项都有证据表明达标，或未达标的不设门槛',
      en: 'every applicable item is shown to pass, or what is not does not gate',
    },
  ],
  [
    '1',
    {
      zh: '被门槛拦下：--fail-on、--min-rate 或 --max-fail',
      en: 'stopped by the gate: --fail-on, --min-rate or --max-fail',
    },
  ],
  FAILED,
  INTERRUPTED,
];

export const EXIT_CODES: Readonly<Record<string, readonly Code[]>> = {
  program: EVALUATE,
  evaluate: EVALUATE,
  audit: [
    ['0', { zh: '没有与证据不一致的公布结论', en: 'the evidence contradicts no published verdict' }],
    [
      '1',
      {
        zh: '至少一项公布结论与证据不一致；写了 --fail-on 则看它',
        en: 'the evidence contradicts at least one; with --fail-on, what it names',
      },
    ],
    FAILED,
    INTERRUPTED,
  ],
  evidence: [['0', { zh: '已列出（清单不设门槛）', en: 'the list was made (a list is no gate)' }], FAILED, INTERRUPTED],
  explain: [
    ['0', { zh: '已说明', en: 'explained' }],
    [
      '2',
      {
        zh: '没有这一评价项，或数据、指标体系、用法有错误',
        en: 'no such item, or the data, the catalogue or the usage has errors',
      },
    ],
    INTERRUPTED,
  ],
  validate: [
    ['0', { zh: '没有错误', en: 'no errors' }],
    ['1', { zh: '没有错误，但有存疑之处（只在 --strict 时）', en: 'no errors, but doubts (only under --strict)' }],
    ['2', { zh: '数据有错误，或无法读取', en: 'the data have errors, or cannot be read' }],
    INTERRUPTED,
  ],
  template: [
    ['0', { zh: '已写出', en: 'written' }],
    [
      '2',
      { zh: '写不出，或用法、指标体系有错误', en: 'could not be written, or the usage or the catalogue has errors' },
    ],
  ],
  merge: [
    ['0', { zh: '齐全，没有冲突', en: 'complete, and without conflicts' }],
    ['1', { zh: '有冲突，或还有缺的', en: 'there are conflicts, or something is missing' }],
    [
      '2',
      {
        zh: '有的表读不了，或有错误；其余的照样合并',
        en: 'some form has errors or cannot be read; the rest is merged',
      },
    ],
    INTERRUPTED,
  ],
  states: [['0', { zh: '已说明', en: 'explained' }]],
  rules: [
    ['0', { zh: '已说明', en: 'explained' }],
    ['2', { zh: '没有这种规则', en: 'there is no such rule' }],
  ],
};
