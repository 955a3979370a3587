import type { Assessment } from '../model/assessment.js';
import type { View } from './format.js';
import { shownJson } from './json.js';

/** A line for each result, of the same shape as in the JSON report. The summary is in that report alone: every line is a result. */
export async function* ndjson(assessment: Assessment, view: View): AsyncGenerator<string> {
  for await (const batch of shownJson(assessment, view)) {
    if (batch.length > 0) yield batch.map((result) => `${JSON.stringify(result)}\n`).join('');
  }
}
