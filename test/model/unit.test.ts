import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { literal } from '../../src/model/decimal.js';
import { convert, isRatio, isUnit, normalUnit } from '../../src/model/unit.js';
import { UNITS } from '../../src/model/units.js';

describe('one normal form', () => {
  test.each([
    ['微克/立方米', 'μg/m³'],
    ['ug/m3', 'μg/m³'],
    ['µg／m³', 'μg/m³'],
    ['mg/l', '毫克/升'],
    ['mg·L⁻¹', '毫克/升'],
    ['㎡', '平方米'],
    ['m2', '平方米'],
    ['hm2', '公顷'],
    ['平方千米', '平方公里'],
    ['％', '%'],
    ['千克/(人·年)', '千克/人·年'],
    ['千克/人/年', 'kg/人·年'],
    ['个百分点', '百分点'],
    ['dB（A）', 'dB(A)'],
    ['吨标煤 / 万元', '吨标准煤/万元'],
    ['万 m3', '万立方米'],
  ])('%s is %s', (a, b) => expect(normalUnit(a)).toBe(normalUnit(b)));

  test.each([
    ['吨', '吨标准煤'],
    ['百分点', '%'],
    ['dB', 'dB(A)'],
    ['吨/万元', '万元/吨'],
    ['l', 'L'],
    ['mg', 'Mg'],
  ])('%s is not %s', (a, b) => expect(normalUnit(a)).not.toBe(normalUnit(b)));
});

describe('exact conversion', () => {
  test.each([
    ['95.50', '‰', '%', '9.550'],
    ['0.95', '%', '‰', '9.5'],
    ['1.50', '万吨', '吨', '15000'],
    ['1.50', '万吨', '千克', '15000000'],
    ['12345', '吨', '万吨', '1.2345'],
    ['3', '亿元', '万元', '30000'],
    ['3', '亿吨', '万吨', '30000'],
    ['35', '微克/立方米', '毫克/立方米', '0.035'],
    ['35.0', 'μg/m³', 'mg/m³', '0.0350'],
    ['0.05', 'mg/L', 'μg/L', '50'],
    ['1.0', 'mg/L', 'g/m³', '1.0'],
    ['1', 'g/L', 'mg/L', '1000'],
    ['192.969', '平方公里', '公顷', '19296.9'],
    ['15', '亩', '公顷', '1'],
    ['1.5', '万亩', '公顷', '1000'],
    ['3', '亩', '平方米', '2000'],
    ['2', '公顷', '亩', '30'],
    ['1', '斤', '千克', '0.5'],
    ['3', '斤', '公斤', '1.5'],
    ['11', '公里', '米', '11000'],
    ['5', 'cm', 'mm', '50'],
    ['2', '亿立方米', '万立方米', '20000'],
    ['1', '立方米', '升', '1000'],
    ['0.45', '吨标准煤/万元', '千克标准煤/元', '0.045'],
    ['0.45', 'tce/万元', '吨标准煤/万元', '0.45'],
    ['12', '立方米/万元', '立方米/元', '0.0012'],
    ['17.88', 'm2/人', '平方米/人', '17.88'],
    ['5', '公斤/人·年', '千克/(人·年)', '5'],
    ['30', '万元/亩', '万元/公顷', '450'],
    ['2', '天', '小时', '48'],
    ['1.2', '万人', '人', '12000'],
    ['-4.61', '%', '‰', '-46.1'],
    ['0', '万吨', '吨', '0'],
  ])('%s %s = %s: %s', (number, from, to, expected) => expect(convert(literal(number), from, to)).toBe(expected));

  test.each([
    ['1', '亩', '公顷'],
    ['1', '亩', '平方米'],
    ['5', '%', '百分点'],
    ['5', '吨', '吨标准煤'],
    ['5', '吨', '公顷'],
    ['5', '个', '人'],
    ['5', 'mg/L', 'mg/kg'],
    ['5', 'dB', 'dB(A)'],
    ['5', '元', '美元'],
    ['5', '标方', '立方米'],
    ['5', '亿', '亿元'],
    ['5', '万%', '%'],
    ['5', '年', '天'],
    ['5', '', '%'],
  ])('%s %s is no %s', (number, from, to) => expect(convert(literal(number), from, to)).toBeNull());

  test('a unit that the table does not know is still itself', () => {
    expect(convert(literal('5.0'), '只／百公里', '只/百公里')).toBe('5.0');
    expect(convert(literal('5.0'), 'MPN / L', 'MPN/L')).toBe('5.0');
  });

  test('there and back again', () => {
    const names = UNITS.flatMap(([all]) => all.split(' '));
    const number = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map((n) => literal(String(n)));
    fc.assert(
      fc.property(number, fc.constantFrom(...names), fc.constantFrom(...names), (n, a, b) => {
        const there = convert(n, a, b);
        if (there === null) return;
        const back = convert(there, b, a);
        expect(back?.replace(/\.0+$/, '')).toBe(n);
      }),
    );
  });
});

test('every name of the table is known, and none twice', () => {
  const names = UNITS.flatMap(([all]) => all.split(' '));
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !isUnit(name))).toEqual([]);
});

test('what is a unit', () => {
  for (const text of ['万吨标准煤', '微克/立方米', '万元/亩', '千克/人·年', '次/年', '万千瓦时'])
    expect(isUnit(text), text).toBe(true);
  for (const text of ['', '-', '万', '亿', '建立', 'l', 'mg/', '/L', '·', '未统计', '万‰'])
    expect(isUnit(text), text).toBe(false);
  expect(isRatio('％')).toBe(true);
  expect(isRatio('百分点')).toBe(false);
});
