import { UniqueConstraintError } from 'sequelize';
import { recordCompanyEvent } from '#server/companies/company-event';
import { findRow, type Database, type Transaction } from '#server/database/connection';
import { Problem } from '#server/http/problem';

/**
 * An authority or the support team approves an importer of the company: with it the EORI is confirmed for this company, where it was only
 * claimed before. Its own administrator confirms nothing.
 * @throws Problem 409 `eori-confirmed` when it is confirmed for another company
 */
export async function confirmCompany(
  db: Database,
  companyId: string,
  accountId: string,
  transaction: Transaction,
): Promise<void> {
  const confirmed = await findRow<{ actedAs: 'authority' | 'support'; eori: string }>(
    db,
    `update companies c set confirmed_at = now(), confirmed_by = $2, version = version + 1 from role_grants d
     where c.id = $1 and c.confirmed_at is null and d.account_id = $2 and d.status = 'active'
       and (d.role = 'support' or (d.role = 'fmsca' and d.country = c.country))
     returning case d.role when 'support' then 'support' else 'authority' end as "actedAs", c.eori`,
    [companyId, accountId],
    transaction,
  ).catch(explainConfirmed);
  if (!confirmed) return;
  const { actedAs, eori } = confirmed;
  const happened = { companyId, kind: 'confirm', accountId, actedAs, before: {}, after: { eori }, words: '' } as const;
  await recordCompanyEvent(db, happened, transaction);
}

/** Of two claims one is confirmed. */
export function explainConfirmed(error: unknown): never {
  if (!(error instanceof UniqueConstraintError)) throw error;
  throw new Problem(
    409,
    'eori-confirmed',
    'This EORI is confirmed for another company. The support team can correct the one that is wrong.',
  );
}
