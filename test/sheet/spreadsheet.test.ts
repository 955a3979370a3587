import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read as readByHucre, writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { cellName } from '../../src/model/cell-name.js';
import type { Problem } from '../../src/model/problem.js';
import { readValue } from '../../src/read/value.js';
import { readSpreadsheet, type Sheet } from '../../src/sheet/spreadsheet.js';
import { isDisguised, spreadsheetKind } from '../../src/sheet/spreadsheet-kind.js';
import { ROOT } from '../support/run.js';
import { type Written, xlsx, xlsxParts } from '../support/xlsx.js';
import { parts, zip } from '../support/zip.js';

const fixture = (name: string): Uint8Array => readFileSync(join(ROOT, 'test/fixtures/sheets', name));
const bytes = (text: string): Uint8Array => Buffer.from(text);

interface Outcome {
  readonly sheet: Sheet | null;
  readonly problems: readonly Problem[];
}

async function read(book: Uint8Array, want: string | null = null): Promise<Outcome> {
  const problems: Problem[] = [];
  const looksRight = (cells: readonly string[]) => cells.includes('编号');
  return { sheet: await readSpreadsheet(book, 'a.xlsx', want, (p) => problems.push(p), looksRight), problems };
}

/** The rows of a sheet that must be read without a problem. */
async function rows(book: Uint8Array, want: string | null = null): Promise<readonly (readonly string[])[]> {
  const { sheet, problems } = await read(book, want);
  expect(problems).toEqual([]);
  return sheet?.records.map((r) => r.cells) ?? [];
}

const sheetOf = (data: string, more: Omit<Written, 'rows'> = {}): Written => ({ rows: data, ...more });
const inline = (ref: string, text: string): string => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (n: number, ...cells: string[]): string => `<row r="${n}">${cells.join('')}</row>`;
const codes = (problems: readonly Problem[] = []): string[] => problems.map((p) => p.code);

async function refused(book: Uint8Array, code: string, want: string | null = null): Promise<Problem> {
  const { sheet, problems } = await read(book, want);
  expect(sheet).toBeNull();
  expect(codes(problems)).toEqual([code]);
  const [problem] = problems as [Problem];
  expect(problem).toMatchObject({ severity: 'error', at: { file: 'a.xlsx' } });
  expect(problem.text.zh).toMatch(/\p{Script=Han}/u);
  expect(problem.text.en).toMatch(/[a-z]/);
  expect(problem.hint).toBeDefined();
  return problem;
}

