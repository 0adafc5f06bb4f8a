import type { Role } from '#domain/workflow/role';

/** Where a role of a person stands. */
export type GrantStatus = 'requested' | 'active' | 'refused' | 'suspended' | 'ended';

/** What happens to a role: asked for, decided, taken away for a time and given back, given up, made the company's administrator. */
export type GrantEvent = 'request' | 'approve' | 'refuse' | 'suspend' | 'restore' | 'end' | 'appoint';

/** Who may take the step: those who decide about the role, or the person whose role it is. */
export type GrantHand = 'decider' | 'holder';

interface Step {
  readonly to: GrantStatus;
  readonly by: GrantHand;
}

/** Read each row as: a role in this status, on this event, moves to that status; a decider never decides about a role of their own. */
export const GRANT_STEPS = {
  requested: {
    approve: { to: 'active', by: 'decider' },
    refuse: { to: 'refused', by: 'decider' },
    end: { to: 'ended', by: 'holder' },
  },
  active: {
    suspend: { to: 'suspended', by: 'decider' },
    appoint: { to: 'active', by: 'decider' },
    end: { to: 'ended', by: 'holder' },
  },
  suspended: {
    restore: { to: 'active', by: 'decider' },
    end: { to: 'ended', by: 'holder' },
  },
  refused: {},
  ended: {},
} as const satisfies Record<GrantStatus, Partial<Record<GrantEvent, Step>>>;

/** The step of `event` from `status`; undefined when the table has none. */
export function findGrantStep(status: GrantStatus, event: GrantEvent): Step | undefined {
  return (GRANT_STEPS[status] as Partial<Record<GrantEvent, Step>>)[event];
}

/** Whose step `event` is, in whatever status. */
export function findGrantHand(event: GrantEvent): GrantHand | undefined {
  const statuses = Object.keys(GRANT_STEPS) as GrantStatus[];
  return statuses.map((status) => findGrantStep(status, event)?.by).find((by) => by !== undefined);
}

/** What it takes to know whether a step is possible. */
export interface GrantStanding {
  readonly role: Role;
  readonly status: GrantStatus;
  readonly isAdministrator: boolean;
}

/** The status after `event`; undefined where it is not possible. Only importers are appointed, and once. */
export function findNextGrantStatus(
  { role, status, isAdministrator }: GrantStanding,
  event: GrantEvent,
): GrantStatus | undefined {
  if (event === 'appoint' && (role !== 'importer' || isAdministrator)) return undefined;
  return findGrantStep(status, event)?.to;
}

/** A person who may decide about roles: the company's administrator, an officer of its country's authority, the support team. */
export type DeciderKind = 'administrator' | 'authority' | 'support';

/**
 * Who decides about roles. An importer of a company: its administrator (colleagues), the competent authority of the company's
 * country, or the support team; officers: the support team. Where no administrator or no officer is active, the others decide.
 *
 * @source Seed user guide, "Request importer role"; health.belgium.be (authority of the country where the company is based)
 */
export const DECIDERS: Record<Role, readonly DeciderKind[]> = {
  importer: ['administrator', 'authority', 'support'],
  fmsca: ['support'],
  customs: ['support'],
  support: [],
};

/** What is known of a role when it is asked who decides. */
export interface DecisionFacts {
  readonly role: Role;
  /** The role belongs to an administrator of the company: colleagues do not decide about it. */
  readonly isAdministrator: boolean;
  /** The company has an active administrator. */
  readonly hasAdministrator: boolean;
  /** An officer of the authority of the company's country is active; never where the country is no Member State. */
  readonly isAuthorityStaffed: boolean;
}

/** Who can decide now; the support team can always. */
export function findDeciders({ role, ...facts }: DecisionFacts): DeciderKind[] {
  const isThere: Record<DeciderKind, boolean> = {
    administrator: facts.hasAdministrator && !facts.isAdministrator,
    authority: facts.isAuthorityStaffed,
    support: true,
  };
  return DECIDERS[role].filter((kind) => isThere[kind]);
}
