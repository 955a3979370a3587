import { describe, expect, test } from 'vitest';
import { itemFinder } from '../../src/read/match.js';
import { catalogue } from '../judge/support.js';

const find = itemFinder(
  catalogue(`
catalogue: t
title: 题
requirements: { r: { zh: 指标值 } }
indicators:
  - id: "7"
    name: { zh: 环境空气质量, en: Air quality }
    requirements: &r { r: { text: 甲, at-least: 1 } }
    parts:
      - { id: "7.1", name: { zh: 优良天数比例, en: Good days } }
      - { id: "7.2", name: PM₂.₅浓度下降幅度 }
  - { id: "8", name: { zh: 水环境质量, en: Water quality }, requirements: *r, parts: [{ id: "8.1", name: 提高幅度 }, { id: "8.2", name: 下降幅度 }] }
  - { id: "11", name: 森林覆盖率（平原地区）, requirements: *r }
  - { id: "12", name: 优良天数, requirements: *r }
  - { id: "13", name: 土壤, requirements: *r, parts: [{ id: "13.1", name: 下降幅度 }] }
  - { id: "2", name: 部署, requirements: *r }
  - { id: A1, name: 覆盖率, requirements: *r }
`),
);
const id = (code: string, name = '', part = '') => {
  const match = find(code, name, part);
  return 'item' in match ? match.item.id : match.code;
};

test.each([
  ['7.1', '', '', '7.1'],
  [' 7.1 ', '', '', '7.1'],
  ['７．１', '', '', '7.1'],
  ['7.1.', '', '', '7.1'],
  ['№ 11', '', '', '11'],
  ['No. 11', '', '', '11'],
  ['第11项', '', '', '11'],
  ['11）', '', '', '11'],
  ['07.1', '', '', '7.1'],
  ['011', '', '', '11'],
  ['A1', '', '', 'A1'],
  // Codes that only look like others.
  ['7.10', '', '', 'unknown-item'],
  ['71', '', '', 'unknown-item'],
  ['NO2', '', '', 'unknown-item'],
  ['a1', '', '', 'unknown-item'],
  ['7', '', '', 'part-needed'],
  ['7', '环境空气质量', '', 'part-needed'],
  ['7', '环境空气质量', '优良天数比例', '7.1'],
  ['7', '', 'Good days', '7.1'],
  ['7', '水环境质量', '优良天数比例', 'name-mismatch'],
  ['7', '环境空气质量', '下降幅度', 'part-needed'],
])('%j with the name %j and the part %j is %s', (code, name, part, expected) => {
  expect(id(code, name, part)).toBe(expected);
});

test.each([
  ['7.1', '环境空气质量', '优良天数比例', '7.1'],
  ['7.1', '环境空气质量', '', '7.1'],
  ['7.1', '优良天数比例', '', '7.1'],
  ['7.1', '环境空气质量·优良天数比例', '', '7.1'],
  ['7.1', '环境空气质量：优良天数比例', '', '7.1'],
  ['7.1', '环境空气质量优良天数比例', '-', '7.1'],
  ['7.1', 'Air quality', 'Good days', '7.1'],
  ['7.1', 'air quality: good days', '', '7.1'],
  ['7.2', '环境空气质量', 'PM2.5浓度下降幅度', '7.2'],
  ['11', '森林覆盖率(平原地区)', '', '11'],
  ['11', '森林覆盖率', '', 'name-mismatch'],
  ['7.1', '环境空气质量', 'PM2.5浓度下降幅度', 'name-mismatch'],
  ['7.1', '水环境质量', '', 'name-mismatch'],
  ['7.1', '优良天数', '', 'name-mismatch'],
  ['8.2', '水环境质量', '提高幅度', 'name-mismatch'],
])('the code %s and the name %j %j must agree: %s', (code, name, part, expected) => {
  expect(id(code, name, part)).toBe(expected);
});

test.each([
  ['优良天数比例', '', '7.1'],
  ['优良天数', '', '12'],
  ['环境空气质量', '优良天数比例', '7.1'],
  ['环境空气质量·优良天数比例', '', '7.1'],
  ['水环境质量', '下降幅度', '8.2'],
  ['下降幅度', '', 'ambiguous-item'],
  ['环境空气质量', '', 'unknown-item'],
  ['优良天数比', '', 'unknown-item'],
  ['', '', 'unknown-item'],
])('the name %j with the part %j alone is %s', (name, part, expected) => {
  expect(id('', name, part)).toBe(expected);
});

