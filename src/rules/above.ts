import { bound } from './figure-schema.js';
import { EQUAL_FAILS } from './kind.js';
import { limitKind } from './limit-kind.js';

/** `>85`, 大于, 高于, 超过: equality fails. */
export const above = limitKind({
  kind: 'above',
  sign: '>',
  words: { zh: '高于', en: 'above' },
  meaning: { zh: '现状值应大于这个数（>、大于、高于、超过）。', en: 'The value must be more than the figure (>).' },
  equality: EQUAL_FAILS,
  limit: (figure) => ({ low: bound(figure, false), high: null }), // not included
});
