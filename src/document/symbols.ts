/** Signs that Word keeps as places of a symbol font (`w:sym`), where they mean a sign of ordinary text. */
const SYMBOL: Readonly<Record<string, string>> = {
  '20': ' ',
  '25': '%',
  '2b': '+',
  '2d': '−',
  '3c': '<',
  '3d': '=',
  '3e': '>',
  '40': '≅',
  '6d': 'μ',
  '7e': '~',
  a3: '≤',
  a5: '∞',
  b0: '°',
  b1: '±',
  b3: '≥',
  b4: '×',
  b8: '÷',
  b9: '≠',
  ba: '≡',
  bb: '≈',
  bc: '…',
  d7: '⋅',
};

const WINGDINGS: Readonly<Record<string, string>> = {
  '6c': '●',
  '6e': '■',
  '76': '❖',
  a1: '○',
  a8: '□',
  ab: '★',
  ad: '✪',
  b6: '☆',
  fc: '√',
  fb: '×',
  df: '←',
  e0: '→',
  e1: '↑',
  e2: '↓',
  e9: '⇧',
  ea: '⇩',
  f0: '⇨',
};

/** The sign that a place of a symbol font shows; U+FFFD where it is not known, so that nobody reads past it. */
export function symbol(font: string, code: string): string {
  const place = code
    .toLowerCase()
    .replace(/^0*f0(?=..$)/, '')
    .replace(/^0+(?=..)/, '');
  if (/^symbol/i.test(font)) return SYMBOL[place] ?? '\ufffd';
  if (/^wingdings/i.test(font)) return WINGDINGS[place] ?? '\ufffd';
  const point = Number.parseInt(code, 16);
  const isPrivate = point >= 0xe000 && point <= 0xf8ff;
  return point > 0x1f && point <= 0xffff && !isPrivate ? String.fromCharCode(point) : '\ufffd';
}
