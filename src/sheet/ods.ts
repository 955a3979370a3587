import { OdsContent } from './ods-content.js';
import { OdsNames } from './ods-names.js';
import { stop } from './sheet-refusals.js';
import { MACROS, type Workbook } from './workbook.js';
import { scanXml } from './xml-scan.js';
import type { Zip } from './zip-guard.js';

/** Opens an OpenDocument spreadsheet (.ods): all its sheets are in one part, which is read once for their names. */
export async function openOds(zip: Zip): Promise<Workbook> {
  await refuseEncrypted(zip);
  const names = new OdsNames();
  await scanXml(zip.read('content.xml'), names);
  if (!names.isSpreadsheet) stop('not-a-spreadsheet');
  return {
    sheets: names.sheets,
    notes: zip.names.some((name) => /^(?:Basic|Scripts)\/.+\.(?:xml|py|js|bsh)$/.test(name)) ? [MACROS] : [],
    async read(wanted) {
      await scanXml(zip.read('content.xml'), new OdsContent(names.prints, wanted));
    },
  };
}

/** The manifest says of each part whether it is encrypted. */
async function refuseEncrypted(zip: Zip): Promise<void> {
  await scanXml(zip.read('META-INF/manifest.xml'), {
    open(name) {
      if (name === 'encryption-data') stop('spreadsheet-encrypted');
    },
    close() {},
    text() {},
  });
}
