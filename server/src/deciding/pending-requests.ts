import type { PendingRequest } from '#contract/role';
import { selectRows } from '#server/database/connection';
import { assertDecider } from '#server/deciding/assert-decider';
import { isDecidedBy } from '#server/deciding/decides';
import { countWaitingDays } from '#server/deciding/waiting-days';
import { SELECT_GRANTS, toGrant, type GrantRow } from '#server/roles/grant-repository';
import type { Services } from '#server/services';

const SHOWN = 200;

interface Applicant {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly mailSentAt: Date | null;
}

/**
 * Role requests that wait for a decision of `accountId`, oldest first; never their own.
 * @throws Problem 404 for somebody who decides about no role
 */
export async function loadPendingRequests({ db }: Services, accountId: string): Promise<PendingRequest[]> {
  await assertDecider(db, accountId);
  const rows = await selectRows<GrantRow & Applicant>(
    db,
    `select r.*, a.first_name as "firstName", a.last_name as "lastName", a.email, m.sent_at as "mailSentAt"
     from (${SELECT_GRANTS} where g.status = 'requested' and ${isDecidedBy('$1')}) r
     join accounts a on a.id = r."accountId" left join request_mails m on m.grant_id = r.id
     order by r."requestedAt", r.id limit $2`,
    [accountId, SHOWN],
  );
  return rows.map(toPendingRequest);
}

function toPendingRequest(row: GrantRow & Applicant): PendingRequest {
  const { firstName, lastName, email, words, mailSentAt } = row;
  return {
    grant: toGrant(row),
    firstName,
    lastName,
    email,
    words,
    workingDays: countWaitingDays(row.requestedAt, new Date()),
    isFirstOfCompany: row.role === 'importer' && !row.hasAdministrator,
    mailSentAt: mailSentAt?.toISOString() ?? null,
  };
}
