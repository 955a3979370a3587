import type * as Z from 'zod';
import { compare, lastPlace } from '../model/decimal.js';
import { type Figure, figure } from '../model/figure.js';
import type { Bound } from '../model/limit.js';
import type { Zod } from './kind.js';

/**
 * A figure in a catalogue: a YAML number, whose digits the reader hands over as written, or a text such as `14×10²`.
 * The input type says both, for the sake of the JSON Schema that editors use.
 */
export const figureSchema = (z: Zod): Z.ZodType<Figure> =>
  z.union([z.number(), z.string()]).transform((written, context) => {
    const read = figure(String(written));
    if (read) return read;
    context.addIssue({ code: 'custom', params: { code: 'not-a-number', text: String(written) } });
    return z.NEVER;
  });

/** One end of a limit; the interval is kept only where the digits do not tell it. */
export const bound = ({ value, interval }: Figure, inclusive: boolean): Bound =>
  compare(interval, lastPlace(value)) === 0 ? { value, inclusive } : { value, inclusive, interval };
