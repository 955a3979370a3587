import type { Condition, SubjectSummary } from '../model/assessment.js';
import type { Catalogue } from '../model/catalogue.js';
import { compare, divided, HUNDRED, literal, multiply } from '../model/decimal.js';
import { EVERY_ONE, type Policy, type Quota, type Share } from '../model/policy.js';
import { ATTRIBUTE_WORDS, type Status } from '../model/status.js';
import { same, type Text } from '../model/text.js';

/** The status of each indicator of one subject and period, in the order of the catalogue. */
export type IndicatorStatuses = readonly Status[];

/** One verdict for a subject, by the catalogue's policy, with the numbers of each of its conditions. */
export function headline(catalogue: Catalogue, statuses: IndicatorStatuses): SubjectSummary['headline'] {
  const policy = catalogue.policy ?? EVERY_ONE;
  const conditions = policy.quotas.map((quota) => quotaCondition(catalogue, statuses, policy, quota));
  if (policy.veto.length > 0) conditions.push(vetoCondition(catalogue, statuses, policy));
  const outcomes = conditions.map((c) => c.outcome);
  const outcome = outcomes.includes('fail') ? 'fail' : outcomes.includes('undetermined') ? 'undetermined' : 'pass';
  return { outcome, conditions, clause: policy.clause };
}

/** What the statuses leave open: how many surely pass, how many may yet, of how many that apply. */
function numbers(statuses: readonly Status[], policy: Policy): { pass: number; open: number; total: number } {
  const count = (...wanted: Status[]): number => statuses.filter((s) => wanted.includes(s)).length;
  const blank = policy.noData === 'open' ? count('no-data') : 0;
  return {
    pass: count('pass'),
    open: count('undetermined', 'review', 'error') + blank,
    total: statuses.length - count('not-applicable'),
  };
}

function quotaCondition(
  catalogue: Catalogue,
  statuses: IndicatorStatuses,
  policy: Policy,
  { of, share }: Quota,
): Condition {
  const wanted = statuses.filter((_, i) => of === null || catalogue.indicators[i]?.attribute === of);
  const { pass, open, total } = numbers(wanted, policy);
  const required = needed(share, total);
  const outcome = pass >= required ? 'pass' : pass + open < required ? 'fail' : 'undetermined';
  const who: Text = of === null ? { zh: '指标', en: 'indicators' } : attributed(of);
  const rest = open > 0 ? { zh: `，另有 ${open} 个未定`, en: `, ${open} open` } : same('');
  return {
    of,
    pass,
    total,
    required,
    outcome,
    formula: {
      zh: `${who.zh}：${total} 个适用中达标 ${pass} 个${rest.zh}，要求${shareText(share).zh}（${required} 个）`,
      en: `${who.en}: ${pass} of ${total} applicable pass${rest.en}; ${shareText(share).en} (${required}) required`,
    },
  };
}

/** 一票否决: one fail of these decides; a blank counts as the policy says. */
function vetoCondition(catalogue: Catalogue, statuses: IndicatorStatuses, policy: Policy): Condition {
  const named = statuses.filter((_, i) => policy.veto.includes(catalogue.indicators[i]?.id ?? ''));
  const { pass, open, total } = numbers(named, policy);
  const outcome = pass + open < total ? 'fail' : open > 0 ? 'undetermined' : 'pass';
  const ids = policy.veto.join('、');
  return {
    of: 'veto',
    pass,
    total,
    required: total,
    outcome,
    formula: {
      zh: `一票否决（指标 ${ids}）：${total} 个适用中达标 ${pass} 个${open > 0 ? `，另有 ${open} 个未定` : ''}，须全部达标`,
      en: `veto (indicators ${policy.veto.join(', ')}): ${pass} of ${total} applicable pass${open > 0 ? `, ${open} open` : ''}; all required`,
    },
  };
}

const attributed = (of: string): Text => {
  const words = ATTRIBUTE_WORDS[of] ?? same(of);
  return { zh: `${words.zh}指标`, en: `${words.en} indicators` };
};

/** How many of a total a share asks for: the least whole number that is no smaller, in exact decimals. */
function needed(share: Share, total: number): number {
  if (share.kind === 'all') return total;
  if (share.kind === 'count') return share.count;
  const wanted = multiply(share.percent, literal(String(total)));
  const down = Math.floor(Number(divided(wanted, HUNDRED, 12)));
  return compare(multiply(literal(String(down)), HUNDRED), wanted) >= 0 ? down : down + 1;
}

function shareText(share: Share): Text {
  if (share.kind === 'all') return { zh: '全部达标', en: 'all' };
  return share.kind === 'count'
    ? { zh: `至少 ${share.count} 个达标`, en: `at least ${share.count}` }
    : { zh: `至少 ${share.percent}% 达标`, en: `at least ${share.percent}%` };
}
