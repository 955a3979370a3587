import { describe, expect, test } from 'vitest';
import { type Around, judge, ruleOf } from './support.js';

const MG = 'unit: mg/L';
const R: Around = { comparison: 'rounded' };

/** The part of the sentence behind the requirement: what came out, and by which comparison. */
describe('a figure beside its limit', () => {
  test.each<readonly [string, string, Around, string, string]>([
    ['at-least: 95', '97', {}, '：达到，余量 2 mg/L。', ': met with 2 mg/L to spare.'],
    ['at-least: 95', '95.0', {}, '：恰好达到。', ': exactly met.'],
    ['at-least: 95', '93', {}, '：未达到，差 2 mg/L。', ': not met, short by 2 mg/L.'],
    [
      'above: 95',
      '95',
      {},
      '：等于限值，而要求不含限值，未达到。',
      ': not met: it equals the limit, which is not included.',
    ],
    [
      'at-least: 95',
      '94.6',
      {},
      '：未达到，差 0.4 mg/L；若按修约值比较，结论相反。',
      ': not met, short by 0.4 mg/L; rounded first, the verdict would be the opposite.',
    ],
    [
      'at-least: 95',
      '94.6',
      R,
      '（修约后比较）：修约到 1 为 95 mg/L，达到（不修约则差 0.4 mg/L）；若按全数值比较，结论相反。',
      ' (rounded first): met once rounded to 95 mg/L in steps of 1 (as it is, short by 0.4 mg/L); compared as it is, the verdict would be the opposite.',
    ],
    [
      'above: 95',
      '95.4',
      R,
      '（修约后比较）：修约到 1 为 95 mg/L，未达到（不修约则余 0.4 mg/L）；若按全数值比较，结论相反。',
      ' (rounded first): not met once rounded to 95 mg/L in steps of 1 (as it is, 0.4 mg/L to spare); compared as it is, the verdict would be the opposite.',
    ],
    ['at-least: 95', '96', R, '（修约后比较）：达到，余量 1 mg/L。', ' (rounded first): met with 1 mg/L to spare.'],
    ['at-least: 95', '95', R, '（修约后比较）：恰好达到。', ' (rounded first): exactly met.'],
    ['at-least: 95', '90', R, '（修约后比较）：未达到，差 5 mg/L。', ' (rounded first): not met, short by 5 mg/L.'],
    [
      'at-least: 16.5',
      '16.50(-)',
      {},
      '：16.50 mg/L 是经修约的数，实际值更小，未达到；若按修约值比较，结论相反。',
      ': not met: 16.50 mg/L was rounded before, and the true value is smaller; rounded first, the verdict would be the opposite.',
    ],
    [
      'above: 16.5',
      '16.50(+)',
      {},
      '：16.50 mg/L 是经修约的数，实际值更大，达到；若按修约值比较，结论相反。',
      ': met: 16.50 mg/L was rounded before, and the true value is larger; rounded first, the verdict would be the opposite.',
    ],
    // Below nothing, (+) means further down.
    [
      'at-least: -16.5',
      '-16.50(+)',
      {},
      '：-16.50 mg/L 是经修约的数，实际值更小，未达到；若按修约值比较，结论相反。',
      ': not met: -16.50 mg/L was rounded before, and the true value is smaller; rounded first, the verdict would be the opposite.',
    ],
    [
      'at-least: -16.5',
      '-16.50(-)',
      {},
      '：-16.50 mg/L 是经修约的数，实际值更大，达到。',
      ': met: -16.50 mg/L was rounded before, and the true value is larger.',
    ],
    ['at-least: 0', '0(+)', {}, '：0 mg/L 是经修约的数，实际值更大，达到。', undefined as never],
    // Once it is rounded the mark is spent, and away from the limit it says nothing.
    ['at-least: 16.5', '16.50(-)', R, '（修约后比较）：恰好达到；若按全数值比较，结论相反。', undefined as never],
    ['at-least: 16.5', '17.50(-)', {}, '：达到，余量 1 mg/L。', undefined as never],
    ['complete: true', '100(-)', R, undefined as never, undefined as never],
  ])('%s and %s, %j', (rule, cell, around, zh, en) => {
    const { reason } = judge(ruleOf(rule, MG), cell, around);
    const tail = ({ zh, en }: typeof reason) => [
      zh.replace(/^现状值 [-\d.]+ mg\/L，要求[^：（]*/, ''),
      en.replace(/^The value is [-\d.]+ mg\/L and must be (?:at least|above) [-\d.]+ mg\/L/, ''),
    ];
    const [a, b] = tail(reason);
    if (zh !== undefined) expect(a).toBe(zh);
    if (en !== undefined) expect(b).toBe(en);
  });
  test('begins with the figure and the requirement', () => {
    expect(judge(ruleOf('at-least: 95', MG), '97', R).reason).toEqual({
      zh: '现状值 97 mg/L，要求不低于 95 mg/L（修约后比较）：达到，余量 2 mg/L。',
      en: 'The value is 97 mg/L and must be at least 95 mg/L (rounded first): met with 2 mg/L to spare.',
    });
  });
  test('of what is never rounded says nothing of rounding', () => {
    const found = judge(ruleOf('complete: true'), '99.99', R);
    expect(found.reason.zh).toBe('现状值 99.99%，要求达到 100%：未达到，差 0.01 个百分点。');
    const marked = judge(ruleOf('complete: true'), '100.00(-)', R);
    expect(marked.status).toBe('fail');
    expect(marked.reason.zh).toBe('现状值 100.00%，要求达到 100%：100.00% 是经修约的数，实际值更小，未达到。');
  });
});

