import { createHash } from 'node:crypto';
import { RIGHTS, type Reach } from '#domain/rights';
import type { Viewer } from '#server/licences/visible-licences';
import type { ActiveGrant } from '#server/roles/grant-repository';

/**
 * What a change is told under, as the triggers of the database name it: `account:…`, `company:…`, `country:…`, `office:…`; the end of a
 * session as `session:…`, that of a role as `roles:…` of its account.
 */
export type Topic = string;

const TOPICS: Record<Reach, (accountId: string, grant: ActiveGrant) => Topic> = {
  own: (accountId) => `account:${accountId}`,
  company: (_, { companyId }) => `company:${companyId}`,
  principal: (_, { companyId }) => `company:${companyId}`,
  country: (_, { country }) => `country:${country}`,
  office: (_, { officeCode }) => `office:${officeCode}`,
  found: (_, { officeCode }) => `office:${officeCode}`,
};

/** Under which topics changes concern `viewer`: their own, and those their rights reach. */
export function topicsOf({ accountId, grants }: Viewer): ReadonlySet<Topic> {
  const reached = grants.flatMap((grant) =>
    (RIGHTS[grant.role].consult ?? []).map(({ reach }) => TOPICS[reach](accountId, grant)),
  );
  return new Set([`account:${accountId}`, ...reached]);
}

/** What ends a stream of the session `sid`: that it ends itself, or that a role of its account begins or ends to count. */
export const endsOf = (accountId: string, sid: string): ReadonlySet<Topic> =>
  new Set([`session:${createHash('sha256').update(sid).digest('hex')}`, `roles:${accountId}`]);
