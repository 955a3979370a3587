import { RichText } from '../sheet/rich-text.js';
import { LIMITS } from '../sheet/sheet-limits.js';
import { stop } from '../sheet/sheet-refusals.js';
import type { Attributes } from '../sheet/xml-scan.js';
import type { ListPlace } from './numbering.js';
import { symbol } from './symbols.js';

const isOn = (value: string | undefined): boolean => value === undefined || !/^(?:0|false|off|none)$/.test(value);

/** A paragraph as its runs are heard. What is raised stays raised: the 4 of 10⁴ is no digit of 104. */
export class Paragraph {
  private readonly rich = new RichText();
  private raised = false;
  private struck = false;
  private hidden = false;
  private inRun = false;
  private inMath = 0;
  private piece: string | null = null;
  /** Whether its end is deleted by a change that is kept track of: it goes on in the next one. */
  isJoined = false;
  list: string | null = null;
  level = 0;
  style = '';

  get text(): string {
    return this.rich.text;
  }

  get place(): ListPlace | null {
    return this.list === null ? null : { list: this.list, level: this.level };
  }

  open(name: string, a: Attributes): void {
    switch (name) {
      case 'r':
        this.inRun = true;
        this.raised = false;
        this.struck = false;
        this.hidden = false;
        return;
      case 't':
        this.piece = '';
        return;
      case 'sym':
        this.add(symbol(a['w:font'] ?? '', a['w:char'] ?? ''));
        return;
      case 'tab':
        // The same name stands for a tab stop, outside of runs.
        if (this.inRun) this.add('\t');
        return;
      case 'br':
      case 'cr':
        if (this.inRun) this.add('\n');
        return;
      case 'noBreakHyphen':
        this.add('-');
        return;
      case 'sup':
        this.inMath++;
        return;
      case 'den':
        this.add('/');
        return;
      default:
        this.property(name, a);
    }
  }

  private property(name: string, a: Attributes): void {
    const value = a['w:val'];
    if (name === 'numId') this.list = value === '0' ? '' : (value ?? null);
    else if (name === 'ilvl') this.level = Number(value ?? 0) || 0;
    else if (name === 'pStyle') this.style = value ?? '';
    else if (!this.inRun) return;
    else if (name === 'vertAlign') this.raised = value === 'superscript';
    else if (name === 'position') this.raised ||= Number(value) > 0;
    else if (name === 'strike' || name === 'dstrike') this.struck = isOn(value);
    else if (name === 'vanish') this.hidden = isOn(value);
  }

  text_(text: string): void {
    if (this.piece !== null) this.piece += text;
  }

  close(name: string): void {
    if (name === 't' && this.piece !== null) {
      this.add(this.piece);
      this.piece = null;
    } else if (name === 'r') this.inRun = false;
    else if (name === 'sup') this.inMath--;
  }

  private add(text: string): void {
    if (this.hidden) return;
    if (this.rich.text.length + text.length > LIMITS.text) stop('spreadsheet-too-large');
    // A soft hyphen is a place where a word may be broken, and no sign.
    this.rich.add(text.replaceAll('\u00ad', ''), { raised: this.raised || this.inMath > 0, struck: this.struck });
  }

  get isStruck(): boolean {
    return this.rich.isStruck;
  }
}
