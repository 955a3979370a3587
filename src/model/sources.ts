import type { Item } from './catalogue.js';
import type { Day } from './date.js';
import type { Evidence } from './evidence.js';
import type { Measurements } from './measurement.js';
import type { Period } from './period.js';
import type { Place } from './problem.js';
import type { Profile } from './profile.js';
import type { Assigned } from './rule.js';

/** What higher authorities set. A row without a period is for every one; `figure` is what the figure is called, where it has a name. */
export interface Targets {
  find(subject: string | null, item: Item, period: Period | null, figure: string | null): Assigned | null;
}

/** What stands behind values. A row without a period stands behind every one. */
export interface Ledger {
  find(subject: string | null, item: Item, period: Period | null): readonly Evidence[];
  /** Whether some evidence runs out on a day. */
  readonly isDated: boolean;
}

/** A finding that somebody answers for until a day: it changes the gate, never the status. */
export interface Waiver {
  readonly item: string;
  /** Null for every subject, period, requirement. */
  readonly subject: string | null;
  readonly period: Period | null;
  readonly requirement: string | null;
  readonly reason: string;
  readonly approver: string;
  readonly from: Day;
  readonly expires: Day;
  readonly at: Place;
}

/** Evidence from elsewhere than the data themselves. */
export interface Sources {
  readonly targets: Targets | null;
  readonly ledger: Ledger | null;
  /** Measurements of earlier periods, which are evidence and are not judged. */
  readonly previous: Measurements | null;
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly waivers: readonly Waiver[];
}

export const NO_SOURCES: Sources = { targets: null, ledger: null, previous: null, profiles: new Map(), waivers: [] };
