import type { PlainDate } from '#domain/values/plain-date';

/** Asked for by the agent, decided by the company that gives it (or those who decide for it), ended by either side. */
export type MandateStatus = 'requested' | 'active' | 'refused' | 'ended';

/** The days on which an agent may act for a company; `until` is the last one, null while no end is set. */
export interface MandateTerm {
  readonly status: MandateStatus;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

/**
 * Whether the agent may make and submit licences for the company on `day`.
 * @source health.belgium.be, bundesamt-wald.at: forwarders may act for importers, with power of attorney
 */
export function isMandateInForce({ status, from, until }: MandateTerm, day: PlainDate): boolean {
  return status === 'active' && from <= day && (until === null || day <= until);
}
