import { hashPassword } from '#server/accounts/password';
import { findRow, type Database, type Transaction } from '#server/database/connection';
import { DEMO_COMPANIES, DEMO_PASSWORD, DEMO_PEOPLE, SOFIE, type DemoPerson } from '#server/demo/people';
import { insertGrantEvent } from '#server/roles/grant-event';
import { insertCompany } from '#server/companies/company-repository';

/** Loads the people of the demo with their companies and roles; who is there already stays as they are. */
export async function loadDemoPeople(db: Database): Promise<void> {
  const missing = await findMissing(db);
  if (!missing.length) return;
  for (const company of DEMO_COMPANIES)
    await insertCompany(db, { ...company, phone: '', email: '', sectionChapters: ['importedTimberProducts'] }, null);
  const passwordHash = await hashPassword(DEMO_PASSWORD, { lane: 'demo', isKnown: true });
  await db.transaction(async (transaction) => {
    for (const person of missing) {
      await insertAccount(db, person, passwordHash, transaction);
      await insertGrant(db, person, transaction);
    }
    for (const person of missing) await insertApproval(db, person, transaction);
    const confirm =
      'update companies set confirmed_at = now(), confirmed_by = $2 where id = $1 and confirmed_at is null';
    for (const { id } of DEMO_COMPANIES) await db.query(confirm, { bind: [id, SOFIE.accountId], transaction });
  });
}

async function findMissing(db: Database): Promise<DemoPerson[]> {
  const ids = DEMO_PEOPLE.map(({ accountId }) => accountId);
  const row = await findRow<{ ids: string[] | null }>(
    db,
    'select array_agg(id::text) as ids from accounts where id = any($1::uuid[])',
    [ids],
  );
  return DEMO_PEOPLE.filter(({ accountId }) => !row?.ids?.includes(accountId));
}

function insertAccount(db: Database, it: DemoPerson, passwordHash: string, transaction: Transaction): Promise<unknown> {
  return db.query(
    `insert into accounts (id, email, first_name, last_name, password_hash, is_demo, confirmed_at)
     values ($1, $2, $3, $4, $5, true, now()) on conflict do nothing`,
    { bind: [it.accountId, it.email, it.firstName, it.lastName, passwordHash], transaction },
  );
}

function insertGrant(db: Database, it: DemoPerson, transaction: Transaction): Promise<unknown> {
  return db.query(
    `insert into role_grants (id, account_id, role, company_id, country, office_code, is_administrator, status, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'active', now()) on conflict do nothing`,
    {
      bind: [
        it.grantId,
        it.accountId,
        it.role,
        it.company?.id ?? null,
        it.country ?? null,
        it.officeCode ?? null,
        it.isAdministrator ?? false,
      ],
      transaction,
    },
  );
}

/** Sofie approved everybody; nobody decides about a role of their own. */
async function insertApproval(db: Database, it: DemoPerson, transaction: Transaction): Promise<void> {
  const by = it.accountId === SOFIE.accountId ? null : SOFIE.accountId;
  await insertGrantEvent(
    db,
    { grantId: it.grantId, kind: 'approve', accountId: by, words: '' },
    new Date(),
    transaction,
  );
}
