import type * as Z from 'zod';
import type { Rule, RuleSpec } from '../model/rule.js';
import type { Text } from '../model/text.js';

export type Zod = typeof Z;

/**
 * One kind of rule. Step one is `schema`: with zod handed in, it turns YAML into plain parameters. Step two is `bind`:
 * without any library, it turns parameters into a rule that says itself, names its needs and judges.
 */
export interface RuleKind<P = unknown> {
  readonly kind: string;
  readonly title: Text;
  /** What it asks for, and the words of documents that ask for it. */
  readonly meaning: Text;
  /** What becomes of a value that is just at the limit, or just what is asked for. */
  readonly equality: Text;
  /** How it is written in a catalogue; the tests read each of these and the help prints them. */
  readonly examples: readonly string[];
  schema(z: Zod, rule: Z.ZodType<RuleSpec>): Z.ZodType<P>;
  bind(params: P, bind: (spec: RuleSpec) => Rule): Rule;
}

/** Lets each kind's file be typed by its own parameters, and the registry hold them all. */
export const kind = <P>(k: RuleKind<P>): RuleKind => k as unknown as RuleKind;

export const EQUAL_PASSES: Text = { zh: '相等即符合', en: 'equality passes' };
export const EQUAL_FAILS: Text = { zh: '相等不符合', en: 'equality fails' };
