import { bound } from './figure-schema.js';
import { EQUAL_FAILS } from './kind.js';
import { limitKind } from './limit-kind.js';

/** `<10`, 小于, 低于: equality fails. */
export const below = limitKind({
  kind: 'below',
  sign: '<',
  words: { zh: '低于', en: 'below' },
  meaning: { zh: '现状值应小于这个数（<、小于、低于）。', en: 'The value must be less than the figure (<).' },
  equality: EQUAL_FAILS,
  limit: (figure) => ({ low: null, high: bound(figure, false) }), // not included
});
