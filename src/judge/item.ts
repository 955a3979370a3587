import type { Published, RequirementResult, Result } from '../model/assessment.js';
import type { Item } from '../model/catalogue.js';
import type { Evidence } from '../model/evidence.js';
import type { Period } from '../model/period.js';
import type { Place } from '../model/problem.js';
import type { Profile } from '../model/profile.js';
import type { Assigned, Earlier } from '../model/rule.js';
import type { Text } from '../model/text.js';
import type { Value } from '../model/value.js';
import { together } from './assigned.js';
import type { Grounds } from './before.js';
import { readPublished } from './published.js';
import { judgeRequirement } from './requirement.js';
import { profileOf, profileSources, type Scope } from './scope.js';

/** One item of one subject and period, ready to be judged. */
export interface Found {
  readonly item: Item;
  readonly subject: string | null;
  readonly period: Period | null;
  /** What the data say of the subject. */
  readonly described: Profile | null;
  /** Null for an item that the data do not mention. */
  readonly value: Value | null;
  readonly trouble: Text | null;
  readonly published: string | null;
  readonly evidence: Evidence | null;
  readonly earlier: readonly Earlier[];
  /** What the row itself says was set from above, for its own period. */
  readonly assigned?: Assigned | undefined;
  readonly at: Place | null;
}

/** Judges every requirement of an item. */
export function judgeItem(scope: Scope, found: Found): Result {
  const { item, value, period, subject, described } = found;
  const profile = profileOf(scope, subject, described);
  const { against, comparison } = scope.question;
  const evidence = [
    ...(found.evidence ? [found.evidence] : []),
    ...(scope.sources.ledger?.find(subject, item, period) ?? []),
  ];
  const grounds: Grounds = {
    item,
    value,
    trouble: found.trouble,
    period,
    profile,
    earlier: found.earlier,
    assigned: (due, figure) =>
      together(
        scope.sources.targets?.find(subject, item, due, figure) ?? null,
        // A row gives no name to what was set, so it is none of the figures that have one.
        due === period && figure === null ? (found.assigned ?? null) : null,
      ),
    comparison,
    evidence,
    today: scope.question.today,
  };
  const requirements: RequirementResult[] = [];
  for (const heading of scope.catalogue.headings) {
    const requirement = item.requirements.find((r) => r.id === heading.id);
    if (requirement) requirements.push(judgeRequirement(requirement, heading, grounds));
  }
  const asked = requirements.find((r) => r.id === against);
  return {
    subject,
    period,
    indicator: item.indicator,
    item: item.id,
    name: item.name,
    fullName: item.fullName,
    attribute: item.attribute,
    domain: item.domain,
    task: item.task,
    departments: item.departments,
    ...(scope.catalogue.english && { english: scope.catalogue.english }),
    note: item.note,
    value,
    profile,
    get profileFrom() {
      return profileSources(scope, subject, described);
    },
    // An item for which the catalogue states no such requirement is outside of what was asked.
    status: asked?.status ?? 'not-applicable',
    basis: asked?.basis ?? null,
    requirements,
    published: publishedOf(scope, found, requirements),
    evidence,
    waiver: null,
    at: found.at,
    rule: { file: scope.catalogueFile, line: item.requirements.find((r) => r.id === against)?.line ?? item.line },
  };
}

function publishedOf(scope: Scope, found: Found, requirements: readonly RequirementResult[]): Published | null {
  const ours = requirements.find((r) => r.id === (scope.catalogue.publishedAgainst ?? scope.question.against));
  return readPublished(found.published, ours?.status ?? null);
}
