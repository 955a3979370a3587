import type { Report } from '../model/problem.js';
import type { Profile } from '../model/profile.js';
import { profileValue } from '../model/profile.js';
import type { TableForm } from './header.js';
import { profileKey } from './profile-keys.js';
import type { TableInput } from './records.js';
import { readTable } from './table.js';

const FORM: TableForm<'subject'> = {
  fields: { subject: ['地区', '评价对象', '名称', 'subject', 'region', 'name'] },
  required: [['subject']],
};

/** What is known of each subject, from a table with a row for each: 地区,行政级别,地形,… */
export async function readProfiles(
  input: TableInput,
  report: Report,
): Promise<{ readonly profiles: ReadonlyMap<string, Profile>; readonly rows: number }> {
  const found = new Map<string, Profile>();
  let rows = 0;
  for await (const { header, rows: batch } of readTable(input, FORM, report)) {
    for (const row of batch) {
      rows += 1;
      const subject = row.cell('subject');
      if (subject === '') {
        report({
          code: 'no-subject',
          severity: 'error',
          text: { zh: '这一行没有写地区', en: 'this row names no subject' },
          at: row.at('subject'),
        });
        continue;
      }
      if (found.has(subject)) {
        report({
          code: 'duplicate-subject',
          severity: 'error',
          text: { zh: `地区“${subject}”出现了两次`, en: `the subject "${subject}" is given twice` },
          at: row.at('subject'),
        });
        continue;
      }
      const entries = header.headings
        .map((heading) => [heading, row.under(heading)] as const)
        .filter(([heading, value]) => heading !== '' && value !== '' && value !== subject);
      found.set(
        subject,
        Object.fromEntries(entries.map(([heading, value]) => [profileKey(heading) ?? heading, profileValue(value)])),
      );
    }
  }
  return { profiles: found, rows };
}
