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
