/**
 * The width of a text that holds only characters which stand for themselves: each is one sign to the reader, takes one column
 * or two whatever stands beside it, and is shown as it is. Null where some character is of another sort; the libraries and
 * tables of Unicode that know about those take longer to load than most runs take.
 */
export function plainWidth(text: string): number | null {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (within(code, NARROW)) width += 1;
    else if (within(code, WIDE)) width += 2;
    else return null;
  }
  return width;
}

/** First and last of each range, ascending, since most texts are of the first few. */
type Ranges = readonly (readonly [first: number, last: number])[];

/** Latin, the signs of Chinese print that take one column, arrows, comparisons, boxes and bars. */
const NARROW: Ranges = [
  [0x20, 0x7e],
  [0xa1, 0xac],
  [0xae, 0xff],
  [0x2010, 0x2015],
  [0x2018, 0x201d],
  [0x2020, 0x2026],
  [0x2030, 0x2034],
  [0x2080, 0x208e],
  [0x2160, 0x217f],
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
  [0x2500, 0x25a1],
];

/** Chinese punctuation, kana, 汉字, and Latin as wide as 汉字. */
const WIDE: Ranges = [
  [0x3001, 0x3029],
  [0x3041, 0x3096],
  [0x30a1, 0x30fa],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xff01, 0xff60],
];

function within(code: number, ranges: Ranges): boolean {
  for (const [first, last] of ranges) {
    if (code < first) return false;
    if (code <= last) return true;
  }
  return false;
}
