import type { Text } from '../model/text.js';

/** What a word can be; a word can be several things, and the grammar asks for the one that fits. */
export type Tag =
  | 'number'
  | 'unit'
  | 'compare'
  | 'behind'
  | 'reach'
  | 'reach-down'
  | 'hold'
  | 'keep-within'
  | 'modal'
  | 'soft'
  | 'about'
  | 'range'
  | 'plus-minus'
  | 'and'
  | 'or'
  | 'separator'
  | 'colon'
  | 'stop'
  | 'open'
  | 'close'
  | 'year'
  | 'span'
  | 'than'
  | 'compared'
  | 'last'
  | 'yearly'
  | 'total'
  | 'not'
  | 'up'
  | 'down'
  | 'better'
  | 'worse'
  | 'steadily'
  | 'stable'
  | 'level'
  | 'both-ways'
  | 'rate'
  | 'double'
  | 'fulfil'
  | 'authority'
  | 'issued'
  | 'of-plan'
  | 'target'
  | 'within'
  | 'peer'
  | 'average'
  | 'schedule'
  | 'grade'
  | 'or-better'
  | 'standard'
  | 'document'
  | 'norm'
  | 'none'
  | 'nothing'
  | 'event'
  | 'state'
  | 'whole'
  | 'class'
  | 'head'
  | 'topic'
  | 'every'
  | 'harmless'
  | 'included'
  | 'excluded'
  | 'unknown'
  | 'damaged';

/** What a token can be, each with what it stands for: `>=` for 不低于, the family of a class, the ladder of a grade. */
export type Kinds = ReadonlyMap<Tag, string>;

export interface Token {
  /** The normalised text. */
  readonly text: string;
  readonly kinds: Kinds;
  /** Whether white space or a line break stands in front. */
  readonly gap: boolean;
  /** The place in the normalised text without white space. */
  readonly from: number;
  readonly to: number;
  /** What was done to read a number. */
  readonly note?: Text;
  /** Why a damaged piece cannot be read. */
  readonly trouble?: Text;
}

/** Known to be there; that a token has none of some tags says nothing of others, which the brand tells the compiler. */
type Tagged = Token & { readonly __tagged: unknown };

export const is = (token: Token | undefined, ...tags: readonly Tag[]): token is Tagged =>
  token !== undefined && tags.some((tag) => token.kinds.has(tag));
