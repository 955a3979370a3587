import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decimal } from '../../src/model/decimal.js';
import type { InlineTarget, Value } from '../../src/model/value.js';
import { readValue } from '../../src/read/value.js';

type Plain<T> = { [K in keyof T]?: T[K] extends Decimal | null ? string | null : T[K] };
type Expected = Plain<Omit<Value, 'inline'>> & { inline?: Plain<InlineTarget> };
type Row = readonly [cell: string, expected: Expected, unit?: string];

const check = (rows: readonly Row[]) =>
  test.each(rows.map(([cell, expected, unit]) => [JSON.stringify(cell), cell, expected, unit ?? null] as const))(
    '%s',
    (_, cell, expected, unit) => {
      const { trouble, ...read } = readValue(cell, { unit });
      expect(trouble).toBeNull();
      const { note = null, number = null, ...rest } = expected;
      expect(read).toMatchObject({ number, note, ...rest });
    },
  );

const number = (text: string, rest: Expected = {}): Expected => ({ kind: 'number', number: text, ...rest });
const change = (text: string, rest: Expected = {}): Expected => ({ kind: 'change', number: text, ...rest });
const below = (text: string | null, rest: Expected = {}): Expected => ({
  kind: 'censored',
  bound: '<',
  number: text,
  ...rest,
});
const state = (...words: string[]): Expected => ({ kind: 'state', words });
const grade = (...words: string[]): Expected => ({ kind: 'grade', words });

describe('the 46 cells of the source document', () => {
  const seed: readonly (readonly [string, string, Expected, string])[] = [
    ['1', '编制中', state('编制中'), '-'],
    ['2', '有效开展', state('有效开展'), '-'],
    ['3', '20', number('20'), '%'],
    ['4', '全面推行', state('全面推行'), '-'],
    ['5', '100', number('100'), '%'],
    ['6', '100', number('100'), '%'],
    ['7.1', '80.8', number('80.8'), '%'],
    ['7.2', '16.2\n\n（与2017年相比）', change('16.2', { since: '2017', direction: null }), '%'],
    ['8.1', '88.9', number('88.9'), '%'],
    ['8.2', '0', number('0'), '%'],
    ['8.3', '100', number('100'), '%'],
    ['9', '0', number('0'), '%'],
    ['10', '78.4（2017年数据）', number('78.4', { asOf: '2017' }), '%'],
    ['11', '45.06', number('45.06'), '%'],
    ['12.1', '95', number('95'), '%'],
    ['12.2', '不明显', state('不明显'), '-'],
    ['12.3', '不降低', state('不降低'), '%'],
    ['13.1', '11', number('11'), '公里'],
    ['13.2', '19296.9', number('19296.9'), '公顷'],
    ['14', '100', number('100'), '%'],
    ['15', '建立', state('建立'), '-'],
    ['16', '建立', state('建立'), '-'],
    ['17', '不减少\n\n不改变\n\n不降低', state('不减少', '不改变', '不降低'), '-'],
    ['18', '49.06', number('49.06'), '%'],
    ['19', '未统计', { kind: 'missing' }, '%'],
    [
      '20',
      '-4.61%\n\n（考核要求下降3.6%）',
      change('-4.61', {
        unit: '%',
        direction: null,
        since: null,
        inline: { text: '考核要求下降3.6%', sign: null, direction: 'down', number: '3.6', unit: '%' },
      }),
      '吨标准煤/万元',
    ],
    [
      '21',
      '-16.6%\n\n（考核要求下降13%）',
      change('-16.6', { unit: '%', inline: { text: '考核要求下降13%', direction: 'down', number: '13' } }),
      '立方米/万元',
    ],
    ['22', '5.69', number('5.69'), '%'],
    ['23', '1.03（2017年数据）', number('1.03', { asOf: '2017' }), '吨/万元'],
    ['24', '100', number('100'), '%'],
    ['25', '99.1', number('99.1'), '%'],
    ['26', '100', number('100'), '%'],
    ['27', '95.5', number('95.5'), '%'],
    ['28', '100', number('100'), '%'],
    ['29', '17.88', number('17.88'), '平方米/人'],
    ['30', '30', number('30'), '%'],
    ['31', '25.71', number('25.71'), '%'],
    ['32.1', '实施', state('实施'), '-'],
    ['32.2', '实施', state('实施'), '-'],
    ['33.1', '未统计', { kind: 'missing' }, '%'],
    ['33.2', '未统计', { kind: 'missing' }, '%'],
    ['33.3', '未统计', { kind: 'missing' }, '千克'],
    ['34', '94.13', number('94.13'), '%'],
    ['35', '100', number('100'), '%'],
    ['36', '73.88\n\n（2017年数据）', number('73.88', { asOf: '2017' }), '%'],
    ['37', '未统计', { kind: 'missing' }, '%'],
  ];
  expect(seed).toHaveLength(46);
  test.each(seed)('%s: %j', (_, cell, expected, unit) => {
    const read = readValue(cell, { unit });
    expect(read).toMatchObject({ raw: cell, note: null, trouble: null, ...expected });
  });
});

