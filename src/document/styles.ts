import { scanXml } from '../sheet/xml-scan.js';
import type { Zip } from '../sheet/zip-guard.js';
import type { ListPlace } from './numbering.js';

interface Style {
  base: string;
  list: string | null;
  level: number;
}

/** The styles of paragraphs that number them. */
export async function listStyles(zip: Zip, part: string): Promise<(style: string) => ListPlace | null> {
  const styles = new Map<string, Style>();
  let style: Style = { base: '', list: null, level: 0 };
  await scanXml(zip.read(part), {
    open(name, a) {
      const value = a['w:val'] ?? '';
      if (name === 'style') {
        style = { base: '', list: null, level: 0 };
        styles.set(a['w:styleId'] ?? '', style);
      } else if (name === 'basedOn') style.base = value;
      else if (name === 'numId') style.list = value;
      else if (name === 'ilvl') style.level = Number(value) || 0;
    },
    close() {},
    text() {},
  });
  return (id) => {
    const seen = new Set<string>();
    for (let at = id; at !== '' && !seen.has(at); at = styles.get(at)?.base ?? '') {
      seen.add(at);
      const found = styles.get(at);
      if (found?.list) return found.list === '0' ? null : { list: found.list, level: found.level };
    }
    return null;
  };
}
