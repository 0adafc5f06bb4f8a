import type { PendingRequest } from '#contract/role';
import { parsePlainDate, type PlainDate } from '#domain/values/plain-date';
import { workingDaysBetween } from '#domain/values/working-days';
import { selectRows } from '#server/database/connection';
import { SELECT_GRANTS, toGrant, type GrantRow } from '#server/roles/grant-repository';
import type { Services } from '#server/services';
import { assertSupport } from '#server/support/assert-support';

const SHOWN = 200;

interface Applicant {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly mailSentAt: Date | null;
}

/**
 * Role requests that wait for a decision of `accountId`, oldest first; never their own.
 * @throws Problem 404 unless the account is of the support team
 */
export async function loadPendingRequests({ db }: Services, accountId: string): Promise<PendingRequest[]> {
  await assertSupport(db, accountId);
  const rows = await selectRows<GrantRow & Applicant>(
    db,
    `select r.*, a.first_name as "firstName", a.last_name as "lastName", a.email, m.sent_at as "mailSentAt"
     from (${SELECT_GRANTS} where g.status = 'requested' and g.account_id <> $1) r join accounts a on a.id = r."accountId"
     left join request_mails m on m.grant_id = r.id
     order by r."requestedAt", r.id limit $2`,
    [accountId, SHOWN],
  );
  return rows.map((row) => {
    const { firstName, lastName, email, words, mailSentAt } = row;
    const workingDays = workingDaysBetween(toDay(row.requestedAt), toDay(new Date()));
    const isFirstOfCompany = row.role === 'importer' && !row.hasAdministrator;
    return {
      grant: toGrant(row),
      firstName,
      lastName,
      email,
      words,
      workingDays,
      isFirstOfCompany,
      mailSentAt: mailSentAt?.toISOString() ?? null,
    };
  });
}

/** The day in UTC. */
const toDay = (at: Date): PlainDate => parsePlainDate(at.toISOString().slice(0, 10));