describe('missing', () => {
  const marks = [
    '',
    ' ',
    '　',
    '\n',
    '\u200b',
    '未统计',
    '未填报',
    '未发布',
    '未公布',
    '未监测',
    '暂未发布',
    '尚未统计',
    '暂无',
    '暂无数据',
    '无数据',
    '数据缺失',
    '缺失',
    '缺测',
    '待统计',
    '待填报',
    '统计中',
    'N/A',
    'n/a',
    'NA',
    'null',
    'Ｎ／Ａ',
    '—',
    '——',
    '-',
    '--',
    '－',
    '−',
    '–',
    '/',
    '／',
    '//',
    ' 未 统 计 ',
    '未统计。',
    '(未统计)',
    '（-）',
  ];
  test.each(marks.map((mark) => [JSON.stringify(mark), mark]))('%s', (_, mark) => {
    expect(readValue(mark, { unit: '%' })).toMatchObject({ kind: 'missing', number: null, trouble: null });
  });
  check([
    ['未统计（正在核算）', { kind: 'missing', note: '正在核算' }],
    ['—（尚未公布）', { kind: 'missing', note: '尚未公布' }],
    ['/（不考核）', { kind: 'missing', note: '不考核' }],
    ['未统计（2017年数据）', { kind: 'missing', asOf: '2017' }],
  ]);
});