describe('a value that is no plain figure', () => {
  const SHARE = 'unit: "%"\nscale: [0, 100]';
  test.each([
    [
      'at-least: 95',
      SHARE,
      '良好',
      'review',
      '应填数值，现状值是文字“良好”，需人工核实。',
      'A number is due, and the value is the statement "良好": a person must look.',
    ],
    [
      'at-least: 95',
      SHARE,
      'Ⅲ类',
      'review',
      '应填数值，现状值是文字“Ⅲ”，需人工核实。',
      'A number is due, and the value is the statement "Ⅲ": a person must look.',
    ],
    [
      'at-least: 95',
      SHARE,
      '提高3%',
      'review',
      '应填水平值，现状值“提高3%”是变化幅度，需人工核实。',
      'A level is due, and the value "提高3%" is a change: a person must look.',
    ],
    [
      'at-least: 95',
      SHARE,
      '150',
      'review',
      '现状值 150% 超出该指标的取值范围（0~100），需人工核实。',
      'The value 150% lies outside the scale of this indicator (0~100): a person must look.',
    ],
    [
      'at-least: 95',
      SHARE,
      '>100',
      'review',
      '现状值“>100”超出该指标的取值范围（0~100），需人工核实。',
      'The value ">100" lies outside the scale of this indicator (0~100): a person must look.',
    ],
    [
      'at-least: 95',
      SHARE,
      '≥90',
      'undetermined',
      '现状值“≥90”只给出界限，要求不低于 95%：仅凭界限不能判定，需要确切数值。',
      'The value "≥90" is only a bound and must be at least 95%: the bound does not decide, an exact figure is needed.',
    ],
    [
      'at-least: 95',
      SHARE,
      '≥96',
      'pass',
      '现状值“≥96”，要求不低于 95%：界限内的任何数值都达到。',
      'The value is "≥96" and must be at least 95%: every figure within the bound meets it.',
    ],
    [
      'at-least: 95',
      SHARE,
      '<90',
      'fail',
      '现状值“<90”，要求不低于 95%：界限内的任何数值都达不到。',
      'The value is "<90" and must be at least 95%: every figure within the bound misses it.',
    ],
    [
      'at-least: 5',
      'unit: "%"\nmeasures: decline',
      '-3',
      'review',
      '现状值“-3”看不出是上升还是下降，需人工核实。',
      'The value "-3" does not tell a rise from a fall: a person must look.',
    ],
    [
      'at-least: 5',
      'unit: "%"\nmeasures: decline',
      '下降3吨',
      'review',
      '现状值“下降3吨”的单位“吨”不能换算为该指标的单位“%”，需人工核实。',
      'The unit "吨" of the value "下降3吨" cannot be converted to that of this indicator, "%": a person must look.',
    ],
    [
      'at-least: 5',
      'measures: change',
      '提高3吨',
      'review',
      '现状值“提高3吨”的单位“吨”不能换算为该指标的单位“无”，需人工核实。',
      'The unit "吨" of the value "提高3吨" cannot be converted to that of this indicator, "none": a person must look.',
    ],
  ])('%s of %s and %s: %s', (rule, keys, cell, status, zh, en) => {
    const found = judge(ruleOf(rule, keys), cell);
    expect(found.status).toBe(status);
    expect(found.reason).toEqual({ zh, en });
    expect(found.limit).toMatchObject({ low: { value: rule.replace(/\D/g, '') }, high: null });
    expect(found.gap).toBeNull();
  });

  test.each([
    // The ends of the scale belong to it; beyond them there is nothing.
    ['≥100', 'pass'],
    ['>99', 'pass'],
    ['≤0', 'fail'],
    ['<0', 'review'],
    ['>100', 'review'],
    ['≥101', 'review'],
    ['<-1', 'review'],
    ['未检出', 'undetermined'],
  ])('the bound %s of a share is %s', (cell, expected) => {
    expect(judge(ruleOf('at-least: 95', SHARE), cell).status).toBe(expected);
  });
  test('a bound beyond an end that the scale does not have is none', () => {
    expect(judge(ruleOf('at-least: 95', 'unit: "%"\nscale: [0, null]'), '>100').status).toBe('pass');
    expect(judge(ruleOf('at-most: 5', 'unit: "%"\nscale: [null, 100]'), '<0').status).toBe('pass');
    expect(judge(ruleOf('at-most: 5', 'unit: "%"'), '<0').status).toBe('pass');
  });
  test('a bound of a change is compared, and of a decline too where its sign is clear', () => {
    expect(judge(ruleOf('at-least: 5', 'unit: "%"\nmeasures: decline'), '≥6').status).toBe('pass');
    expect(judge(ruleOf('at-least: 5', 'unit: "%"\nmeasures: decline'), '>-6').status).toBe('review');
    expect(judge(ruleOf('at-least: -5', 'unit: "%"\nmeasures: change'), '>-4').status).toBe('pass');
    expect(judge(ruleOf('at-most: -5', 'unit: "%"\nmeasures: change'), '>-4').status).toBe('fail');
    expect(judge(ruleOf('at-least: 5', 'unit: "%"\nmeasures: decline'), '≥0').status).toBe('undetermined');
  });
});

