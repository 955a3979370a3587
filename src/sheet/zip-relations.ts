import { LIMITS } from './sheet-limits.js';
import { scanXml } from './xml-scan.js';
import type { Zip } from './zip-guard.js';

/** What a part of an Office file refers to. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  /** Empty where it lies outside the file. */
  readonly target: string;
}

/** What a part refers to, by the last word of its type; paths are from the root of the zip. */
export async function relations(zip: Zip, part: string): Promise<readonly Relation[]> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const found: Relation[] = [];
  await scanXml(zip.read(`${folder}_rels/${part.slice(slash)}.rels`), {
    open(name, a) {
      if (name !== 'Relationship' || found.length > LIMITS.entries) return;
      const type = a.Type ?? '';
      const target = a.TargetMode === 'External' ? '' : resolved(folder, a.Target ?? '');
      found.push({ id: a.Id ?? '', type: type.slice(type.lastIndexOf('/') + 1), target });
    },
    close() {},
    text() {},
  });
  return found;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').filter((s) => s !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
