import { findRow, type Database, type Transaction } from '#server/database/connection';

/** What the e-mail of a role request depends on, beside the request itself. */
export interface MailFacts {
  /** Of the company, authority or office. */
  readonly country: string;
  /** The person holds another role already. */
  readonly isAdditional: boolean;
  readonly sentCc: string | null;
  readonly sentAt: Date | null;
}

export const findMailFacts = (
  db: Database,
  grantId: string,
  transaction?: Transaction,
): Promise<MailFacts | undefined> =>
  findRow<MailFacts>(
    db,
    `select coalesce(c.country, g.country, '') as country, m.cc as "sentCc", m.sent_at as "sentAt",
            exists (select 1 from role_grants o where o.account_id = g.account_id and o.status = 'active' and o.id <> g.id)
              as "isAdditional"
     from role_grants g left join companies c on c.id = g.company_id left join request_mails m on m.grant_id = g.id
     where g.id = $1`,
    [grantId],
    transaction,
  );

/** @returns false when it was sent before, or the request does not wait any more; nothing is changed then */
export async function insertRequestMail(
  db: Database,
  grantId: string,
  cc: string,
  transaction: Transaction,
): Promise<boolean> {
  const sql = `
    with asked as (select id from role_grants where id = $1 and status = 'requested' for share)
    insert into request_mails (grant_id, cc) select id, $2 from asked on conflict do nothing returning grant_id`;
  return (await findRow(db, sql, [grantId, cc], transaction)) !== undefined;
}
