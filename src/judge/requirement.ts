import type { RequirementResult } from '../model/assessment.js';
import type { Heading, Requirement } from '../model/catalogue.js';
import { compare } from '../model/decimal.js';
import { isExpired, missingWants } from '../model/evidence.js';
import type { Comparison, Limit } from '../model/limit.js';
import { isBefore } from '../model/period.js';
import type { Case, Verdict } from '../model/rule.js';
import { amend, verdict } from '../model/rule.js';
import { periodWords, wordsOf } from '../model/say.js';
import type { Text } from '../model/text.js';
import type { Value } from '../model/value.js';
import { before, type Found, type Grounds } from './before.js';

const NOT_CONCERNED = /^(?:不涉及|不适用|不存在|无此项|不考核)$/;

/** The order of decision: not applicable, no data, error, then the rule. */
export function judgeRequirement(requirement: Requirement, heading: Heading, e: Grounds): RequirementResult {
  const comparison = e.comparison ?? requirement.comparison;
  const found = before(e) ?? inForce(judged(requirement, heading, e, comparison), e);
  return {
    id: requirement.id,
    text: requirement.text,
    get says() {
      return requirement.rule.says(e.item);
    },
    rule: requirement.rule.kind,
    status: found.status,
    basis: found.basis,
    due: !(heading.period !== null && e.period !== null && isBefore(e.period, heading.period)),
    comparison,
    limit: found.limit,
    gap: found.gap,
    robust: found.robust,
    needs: found.needs,
    branch: found.branch,
    source: requirement.source ?? e.item.source,
    note: requirement.note,
    evidence: { wants: requirement.wants, missing: missingWants(requirement.wants, e.evidence, e.today) },
    get reason() {
      return found.reason;
    },
    parts: found.parts,
  };
}

/** A pass whose evidence has run out is for a person: nobody knows what holds today. */
function inForce(found: Found, { evidence, today }: Grounds): Found {
  if (found.status !== 'pass' || today === null || evidence.length === 0) return found;
  const expired = evidence.filter((e) => isExpired(e, today));
  const last = expired.at(-1);
  if (last === undefined || expired.length < evidence.length) return found;
  const name = last.document ?? last.number ?? last.attachment ?? '';
  return amend(
    verdict('review', () => ({
      zh: `佐证“${name}”已于 ${last.expires} 到期（核对日 ${today}），需人工核实。${found.reason.zh}`,
      en: `The evidence "${name}" expired on ${last.expires} (checked on ${today}): a person must look. ${found.reason.en}`,
    })),
    { limit: found.limit, gap: found.gap, parts: found.parts },
  );
}

function judged(requirement: Requirement, heading: Heading, e: Grounds, comparison: Comparison): Found {
  const { item, period, profile, earlier } = e;
  const value = e.value as Value;
  const { rule } = requirement;
  const { asOf } = value;
  if (asOf !== null && period !== null && isBefore(period, asOf)) {
    return review({
      zh: `现状值“${value.raw}”是${periodWords(asOf).zh}的数据，填在更早的${periodWords(period).zh}，不能说明${periodWords(period).zh}的情况，需人工核实。`,
      en: `The value "${value.raw}" is of ${periodWords(asOf).en}, entered for the earlier ${periodWords(period).en}, of which it tells nothing: a person must look.`,
    });
  }
  const unknown = rule.knows === null ? [] : value.words.filter((word) => !rule.knows?.(word, item));
  if (
    value.words.length > 0 &&
    value.words.every((word) => NOT_CONCERNED.test(word)) &&
    unknown.length === value.words.length
  ) {
    return review({
      zh: `填的是“${wordsOf(value)}”，而评价对象的情况没有说明该指标不适用，需人工核实。`,
      en: `The value reads "${wordsOf(value)}", and nothing known of the subject says that the item does not apply: a person must look.`,
    });
  }
  if (value.kind === 'censored' && repeats(value.raw, requirement.text)) return copied(value);
  const due = heading.period ?? period;
  const c: Case = {
    item,
    value,
    period,
    profile,
    due,
    comparison,
    roundTo: requirement.roundTo,
    assigned: e.assigned(due, null),
    named: (figure) => e.assigned(due, figure),
    earlier,
  };
  const found = rule.judge(c);
  if (found.status !== 'pass') return found;
  if (value.kind === 'censored' && isOwnLimit(value, found.limit)) return amend(copied(value), { limit: found.limit });
  const note = doubtfulNote(value);
  if (note !== null) {
    const doubt = review({
      zh: `现状值附有说明“${note}”，可能使它另有所指，需人工核实。${found.reason.zh}`,
      en: `The value has the note "${note}", which may take some of it back: a person must look. ${found.reason.en}`,
    });
    return amend(doubt, { limit: found.limit, gap: found.gap, parts: found.parts });
  }
  if (unknown.length === 0) return found;
  // Some words were enough for a pass, but others in the same cell are known to no part of the rule.
  const words = unknown.join('、');
  return amend(
    review({
      zh: `现状表述中的“${words}”不在已知的用语之中，需人工核实。${found.reason.zh}`,
      en: `The words "${words}" of the statement are not known: a person must look. ${found.reason.en}`,
    }),
    { parts: found.parts },
  );
}

const review = (reason: Text): Verdict => verdict('review', () => reason);

/** What in a bracket behind a statement says that it is not quite so: 建立（筹备中）. */
/** Words of a note that may take the value back, put it off, or give it to somebody else; so may another figure. */
const TAKEN_BACK =
  /未|没有|不|非|否|错|误|待|尚|审批|送审|报批|部分|除|草案|草稿|初稿|征求意见|拟|正在|筹备|筹建|计划|规划|预计|预测|力争|暂|估|约|实际|实为|核减|调整|上年|去年|往年|全国|全省|平均|到期|年前|年底前|[?？]/;
const NAMES_DOCUMENT = /号|《|GB|HJ|DB/;

/** A bracket beside a value that was not read as a year, a base or a target, and that leaves doubt; null where none does. */
function doubtfulNote({ raw, note }: Value): string | null {
  const brackets = [...raw.matchAll(/[（([【]([^（）()[\]【】]*)[）)\]】]/g)].map(([, inside = '']) => inside.trim());
  const unread = brackets.filter((inside) => inside !== '' && note?.includes(inside));
  return (
    unread.find((inside) => TAKEN_BACK.test(inside) || (/\d/.test(inside) && !NAMES_DOCUMENT.test(inside))) ?? null
  );
}

const copied = ({ raw }: Value): Verdict =>
  review({
    zh: `现状值“${raw}”照抄了评价标准，不是实测数值，需人工核实。`,
    en: `The value "${raw}" repeats the requirement and is no measured figure: a person must look.`,
  });

/** Whether a bound is the limit itself, however it is written: 不低于95% of ≥95. */
export function isOwnLimit({ bound, number }: Value, limit: Limit | null): boolean {
  const end = bound?.startsWith('>') ? limit?.low : limit?.high;
  return end != null && number !== null && compare(number, end.value) === 0 && end.inclusive === bound?.endsWith('=');
}

/** Whether a cell copies the requirement in place of a value; a class prefix such as 市 does not hide it. */
export function repeats(raw: string, text: string): boolean {
  const [a, b] = [raw, text].map((t) => t.normalize('NFKC').replace(/\s+/g, ''));
  return a !== undefined && b !== undefined && (a === b || b.replace(/^[\p{Script=Han}]+/u, '') === a);
}