describe('what is said of a row that fits nothing', () => {
  const said = (code: string, name = '', part = '') => {
    const match = find(code, name, part);
    return 'item' in match ? null : [match.text.zh, match.hint?.zh ?? null];
  };
  test('names the nearest, where one is near', () => {
    expect(said('', '优良天数比')).toEqual([
      '指标体系中没有“优良天数比”这一评价项',
      '最接近的是 7.1 环境空气质量·优良天数比例',
    ]);
    expect(said('', '覆盖')?.[1]).toBe('最接近的是 A1 覆盖率');
    expect(said('', '与什么都毫无关系的一个很长的名称')?.[1]).toBeNull();
    expect(said('99', '土壤污染地块安全利用')?.[1]).toBeNull();
  });
  test('says where the name is', () => {
    expect(said('99', '优良天数比例')).toEqual(['指标体系中没有编号“99”', '同名的评价项编号是 7.1']);
    expect(said('7.1', '优良天数')).toEqual([
      '编号 7.1 是“环境空气质量·优良天数比例”，而这一行的名称是“优良天数”，不知道数据属于哪一个',
      '“优良天数”的编号是 12',
    ]);
    expect(said('7')).toEqual([
      '指标 7 分为几个评价项，这一行没有写明是哪一个',
      '请用下列编号之一：7.1 优良天数比例，7.2 PM₂.₅浓度下降幅度',
    ]);
    expect(said('', '下降幅度')?.[0]).toBe('“下降幅度”可以是几个评价项（8.2、13.1），请写明编号');
  });
  test('a row that names nothing says so', () => {
    expect(said('')).toEqual(['这一行没有写编号，也没有写指标名称', null]);
  });
});

describe('a name that is nearly one', () => {
  const near = itemFinder(
    catalogue(`
catalogue: t
title: 题
requirements: { r: { zh: 指标值 } }
indicators:
  - { id: "1", name: 城镇生活污水集中处理率, requirements: &r { r: { text: 甲, at-least: 1 } } }
  - { id: "2", name: 劣Ⅴ类水体比例下降幅度, requirements: *r }
  - { id: "3", name: PM₂.₅浓度下降幅度, requirements: *r }
  - { id: "4", name: 生态环境状况指数甲, requirements: *r }
  - { id: "5", name: 生态环境状况指数乙, requirements: *r }
  - { id: "6", name: 公众满意度, requirements: *r }
  - { id: "7", name: 受保护地区面积, requirements: *r }
  - { id: "8", name: 受保护地域面积, requirements: *r }
`),
  );
  test.each([
    ['城镇生活污水集中处理绿', '1'],
    ['城镇生活污水集中的处理率', '1'],
    ['城镇生活污水集处理率', 'unknown-item'],
    ['乡镇生活污水集中处理率', 'unknown-item'],
    ['城镇生活污水未集中处理率', 'unknown-item'],
    ['城镇生活污气集中处理率', 'unknown-item'],
    ['劣V类水体比例下降幅变', '2'],
    ['劣IV类水体比例下降幅度', 'unknown-item'],
    ['劣Ⅳ类水体比例下降幅度', 'unknown-item'],
    ['优Ⅴ类水体比例下降幅度', 'unknown-item'],
    ['劣Ⅴ类水体比例上降幅度', 'unknown-item'],
    ['劣Ⅴ类水体比例下升幅度', 'unknown-item'],
    ['PM2.5浓度下降辐度', '3'],
    ['PM1.5浓度下降幅度', 'unknown-item'],
    ['PM25浓度下降幅度', 'unknown-item'],
    ['PM2.5浓度上升幅度', 'unknown-item'],
    ['生态环境状况指数', 'unknown-item'],
    ['生态环境状况指数丙', 'unknown-item'],
    ['公众满意度度', '6'],
    ['公众满意率', 'unknown-item'],
    ['受保护地带面积', 'unknown-item'],
    ['城镇生活污水集中处理\ufffd', 'unknown-item'],
  ])('%s is %s', (name, expected) => {
    const match = near('', name, '');
    expect('item' in match ? match.item.id : match.code).toBe(expected);
    if ('item' in match) expect(match.near?.zh).toContain(`“${name}”按 ${expected} `);
  });
  test.each([
    ['城镇生活污水集中处理量', 'unknown-item'],
    ['受保护地区面积值', '7'],
  ])('a quantity is not taken for another: %s is %s', (name, expected) => {
    const match = near('', name, '');
    expect('item' in match ? match.item.id : match.code).toBe(expected);
  });
  test('it does not go before a code, and the code may confirm it', () => {
    expect(near('2', '城镇生活污水集中处理绿', '')).toMatchObject({ code: 'name-mismatch' });
    expect(near('1', '城镇生活污水集中处理绿', '')).toMatchObject({ item: { id: '1' }, near: expect.anything() });
    expect(near('4', '生态环境状况指数丙', '')).toMatchObject({ code: 'name-mismatch' });
    expect(near('99', '城镇生活污水集中处理绿', '')).toMatchObject({ code: 'unknown-item' });
  });
});
