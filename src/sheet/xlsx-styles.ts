import { formatCode } from './builtin-formats.js';
import { LIMITS } from './sheet-limits.js';
import { stop } from './sheet-refusals.js';
import { isOn } from './xlsx-strings.js';
import { scanXml } from './xml-scan.js';

/** What matters of how a cell is printed. */
export interface CellStyle {
  readonly code: string;
  readonly struck: boolean;
}

export const NO_STYLE: CellStyle = { code: 'General', struck: false };

/** The styles that cells refer to by number. */
export async function readStyles(bytes: AsyncIterable<Uint8Array>): Promise<readonly CellStyle[]> {
  const own = new Map<number, string>();
  const struckFonts = new Set<number>();
  const styles: { readonly format: number; readonly font: number }[] = [];
  let fonts = -1;
  let within = '';
  await scanXml(bytes, {
    open(name, a) {
      if (name === 'fonts' || name === 'cellXfs' || name === 'numFmts') within = name;
      else if (within === 'numFmts' && name === 'numFmt') own.set(Number(a.numFmtId), a.formatCode ?? '');
      else if (within === 'fonts' && name === 'font') fonts++;
      else if (within === 'fonts' && name === 'strike' && isOn(a.val ?? '1')) struckFonts.add(fonts);
      else if (within === 'cellXfs' && name === 'xf')
        styles.push({ format: Number(a.numFmtId), font: Number(a.fontId) });
      if (styles.length + own.size > LIMITS.styles) stop('spreadsheet-too-large');
    },
    close(name) {
      if (name === within) within = '';
    },
    text() {},
  });
  return styles.map(({ format, font }) => ({ code: formatCode(format, own), struck: struckFonts.has(font) }));
}