describe('numbers', () => {
  const sixty = '123456789012345678901234567890.123456789012345678901234567890';
  check([
    ['95', number('95')],
    [' 95 ', number('95')],
    ['95.0', number('95.0')],
    ['+5', number('5')],
    ['-5', number('-5')],
    ['－5', number('-5')],
    ['−5', number('-5')],
    ['﹣5', number('-5')],
    ['–5', number('-5')],
    ['-0', number('0')],
    ['-4.61%', number('-4.61', { unit: '%' })],
    ['９５．５％', number('95.5', { unit: '%' })],
    ['95.5﹪', number('95.5', { unit: '%' })],
    ['95.5 %', number('95.5', { unit: '%' })],
    ['95\n%', number('95', { unit: '%' })],
    ['9\u200b5', number('95')],
    ['\u202d95.5\u202c', number('95.5')],
    ['\u00a095\u3000', number('95')],
    ['3.2‰', number('3.2', { unit: '‰' })],
    ['1,234', number('1234')],
    ['１，２３４', number('1234')],
    ['-1,234,567.89', number('-1234567.89')],
    [sixty, number(sixty)],
    ['9'.repeat(400), number('9'.repeat(400))],
    ['1e3', number('1000')],
    ['1.2E-3', number('0.0012')],
    ['1.23E+05', number('123000')],
    ['14×10²', number('1400')],
    ['14×10^2', number('1400')],
    ['14 x 10^2', number('1400')],
    ['2.10×10⁻³', number('0.00210')],
    ['2.1×10^(-3)', number('0.0021')],
    ['2.1×10-3', number('0.0021', { note: '×10-3读作×10^-3' })],
    ['2.1×10－3', number('0.0021', { note: '×10-3读作×10^-3' })],
    ['2.1×10–3', number('0.0021', { note: '×10–3读作×10^-3' })],
    ['10^2', number('100')],
    ['16.50(+)', number('16.50', { mark: '+' })],
    ['16.50(-)', number('16.50', { mark: '-' })],
    ['16.50（＋）', number('16.50', { mark: '+' })],
    ['16.50（－）%', number('16.50', { mark: '-', unit: '%' })],
    ['-15.5(-)', number('-15.5', { mark: '-' })],
    ['20.26万吨', number('20.26', { unit: '万吨' })],
    ['3亿元', number('3', { unit: '亿元' })],
    ['19296.9公顷', number('19296.9', { unit: '公顷' })],
    ['35微克/立方米', number('35', { unit: '微克/立方米' })],
    ['35 μg/m³', number('35', { unit: 'μg/m³' })],
    ['35 ug/m3', number('35', { unit: 'ug/m3' })],
    ['35ug／m3', number('35', { unit: 'ug/m3' })],
    ['0.45吨标准煤/万元', number('0.45', { unit: '吨标准煤/万元' })],
    ['12千克/（人·年）', number('12', { unit: '千克/(人·年)' })],
    ['54.3dB(A)', number('54.3', { unit: 'dB(A)' })],
    ['54.3 dB（A）', number('54.3', { unit: 'dB(A)' })],
    ['12个', number('12', { unit: '个' })],
    ['350万元/亩', number('350', { unit: '万元/亩' })],
    ['3只/百公里2', number('3', { unit: '只/百公里2' }), '只/百公里2'],
    ['3.5标方', number('3.5', { unit: '标方' })],
    ['3 L', number('3', { unit: 'L' }), '升'],
    ['3L', number('3', { unit: 'L' }), 'L'],
    ['3L', number('3', { unit: 'L' }), '万立方米'],
    ['20.26（万吨）', number('20.26', { unit: '万吨' })],
    ['20.26（单位：万吨）', number('20.26', { unit: '万吨' })],
    ['95%(%)', number('95', { unit: '%' })],
  ]);
});

