import { lastPlace } from '../model/decimal.js';
import type { Bound } from '../model/limit.js';
import type { RuleSpec } from '../model/rule.js';

/** What YAML can hold. A text that looks like a number is quoted; a `Figure` is written as one. */
type Plain = string | true | Written | readonly Plain[] | { readonly [key: string]: Plain };

/** A figure in the catalogue's own digits, which need no quotes. */
interface Written {
  readonly written: string;
}

/** A rule on one line, as a catalogue would write it: `by: { level: { 市: { at-least: 95 } } }`. */
export const ruleYaml = (spec: RuleSpec): string => {
  const [[kind, params] = ['', true as const]] = Object.entries(written(spec));
  return `${scalar(kind)}: ${flow(params)}`;
};

type Writer = (params: never) => Plain;

/** The kinds whose parameters are not kept as they are written; the tests hold every kind of the registry to it. */
const WRITERS: Readonly<Record<string, Writer>> = {
  between: ({ low, high }: { low: Bound; high: Bound }) =>
    low.inclusive && high.inclusive
      ? [figure(low), figure(high)]
      : { [low.inclusive ? 'at-least' : 'above']: figure(low), [high.inclusive ? 'at-most' : 'below']: figure(high) },
  state: ({ word, of, ladder }: { word: string; of: string | null; ladder: readonly (readonly string[])[] }) => {
    if (of === null && ladder.length === 1 && ladder[0]?.length === 1) return word;
    return { 'at-least': word, ...(of !== null && { of }), ladder: stepsOf(ladder) };
  },
  grade: ({ side, word, ladder }: { side: string; word: string; ladder: string | readonly (readonly string[])[] }) => ({
    [side]: word,
    ladder: typeof ladder === 'string' ? ladder : stepsOf(ladder),
  }),
  absent: ({ what }: { what: readonly string[] }) =>
    what.length === 0 ? true : what.length === 1 ? (what[0] as string) : { what },
  trend: (t: { direction: string; tolerance: string | null; over: number; of: string | null }) =>
    t.tolerance === null && t.over === 1 && t.of === null
      ? t.direction
      : {
          direction: t.direction,
          ...(t.tolerance !== null && { tolerance: { written: t.tolerance } }),
          ...(t.over !== 1 && { over: { written: String(t.over) } }),
          ...(t.of !== null && { of: t.of }),
        },
  change: (c: { direction: string; figure: Figure; unit: string; since: string }) => ({
    [c.direction]: { written: figure(c.figure).written + c.unit },
    ...(c.since !== 'previous' && { since: c.since }),
  }),
  by: ({ key, branches }: { key: string; branches: Readonly<Record<string, RuleSpec>> }) => ({
    [key]: plain(branches),
  }),
  manual: ({ zh, en }: { zh: string; en: string }) => (zh === en ? zh : { zh, en }),
};

const stepsOf = (ladder: readonly (readonly string[])[]): Plain =>
  ladder.map((words) => (words.length === 1 ? (words[0] as string) : words));

const written = ({ kind, params }: RuleSpec): { readonly [kind: string]: Plain } => ({
  [kind]: WRITERS[kind]?.(params as never) ?? plain(params),
});

/** Any parameters: figures and rules inside them are known by their shape, and what is empty is left out. */
function plain(params: unknown): Plain {
  if (params === true) return true;
  if (typeof params !== 'object' || params === null)
    return typeof params === 'number' ? { written: `${params}` } : `${params}`;
  if (Array.isArray(params)) return params.map(plain);
  if ('interval' in params && 'value' in params) return figure(params as Figure);
  if ('kind' in params && 'params' in params) return written(params as RuleSpec);
  const entries = Object.entries(params).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries.map(([key, value]) => [key, plain(value)]));
}

interface Figure {
  readonly value: Bound['value'];
  readonly interval?: Bound['interval'];
}

/** The digits as written, or with the power of ten that tells the interval: `14×10^2` for 1400 to the hundred. */
function figure({ value, interval }: Figure): Written {
  if (interval === undefined || interval === lastPlace(value)) return { written: value };
  const zeros = interval.length - 1;
  return { written: `${value.slice(0, value.length - zeros)}×10^${zeros}` };
}

function flow(value: Plain): string {
  if (value === true) return 'true';
  if (typeof value === 'string') return scalar(value);
  if (isList(value)) return `[${value.map(flow).join(', ')}]`;
  if (isWritten(value)) return value.written;
  const entries = Object.entries(value).map(([key, inner]) => `${scalar(key)}: ${flow(inner)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);
const isWritten = (value: object): value is Written => 'written' in value;

/** Words of letters stand bare; what YAML would read as something else is quoted. */
const scalar = (text: string): string =>
  /^[\p{L}][\p{L}\p{N}\p{M}（）、。“”；·_-]*$/u.test(text) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text);

/** What a rule's figures say of rounding: their intervals, whether 全部 never rounds, whether a figure is still to come. */
export function intervalsOf({ kind, params }: RuleSpec): { intervals: string[]; unrounded: boolean; open: boolean } {
  const found = new Set<string>();
  let [unrounded, open] = [kind === 'complete', kind === 'assigned'];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('kind' in value && 'params' in value) {
      const inner = intervalsOf(value as RuleSpec);
      for (const interval of inner.intervals) found.add(interval);
      unrounded ||= inner.unrounded;
      open ||= inner.open;
    } else if ('value' in value && ('interval' in value || 'inclusive' in value)) {
      const { value: written, interval } = value as Figure;
      found.add(interval ?? lastPlace(written));
    } else for (const inner of Object.values(value)) walk(inner);
  };
  walk(params);
  return { intervals: [...found], unrounded, open };
}
