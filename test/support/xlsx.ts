import { type Part, parts, zip } from './zip.js';

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export interface Written {
  /** What stands in `sheetData`; or the whole part, where it starts with `<?xml`. */
  readonly rows: string;
  readonly name?: string;
  readonly state?: string;
  /** What stands behind the rows, such as `mergeCells`. */
  readonly behind?: string;
  /** What stands before them, such as `cols`. */
  readonly before?: string;
}

/** The XML parts of a workbook that is written by hand. `extra` replaces and adds parts; cells of style n have `formats[n]`. */
export function xlsxParts(
  sheets: readonly Written[],
  {
    strings = [],
    formats = [],
    date1904 = false,
    extra = {},
  }: { strings?: string[]; formats?: string[]; date1904?: boolean; extra?: Record<string, string | Uint8Array> } = {},
): Part[] {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`;
  return parts({
    '[Content_Types].xml': `${HEAD}<Types/>`,
    '_rels/.rels': `${HEAD}<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns:r="${R}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${sheets
      .map((s, i) => `<sheet name="${s.name ?? `Sheet${i + 1}`}" ${s.state ? `state="${s.state}"` : ''} r:id="s${i}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships>${sheets
      .map((_, i) => relation(`s${i}`, 'worksheet', `worksheets/sheet${i + 1}.xml`))
      .join(
        '',
      )}${relation('st', 'styles', 'styles.xml')}${relation('ss', 'sharedStrings', '/xl/sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet><numFmts>${formats
      .map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escaped(code)}"/>`)
      .join('')}</numFmts><fonts><font/></fonts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${formats
      .map((_, i) => `<xf numFmtId="${200 + i}" fontId="0"/>`)
      .join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst>${strings.map((s) => `<si>${s}</si>`).join('')}</sst>`,
    ...Object.fromEntries(sheets.map((s, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(s)])),
    ...extra,
  });
}

export const xlsx = (...of: Parameters<typeof xlsxParts>): Uint8Array => zip(xlsxParts(...of));

const sheetXml = ({ rows, behind = '', before = '' }: Written): string =>
  rows.startsWith('<?xml') ? rows : `${HEAD}<worksheet>${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
