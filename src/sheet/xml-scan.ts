import { LIMITS } from './sheet-limits.js';
import { stop } from './sheet-refusals.js';

export type Attributes = Readonly<Record<string, string | undefined>>;

/** What a reader of XML hears of. Names of elements come without their prefix, those of attributes with it. */
export interface XmlEvents {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** May come in several pieces. */
  text(text: string): void;
}

/**
 * Reads XML piece by piece. A document type is refused, so that there is no entity but the five of XML itself, and so is
 * XML that is not well formed or absurdly deep. `enough` ends the reading early.
 */
export async function scanXml(
  bytes: AsyncIterable<Uint8Array>,
  events: XmlEvents,
  enough: () => boolean = () => false,
): Promise<void> {
  const scanner = new Scanner(events);
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    scanner.push(decoded(decoder, chunk));
    if (enough()) return;
  }
  scanner.push(decoder ? decoded(decoder) : '');
  scanner.end();
}

const encodingOf = ([a, b]: Uint8Array): string =>
  a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';

function decoded(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    return stop('spreadsheet-damaged');
  }
}

/** Where a construct that begins with the one ends with the other. */
const ASIDES = [
  ['<!--', '-->'],
  ['<?', '?>'],
] as const;

class Scanner {
  private rest = '';
  private readonly stack: string[] = [];

  constructor(private readonly events: XmlEvents) {}

  end(): void {
    if (this.rest.trim() !== '' || this.stack.length > 0) stop('spreadsheet-damaged');
  }

  push(chunk: string): void {
    const text = this.rest + chunk;
    let at = 0;
    while (at < text.length) {
      const next = text.charCodeAt(at) === LESS ? this.markup(text, at) : this.characters(text, at);
      if (next < 0) break;
      at = next;
    }
    this.rest = text.slice(at);
    if (this.rest.length > LIMITS.tag) stop('spreadsheet-damaged');
  }

  /** Reads what begins at a `<`; returns where it ends, or -1 where that is not yet there. */
  private markup(text: string, at: number): number {
    for (const [begin, finish] of ASIDES) {
      if (text.startsWith(begin, at)) return after(text, finish, at + begin.length);
    }
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at);
      if (end >= 0) this.events.text(text.slice(at + 9, end));
      return end < 0 ? -1 : end + 3;
    }
    if (text.charCodeAt(at + 1) === BANG) {
      // `<!-` and `<![CD` may still become one of the above.
      if (text.length - at < 9 && !text.startsWith('<!D', at)) return -1;
      stop('xml-doctype');
    }
    const end = tagEnd(text, at + 1);
    if (end < 0) return -1;
    if (text.charCodeAt(at + 1) === SLASH) this.close(local(text.slice(at + 2, end).trimEnd()));
    else this.open(text.slice(at + 1, end));
    return end + 1;
  }

  private characters(text: string, at: number): number {
    const end = text.indexOf('<', at);
    if (end >= 0) {
      this.events.text(unescaped(text.slice(at, end)));
      return end;
    }
    // The end of the piece may cut a reference.
    const ampersand = text.lastIndexOf('&');
    const cut = ampersand >= at && text.length - ampersand < 12 ? ampersand : text.length;
    if (cut > at) this.events.text(unescaped(text.slice(at, cut)));
    return cut === text.length ? cut : cut > at ? cut : -1;
  }

  private open(tag: string): void {
    const isEmpty = tag.endsWith('/');
    const content = isEmpty ? tag.slice(0, -1) : tag;
    let end = 0;
    while (end < content.length && !isSpace(content.charCodeAt(end))) end++;
    const name = local(content.slice(0, end));
    this.stack.push(name);
    if (this.stack.length > LIMITS.depth) stop('spreadsheet-damaged');
    this.events.open(name, attributes(content, end));
    if (isEmpty) this.close(name);
  }

  private close(name: string): void {
    if (this.stack.pop() !== name) stop('spreadsheet-damaged');
    this.events.close(name);
  }
}

const LESS = 60;
const BANG = 33;
const SLASH = 47;
const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

/** The `>` that ends a tag: not one within a quoted value. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (quote !== 0) quote = c === quote ? 0 : quote;
    else if (c === 34 || c === 39) quote = c;
    else if (c === 62) return i;
  }
  return -1;
}

/** An object without a prototype to trip over; made by a class, it is faster than Object.create(null). */
class Bag {
  [name: string]: string;
}
Object.setPrototypeOf(Bag.prototype, null);

function attributes(tag: string, from: number): Attributes {
  const found = new Bag();
  let i = from;
  for (;;) {
    while (i < tag.length && isSpace(tag.charCodeAt(i))) i++;
    if (i >= tag.length) return found;
    const equals = tag.indexOf('=', i);
    if (equals < 0) return stop('spreadsheet-damaged');
    let open = equals + 1;
    while (isSpace(tag.charCodeAt(open))) open++;
    const quote = tag[open];
    const close = quote === '"' || quote === "'" ? tag.indexOf(quote, open + 1) : -1;
    if (close < 0) return stop('spreadsheet-damaged');
    found[tag.slice(i, equals).trim()] = unescaped(tag.slice(open + 1, close));
    i = close + 1;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[\da-fA-F]{1,6}|#\d{1,7}|\w{1,8});/g, (_, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? stop('xml-doctype');
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
