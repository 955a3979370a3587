const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '（': '）',
  '﹙': '﹚',
  '〔': '〕',
  '[': ']',
  '［': '］',
  '【': '】',
  '{': '}',
  '｛': '｝',
};
const ALIKE: Readonly<Record<string, string>> = {
  '（': '(',
  '﹙': '(',
  '［': '[',
  '｛': '{',
  '）': ')',
  '﹚': ')',
  '］': ']',
  '｝': '}',
};
const CLOSERS = new Set(Object.values(PAIRS));

const alike = (c: string): string => ALIKE[c] ?? c;

export interface Bracket {
  readonly text: string;
  /** Whether it stands before all other text: (-)95 may be a negative number, where 95(-) is a mark of rounding. */
  readonly isInFront: boolean;
}

export interface Parted {
  /** The text without its bracketed notes; a space stands where one was, so that `1(a)2` does not become 12. */
  readonly outside: string;
  /** What stood in brackets, without them. */
  readonly inside: readonly Bracket[];
}

/** Takes bracketed notes off a text; null where a bracket has no partner. Brackets that belong to a unit or a power stay. */
export function takeBrackets(text: string): Parted | null {
  const inside: Bracket[] = [];
  const open: string[] = [];
  let outside = '';
  let note = '';
  let kept = 0;
  for (const c of text) {
    const closer = PAIRS[c];
    if (closer !== undefined) {
      // dB(A), 吨/(人·年), 10^(-3)
      if (open.length === 0 && (/[^\s/／]\s*[/／]$|[\^＾]$/.test(outside) || isDecibel(text, outside))) kept = 1;
      open.push(alike(closer));
      if (open.length > 1 || kept) note += kept ? alike(c) : c;
    } else if (CLOSERS.has(c)) {
      if (open.pop() !== alike(c)) return null;
      if (open.length > 0 || kept) note += kept ? alike(c) : c;
      if (open.length > 0) continue;
      if (kept) outside += note;
      else {
        inside.push({ text: note.trim(), isInFront: outside.trim() === '' });
        outside += ' ';
      }
      [note, kept] = ['', 0];
    } else if (open.length > 0) note += c;
    else outside += c;
  }
  return open.length === 0 ? { outside: outside.trim(), inside } : null;
}

const isDecibel = (text: string, outside: string): boolean =>
  /dB\s*$/i.test(outside) && /dB\s*[(（][AaＡ][)）]/i.test(text);
