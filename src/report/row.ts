import type { RequirementResult, Result } from '../model/assessment.js';
import type { Status } from '../model/status.js';

/** A result as one section shows it: under which requirement, and with which state. */
export interface Row {
  readonly result: Result;
  readonly requirement: RequirementResult | null;
  readonly status: Status;
}

export const requirementOf = (result: Result, id: string): RequirementResult | null =>
  result.requirements.find((requirement) => requirement.id === id) ?? null;

/** The row of a result under the requirement that the run asks about. */
export const plainRow = (result: Result, against: string): Row => ({
  result,
  requirement: requirementOf(result, against),
  status: result.status,
});
