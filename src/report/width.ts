import stringWidth from 'string-width';

const ASCII = /^[ -~]*$/;
const CHINESE = /^[\p{sc=Han}，。、；：（）]+$/u;

/** The display width of a line. The two commonest sorts of text are counted at once: string-width takes its time. */
export const width = (text: string): number =>
  ASCII.test(text) ? text.length : CHINESE.test(text) ? 2 * [...text].length : stringWidth(text);
