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

/** What happens to a mandate. */
export type MandateEvent = 'request' | 'approve' | 'refuse' | 'end';

/** As what a person can take a step: an importer of the agent, an administrator of the company that gives it, one who decides. */
export type MandateHand = 'agent' | 'principal' | 'decider';

interface Step {
  readonly to: MandateStatus;
  readonly by: readonly MandateHand[];
}

/** Read each row as: a mandate in this status, on this event, by one of these hands, moves to that status. */
export const MANDATE_STEPS = {
  requested: {
    approve: { to: 'active', by: ['decider'] },
    refuse: { to: 'refused', by: ['decider'] },
    end: { to: 'ended', by: ['agent'] },
  },
  active: {
    end: { to: 'ended', by: ['agent', 'principal', 'decider'] },
  },
  refused: {},
  ended: {},
} as const satisfies Record<MandateStatus, Partial<Record<MandateEvent, Step>>>;

/** The status after `event` by somebody with these hands; undefined when the table has no such row. */
export function findNextMandateStatus(
  status: MandateStatus,
  event: MandateEvent,
  hands: readonly MandateHand[],
): MandateStatus | undefined {
  const step = (MANDATE_STEPS[status] as Partial<Record<MandateEvent, Step>>)[event];
  return step?.by.some((hand) => hands.includes(hand)) ? step.to : undefined;
}
