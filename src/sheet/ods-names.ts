import { LIMITS } from './sheet-limits.js';
import { stop } from './sheet-refusals.js';
import type { SheetName } from './workbook.js';
import type { Attributes, XmlEvents } from './xml-scan.js';

/** How a style prints: what is raised or struck through reads otherwise. */
export interface Print {
  readonly raised: boolean;
  readonly struck: boolean;
}

/** Hears a whole OpenDocument spreadsheet for the names of its sheets and for the styles that matter. */
export class OdsNames implements XmlEvents {
  readonly sheets: SheetName[] = [];
  readonly prints = new Map<string, Print>();
  isSpreadsheet = false;
  private readonly hiddenStyles = new Set<string>();
  private style = '';
  private depth = 0;

  open(name: string, a: Attributes): void {
    if (name === 'spreadsheet') this.isSpreadsheet = true;
    else if (name === 'table') this.startTable(a);
    // Sheets and ranges that are copies of other files.
    else if (name === 'dde-link' || name === 'table-source' || name === 'cell-range-source') stop('external-link');
    else if (name === 'style') this.style = a['style:name'] ?? '';
    else if (name === 'table-properties' && a['table:display'] === 'false') this.hiddenStyles.add(this.style);
    else if (name === 'text-properties') this.readPrint(a);
  }

  close(name: string): void {
    if (name === 'table') this.depth--;
  }

  text(): void {}

  private startTable(a: Attributes): void {
    this.depth++;
    if (this.depth > 1) return;
    const name = a['table:name'] ?? '';
    // What LibreOffice keeps of a file that a formula refers to.
    if (/^'?(?:file|https?):/i.test(name)) stop('external-link');
    const hidden = this.hiddenStyles.has(a['table:style-name'] ?? '');
    this.sheets.push({ name, hidden });
    if (this.sheets.length > LIMITS.sheets) stop('spreadsheet-too-large');
  }

  private readPrint(a: Attributes): void {
    const line = a['style:text-line-through-style'] ?? a['style:text-line-through-type'] ?? 'none';
    const raised = /^(?:super|[1-9])/.test(a['style:text-position'] ?? '');
    if (!raised && line === 'none') return;
    this.prints.set(this.style, { raised, struck: line !== 'none' });
    if (this.prints.size > LIMITS.styles) stop('spreadsheet-too-large');
  }
}