describe.each(['xlsx', 'xls', 'ods'])('a workbook that LibreOffice saved as .%s', (kind) => {
  const book = fixture(`indicators.${kind}`);

  test('reads as an analyst sees it', async () => {
    const { sheet, problems } = await read(book);
    expect(problems).toEqual([]);
    expect(sheet).toMatchObject({ name: '指标', others: ['说明', '旧数据'] });
    expect(sheet?.records).toEqual([
      { line: 1, cells: ['江门市2018年指标'] },
      { line: 3, cells: ['编号', '指标名称', '单位', '现状值\n（2018年）', '地区', '内部编码', '日期', '年度'] },
      { line: 4, cells: ['7.10', '优良天数比例', '%', '95.5%', '江门市', '1', '2018-12-31', '2018'] },
      { line: 5, cells: ['8', '森林覆盖率', '%', '94.968%', '江门市', '', '08:30'] },
      { line: 6, cells: ['9', '总量', 'm', '12345.678', '江门市', '', 'TRUE'] },
      { line: 7, cells: ['10', '浓度', '个/L', '2.1×10³', '江门市'] },
      { line: 8, cells: ['11', '公式', '', '80.3'] },
      { line: 9, cells: ['12', '错误', '', '#DIV/0!'] },
      { line: 10, cells: ['13', '文字公式', '', '达标'] },
      { line: 11, cells: ['14', '长数', '', '0.3'] },
      { line: 12, cells: ['15', '作废', '', '88'] },
    ]);
  });

  test('says what was done, and where', async () => {
    const { sheet } = await read(book);
    // Only .xls keeps all digits of 0.1 × 3.
    expect(codes(sheet?.notes).filter((code) => code !== 'beyond-15-digits')).toEqual([
      'hidden-sheet',
      'hidden-row',
      'percent-format',
      'date-cell',
      'date-cell',
      'rounded-display',
      'time-cell',
      'boolean-cell',
      'number-as-text',
      'superscript',
      'formula-cell',
      'error-cell',
      'strikethrough',
      'merged-cells',
      'hidden-column',
    ]);
    for (const note of sheet?.notes ?? []) expect(note).toMatchObject({ severity: 'warning', at: { sheet: '指标' } });
    const rounded = sheet?.notes.find((n) => n.code === 'rounded-display');
    expect(rounded?.at).toEqual({ file: 'a.xlsx', line: 5, column: 4, sheet: '指标' });
    expect(rounded?.text.zh).toBe('D5、D6 的格式隐去了末位数字：显示 95.0%，按实际存的 94.968% 读入');
  });

  test('cut off anywhere, or with any byte changed, is reported or read, and never throws', async () => {
    const outcome = async (changed: Uint8Array) => {
      const { sheet, problems } = await read(changed);
      return sheet === null ? codes(problems).length === 1 : sheet.records.length > 0;
    };
    for (let i = 0; i < 120; i++) {
      expect(await outcome(book.slice(0, Math.floor((book.length * i) / 120)))).toBe(true);
      const changed = Uint8Array.from(book);
      const at = Math.floor((book.length * (i + 0.5)) / 120);
      changed[at] = (changed[at] as number) ^ 0x55;
      expect(await outcome(changed)).toBe(true);
    }
  });
});

test('cells are those that an independent reader finds', async () => {
  const book = fixture('indicators.xlsx');
  const other = (await readByHucre(book)).sheets[2];
  expect(await rows(book, '旧数据')).toEqual(other?.rows.map((r) => r.map(String)));
});

test('a cell has the name that spreadsheets give it', () => {
  const names = [cellName(8, 5), cellName(1, 26), cellName(1, 27), cellName(1048576, 16384)];
  expect(names).toEqual(['E8', 'Z1', 'AA1', 'XFD1048576']);
});

describe('kinds by content', () => {
  test('are told from the first bytes', () => {
    expect(['xlsx', 'xls', 'ods'].map((kind) => spreadsheetKind(fixture(`indicators.${kind}`)))).toEqual([
      'xlsx',
      'xls',
      'ods',
    ]);
    expect(spreadsheetKind(bytes('编号,现状值\n1,2\n'))).toBeNull();
    expect(spreadsheetKind(new Uint8Array())).toBeNull();
  });

  test('see web pages in disguise, and not a CSV that holds a sign', () => {
    const pages = [
      '<html>',
      '\ufeff\n <!DOCTYPE html>',
      '<table border=1>',
      'MIME-Version: 1.0',
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>',
    ];
    expect(pages.map((page) => isDisguised(bytes(page)))).toEqual(pages.map(() => true));
    expect(isDisguised(Buffer.from('\ufeff<html>', 'utf16le'))).toBe(true);
    expect(['编号,<html>', '<5,1', ''].some((text) => isDisguised(bytes(text)))).toBe(false);
  });
});

