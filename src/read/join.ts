import type { Measurements } from '../model/measurement.js';

/** Several tables as one, in their order. */
export const joined = (all: readonly Measurements[]): Measurements => ({
  async *read(report) {
    for (const one of all) yield* one.read(report);
  },
});
