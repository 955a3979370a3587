/** What one section of a format code (`0.0%`, `yyyy-mm-dd`) does to a number. */
export interface NumberFormat {
  readonly kind: 'general' | 'text' | 'number' | 'scientific' | 'date' | 'other';
  /** Places behind the point: those always shown, and the most that are. */
  readonly places: number;
  readonly mostPlaces: number;
  /** Digits always shown before the point. */
  readonly wholeDigits: number;
  readonly percents: number;
  /** Words around the digits (units), without signs of currency and accounting. */
  readonly before: string;
  readonly behind: string;
  readonly date: DateParts;
}

export interface DateParts {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly time: boolean;
  readonly seconds: boolean;
  /** `[h]`: hours that go on beyond 24. */
  readonly elapsed: boolean;
}

interface Section extends NumberFormat {
  readonly condition: readonly [sign: string, limit: number] | null;
}

const parsed = new Map<string, readonly Section[]>();

/** The section of a format code that applies to a number. */
export function formatFor(code: string, value: number): NumberFormat {
  let sections = parsed.get(code);
  if (sections === undefined) {
    sections = tokenSections(code).map(section);
    if (parsed.size < 5_000) parsed.set(code, sections);
  }
  const [first, second, third] = sections as [Section, Section?, Section?];
  if (sections.some((s) => s.condition !== null)) {
    return (
      sections.find((s) => s.condition && holds(value, s.condition)) ?? sections.find((s) => !s.condition) ?? first
    );
  }
  if (value < 0 && second) return second;
  return value === 0 && third ? third : first;
}

function holds(value: number, [sign, limit]: readonly [string, number]): boolean {
  if (sign === '=') return value === limit;
  if (sign === '<>') return value !== limit;
  const strict = sign === '<' ? value < limit : value > limit;
  return sign.startsWith('<') ? (sign === '<=' ? value <= limit : strict) : sign === '>=' ? value >= limit : strict;
}

type Token = { readonly is: 'literal' | 'bracket' | 'sign'; readonly text: string };

/** The tokens of a format code, a list for each section: literal words, what stands in brackets, and signs. */
function tokenSections(code: string): Token[][] {
  const sections: Token[][] = [[]];
  const put = (is: Token['is'], text: string) => sections.at(-1)?.push({ is, text });
  for (let i = 0; i < Math.min(code.length, 1_000); i++) {
    const c = code[i] as string;
    if (c === ';') sections.push([]);
    else if (c === '"' || c === '[') {
      const end = code.indexOf(c === '"' ? '"' : ']', i + 1);
      const stopAt = end < 0 ? code.length : end;
      put(c === '"' ? 'literal' : 'bracket', code.slice(i + 1, stopAt));
      i = stopAt;
    } else if (c === '\\' || c === '!') put('literal', code[++i] ?? '');
    else if (c === '_' || c === '*') i++;
    else put('sign', c);
  }
  return sections;
}

function section(tokens: readonly Token[]): Section {
  const signs = tokens.map((t) => (t.is === 'sign' ? t.text : '\0')).join('');
  const brackets = tokens.filter((t) => t.is === 'bracket').map((t) => t.text);
  const condition = brackets.map((b) => /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/.exec(b)).find((m) => m !== null);
  const base = { ...PLAIN, condition: condition ? ([condition[1] as string, Number(condition[2])] as const) : null };
  if (/general|通用格式/i.test(signs)) return { ...base, kind: 'general' };
  if (signs.includes('@')) return { ...base, kind: 'text' };
  const date = dateParts(signs.replace(/am\/pm|a\/p|上午\/下午/gi, '\x01'), brackets);
  if (date) return { ...base, kind: 'date', date };
  return { ...base, ...digitParts(tokens) };
}

const NO_DATE: DateParts = { year: false, month: false, day: false, time: false, seconds: false, elapsed: false };
const PLAIN: NumberFormat = {
  kind: 'general',
  places: 0,
  mostPlaces: 0,
  wholeDigits: 0,
  percents: 0,
  before: '',
  behind: '',
  date: NO_DATE,
};

function dateParts(signs: string, brackets: readonly string[]): DateParts | null {
  const elapsed = brackets.some((b) => /^(?:h{1,2}|m{1,2}|s{1,2})$/i.test(b));
  // The `E` of 0.00E+00 is no year.
  const letters = signs.replace(/[eE][+-]/g, '').toLowerCase();
  const has = (c: string) => letters.includes(c);
  // An m next to hours or seconds means minutes.
  const runs = letters.match(/[ymdhsea]+/g)?.flatMap((run) => run.match(/y+|m+|d+|h+|s+|e+|a+/g) ?? []) ?? [];
  const months = runs.some((run, i) => run[0] === 'm' && !(runs[i - 1]?.[0] === 'h' || runs[i + 1]?.[0] === 's'));
  const minutes = has('m') && !months;
  const time = elapsed || has('h') || has('s') || minutes || has('\x01');
  const day = has('d') || has('aaa');
  const year = has('y') || (has('e') && !/[0#?]/.test(letters));
  const month = months && !elapsed;
  if (!time && !day && !year && !month) return null;
  return { year, month, day, time, seconds: has('s'), elapsed };
}

/** The digits of a number format, and the words around them. */
function digitParts(tokens: readonly Token[]): Pick<Section, Exclude<keyof NumberFormat, 'date'>> {
  const isDigit = (t: Token) => t.is === 'sign' && /[0#?.,]/.test(t.text);
  const from = tokens.findIndex(isDigit);
  const to = tokens.findLastIndex(isDigit);
  const inner = tokens.slice(from, to + 1);
  const mask = from < 0 ? '' : inner.map((t) => t.text).join('');
  const scientific = /^[0#?,]*(?:\.([0#?]*))?[eE][+-][0#?]+$/.exec(mask);
  const simple = inner.every((t) => t.is === 'sign') ? /^([0#?,]*?)(?:\.([0#?]*))?$/.exec(mask) : null;
  const words = (list: readonly Token[]) =>
    list
      .map((t) => (t.is === 'bracket' ? '' : t.text))
      .join('')
      .replace(/[()（）\s+\-−$￥¥€£]/g, '');
  const before = from < 0 ? words(tokens) : words(tokens.slice(0, from));
  const behind = from < 0 ? '' : words(tokens.slice(to + 1));
  const percents = tokens.filter((t) => t.is === 'sign' && t.text === '%').length;
  const fraction = scientific?.[1] ?? simple?.[2] ?? '';
  // A comma behind the digits divides by a thousand; words with digits in them would run into the number.
  const isSound = simple !== null && from >= 0 && !/,\.|,$/.test(mask) && !/[\d.,]/.test(before + behind);
  return {
    kind: scientific ? 'scientific' : isSound ? 'number' : 'other',
    places: (fraction.match(/0/g) ?? []).length,
    mostPlaces: fraction.length,
    wholeDigits: (simple?.[1]?.match(/0/g) ?? []).length,
    percents,
    before,
    behind: percents > 0 ? behind.replace('%'.repeat(percents), '') : behind,
  };
}
