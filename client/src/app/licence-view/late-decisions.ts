import type { HistoryEntry, LateDecision } from '#contract/licence';
import type { OpenLicence } from './open-licence';

/** A decision that came second, and the one that stands. */
export interface LateWithFirst {
  readonly late: LateDecision;
  readonly first: HistoryEntry | undefined;
}

/** The newest first; without the one of this device that is shown as stopped. */
export function withFirst({ licence, pending }: Pick<OpenLicence, 'licence' | 'pending'>): readonly LateWithFirst[] {
  // What an earlier version of the app kept does not tell them.
  const all: readonly LateDecision[] = licence?.lateDecisions ?? [];
  return all
    .filter(({ deviceAt }) => pending?.problemCode !== 'conflict' || deviceAt !== pending.at)
    .map((late) => ({ late, first: licence?.history.find(({ version }) => version === late.firstVersion) }))
    .reverse();
}
