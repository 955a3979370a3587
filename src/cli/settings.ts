import type { Catalogue } from '../model/catalogue.js';
import type { Problem } from '../model/problem.js';
import { type Profile, profileValue } from '../model/profile.js';
import type { Text } from '../model/text.js';
import { nearest } from '../read/nearest.js';
import { PROFILE_KEYS, profileKey, profileKeysOf } from '../read/profile-keys.js';
import { known, wrong } from './arguments.js';

/** Reads `--set level=县`, given once or more; 行政级别=县 is the same. */
export function settings(given: readonly string[]): Profile {
  const entries = given.map((setting) => {
    const [, key, value] = /^([^=＝]+)[=＝](.+)$/s.exec(setting) ?? [];
    if (key === undefined || value === undefined || value.trim() === '') {
      return wrong(
        '--set',
        { zh: `“${setting}”不是 名称=值 的形式`, en: `"${setting}" is not of the form name=value` },
        {
          zh: '例如 --set level=县 或 --set coastal=false',
          en: 'for example --set level=县 or --set coastal=false',
        },
      );
    }
    return [profileKey(key) ?? key.trim(), profileValue(value)] as const;
  });
  return Object.fromEntries(entries);
}

/**
 * Refuses a setting that nothing would ever read: no rule and no clause of the catalogue, no profile that is known of a
 * subject. A key of the table of profiles that nothing reads is reported only where it looks like a slip.
 */
export function checkSettings(
  set: Profile,
  catalogue: Catalogue,
  profiles: ReadonlyMap<string, Profile>,
  profilesFile: string | null,
): Problem[] {
  const listed = new Set([...profiles.values()].flatMap((p) => Object.keys(p)));
  const read = new Set([
    ...PROFILE_KEYS,
    ...profileKeysOf(catalogue),
    ...Object.keys(catalogue.subject?.profile ?? {}),
  ]);
  const strange = Object.keys(set).find((key) => !read.has(key) && !listed.has(key));
  if (strange !== undefined)
    wrong(
      '--set',
      {
        zh: `没有“${strange}”这一情况：指标体系 ${catalogue.id} 的规则都不看它`,
        en: `no rule of the catalogue ${catalogue.id} looks at "${strange}"`,
      },
      known(strange, [...read]),
    );
  return [...listed].flatMap((key) => {
    const near = read.has(key) ? null : nearest(key, [...read]);
    return near === null || listed.has(near) ? [] : [slip(key, near, profilesFile)];
  });
}

const slip = (key: string, near: string, file: string | null): Problem => {
  const text: Text = {
    zh: `地区情况表的“${key}”一列没有规则会看`,
    en: `no rule looks at the column "${key}" of the table of profiles`,
  };
  return {
    code: 'unknown-profile-key',
    severity: 'warning',
    text,
    hint: { zh: `是否要写“${near}”？`, en: `did you mean "${near}"?` },
    at: file === null ? null : { file, line: null, column: null },
  };
};