describe('cells of .xlsx', () => {
  /** A cell A1 by what stands within its `c`. */
  const a1 = async (
    cell: string,
    options: Parameters<typeof xlsx>[1] = {},
  ): Promise<[string | undefined, string[]]> => {
    const { sheet, problems } = await read(xlsx([sheetOf(row(1, cell, inline('B1', 'x')))], options));
    return [sheet?.records[0]?.cells[0], [...codes(problems), ...codes(sheet?.notes)]];
  };

  test.each([
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', '#REF!', ['error-cell']],
    ['a truth value', '<c r="A1" t="b"><v>0</v></c>', 'FALSE', ['boolean-cell']],
    ['a date in words of ISO', '<c r="A1" t="d"><v>2018-12-31T00:00:00</v></c>', '2018-12-31', ['date-cell']],
    ['a formula with its result', '<c r="A1"><f>1+1</f><v>2</v></c>', '2', ['formula-cell']],
    ['a formula whose result is an empty text', '<c r="A1" t="str"><f>""</f><v></v></c>', '', ['formula-cell']],
    ['a formula that was never computed', '<c r="A1"><f>B2*2</f></c>', '=B2*2', ['formula-without-value']],
    ['the same as openpyxl writes it', '<c r="A1"><f>95</f><v></v></c>', '=95', ['formula-without-value']],
    ['a shared formula', '<c r="A1"><f t="shared" si="0"/><v>3</v></c>', '3', ['formula-cell']],
    [
      'a number beyond 15 digits',
      '<c r="A1"><v>12345678901234567890</v></c>',
      '12345678901234600000',
      ['beyond-15-digits'],
    ],
    ['noise of binary arithmetic', '<c r="A1"><v>95.499999999999986</v></c>', '95.5', ['beyond-15-digits']],
    ['a very small number', '<c r="A1"><v>1.5E-7</v></c>', '0.00000015', []],
    ['a number as text, alone in its column', '<c r="A1" t="str"><v>7.10</v></c>', '7.10', []],
    [
      'a line break, a carriage return, an escape',
      '<c r="A1" t="inlineStr"><is><t>甲&#10;乙_x000D_\r\n丙&amp;&#x4E01;</t></is></c>',
      '甲\n乙\n\n丙&丁',
      [],
    ],
    [
      'runs',
      '<c r="A1" t="inlineStr"><is><r><t>PM</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>2.5</t></r></is></c>',
      'PM2.5',
      [],
    ],
    [
      'raised digits',
      '<c r="A1" t="inlineStr"><is><r><t>2.1×10</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>-3</t></r></is></c>',
      '2.1×10⁻³',
      ['superscript'],
    ],
    [
      'a run that is struck through',
      '<c r="A1" t="inlineStr"><is><r><rPr><strike/></rPr><t>80</t></r><r><t>90</t></r></is></c>',
      '8090',
      ['strikethrough'],
    ],
    [
      'phonetic hints',
      '<c r="A1" t="inlineStr"><is><t>江门</t><rPh sb="0" eb="1"><t>jiāng</t></rPh></is></c>',
      '江门',
      [],
    ],
    ['CDATA and a comment', '<!-- > --><c r="A1" t="str"><v><![CDATA[<甲>]]></v></c>', '<甲>', []],
  ])('%s', async (_, cell, text, notes) => {
    expect(await a1(cell)).toEqual([text, notes]);
  });

  test.each([
    ['0.0%', '0.955', '95.5%', ['percent-format']],
    ['0%', '0.955', '95.5%', ['percent-format', 'rounded-display']],
    ['0.00%', '0.955', '95.50%', ['percent-format']],
    ['0.00', '7.1', '7.10', []],
    ['0.0', '95.46', '95.46', ['rounded-display']],
    ['0', '-0.4', '-0.4', ['rounded-display']],
    ['#,##0.00', '1234.5', '1234.50', []],
    ['000', '7', '007', []],
    ['¥#,##0.00;[Red]-¥#,##0.00', '-1234.5', '-1234.50', []],
    ['#,##0_);(#,##0)', '-12', '-12', []],
    ['0.0"%"', '95.5', '95.5%', []],
    ['0"吨"', '12', '12吨', []],
    ['0.0,', '12345', '12345', ['display-differs']],
    ['0!.0,"万元"', '12345', '12345', ['display-differs']],
    ['"达标";"未达标"', '1', '1', ['display-differs']],
    ['[>=90]"优";0.0', '80.5', '80.5', []],
    ['[>=90]"优";0.0', '95', '95', ['display-differs']],
    [';;;', '5', '5', ['display-differs']],
    ['# ?/?', '0.5', '0.5', ['display-differs']],
    ['0.00E+00', '123456', '123456', ['rounded-display']],
    ['0.00E+00', '123000', '123000', []],
    ['@', '5', '5', []],
    ['yyyy-mm-dd', '43465', '2018-12-31', ['date-cell']],
    ['yyyy"年"m"月"d"日"', '43465.354166666664', '2018-12-31', ['date-cell']],
    ['[$-804]yyyy/m/d h:mm;@', '43465.354166666664', '2018-12-31 08:30', ['date-cell']],
    ['yyyy"年"', '43465', '2018', ['date-cell']],
    ['yyyy"年"m"月"', '43465', '2018-12', ['date-cell']],
    ['m"月"d"日"', '43465', '2018-12-31', ['date-cell']],
    ['yyyy-mm-dd', '59', '1900-02-28', ['date-cell']],
    ['yyyy-mm-dd', '60', '60', ['impossible-date']],
    ['yyyy-mm-dd', '61', '1900-03-01', ['date-cell']],
    ['yyyy-mm-dd', '-1', '-1', ['impossible-date']],
    ['yyyy-mm-dd', '2958465', '9999-12-31', ['date-cell']],
    ['h:mm:ss', '0.5', '12:00:00', ['time-cell']],
    ['[h]:mm', '1.5', '36:00', ['time-cell']],
    ['mm:ss', '0.5', '12:00:00', ['time-cell']],
  ])('the format %s shows %s as %s', async (format, value, text, notes) => {
    expect(await a1(`<c r="A1" s="0"><v>${value}</v></c>`, { formats: [format] })).toEqual([text, notes]);
  });

  test('dates of the 1904 system', async () => {
    const [text] = await a1('<c r="A1" s="0"><v>42003</v></c>', { formats: ['yyyy-mm-dd'], date1904: true });
    expect(text).toBe('2018-12-31');
  });

  test('without names of cells and rows, and with a prefix on every element', async () => {
    const xml =
      '<?xml version="1.0"?><x:worksheet xmlns:x="u"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(await rows(xlsx([{ rows: xml }], { strings: ['<t>编号</t>'] }))).toEqual([['编号', '2'], ['3']]);
  });
});

