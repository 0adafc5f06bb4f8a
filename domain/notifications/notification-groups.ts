import type { Audience } from '#domain/audience';

/** What a person may switch mails and push messages on and off for. The inbox is never off. */
export const NOTIFICATION_GROUPS = [
  'ownDecisions',
  'ownSteps',
  'accepted',
  'official',
  'ownRoles',
  'requests',
  'mandates',
] as const;
export type NotificationGroup = (typeof NOTIFICATION_GROUPS)[number];

/** Why the mails of a group cannot be switched off: an article, or a rule of our own that claims none. */
export interface RequiredMail {
  readonly by: 'law' | 'us';
  readonly source: string;
}

/**
 * The groups whose mails always go, at once: neither a switch, a digest nor quiet hours hold them.
 *
 * `accepted`: Reg. (EC) 1024/2008, art. 6(2): the authority informs customs as soon as a licence has been accepted.
 * The other two are ours: no article asks for them, but nobody should miss what was decided about their own licence or role.
 */
export const REQUIRED_MAILS: Partial<Record<NotificationGroup, RequiredMail>> = {
  accepted: { by: 'law', source: 'Reg. (EC) No 1024/2008, art. 6(2)' },
  ownDecisions: { by: 'us', source: 'F1: decisions about the licences of oneself and one’s company' },
  ownRoles: { by: 'us', source: 'R5: what became of one’s role' },
};

const OWN: readonly Audience[] = ['requester', 'company', 'principal'];
const DECISIONS = ['validate', 'reject', 'return', 'cancel', 'clear', 'suspend', 'refuse', 'correct'];
const ACCEPTANCE = ['validate', 'cancel'];

/** Roles, mandates and late decisions are told by kind alone. */
const BY_KIND: Readonly<Record<string, NotificationGroup>> = {
  lateDecision: 'official',
  numberDouble: 'official',
  roleRequested: 'requests',
  roleReminder: 'requests',
  roleDecided: 'ownRoles',
  roleSuspended: 'ownRoles',
  roleRestored: 'ownRoles',
  roleAppointed: 'ownRoles',
  mandateRequested: 'requests',
  mandateReminder: 'requests',
  mandateDecided: 'mandates',
  mandateEnded: 'mandates',
};

/** The group of news of `kind`; of a licence event, as `audience` is told of it. */
export function groupOf(kind: string, audience?: Audience): NotificationGroup {
  const known = BY_KIND[kind];
  if (known) return known;
  if (audience && OWN.includes(audience)) return DECISIONS.includes(kind) ? 'ownDecisions' : 'ownSteps';
  return audience === 'office' && ACCEPTANCE.includes(kind) ? 'accepted' : 'official';
}
