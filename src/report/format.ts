import type { Assessment } from '../model/assessment.js';
import type { Status } from '../model/status.js';
import type { Lang, Text } from '../model/text.js';

/** How a reader wants to see a report. All that a format knows of the world. */
export interface View {
  readonly lang: Lang;
  /** Display columns of the terminal. */
  readonly width: number;
  /** What the terminal can show: none, 16, 256 or 16 million colours. */
  readonly color: 0 | 1 | 2 | 3;
  /** Draw lines and bars with ASCII only. */
  readonly ascii: boolean;
  /** The states to list; null for what the format lists by itself. Nothing is counted differently. */
  readonly show: readonly Status[] | null;
  /** Whether every row is listed, those that pass included. */
  readonly all: boolean;
  /** The one subject whose details are asked for. */
  readonly details: string | null;
  /** Whether a CSV begins with a byte order mark, without which Excel takes it for another encoding. */
  readonly mark: boolean;
}

/** An assessment as the chunks of a text. Pure: the same assessment and view give the same chunks. */
export type Render = (assessment: Assessment, view: View) => AsyncIterable<string>;

export interface Format {
  readonly name: string;
  readonly title: Text;
  /** Endings of file names, without the dot, that ask for this format. */
  readonly extensions: readonly string[];
  /** Loads the format's own module, and with it the libraries that only this format needs. */
  load(): Promise<Render>;
}
