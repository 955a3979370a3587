import { LIMITS } from './sheet-limits.js';
import { stop } from './sheet-refusals.js';
import { MACROS, type SheetName, type Workbook } from './workbook.js';
import { type Shared, XlsxSheet } from './xlsx-sheet.js';
import { readSharedStrings } from './xlsx-strings.js';
import { readStyles } from './xlsx-styles.js';
import { scanXml } from './xml-scan.js';
import type { Zip } from './zip-guard.js';
import { relations } from './zip-relations.js';

/** Opens a workbook of Excel (.xlsx, .xlsm, .xltx); its sheets are read piece by piece when they are asked for. */
export async function openXlsx(zip: Zip): Promise<Workbook> {
  const path = (await relations(zip, '')).find((r) => r.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (path.endsWith('.bin')) stop('old-spreadsheet');
  if (!zip.has(path) || !/workbook/i.test(path)) stop('not-a-spreadsheet');
  const parts = await relations(zip, path);
  if (parts.some((r) => r.type === 'externalLink')) stop('external-link');
  const { from1904, sheets } = await readWorkbook(zip, path);
  const found = sheets.flatMap((sheet) => {
    const part = parts.find((r) => r.id === sheet.id);
    return part?.type === 'worksheet' && zip.has(part.target) ? [{ ...sheet, path: part.target }] : [];
  });
  const target = (type: string): string => parts.find((r) => r.type === type)?.target ?? '';
  let shared: Shared | null = null;
  const hasMacros = zip.names.some((name) => name.endsWith('vbaProject.bin'));
  return {
    sheets: found,
    notes: hasMacros ? [MACROS] : [],
    async read(wanted) {
      shared ??= {
        styles: await readStyles(zip.read(target('styles'))),
        strings: await readSharedStrings(zip.read(target('sharedStrings'))),
        from1904,
      };
      for (const [i, sheet] of found.entries()) {
        const grid = wanted(i);
        if (grid) await scanXml(zip.read(sheet.path), new XlsxSheet(grid, shared), () => grid.enough);
      }
    },
  };
}

async function readWorkbook(zip: Zip, path: string) {
  const sheets: (SheetName & { readonly id: string })[] = [];
  let from1904 = false;
  await scanXml(zip.read(path), {
    open(name, a) {
      if (name === 'workbookPr') from1904 = a.date1904 === '1' || a.date1904 === 'true';
      if (name !== 'sheet') return;
      const key = Object.keys(a).find((k) => k.endsWith(':id')) ?? '';
      sheets.push({ name: a.name ?? '', id: a[key] ?? '', hidden: a.state === 'hidden' || a.state === 'veryHidden' });
      if (sheets.length > LIMITS.sheets) stop('spreadsheet-too-large');
    },
    close() {},
    text() {},
  });
  return { sheets, from1904 };
}
