import { scanXml } from '../sheet/xml-scan.js';
import type { Zip } from '../sheet/zip-guard.js';

interface Level {
  start: number;
  format: string;
  /** What is printed, such as `%1.%2` or `（%1）`. */
  text: string;
}

interface List {
  readonly abstract: string;
  readonly starts: Map<number, number>;
}

/** Which list a paragraph belongs to, and how deep it stands there. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

/**
 * The numbers that Word prints in front of paragraphs and that stand nowhere in the text: the 序号 of many a table is one.
 * Paragraphs must come in the order of the document.
 */
export class Numbering {
  private readonly levels = new Map<string, Level[]>();
  private readonly lists = new Map<string, List>();
  private readonly counts = new Map<string, number[]>();
  private readonly restarted = new Set<string>();

  static async of(zip: Zip, part: string): Promise<Numbering> {
    const numbering = new Numbering();
    await numbering.read(zip, part);
    return numbering;
  }

  /** The number of the next paragraph of a list, as it is printed; empty for bullets and unknown lists. */
  next({ list, level }: ListPlace): string {
    const known = this.lists.get(list);
    const levels = known ? this.levels.get(known.abstract) : undefined;
    const own = levels?.[level];
    if (!known || !levels || !own) return '';
    // Lists of one kind count on, but for one that says where it starts.
    const counts = this.counts.get(known.abstract) ?? [];
    this.counts.set(known.abstract, counts);
    const start = (at: number): number => known.starts.get(at) ?? levels[at]?.start ?? 1;
    const key = `${list} ${level}`;
    if (known.starts.has(level) && !this.restarted.has(key)) counts.length = Math.min(counts.length, level);
    this.restarted.add(key);
    for (let at = 0; at < level; at++) counts[at] ??= start(at);
    counts[level] = counts[level] === undefined ? start(level) : counts[level] + 1;
    counts.length = level + 1;
    if (own.format === 'bullet' || own.format === 'none') return '';
    return own.text.replace(/%(\d)/g, (_, n: string) =>
      written(counts[Number(n) - 1] ?? 1, levels[Number(n) - 1]?.format ?? 'decimal'),
    );
  }

  private async read(zip: Zip, part: string): Promise<void> {
    let levels: Level[] = [];
    let level: Level = { start: 1, format: 'decimal', text: '' };
    let list: List = { abstract: '', starts: new Map() };
    let override = -1;
    let isOverride = false;
    await scanXml(zip.read(part), {
      open: (name, a) => {
        const value = a['w:val'] ?? '';
        if (name === 'abstractNum') {
          levels = [];
          this.levels.set(a['w:abstractNumId'] ?? '', levels);
        } else if (name === 'num') {
          list = { abstract: '', starts: new Map() };
          this.lists.set(a['w:numId'] ?? '', list);
        } else if (name === 'abstractNumId') {
          list = { ...list, abstract: value };
          const [id] = [...this.lists.keys()].slice(-1);
          if (id !== undefined) this.lists.set(id, list);
        } else if (name === 'lvlOverride') {
          isOverride = true;
          override = Number(a['w:ilvl'] ?? 0);
        } else if (name === 'startOverride') list.starts.set(override, Number(value) || 0);
        else if (name === 'lvl' && !isOverride) {
          level = { start: 1, format: 'decimal', text: '' };
          const at = Number(a['w:ilvl'] ?? 0);
          if (at >= 0 && at < 9) levels[at] = level;
        } else if (isOverride) return;
        else if (name === 'start') level.start = Number(value) || 0;
        else if (name === 'numFmt') level.format = value;
        else if (name === 'lvlText') level.text = value;
      },
      close: (name) => {
        if (name === 'lvlOverride') isOverride = false;
      },
      text() {},
    });
  }
}

const DIGITS = '零一二三四五六七八九';
const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A count as a list prints it; plain digits where the form is not known. */
function written(n: number, format: string): string {
  if (/^(?:chinese|japaneseCounting|taiwanese|ideograph(?:Traditional|Zodiac)?$)/.test(format)) return chinese(n);
  if (format === 'decimalEnclosedCircle' || format === 'decimalEnclosedCircleChinese')
    return n >= 1 && n <= 20 ? String.fromCodePoint(0x245f + n) : String(n);
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCharCode(97 + (Math.max(0, n - 1) % 26));
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  if (format === 'lowerRoman' || format === 'upperRoman') {
    let [rest, text] = [n, ''];
    for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) text += sign;
    return format === 'lowerRoman' ? text.toLowerCase() : text;
  }
  return format === 'decimalZero' && n < 10 ? `0${n}` : String(n);
}

function chinese(n: number): string {
  if (n < 10) return DIGITS[n] as string;
  if (n >= 100) return String(n);
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`;
}