describe('merged cells', () => {
  const merged = (...refs: string[]) =>
    `<mergeCells>${refs.map((r) => `<mergeCell ref="${r}"/>`).join('')}</mergeCells>`;

  test('go down to rows that hold something else, and never across', async () => {
    const data =
      row(1, inline('A1', '标题')) +
      row(2, inline('A2', '江门'), inline('C2', '1')) +
      row(3, inline('C3', '2')) +
      row(5, inline('C5', '3'));
    const { sheet } = await read(xlsx([sheetOf(data, { behind: merged('A1:C1', 'A2:B5') })]));
    expect(sheet?.records.map((r) => [r.line, ...r.cells])).toEqual([
      [1, '标题'],
      [2, '江门', '', '1'],
      [3, '江门', '', '2'],
      [5, '江门', '', '3'],
    ]);
    expect(codes(sheet?.notes)).toEqual(['merged-cells']);
  });

  test('over a million rows make none', async () => {
    const data = row(1, inline('A1', '江门'));
    expect(await rows(xlsx([sheetOf(data, { behind: merged('A1:A1048576') })]))).toEqual([['江门']]);
  });
});

describe('the sheet', () => {
  const book = xlsx([
    { name: '封面', rows: row(1, inline('A1', '江门市')) },
    { name: '隐藏', state: 'veryHidden', rows: row(1, inline('A1', '编号'), inline('B1', '藏')) },
    { name: '2018', rows: row(1, inline('A1', '编号'), inline('B1', '甲')) },
    { name: '指标数据', rows: row(1, inline('A1', '编号'), inline('B1', '乙')) },
  ]);

  test.each([
    [null, '2018'],
    ['指标数据', '指标数据'],
    [' 指标数据 ', '指标数据'],
    ['2018', '2018'],
    ['1', '封面'],
    ['3', '指标数据'],
    ['隐藏', '隐藏'],
  ])('for --sheet %s is %s', async (want, name) => {
    const { sheet } = await read(book, want);
    expect(sheet?.name).toBe(name);
    expect(codes(sheet?.notes)).toEqual(['hidden-sheet']);
  });

  test('that does not exist names the nearest and all', async () => {
    const problem = await refused(book, 'unknown-sheet', '指标数剧');
    expect(problem.hint?.zh).toBe('是否指“指标数据”？工作表有：封面、隐藏（隐藏）、2018、指标数据');
    await refused(book, 'unknown-sheet', '9');
  });

  test('is the first with anything in it where none looks right', async () => {
    expect(await rows(xlsx([sheetOf(''), sheetOf(row(1, inline('A1', '甲')))]))).toEqual([['甲']]);
  });

  test('is asked for where all are hidden', async () => {
    await refused(xlsx([sheetOf(row(1, inline('A1', '甲')), { state: 'hidden' })]), 'no-visible-sheet');
  });

  test('has hidden rows and columns, which are read and told of', async () => {
    const data =
      row(1, inline('A1', '甲'), inline('B1', '乙')) +
      '<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" hidden="1"/>';
    const { sheet } = await read(
      xlsx([sheetOf(data, { before: '<cols><col min="2" max="16384" hidden="1"/></cols>' })]),
    );
    expect(sheet?.records.map((r) => r.line)).toEqual([1, 2]);
    expect(sheet?.notes.map((n) => [n.code, n.at?.line, n.at?.column])).toEqual([
      ['hidden-row', 2, null],
      ['hidden-column', 1, 2],
    ]);
  });
});

