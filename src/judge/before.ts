import type { Item } from '../model/catalogue.js';
import type { Day } from '../model/date.js';
import type { Evidence } from '../model/evidence.js';
import type { Comparison } from '../model/limit.js';
import type { Period } from '../model/period.js';
import { ofSubject, type Profile, profileValueWords, profileWords } from '../model/profile.js';
import type { Assigned, Earlier, Verdict } from '../model/rule.js';
import type { Status } from '../model/status.js';
import type { Text } from '../model/text.js';
import type { Value } from '../model/value.js';

/** All that one requirement of one measurement is judged from. */
export interface Grounds {
  readonly item: Item;
  /** Null for an item that the data do not mention. */
  readonly value: Value | null;
  /** What keeps the value from being judged; without a value, why the row that was to give it is not used. */
  readonly trouble: Text | null;
  readonly period: Period | null;
  readonly profile: Profile;
  readonly earlier: readonly Earlier[];
  readonly assigned: (due: Period | null, figure: string | null) => Assigned | null;
  readonly comparison: Comparison | null;
  /** What stands behind the value. */
  readonly evidence: readonly Evidence[];
  readonly today: Day | null;
}

/** A verdict of any state: rules come to five of them, and the other two are decided before a rule is asked. */
export type Found = Omit<Verdict, 'status'> & { readonly status: Status };

const settled = (status: Status, reason: () => Text, needs: readonly string[] = []): Found => ({
  status,
  basis: null,
  limit: null,
  gap: null,
  robust: true,
  otherwise: 'error',
  needs,
  branch: null,
  parts: [],
  get reason() {
    return reason();
  },
});

/** What is decided before any rule is asked. */
export function before({ item, value, trouble, profile }: Grounds): Found | null {
  const unknown: string[] = [];
  for (const [key, accepted] of Object.entries(item.applies?.when ?? {})) {
    const known = profile[key];
    if (known === undefined) unknown.push(key);
    else if (!accepted.includes(known)) return settled('not-applicable', () => ruledOut(key, known, item));
  }
  if (value === null) {
    return settled('no-data', () =>
      trouble === null ? { zh: '数据中没有这一评价项。', en: 'The data do not mention this item.' } : sentence(trouble),
    );
  }
  if (value.kind === 'missing' && trouble === null) {
    return settled('no-data', () =>
      value.raw.trim() === ''
        ? { zh: '现状值为空。', en: 'The value is blank.' }
        : { zh: `现状值填的是“${value.raw}”，没有数据。`, en: `The value reads "${value.raw}": no data.` },
    );
  }
  if (trouble !== null) return settled('error', () => sentence(trouble));
  if (unknown.length > 0) {
    const keys = unknown.map(profileWords);
    return settled(
      'undetermined',
      () => ({
        zh: `该指标是否适用取决于${keys.map((k) => k.zh).join('、')}，而评价对象的这一情况未提供。`,
        en: `Whether this item applies depends on ${keys.map((k) => k.en).join(', ')}, which is not given for the subject.`,
      }),
      unknown.map((key) => `profile.${key}`),
    );
  }
  return null;
}

const sentence = (text: Text): Text => ({ zh: `${text.zh}。`, en: `${capital(text.en)}.` });
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function ruledOut(key: string, known: string, item: Item): Text {
  const words = profileWords(key);
  return {
    zh: `${ofSubject(key).zh}${words.zh.startsWith('是否') ? '：' : '为'}“${profileValueWords(known).zh}”，按“${item.applies?.clause}”不适用。`,
    en: `The subject's ${words.en} is "${profileValueWords(known).en}"; by the clause "${item.applies?.clause}" the item does not apply.`,
  };
}
