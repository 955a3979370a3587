const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '–': '⁻',
};

/** Raised digits as such: without it the 3 of 2.1×10³ would be a digit of the number. */
const raised = (text: string): string => text.replace(/[0-9+\-−–]/g, (c) => RAISED[c] ?? c);

/** A text that is put together from runs of different print. Only what is raised or struck through is of interest. */
export class RichText {
  text = '';
  isRaised = false;
  isStruck = false;

  add(text: string, print: { readonly raised: boolean; readonly struck: boolean }): void {
    const shown = print.raised ? raised(text) : text;
    this.isRaised ||= shown !== text;
    this.isStruck ||= print.struck && text.trim() !== '';
    this.text += shown;
  }
}
