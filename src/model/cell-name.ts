/** `A`, `Z`, `AA`: the letters of a column that is counted from 1. */
export function columnName(column: number): string {
  let letters = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** The name of a cell in its sheet, such as `E8`; row and column are counted from 1. */
export const cellName = (line: number, column: number): string => `${columnName(column)}${line}`;