describe('bracketed notes', () => {
  check([
    ['78.4(2017年)', number('78.4', { asOf: '2017' })],
    ['78.4（2017）', number('78.4', { asOf: '2017' })],
    ['78.4（2017年度数据）', number('78.4', { asOf: '2017' })],
    ['78.4（数据为2017年）', number('78.4', { asOf: '2017' })],
    ['78.4〔截至2017年底〕', number('78.4', { asOf: '2017' })],
    ['78.4【2017年末】', number('78.4', { asOf: '2017' })],
    ['78.4［2017年第三季度］', number('78.4', { asOf: '2017Q3' })],
    ['78.4（截至2017年12月31日）', number('78.4', { asOf: '2017-12' })],
    ['（2017年数据）78.4', number('78.4', { asOf: '2017' })],
    ['78.4%（2017年数据）（初步核算）', number('78.4', { unit: '%', asOf: '2017', note: '初步核算' })],
    ['78.4（2017年数据，初步核算）', number('78.4', { asOf: '2017', note: '初步核算' })],
    ['建立（2019年数据）', { ...state('建立'), asOf: '2019' }],
    ['95（按新标准（试行）计算）', number('95', { note: '按新标准（试行）计算' })],
    ['95（A）（B）', number('95', { note: 'A；B' })],
    ['30.5（同比提高2.1个百分点）', number('30.5', { note: '同比提高2.1个百分点' })],
    ['16.2（较2017年）', change('16.2', { since: '2017' })],
    ['16.2（比2015年）', change('16.2', { since: '2015' })],
    ['16.2（相比2017年）', change('16.2', { since: '2017' })],
    ['16.2（以2015年为基期）', change('16.2', { since: '2015' })],
    ['16.2（同比）', change('16.2', { since: 'previous' })],
    ['16.2（较上年）', change('16.2', { since: 'previous' })],
    ['16.2（与上年相比）', change('16.2', { since: 'previous' })],
    ['16.2（同比下降）', change('16.2', { since: 'previous', direction: 'down' })],
    ['4.61%（下降）', change('4.61', { direction: 'down', unit: '%' })],
    ['下降16.2%（与2017年相比）', change('16.2', { since: '2017', direction: 'down', unit: '%' })],
    ['82（目标≥80）', number('82', { inline: { sign: '>=', number: '80', direction: null } })],
    ['82（目标值80%）', number('82', { inline: { sign: null, number: '80', unit: '%' } })],
    ['82（要求不低于80）', number('82', { inline: { sign: '>=', number: '80' } })],
    ['82（考核目标为80以上）', number('82', { inline: { sign: '>=', number: '80' } })],
    ['82（目标达到80）', number('82', { inline: { sign: '>=', number: '80' } })],
    ['-14%（任务：下降13%）', change('-14', { inline: { direction: 'down', number: '13' } })],
    ['-14%（考核要求下降不低于13%）', change('-14', { inline: { direction: 'down', sign: '>=', number: '13' } })],
    ['2.1（要求提高2个百分点）', change('2.1', { inline: { direction: 'up', number: '2', unit: '个百分点' } })],
    ['0.45吨标准煤/万元（考核要求下降3.6%）', number('0.45', { unit: '吨标准煤/万元', note: '考核要求下降3.6%' })],
    ['95（国家标准：≥90）', number('95', { note: '国家标准：≥90' })],
    ['82（考核要求完成）', number('82', { note: '考核要求完成' })],
    ['82（2020年目标80）', number('82', { note: '2020年目标80' })],
    ['82（目标80，100以上）', number('82', { note: '目标80，100以上' })],
    ['82（要求下降-3%）', number('82', { note: '要求下降-3%' })],
    ['82（目标80）（任务90）', number('82', { note: '目标80；任务90' })],
  ]);
});

describe('changes', () => {
  check([
    ['同比下降13.6%', change('13.6', { direction: 'down', since: 'previous', unit: '%' })],
    ['比2015年下降20%', change('20', { direction: 'down', since: '2015', unit: '%' })],
    ['与2015年相比，下降20%', change('20', { direction: 'down', since: '2015', unit: '%' })],
    ['较上年提高2.3个百分点', change('2.3', { direction: 'up', since: 'previous', unit: '个百分点' })],
    ['下降4.61%', change('4.61', { direction: 'down', since: null, unit: '%' })],
    ['上升1.2％', change('1.2', { direction: 'up', unit: '%' })],
    ['降幅为3.6%', change('3.6', { direction: 'down', unit: '%' })],
    ['减少了1,234吨', change('1234', { direction: 'down', unit: '吨' })],
    ['同比-13.6%', change('-13.6', { direction: null, since: 'previous' })],
    ['+2.3个百分点', change('2.3', { direction: null, unit: '个百分点' })],
    ['下降至30%', state('下降至30%')],
    ['提高到95%', state('提高到95%')],
    ['未下降', state('未下降')],
    ['同比持平', state('同比持平')],
  ]);
});