describe('refused:', () => {
  const good = row(1, inline('A1', '编号'));
  const dtd =
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData/></worksheet>';

  test('a bomb, by its directory', async () => {
    const bomb = Buffer.alloc(40_000_000, ' ');
    await refused(zip([...xlsxParts([sheetOf(good)]), { name: 'xl/media/a.xml', content: bomb }]), 'zip-bomb');
  });

  test('a bomb that lies about its size, at the first byte beyond it', async () => {
    const [sheet] = xlsxParts([sheetOf(`${good}${' '.repeat(30_000_000)}`)]).slice(-1);
    const others = xlsxParts([sheetOf(good)]).slice(0, -1);
    await refused(
      zip([...others, { name: sheet?.name ?? '', content: sheet?.content ?? '', claimedSize: 500 }]),
      'zip-bomb',
    );
  });

  test('parts that share their bytes', async () => {
    const list = xlsxParts([sheetOf(good)]);
    await refused(zip([...list, { ...(list.at(-1) as (typeof list)[0]), name: 'again', overlaps: true }]), 'zip-bomb');
  });

  test('thousands of parts', async () => {
    const many = Array.from({ length: 6_000 }, (_, i) => ({ name: `x${i}`, content: '' }));
    await refused(zip([...xlsxParts([sheetOf(good)]), ...many]), 'zip-bomb');
  });

  test('two parts of one name', async () => {
    const list = xlsxParts([sheetOf(good)]);
    await refused(zip([...list, list.at(-1) as (typeof list)[0]]), 'spreadsheet-damaged');
  });

  test('too many cells', async () => {
    const wide = Array.from({ length: 310 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`).join(
      '',
    );
    await refused(xlsx([sheetOf(wide)]), 'too-many-cells');
  });

  test('a cell outside of any sheet', async () => {
    await refused(xlsx([sheetOf('<row r="9999999"><c r="A9999999"><v>1</v></c></row>')]), 'spreadsheet-damaged');
  });

  test.each([
    ['in a sheet', xlsx([{ rows: dtd }])],
    [
      'in UTF-16',
      xlsx([sheetOf(good)], { extra: { 'xl/worksheets/sheet1.xml': Buffer.from(`\ufeff${dtd}`, 'utf16le') } }),
    ],
    ['in the texts', xlsx([sheetOf(good)], { extra: { 'xl/sharedStrings.xml': dtd } })],
    ['in the workbook', xlsx([sheetOf(good)], { extra: { 'xl/workbook.xml': dtd } })],
    ['as an entity that nobody declared', xlsx([sheetOf(row(1, inline('A1', '&a;')))])],
    ['in .ods', zip(parts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': dtd }))],
  ])('a document type %s', async (_, book) => {
    await refused(book, 'xml-doctype');
  });

  test('XML that is not well formed, or deeper than any sheet', async () => {
    const deep = `<?xml version="1.0"?>${'<a>'.repeat(300)}`;
    for (const xml of [
      deep,
      '<?xml version="1.0"?><worksheet><sheetData></worksheet>',
      '<?xml version="1.0"?><worksheet a=1/>',
      '<?xml version="1.0"?><worksheet',
    ]) {
      await refused(xlsx([{ rows: xml }]), 'spreadsheet-damaged');
    }
  });

  test('links to other files', async () => {
    const relation =
      '<Relationship Id="e" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/>';
    const rels = `<Relationships>${relation}</Relationships>`;
    await refused(xlsx([sheetOf(good)], { extra: { 'xl/_rels/workbook.xml.rels': rels } }), 'external-link');
    const content =
      '<a><spreadsheet><table table:name="x"><table-source href="file:///etc/passwd"/></table></spreadsheet></a>';
    await refused(
      zip(parts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content })),
      'external-link',
    );
  });

  test('a password', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: '指标', rows: [['编号']] }],
      encryption: { password: '1234', spinCount: 1 },
    });
    expect(spreadsheetKind(locked)).toBe('xls');
    await refused(locked, 'spreadsheet-encrypted');
    const manifest = '<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>';
    await refused(zip(parts({ 'content.xml': 'locked', 'META-INF/manifest.xml': manifest })), 'spreadsheet-encrypted');
    await refused(zip(xlsxParts([sheetOf(good)]).map((part) => ({ ...part, flags: 1 }))), 'spreadsheet-encrypted');
    await refused(withRecord(0x42, 0x2f), 'spreadsheet-encrypted');
  });

  /** The .xls of LibreOffice with the number of one of its records changed. */
  function withRecord(from: number, to: number): Uint8Array {
    const book = Buffer.from(fixture('indicators.xls'));
    const at = book.indexOf(Buffer.from([from, 0, 2, 0]));
    expect(at).toBeGreaterThan(0);
    book.writeUInt16LE(to, at);
    return book;
  }

  test('a web page, and text, under the name of a spreadsheet', async () => {
    await refused(bytes('<html><table><tr><td>编号</td></tr></table></html>'), 'html-as-spreadsheet');
    await refused(bytes('编号,现状值\n'), 'not-a-spreadsheet');
  });

  test('spreadsheets of old, and other documents', async () => {
    const bof = Buffer.from(fixture('indicators.xls'));
    const at = bof.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06]));
    bof.writeUInt16LE(0x500, at + 4);
    await refused(bof, 'old-spreadsheet');
    await refused(Buffer.from([0x09, 0x04, 0x06, 0x00, 0, 0, 0, 0]), 'old-spreadsheet');
    const target = (path: string) =>
      `<Relationships><Relationship Id="r" Type="x/officeDocument" Target="${path}"/></Relationships>`;
    await refused(zip(parts({ '_rels/.rels': target('xl/workbook.bin'), 'xl/workbook.bin': '' })), 'old-spreadsheet');
    await refused(
      zip(parts({ '_rels/.rels': target('word/document.xml'), 'word/document.xml': '' })),
      'not-a-spreadsheet',
    );
    await refused(zip(parts({ 'a.txt': 'a' })), 'not-a-spreadsheet');
  });

  test('what ends too early', async () => {
    for (const kind of ['xlsx', 'ods', 'xls']) {
      const book = fixture(`indicators.${kind}`);
      await refused(book.slice(0, book.length >> 1), 'spreadsheet-truncated');
    }
  });

  test('a byte that was changed within a part', async () => {
    const list = xlsxParts([sheetOf(row(1, inline('A1', '编号95.5')))]).map((part) => ({ ...part, stored: true }));
    const book = Buffer.from(zip(list));
    book.write('9', book.indexOf('5.5'), 'latin1');
    await refused(book, 'spreadsheet-damaged');
  });

  test('a workbook with nothing in it', async () => {
    await refused(xlsx([]), 'empty-workbook');
    await refused(xlsx([sheetOf('')]), 'empty-workbook');
    await refused(xlsx([sheetOf(row(1, '<c r="A1"/>', inline('B1', ' '))), sheetOf('')]), 'empty-workbook');
  });
});

test('a cell in the far corner costs one row', async () => {
  const data = `${row(1, inline('A1', '编号'))}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`;
  const before = process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed;
  const { sheet } = await read(xlsx([sheetOf(data)]));
  expect(sheet?.records.map((r) => [r.line, r.cells.length])).toEqual([
    [1, 1],
    [1048576, 16384],
  ]);
  expect(process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000);
});

test('.ods: rows and columns that repeat are bounded', async () => {
  const ods = (content: string) =>
    zip(
      parts({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml': `<d><spreadsheet>${content}</spreadsheet></d>`,
      }),
    );
  const cell = (n: number) =>
    `<table-cell office:value-type="string" table:number-columns-repeated="${n}"><p>甲</p></table-cell>`;
  const table = (n: number, inner: string) =>
    `<table table:name="a"><table-row table:number-rows-repeated="${n}">${inner}</table-row></table>`;
  expect(await rows(ods(table(2, cell(3))))).toEqual([
    ['甲', '甲', '甲'],
    ['甲', '甲', '甲'],
  ]);
  const last = table(1_048_575, '<table-cell/>').replace('</table>', `<table-row>${cell(1)}</table-row></table>`);
  expect((await read(ods(last))).sheet?.records).toEqual([{ line: 1_048_576, cells: ['甲'] }]);
  await refused(ods(table(1_048_576, cell(16_384))), 'too-many-cells');
  await refused(ods(table(1_048_576, cell(16_384).replace('甲', ''))), 'too-many-cells');
  await refused(ods(table(1e9, cell(1))), 'spreadsheet-damaged');
});

test('.ods: a formula without a result, a comment, and a number whose words are shown', async () => {
  const number = (value: string, shown: string, type = 'float') =>
    `<table-cell office:value-type="${type}" office:value="${value}"><annotation><p>批注</p></annotation><p>${shown}</p></table-cell>`;
  const cells = `<table-cell table:formula="of:=[.B1]*2"/>${number('12', '12吨')}${number('1234.5', '1,234.50')}${number('12345', '1.2万')}${number('0.955', '96%', 'percentage')}`;
  const content = `<d><spreadsheet><table table:name="a"><table-row>${cells}</table-row></table></spreadsheet></d>`;
  const { sheet, problems } = await read(zip(parts({ 'content.xml': content })));
  expect(sheet?.records[0]?.cells).toEqual(['=[.B1]*2', '12吨', '1234.50', '12345', '95.5%']);
  expect(codes(problems)).toEqual(['formula-without-value']);
  expect(codes(sheet?.notes)).toEqual(['rounded-display', 'percent-format', 'rounded-display']);
});

test('what stands for no value is taken for none', () => {
  for (const text of ['=95', '#REF!', '#N/A', '2018-12-31', '08:30', '95.5¹']) {
    expect(readValue(text, { unit: '%' })).toMatchObject({ raw: text, kind: 'unreadable' });
  }
  for (const text of ['TRUE', 'FALSE']) expect(readValue(text, { unit: '%' }).kind).not.toBe('number');
});

test('macros are told of, and left alone', async () => {
  const book = xlsx([sheetOf(row(1, inline('A1', '编号')))], { extra: { 'xl/vbaProject.bin': 'x' } });
  expect(codes((await read(book)).sheet?.notes)).toEqual(['macros-ignored']);
});
