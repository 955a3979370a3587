import { bound } from './figure-schema.js';
import { EQUAL_PASSES } from './kind.js';
import { limitKind } from './limit-kind.js';

/** `≤10`, 不超过, 不高于, 以下, 以内: equality passes. */
export const atMost = limitKind({
  kind: 'at-most',
  sign: '≤',
  words: { zh: '不高于', en: 'at most' },
  meaning: {
    zh: '现状值应等于或小于这个数（≤、不高于、不超过、以下、以内）。',
    en: 'The value must be the figure or less (≤).',
  },
  equality: EQUAL_PASSES,
  limit: (figure) => ({ low: null, high: bound(figure, true) }), // included
});
