import type { Agreement, Published } from '../model/assessment.js';
import type { Status } from '../model/status.js';

const WORDS: readonly (readonly [Status, RegExp])[] = [
  ['fail', /^(?:未达标|不达标|未达到|没有达标|未完成|不合格|未通过|否|×|✗|✘|x|no|fail(?:ed)?|notmet)$/i],
  ['pass', /^(?:达标|已达标|达到|已达到|完成|已完成|合格|通过|是|√|✓|✔|yes|pass(?:ed)?|met)$/i],
  ['not-applicable', /^(?:不涉及|不适用|不考核|n\/a)$/i],
  ['no-data', /^(?:未统计|未填报|未发布|未公布|未监测|暂无数据|无数据|缺数据|暂无)$/],
];

/** The published verdict beside ours. It is never evidence; `ours` is the status against which it was given. */
export function readPublished(text: string | null, ours: Status | null): Published | null {
  const written = text?.normalize('NFKC').replace(/\s+/g, '') ?? '';
  if (text === null || /^[-—–/]*$/.test(written)) return null;
  const status = WORDS.find(([, pattern]) => pattern.test(written))?.[0] ?? null;
  return { text, status, agreement: agreement(status, ours) };
}

function agreement(theirs: Status | null, ours: Status | null): Agreement {
  if (theirs === null || ours === null) return 'unverifiable';
  if (theirs === ours) return 'agrees';
  return ours === 'undetermined' || ours === 'review' || ours === 'error' ? 'unverifiable' : 'contradicts';
}