describe('changes and declines', () => {
  const DECLINE = 'unit: "%"\nmeasures: decline';
  const CHANGE = 'unit: "%"\nmeasures: change';
  test.each([
    // The sign of a decline is its size; a word that says which way goes with it.
    ['at-least: 5', DECLINE, '6', 'pass', '1'],
    ['at-least: 5', DECLINE, '下降6%', 'pass', '1'],
    ['at-least: 5', DECLINE, '下降60‰', 'pass', '1'],
    ['at-least: 5', DECLINE, '上升6%', 'fail', '-11'],
    ['at-least: 5', DECLINE, '0', 'fail', '-5'],
    ['at-least: 5', DECLINE, '-6', 'review', null],
    ['at-least: 5', DECLINE, '-6%（与2017年相比）', 'review', null],
    ['at-least: 5', CHANGE, '6', 'pass', '1'],
    ['at-least: 5', CHANGE, '-6', 'fail', '-11'],
    ['at-least: 5', CHANGE, '提高6%', 'pass', '1'],
    ['at-least: 5', CHANGE, '下降6%', 'fail', '-11'],
    ['at-least: 5', CHANGE, '提高0%', 'fail', '-5'],
    ['at-most: 5', CHANGE, '6%（与2017年相比）', 'fail', '-1'],
  ])('%s of %s and %s is %s', (rule, keys, cell, status, gap) => {
    expect(judge(ruleOf(rule, keys), cell)).toMatchObject({ status, gap });
  });
});

