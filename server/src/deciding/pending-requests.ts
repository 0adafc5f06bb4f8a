import type { PendingRequest } from '#contract/role';
import type { Company } from '#contract/company';
import { OTHER_CLAIMS, SELECT_COMPANIES } from '#server/companies/company-repository';
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
  readonly company: Company | null;
  readonly otherClaims: readonly Company[];
}

/**
 * Role requests that wait for a decision of `accountId`, oldest first; never their own.
 * @throws Problem 404 for somebody who decides about no role
 */
export async function loadPendingRequests({ db }: Services, accountId: string): Promise<PendingRequest[]> {
  await assertDecider(db, accountId);
  const rows = await selectRows<GrantRow & Applicant>(
    db,
    `select r.*, (select row_to_json(s) from (${SELECT_COMPANIES} where id = c.id) s) as company,
            array(select row_to_json(s) from (${OTHER_CLAIMS}) s) as "otherClaims", a.first_name as "firstName", a.last_name as "lastName", a.email, m.sent_at as "mailSentAt"
     from (${SELECT_GRANTS} where g.status = 'requested' and ${isDecidedBy('$1')}) r
     join accounts a on a.id = r."accountId" left join companies c on c.id = r."companyId" left join request_mails m on m.grant_id = r.id
     order by r."requestedAt", r.id limit $2`,
    [accountId, SHOWN],
  );
  return rows.map(toPendingRequest);
}

function toPendingRequest(row: GrantRow & Applicant): PendingRequest {
  const { firstName, lastName, email, words, mailSentAt, company, otherClaims } = row;
  return {
    grant: toGrant(row),
    firstName,
    lastName,
    email,
    words,
    workingDays: countWaitingDays(row.requestedAt, new Date()),
    isFirstOfCompany: row.role === 'importer' && !row.hasAdministrator,
    company,
    otherClaims: [...otherClaims],
    mailSentAt: mailSentAt?.toISOString() ?? null,
  };
}
