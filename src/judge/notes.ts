import type { Result, Summary } from '../model/assessment.js';
import { isBefore } from '../model/period.js';

/** What a reader should know of a result beside its status. */
export function notesOf(result: Result, robust: boolean): readonly (keyof Summary['notes'])[] {
  const notes: (keyof Summary['notes'])[] = [];
  if (result.status === 'pass' && result.basis === 'statement') {
    notes.push('statement-only');
    if (result.evidence.length === 0) notes.push('statement-without-evidence');
  }
  if (result.value?.asOf && result.period && isBefore(result.value.asOf, result.period)) notes.push('older-value');
  if (!robust) notes.push('not-robust');
  return notes;
}
