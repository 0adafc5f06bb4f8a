import type { GrantEvent } from '#domain/workflow/grant';
import { findRow, type Database } from '#server/database/connection';
import { isDecidedBy } from '#server/deciding/decides';
import { countWaitingDays } from '#server/deciding/waiting-days';
import { loadActorName } from '#server/notifications/name-parties';
import type { DescribeNews, NewsFacts } from '#server/notifications/news-facts';
import { PROFILE_PATH, REQUESTS_PATH } from '#server/notifications/news-link';
import { ROLE_NEWS } from '#server/notifications/role-news-kinds';
import { getWords, wordsIn, type Words } from '#server/notifications/words';
import { findGrant, toGrant, type GrantRow } from '#server/roles/grant-repository';

/** News of a role: a request for whoever can decide about it now, the rest for the person whose role it is. */
export const describeRoleNews: DescribeNews = async ({ db }, { accountId, actorId, causeId, kind, language }) => {
  const event = await findEvent(db, causeId, accountId);
  const grant = event && (await findGrant(db, event.grantId));
  if (!grant || kind === null) return undefined;
  const words = wordsIn(language);
  const by = (await loadActorName(db, actorId)) || words.formerUser;
  const values = { ...nameRole(grant, words), ...event.person, by };
  if (ROLE_NEWS[event.kind]?.to === 'holder') return toHolderNews(event.kind, grant, values);
  if (!event.canDecide) return undefined;
  const workingDays = String(countWaitingDays(grant.requestedAt, new Date()));
  return {
    outcome: kind,
    values: { ...values, workingDays },
    because: 'decider',
    open: 'requests',
    path: REQUESTS_PATH,
  };
};

interface RoleEvent {
  readonly grantId: string;
  readonly kind: GrantEvent | 'remind';
  /** The person whose role it is. */
  readonly person: { readonly firstName: string; readonly lastName: string; readonly email: string };
  /** It is still asked for, and the reader decides about it. */
  readonly canDecide: boolean;
}

const findEvent = (db: Database, eventId: string, readerId: string): Promise<RoleEvent | undefined> =>
  findRow<RoleEvent>(
    db,
    `select e.grant_id as "grantId", e.kind, g.status = 'requested' and ${isDecidedBy('$2')} as "canDecide",
            json_build_object('firstName', a.first_name, 'lastName', a.last_name, 'email', a.email) as person
     from grant_events e join role_grants g on g.id = e.grant_id join accounts a on a.id = g.account_id
     left join companies c on c.id = g.company_id where e.id = $1`,
    [eventId, readerId],
  );

const nameRole = (grant: GrantRow, words: Words) => ({
  role: getWords(words.roles, grant.role),
  holder: toGrant(grant).holder,
});

const OUTCOMES: Partial<Record<GrantEvent | 'remind', string>> = {
  approve: 'roleApproved',
  refuse: 'roleRefused',
  suspend: 'roleSuspended',
  restore: 'roleRestored',
  appoint: 'roleAppointed',
};

function toHolderNews(kind: RoleEvent['kind'], grant: GrantRow, values: NewsFacts['values']): NewsFacts {
  const isFirst = kind === 'approve' && grant.isAdministrator;
  return {
    outcome: isFirst ? 'roleApprovedFirst' : (OUTCOMES[kind] ?? kind),
    values,
    because: 'role',
    open: 'roles',
    path: PROFILE_PATH,
  };
}