describe('bounds', () => {
  check([
    ['<0.001', below('0.001')],
    ['＜0.001', below('0.001')],
    ['﹤0.001mg/L', below('0.001', { unit: 'mg/L' })],
    ['< 0.001', below('0.001')],
    ['<4×10-5', below('0.00004', { note: '×10-5读作×10^-5' })],
    ['<=0.5', below('0.5', { bound: '<=' })],
    ['≤0.5', below('0.5', { bound: '<=' })],
    ['≦0.5', below('0.5', { bound: '<=' })],
    ['>100', below('100', { bound: '>' })],
    ['≥95', below('95', { bound: '>=' })],
    ['≥95%', below('95', { bound: '>=', unit: '%' })],
    ['95%以上', below('95', { bound: '>=', unit: '%' })],
    ['不低于95%', below('95', { bound: '>=', unit: '%' })],
    ['超过95%', below('95', { bound: '>', unit: '%' })],
    ['5以内', below('5', { bound: '<=' })],
    ['未检出', below(null)],
    ['ND', below(null)],
    ['nd', below(null)],
    ['N.D.', below(null)],
    ['低于检出限', below(null)],
    ['未检出(<0.01)', below('0.01')],
    ['未检出（检出限0.01mg/L）', below('0.01', { unit: 'mg/L' })],
    ['ND（0.01L）', below('0.01')],
    ['未检出（2017年数据）', below(null, { asOf: '2017' })],
    ['0.001L', below('0.001'), 'mg/L'],
    ['0.001L', below('0.001')],
    ['<0.001L', below('0.001'), 'mg/L'],
    ['≥95（目标≥90）', below('95', { bound: '>=', inline: { sign: '>=', number: '90' } })],
  ]);
});

describe('grades', () => {
  check([
    ['Ⅰ类', grade('Ⅰ')],
    ['Ⅲ类', grade('Ⅲ')],
    ['III类', grade('Ⅲ')],
    ['ＩＩＩ类', grade('Ⅲ')],
    ['3类', grade('Ⅲ')],
    ['一类', grade('Ⅰ')],
    ['水质Ⅱ类', grade('Ⅱ')],
    ['Ⅳ类水质', grade('Ⅳ')],
    ['V类', grade('Ⅴ')],
    ['劣Ⅴ类', grade('劣Ⅴ')],
    ['劣V类', grade('劣Ⅴ')],
    ['劣五类', grade('劣Ⅴ')],
    ['Ⅲ类（2017年数据）', { ...grade('Ⅲ'), asOf: '2017' }],
    ['劣四类', grade('劣Ⅳ')],
    ['第三类', grade('Ⅲ')],
    ['Ⅲ 类', grade('Ⅲ')],
    ['类别：Ⅲ类', grade('Ⅲ')],
    ['Ⅲ-Ⅳ类', grade('Ⅲ', 'Ⅳ')],
    ['Ⅱ～Ⅲ类', grade('Ⅱ', 'Ⅲ')],
    ['Ⅱ类~Ⅲ类', grade('Ⅱ', 'Ⅲ')],
    ['Ⅱ类至Ⅲ类水质', grade('Ⅱ', 'Ⅲ')],
    ['Ⅱ类、Ⅲ类', grade('Ⅱ', 'Ⅲ')],
    ['Ⅱ类\nⅢ类', grade('Ⅱ', 'Ⅲ')],
    ['Ⅱ/Ⅲ类', grade('Ⅱ', 'Ⅲ')],
    ['II-III类', grade('Ⅱ', 'Ⅲ')],
    ['Ⅴ~劣Ⅴ类', grade('Ⅴ', '劣Ⅴ')],
    ['一、二类', grade('Ⅰ', 'Ⅱ')],
    ['4a类', grade('Ⅳa')],
    ['二级', grade('二级')],
    ['Ⅱ级', grade('Ⅱ级')],
    ['一级A', grade('一级A')],
    ['一级 A', grade('一级A')],
    ['C级', grade('C级')],
    ['III', grade('Ⅲ')],
    ['4类', number('4', { unit: '类' }), '类'],
    ['3级', number('3', { unit: '级' }), '级'],
    ['优于Ⅲ类', state('优于Ⅲ类')],
    ['达到Ⅲ类标准', state('达到Ⅲ类标准')],
    ['Ⅲ类为主', state('Ⅲ类为主')],
  ]);
});

