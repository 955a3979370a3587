import { same, type Text } from './text.js';

/** What is known of a subject: level 市, terrain 平原地区, size class, coastal, and whatever a catalogue asks for. */
export type Profile = Readonly<Record<string, string>>;

/** The attributes of a subject that texts of the field name; a catalogue may use others. */
const WORDS: Readonly<Record<string, Text>> = {
  level: { zh: '行政级别', en: 'level' },
  terrain: { zh: '地形', en: 'terrain' },
  size: { zh: '城市规模', en: 'size class' },
  coastal: { zh: '是否沿海', en: 'coastal' },
};

export const profileWords = (key: string): Text => WORDS[key] ?? same(key);

/** What is asked of the subject: 评价对象的行政级别, 评价对象是否沿海. */
export function ofSubject(key: string): Text {
  const { zh, en } = profileWords(key);
  return zh.startsWith('是否')
    ? { zh: `评价对象${zh}`, en: `whether the subject is ${en}` }
    : { zh: `评价对象的${zh}`, en: `the subject's ${en}` };
}

/** What is known of a subject, in words: 是 for `true`. */
export const profileValueWords = (value: string): Text =>
  value === 'true' ? { zh: '是', en: 'yes' } : value === 'false' ? { zh: '否', en: 'no' } : same(value);

/** Where a word about a subject comes from; a later one overrules an earlier one. */
export const PROFILE_SOURCES = ['catalogue', 'profiles', 'data', 'set'] as const;
export type ProfileSource = (typeof PROFILE_SOURCES)[number];

export const PROFILE_SOURCE_WORDS: Readonly<Record<ProfileSource, Text>> = {
  catalogue: { zh: '指标体系写明', en: 'from the catalogue' },
  profiles: { zh: '--profiles 的表写明', en: 'from the table of --profiles' },
  data: { zh: '数据写明', en: 'from the data' },
  set: { zh: '--set 写明', en: 'from --set' },
};

const YES = new Set(['true', '是', '有', 'yes']);
const NO = new Set(['false', '否', '无', 'no']);

/** The normal form of what is said of a subject: 是 and true are one word. */
export function profileValue(text: string): string {
  const word = text.normalize('NFKC').trim();
  const lower = word.toLowerCase();
  return YES.has(lower) ? 'true' : NO.has(lower) ? 'false' : word;
}

/** Later words overrule earlier ones. */
export const overlay = (...profiles: readonly (Profile | null | undefined)[]): Profile =>
  Object.assign({}, ...profiles);
