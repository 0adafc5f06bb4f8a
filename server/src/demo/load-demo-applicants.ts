import { selectRows, type Database, type Transaction } from '#server/database/connection';
import { DEMO_APPLICANTS, type DemoApplicant } from '#server/demo/people';
import { countWaitingDays } from '#server/deciding/waiting-days';
import { PATIENCE_DAYS } from '#server/deciding/remind-deciders';
import { insertGrantEvent } from '#server/roles/grant-event';

const DAY_MS = 86_400_000;

/** Loads people who wait for a role, so that the queues of those who decide are not empty; decided ones stay decided. */
export async function loadDemoApplicants(db: Database): Promise<void> {
  for (const applicant of DEMO_APPLICANTS)
    await db.transaction(async (transaction) => {
      const now = new Date();
      const at = new Date(now.getTime() - applicant.daysAgo * DAY_MS);
      if (!(await insertAccount(db, applicant, at, transaction))) return;
      const isReminded = countWaitingDays(at, now) >= PATIENCE_DAYS;
      await insertRequest(db, applicant, at, isReminded ? now : null, transaction);
      const { grantId, accountId, words } = applicant;
      await insertGrantEvent(db, { grantId, kind: 'request', accountId, words }, at, transaction);
      if (isReminded)
        await insertGrantEvent(db, { grantId, kind: 'remind', accountId: null, words: '' }, now, transaction);
    });
}

/** @returns false when the person is there already */
async function insertAccount(
  db: Database,
  { accountId, email, firstName, lastName }: DemoApplicant,
  at: Date,
  transaction: Transaction,
): Promise<boolean> {
  const rows = await selectRows(
    db,
    `insert into accounts (id, email, first_name, last_name, confirmed_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning id`,
    [accountId, email, firstName, lastName, at],
    transaction,
  );
  return rows.length > 0;
}

async function insertRequest(
  db: Database,
  { grantId, accountId, role, company, country, officeCode, words }: DemoApplicant,
  at: Date,
  remindedAt: Date | null,
  transaction: Transaction,
): Promise<void> {
  const place = [company?.id ?? null, country ?? null, officeCode ?? null];
  await selectRows(
    db,
    `insert into role_grants
       (id, account_id, role, company_id, country, office_code, status, words, requested_at, reminded_at)
     values ($1, $2, $3, $4, $5, $6, 'requested', $7, $8, $9)`,
    [grantId, accountId, role, ...place, words, at, remindedAt],
    transaction,
  );
}