describe('states', () => {
  check([
    ['不减少，性质不改变；功能不降低。', state('不减少', '性质不改变', '功能不降低')],
    ['不减少、不改变/不降低', state('不减少', '不改变', '不降低')],
    ['不减少 不改变　不降低', state('不减少', '不改变', '不降低')],
    ['不减少\r\n不改变', { ...state('不减少', '不改变'), raw: '不减少\n不改变' }],
    ['建立（2019年印发）', { ...state('建立'), note: '2019年印发' }],
    ['2018年12月印发', state('2018年12月印发')],
    ['已建成5个示范区，投入1,234万元', state('已建成5个示范区', '投入1,234万元')],
    ['fully implemented', state('fully implemented')],
    ['不涉及', state('不涉及')],
    ['达标', state('达标')],
    ['约95%', state('约95%')],
    ['95%左右', state('95%左右')],
    ['95 未统计', state('95', '未统计')],
    ['100达标', state('100达标')],
    ['负4.61%', state('负4.61%')],
    ['九十五', state('九十五')],
  ]);
});

describe('unreadable, with the trouble in both languages', () => {
  const rows: readonly (readonly [cell: string, why: RegExp, unit?: string])[] = [
    ['IOO', /look like digits/],
    ['1OO', /look like digits/],
    ['1OO公顷', /look like digits/],
    ['O.01', /look like digits/],
    ['O.01mg/L', /look like digits/],
    ['9l', /look like digits/],
    ['9l%', /look like digits/],
    ['1О0', /look like digits/],
    ['1〇0', /look like digits/],
    ['≥9O', /look like digits/],
    ['76。7', /full stop/],
    ['76。7公顷', /full stop/],
    ['76，7', /comma/],
    ['95，100', /comma/],
    ['12,34', /commas/],
    ['12,34公顷', /commas/],
    ['1,2,3', /commas/],
    ['0,123', /commas/],
    ['1234,567', /commas/],
    ['1.2.3', /more than one point/],
    ['--5', /two signs/],
    ['+-5', /two signs/],
    ['下降-3%', /sign as well/],
    ['-4.61%（下降）', /sign as well/],
    ['.5', /before the point/],
    ['5.', /behind the point/],
    ['5.%', /behind the point/],
    ['≥', /without a number/],
    ['>≥5', /no number/],
    ['95/96', /more than one number/],
    ['95~97', /more than one number/],
    ['95–97', /more than one number/],
    ['95－97', /more than one number/],
    ['95 96', /more than one number/],
    ['19 296.9', /more than one number/],
    ['95(注)96', /more than one number/],
    ['95\n96', /more than one number/],
    ['95和96', /more than one number/],
    ['10-3', /more than one number/],
    ['2.1×103', /superscript/],
    ['2.1×10', /superscript/],
    ['14×100', /superscript/],
    ['10²', /footnote/],
    ['95²', /footnote/],
    ['95①', /cannot be read/],
    ['95*', /cannot be read/],
    ['95。', /cannot be read/],
    ['(-)95', /leaves open/],
    ['5½', /cannot be read/],
    ['- 5', /no number/],
    ['±5', /no number/],
    ['95.5%%', /cannot be read/],
    ['95a5', /more than one number/],
    ['95x', /cannot be read/],
    ['1e', /cannot be read/],
    ['1e999999999999', /longer than/],
    ['1'.repeat(401), /longer than/],
    [`${'9'.repeat(300)}e150`, /longer than/],
    ['9'.repeat(2001), /longer than/],
    ['字'.repeat(40_000), /longer than/],
    ['\ufffd\ufffd', /garbled/],
    ['锟斤拷', /garbled/],
    ['95\ue000', /garbled/],
    ['95\u0007', /control/],
    ['\u202e59', /control/],
    ['#REF!', /formula/],
    ['#DIV/0!', /formula/],
    ['#VALUE!', /formula/],
    ['#N/A', /formula/],
    ['####', /formula/],
    ['=A1+B1', /formula/],
    ['2018年', /date/],
    ['2018/6', /date/],
    ['2018年12月', /date/],
    ['2018-12-31', /date/],
    ['12月31日', /date/],
    ['12:30', /more than one number/],
    ['95（2017年数据', /bracket/],
    ['95）', /bracket/],
    ['95（2017年数据]', /bracket/],
    ['（2017年数据）', /only a note/],
    ['（95）', /only a note/],
    ['-(5)', /in brackets/],
    ['95（96）', /leaves open/],
    ['95（约）', /leaves open/],
    ['5（负）', /leaves open/],
    ['95（目标值）', /leaves open/],
    ['95（2017年）（2016年）', /contradicts/],
    ['20.26万吨（公顷）', /contradicts/],
    ['同比下降5%（与2015年相比）', /contradicts/],
    ['下降5%（上升）', /contradicts/],
    ['≥5（同比）', /bound on a change/],
    ['建立(+)', /rounded/],
    ['9L', /has an L/, '%'],
    ['√', /neither/],
    ['……', /neither/],
    ['٩٥', /neither/],
    ["'95", /neither/],
    ['=95', /formula/],
  ];
  test.each(rows.map(([cell, why, unit]) => [JSON.stringify(cell).slice(0, 40), cell, why, unit ?? null] as const))(
    '%s',
    (_, cell, why, unit) => {
      const read = readValue(cell, { unit });
      expect(read).toMatchObject({ kind: 'unreadable', number: null });
      expect(read.trouble?.en).toMatch(why);
      expect(read.trouble?.zh).toMatch(/^“.+”.*\p{sc=Han}/u);
      expect(read.trouble?.en).toMatch(/^".+" /u);
    },
  );
  test('the cell is quoted', () => {
    const { trouble } = readValue('76。7', { unit: '%' });
    expect(trouble?.zh).toContain('“76。7”');
    expect(trouble?.en).toContain('"76。7"');
  });
});

