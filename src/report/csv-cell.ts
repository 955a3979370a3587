/** What a spreadsheet takes for the start of a formula, in full width too; white space in front does not stop it. */
const FORMULA = /^\s*[=+\-@＝＋－＠−\t\r]/;
/** A number with a sign is a number. */
const NUMBER = /^[-+]?\d+(?:\.\d+)?%?$/;

/**
 * A text as a cell of a CSV. What a spreadsheet would run as a formula gets an apostrophe in front, which it takes for "this is
 * text"; whoever reads the file with a program finds the original in the JSON report.
 */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
