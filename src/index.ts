/** The library's public face: read a catalogue and measurements, judge them, render the report. */

export { type AssessInput, assess } from './judge/assess.js';
export { DEFAULT_GATES, type Gate, readGates } from './judge/gate.js';
export type { Question } from './judge/scope.js';
export type * from './model/assessment.js';
export type * from './model/catalogue.js';
export { type Decimal, decimal } from './model/decimal.js';
export type { Bound, Comparison, Limit } from './model/limit.js';
export type { Measurement, Measurements } from './model/measurement.js';
export type { Period } from './model/period.js';
export { type Place, type Problem, Refusal } from './model/problem.js';
export type { Assigned, Case, Earlier, Need, Rule, RuleSpec, Verdict } from './model/rule.js';
export { BASIS_WORDS, type Basis, STATUS_WORDS, STATUSES, type Status } from './model/status.js';
export type { Lang, Text } from './model/text.js';
export type { Value, ValueKind } from './model/value.js';
export { bindCatalogue } from './read/bind.js';
export { readCatalogue } from './read/catalogue.js';
export { type Bytes, decode, detectEncoding, type Encoding } from './read/encoding.js';
export { csvMeasurements, type MeasurementsInput } from './read/measurements.js';
export { reportSchema } from './read/report-schema.js';
export { readValue } from './read/value.js';
export type { Format, Render, View } from './report/format.js';
export { FORMATS, formatFor, formatForPath } from './report/registry.js';
export { KINDS } from './rules/registry.js';
export type { ThresholdContext, ThresholdReading } from './threshold/reading.js';
export { readThreshold } from './threshold/threshold.js';