const RUNS = 3000;

describe('whatever a cell holds', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(...'0159.,-+%‰×^e（）()[]<≥年月下降同比要求目标2017L类 \n、/。Ol吨'),
      maxLength: 24,
    }),
  );

  test('reading never throws, and every kind keeps its own fields', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const v = readValue(text, { unit: '%' });
        expect(v.trouble === null).toBe(v.kind !== 'unreadable');
        if (v.kind === 'number' || v.kind === 'change') expect(v.number).toMatch(/^-?\d+(\.\d+)?$/);
        if (v.kind !== 'number' && v.kind !== 'change' && v.kind !== 'censored') expect(v.number).toBeNull();
        expect(v.bound === null).toBe(v.kind !== 'censored');
        expect(v.words.length > 0).toBe(v.kind === 'state' || v.kind === 'grade');
      }),
      { numRuns: RUNS },
    );
  });

  test('a number is never longer or shorter than its digits', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const v = readValue(text, { unit: '%' });
        if (v.kind !== 'number' || /[eE^×]/.test(text)) return;
        // All digits outside brackets are the number's, but for those of a unit such as m2.
        let outside = text.normalize('NFKC');
        for (let before = ''; before !== outside; ) {
          before = outside;
          outside = outside.replace(/[([【〔][^([【〔)\]】〕]*[)\]】〕]/, '');
        }
        const digits = outside.replace(/[^\d]/g, '');
        expect(digits.replace(/^0+(?=\d)/, '')).toBe(v.number?.replace(/[-.]/g, '').replace(/^0+(?=\d)/, ''));
      }),
      { numRuns: RUNS },
    );
  });

  test('plain decimals come back as they are', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 }).map((d) => d.join(''));
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), digits, fc.boolean(), (whole, fraction, negative) => {
        const text = `${negative && whole > 0n ? '-' : ''}${whole}.${fraction}`;
        expect(readValue(text, { unit: null }).number).toBe(text);
      }),
    );
  });

  test('long cells are read in no time', () => {
    const hard = [
      '1,'.repeat(999),
      '-'.repeat(1999),
      '（'.repeat(1999),
      '考核'.repeat(999),
      '下降'.repeat(999),
      ' '.repeat(1e5),
      '9'.repeat(2000),
      '（目标）'.repeat(499),
      '年'.repeat(2000),
      `1${' '.repeat(1990)}x`,
    ];
    const start = performance.now();
    for (const text of hard) {
      readValue(text, { unit: '%' });
      readValue(`95（${text.slice(0, 1990)}）`, { unit: '%' });
    }
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