test('complete is 100 of a hundred, and 1000 of a thousand', () => {
  for (const [keys, whole] of [
    ['unit: "%"', '100'],
    ['unit: ‰', '1000'],
    ['unit: 个', '100'],
    ['measures: level', '100'],
  ] as const) {
    const found = judge(ruleOf('complete: true', keys), whole);
    expect(found).toMatchObject({ status: 'pass', limit: { low: { value: whole, inclusive: true }, high: null } });
  }
  expect(judge(ruleOf('complete: true'), '全覆盖').reason).toEqual({
    zh: '现状表述为“全覆盖”，与要求的全部一致，未见数值。',
    en: 'The statement "全覆盖" says all of them, as required; it gives no figure.',
  });
  for (const word of ['全部', '全部完成', '全部达标', '全部覆盖', '全覆盖', '百分之百']) {
    expect(judge(ruleOf('complete: true'), word).status).toBe('pass');
  }
});

test('manual ends its reason once', () => {
  const of = (why: string) => judge(ruleOf(`manual: ${why}`), '1').reason;
  expect(of('{ zh: 甲。乙。, en: a. b. }')).toEqual({ zh: '须人工判定：甲。乙。', en: 'A person must decide: a. b.' });
  expect(of('{ zh: 甲, en: a }')).toEqual({ zh: '须人工判定：甲。', en: 'A person must decide: a.' });
});

describe('state says', () => {
  const rule = 'state: { of: 面积, at-least: 不减少, ladder: [减少, 不减少, 增加] }';
  const KEYS = 'measures: state';
  test.each([
    [rule, '不减少', 'pass', '现状表述为“不减少”，与要求一致。', 'The statement "不减少" repeats the requirement.'],
    [
      rule,
      '面积不减少',
      'pass',
      '现状表述为“面积不减少”，与要求一致。',
      'The statement "面积不减少" repeats the requirement.',
    ],
    [
      rule,
      '增加',
      'pass',
      '现状表述为“增加”，按指标体系与“面积不减少”同义或更高。',
      'The statement "增加" means the same as, or more than, "面积不减少" by the catalogue.',
    ],
    [
      rule,
      '减少',
      'fail',
      '现状表述为“减少”，要求“面积不减少”：尚未到位。',
      'The statement is "减少" and "面积不减少" is required: not there yet.',
    ],
    [
      'state: { at-least: 乙, ladder: [甲, [乙, 丙]] }',
      '丁',
      'review',
      '现状值“丁”不在已知的状态（甲＜乙＝丙）之中，需人工核实。',
      'The value "丁" is none of the known states (甲 < 乙 = 丙): a person must look.',
    ],
    [
      'state: 建立',
      '95',
      'review',
      '应填状态（要求“建立”），现状值是数值 95，需人工核实。',
      'A state is due ("建立"), and the value is the figure 95: a person must look.',
    ],
    // Between several words the lowest counts, in either order; a denial is lower than any.
    [rule, '减少、增加', 'fail', '现状表述为“减少”，要求“面积不减少”：尚未到位。', undefined as never],
    [rule, '增加、减少', 'fail', '现状表述为“减少”，要求“面积不减少”：尚未到位。', undefined as never],
    [rule, '减少、未不减少', 'fail', '现状表述为“未不减少”，要求“面积不减少”：尚未到位。', undefined as never],
    [rule, '增加、甲乙', 'pass', '现状表述为“增加”，按指标体系与“面积不减少”同义或更高。', undefined as never],
  ])('of `%s`: %s is %s', (written, cell, status, zh, en) => {
    const found = judge(ruleOf(written, KEYS), cell);
    expect(found.status).toBe(status);
    expect(found.reason.zh).toBe(zh);
    if (en !== undefined) expect(found.reason.en).toBe(en);
  });
  test('of two words on one step, the first', () => {
    const ladder = 'state: { at-least: 甲, ladder: [[甲, 乙], 丙] }';
    expect(judge(ruleOf(ladder, KEYS), '乙、甲').reason.zh).toContain('“乙”');
  });
});
