import type { Catalogue, Item } from '../model/catalogue.js';
import type { Day } from '../model/date.js';
import type { Decimal } from '../model/decimal.js';
import type { Comparison } from '../model/limit.js';
import type { Period } from '../model/period.js';
import { overlay, PROFILE_SOURCES, type Profile, type ProfileSource } from '../model/profile.js';
import type { Sources } from '../model/sources.js';
import type { Status } from '../model/status.js';
import type { Gate } from './gate.js';

/** What a run asks. */
export interface Question {
  /** The heading whose status counts. */
  readonly against: string;
  /** A what-if over the catalogue's own comparison. */
  readonly comparison: Comparison | null;
  readonly failOn: readonly Gate[];
  /** The least share of applicable items that must pass, in percent. */
  readonly minRate: Decimal | null;
  /** How many items may fail. */
  readonly maxFail: number | null;
  readonly show: readonly Status[] | null;
  /** Only this period is judged; rows that name none are of it. */
  readonly period: Period | null;
  /** What the command line says of every subject. */
  readonly set: Profile;
  /** The day on which waivers and evidence must be in force: the one given, or else the clock's where one is needed. */
  readonly today: Day | null;
}

/** A catalogue beside a question: all that judging one measurement looks up. */
export interface Scope {
  readonly catalogue: Catalogue;
  readonly catalogueFile: string;
  readonly question: Question;
  readonly sources: Sources;
  readonly items: readonly Item[];
  readonly position: ReadonlyMap<Item, number>;
}

/**
 * The profile of a subject: the catalogue's own for its own subject, then a table of profiles, then the data, then the
 * command line. No profile, no guess.
 */
export function profileOf(scope: Scope, subject: string | null, fromData: Profile | null): Profile {
  return overlay(...Object.values(layers(scope, subject, fromData)));
}

/** Which of these each word of a subject's profile comes from. */
export function profileSources(
  scope: Scope,
  subject: string | null,
  fromData: Profile | null,
): Readonly<Record<string, ProfileSource>> {
  const found: Record<string, ProfileSource> = {};
  const known = layers(scope, subject, fromData);
  for (const source of PROFILE_SOURCES) for (const key of Object.keys(known[source] ?? {})) found[key] = source;
  return found;
}

function layers(
  scope: Scope,
  subject: string | null,
  fromData: Profile | null,
): Readonly<Record<ProfileSource, Profile | null>> {
  const own = scope.catalogue.subject;
  return {
    catalogue: own && own.name === subject ? own.profile : null,
    profiles: (subject === null ? null : scope.sources.profiles.get(subject)) ?? null,
    data: fromData,
    set: scope.question.set,
  };
}
