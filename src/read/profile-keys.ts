import { type Catalogue, items } from '../model/catalogue.js';
import { normalHeading } from './header.js';

/** Chinese headings of the profile's usual attributes; a catalogue's own attributes go by their own names. */
const KEYS = new Map([
  ['level', 'level'],
  ['行政级别', 'level'],
  ['级别', 'level'],
  ['terrain', 'terrain'],
  ['地形', 'terrain'],
  ['size', 'size'],
  ['城市规模', 'size'],
  ['规模', 'size'],
  ['coastal', 'coastal'],
  ['是否沿海', 'coastal'],
  ['沿海', 'coastal'],
]);

/** The attribute that a heading names; null for any other heading. */
export const profileKey = (heading: string): string | null => KEYS.get(normalHeading(heading)) ?? null;

/** The attributes that texts of the field name, whether or not a catalogue asks for them. */
export const PROFILE_KEYS: readonly string[] = [...new Set(KEYS.values())];

/** The attributes of the profile that some rule or clause of a catalogue asks for. */
export function profileKeysOf(catalogue: Catalogue): ReadonlySet<string> {
  const needs = items(catalogue).flatMap((item) => [
    ...item.requirements.flatMap((r) =>
      r.rule.needs.filter((need) => need.startsWith('profile.')).map((need) => need.slice(8)),
    ),
    ...Object.keys(item.applies?.when ?? {}),
  ]);
  return new Set(needs);
}
