import { bound } from './figure-schema.js';
import { EQUAL_PASSES } from './kind.js';
import { limitKind } from './limit-kind.js';

/** `≥20`, 不低于, 不少于, 以上, 达到: equality passes. */
export const atLeast = limitKind({
  kind: 'at-least',
  sign: '≥',
  words: { zh: '不低于', en: 'at least' },
  meaning: {
    zh: '现状值应等于或大于这个数（≥、不低于、不少于、以上、达到）。',
    en: 'The value must be the figure or more (≥).',
  },
  equality: EQUAL_PASSES,
  limit: (figure) => ({ low: bound(figure, true), high: null }), // included
});
