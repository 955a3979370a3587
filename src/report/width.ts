import stringWidth from 'string-width';
import { plainWidth } from './plain.js';

const ESC = String.fromCharCode(27);
const COLOUR = new RegExp(`${ESC}\\[[\\d;]*m`, 'g');

/** The display width of a line; colours take none. string-width knows every writing, and takes its time. */
export const width = (text: string): number =>
  plainWidth(text.includes(ESC) ? text.replace(COLOUR, '') : text) ?? stringWidth(text);
