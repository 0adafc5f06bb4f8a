import type { Grant } from '#contract/role';
import { isAllowed, NO_STANDING } from '#domain/rights';
import { isEditable, type ValidationState } from '#domain/workflow/validation';
import { sortByArrival } from '../licence-view/by-arrival';
import type { LicenceRow } from '../storage/licence-list';

/** The parts of the desk's queue, by state of validation. */
export const QUEUE_FILTERS = {
  waiting: ['submitted'],
  underVerification: ['underVerification'],
  returned: ['returned'],
  drafts: ['draft'],
  decided: ['validated', 'rejected', 'withdrawn', 'cancelled'],
} as const satisfies Record<string, readonly ValidationState[]>;

export type QueueFilter = keyof typeof QUEUE_FILTERS;
export const QUEUE_FILTER_NAMES = Object.keys(QUEUE_FILTERS) as readonly QueueFilter[];

/** Whether `text` names a filter. */
export function isQueueFilter(text: string): text is QueueFilter {
  return text in QUEUE_FILTERS;
}

/** Everything lodged with the authority the person acts for, and what they introduce for it; the earliest arrival first. */
export function toQueue(rows: readonly LicenceRow[], grant: Grant | null): readonly LicenceRow[] {
  if (!grant || grant.role !== 'fmsca') return [];
  const isOurs = (row: LicenceRow) =>
    isAllowed('fmsca', 'consult', row.validation, {
      ...NO_STANDING,
      own: isEditable(row.validation) && isIntroducedUnder(grant, row),
      country: row.entryCountry === grant.country,
    });
  return sortByArrival(rows.filter(isOurs));
}

/** Made by the person as an officer: it belongs to no company. One of this device alone knows its role. */
function isIntroducedUnder({ id }: Grant, { isOwn, company, draftGrantId }: LicenceRow): boolean {
  return isOwn && company === '' && (draftGrantId === null || draftGrantId === id);
}

/** The part of the queue behind one filter. */
export function filterQueue(queue: readonly LicenceRow[], filter: QueueFilter): readonly LicenceRow[] {
  const states: readonly ValidationState[] = QUEUE_FILTERS[filter];
  return queue.filter(({ validation }) => states.includes(validation));
}

/** What to decide after `decidedId`: the next that waits and about which nothing was decided on this device yet. */
export function findNext(queue: readonly LicenceRow[], decidedId: string): LicenceRow | undefined {
  const waits = ({ id, validation, standing }: LicenceRow) =>
    id !== decidedId && validation === 'submitted' && standing === 'received';
  const at = queue.findIndex(({ id }) => id === decidedId);
  return queue.slice(at + 1).find(waits) ?? queue.find(waits);
}
