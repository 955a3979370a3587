import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/run.js';
import { Desk, type Entries } from './support.js';

const ENTRIES: Entries = {
  '1': { 现状值: '制定实施', 佐证文件: '江府〔2019〕1号，"规划"', 日期: '2020-03-01' },
  '7.1': { 现状值: '80.8', 以前数值: '78.4（2019年数据）', 上级目标值: '≥80', 考核结果: '完成' },
  '17': { 现状值: '不减少\n不改变\n不降低' },
  '20': { 现状值: '-4.61%（考核要求下降3.6%）' },
  '23': { 现状值: '1.03（2019年数据）' },
  '27': { 现状值: '95.50' },
  '33.1': { 现状值: '未统计', 备注: '年底才有' },
};
const VALUES = Object.fromEntries(Object.entries(ENTRIES).map(([id, row]) => [id, row.现状值]));

describe('the form as a workbook', () => {
  test('reads back what was filled in', async () => {
    const desk = await Desk.open();
    expect((await desk.run('template', '-o', 'form.xlsx', '--period', '2020')).exit).toBe(0);
    expect(await desk.values('form.xlsx')).toEqual({});
    await desk.fill('form.xlsx', ENTRIES);
    expect(await desk.values('form.xlsx')).toEqual(VALUES);
  });

  test('is locked but for what is asked, without a password, and offers the words of each state', async () => {
    const desk = await Desk.open();
    await desk.run('template', '-o', 'form.xlsx', '--period', '2020');
    const { sheets } = await readXlsx(await desk.read('form.xlsx'), { readStyles: true });
    const [form, help] = sheets;
    const head = form?.rows[0] ?? [];
    const isOpen = (heading: string): boolean =>
      form?.cells?.get(`1,${head.indexOf(heading)}`)?.style?.protection?.locked === false;
    expect(head.filter((heading) => isOpen(String(heading)))).toEqual(
      '现状值 以前数值 上级目标值 考核结果 佐证文件 文号 发文单位 日期 有效期至 页码 附件 备注'.split(' '),
    );
    expect(form?.protection).toMatchObject({ sheet: true });
    expect(form?.protection?.password).toBeUndefined();
    expect(form?.freezePane).toEqual({ rows: 1, columns: 3 });
    const lists = form?.dataValidations?.filter((v) => v.type === 'list') ?? [];
    expect(lists.find((v) => v.range.split(' ').includes('F2'))).toMatchObject({
      values: ['制定实施', '制定未实施', '已编制', '编制中', '未编制', '未统计'],
      errorStyle: 'warning',
    });
    expect(help?.name).toBe('填报说明');
  });

  test('is for several subjects, and leaves the period open where none is given', async () => {
    const desk = await Desk.open();
    await desk.run('template', '-o', 'form.xlsx', '--subject', '甲市', '--subject', '乙市', '--lang', 'en');
    const { sheets } = await readXlsx(await desk.read('form.xlsx'), { readStyles: true });
    const form = sheets[0];
    const head = form?.rows[0] ?? [];
    expect(form?.rows).toHaveLength(93);
    expect(form?.rows[47]?.[head.indexOf('subject')]).toBe('乙市');
    expect(form?.cells?.get(`1,${head.indexOf('period')}`)?.style?.protection?.locked).toBe(false);
    await desk.fill('form.xlsx', { '27': { value: '95', period: '2020' } });
    expect(await desk.values('form.xlsx', '-c', 'jiangmen-2020')).toEqual({ '27': '95' });
  });

  test('can be made for each department', async () => {
    const desk = await Desk.open();
    const { stderr } = await desk.run('template', '--split', 'department', 'forms', '--period', '2020');
    expect(stderr.trim().split('\n')).toHaveLength(13);
    const { sheets } = await readXlsx(await desk.read('forms/填报表-市水利局.xlsx'));
    expect(sheets[0]?.rows.slice(1).map((row) => row[0])).toEqual([
      '4',
      '8.1',
      '8.2',
      '19',
      '21',
      '33.1',
      '33.2',
      '33.3',
    ]);
  });
});

describe('what LibreOffice saved', () => {
  test.each(['filled.xlsx', 'filled.ods', 'filled-gb18030.csv'])('%s reads back the same', async (name) => {
    const desk = await Desk.open();
    await desk.write(name, await readFile(join(ROOT, 'test', 'fixtures', 'forms', name)));
    expect(await desk.values(name)).toEqual(VALUES);
  });
});

describe('the form as CSV', () => {
  test('in GB18030 reads back', async () => {
    const desk = await Desk.open();
    await desk.run('template', '-o', 'form.csv', '--encoding', 'gb18030', '--period', '2020');
    const bytes = await desk.read('form.csv');
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    expect(text).toContain('编号,指标名称');
    expect(text.split('\r\n').every((line) => !line.includes('\n'))).toBe(true);
    expect(await desk.values('form.csv')).toEqual({});
  });

  test('begins with a byte order mark only in UTF-8, and not where that is refused', async () => {
    const desk = await Desk.open();
    const first = async (...options: string[]): Promise<number | undefined> => {
      await desk.run('template', '-o', 'form.csv', ...options);
      return (await desk.read('form.csv'))[0];
    };
    expect(await first()).toBe(0xef);
    expect(await first('--bom')).toBe(0xef);
    expect(await first('--no-bom')).toBe(0xe7);
    expect(await first('--encoding', 'gb18030')).toBe(0xb1);
  });

  test.each([
    [['-o', 'form.txt'], '看不出格式'],
    [['-o', 'form.xlsx', '--encoding', 'gb18030'], '只用于 CSV'],
    [['-o', 'form.csv', '--encoding', 'gb18030', '--bom'], '不加 BOM'],
    [['forms', '-o', 'form.csv'], '多出了'],
    [['--split', 'department'], '哪个文件夹'],
    [['--split', 'department', 'forms', '-o', '.csv/x'], '看不出格式'],
  ])('%j is refused', async (options, message) => {
    const desk = await Desk.open();
    const { stderr, exit } = await desk.run('template', ...options);
    expect(exit).toBe(2);
    expect(stderr).toContain(message);
  });
});
