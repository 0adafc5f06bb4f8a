import { AUDIENCES } from '#domain/audience';

/** What is told of roles and mandates beside the events of licences. */
const ROLE_NEWS = ['roleDecided', 'roleSuspended', 'roleRestored', 'roleAppointed'] as const;
const MANDATE_NEWS = ['mandateDecided', 'mandateEnded'] as const;
/** These wait for a decision of the person who is told. */
const TO_DECIDE = ['roleRequested', 'roleReminder', 'mandateRequested', 'mandateReminder'] as const;

/** Whether the news are of a licence: a kind a newer server may know counts as one of none. */
export const isOfLicence = (kind: string): boolean =>
  kind in AUDIENCES || ['lateDecision', 'numberDouble'].includes(kind);

export type RoleNews = (typeof ROLE_NEWS)[number] | 'roleRequested' | 'roleReminder';
export type MandateNews = (typeof MANDATE_NEWS)[number] | 'mandateRequested' | 'mandateReminder';

const isAmong = (kinds: readonly string[], kind: string): boolean => kinds.includes(kind);

/** Whether the news changes what the person may do: other roles or mandates than before. */
export const changesRights = (kind: string): boolean => isAmong(ROLE_NEWS, kind) || isAmong(MANDATE_NEWS, kind);

/** Whether nobody need have done it: a reminder, a number that is found twice, a mandate whose last day is over, a test. Else a blank name is a former user. */
export const isByClock = (kind: string): boolean =>
  isAmong(['roleReminder', 'mandateReminder', 'mandateEnded', 'numberDouble', 'test'], kind);

/** Where a line of the inbox leads. */
export function newsPath({ kind, licenceId }: { readonly kind: string; readonly licenceId: string | null }): string {
  if (licenceId) return `/open/${licenceId}`;
  if (isAmong(TO_DECIDE, kind)) return '/requests';
  return isAmong(MANDATE_NEWS, kind) ? '/company' : '/profile';
}
