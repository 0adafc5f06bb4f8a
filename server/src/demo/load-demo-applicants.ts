import type { Database } from '#server/database/connection';
import { DEMO_APPLICANTS, type DemoApplicant } from '#server/demo/people';

/** Loads people who wait for a role, so that the support team's queue is not empty; decided ones stay decided. */
export async function loadDemoApplicants(db: Database): Promise<void> {
  for (const applicant of DEMO_APPLICANTS) await insertApplicant(db, applicant);
}

function insertApplicant(db: Database, it: DemoApplicant): Promise<unknown> {
  return db.query(
    `with account as (
       insert into accounts (id, email, first_name, last_name, confirmed_at)
       values ($1, $2, $3, $4, now() - make_interval(days => $10)) on conflict do nothing returning id)
     insert into role_grants (id, account_id, role, company_id, country, office_code, status, words, requested_at)
     select $5, account.id, $6, $7, $8, $9, 'requested', $11, now() - make_interval(days => $10) from account`,
    {
      bind: [
        it.accountId,
        it.email,
        it.firstName,
        it.lastName,
        it.grantId,
        it.role,
        it.company?.id ?? null,
        it.country ?? null,
        it.officeCode ?? null,
        it.daysAgo,
        it.words,
      ],
    },
  );
}
