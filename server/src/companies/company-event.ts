import { v7 as newUuid } from 'uuid';
import type { CompanyEvent } from '#contract/company';
import { selectRows, type Database, type Transaction } from '#server/database/connection';

/** Something that became of a company's details. */
export interface CompanyHappening extends Pick<CompanyEvent, 'kind' | 'actedAs' | 'before' | 'after' | 'words'> {
  readonly companyId: string;
  readonly accountId: string;
}

/** Writes one line of a company's history, in the transaction that changes it. */
export async function recordCompanyEvent(
  db: Database,
  { companyId, kind, accountId, actedAs, before, after, words }: CompanyHappening,
  transaction: Transaction,
): Promise<void> {
  const sql = `
    insert into company_events (id, company_id, kind, account_id, acted_as, before, after, words)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`;
  const fields = [JSON.stringify(before), JSON.stringify(after)];
  await selectRows(db, sql, [newUuid(), companyId, kind, accountId, actedAs, ...fields, words], transaction);
}

/** What became of a company, newest first; names of others only where `areNamesSeen`, or where they are of the company. */
export async function loadCompanyEvents(
  db: Database,
  companyId: string,
  areNamesSeen: boolean,
): Promise<CompanyEvent[]> {
  const rows = await selectRows<Omit<CompanyEvent, 'at'> & { readonly at: Date }>(
    db,
    `select e.id, e.kind, e.acted_as as "actedAs", e.before, e.after, e.words, e.at,
            case when $2 or e.acted_as = 'administrator' then trim(a.first_name || ' ' || a.last_name) end as by
     from company_events e join accounts a on a.id = e.account_id where e.company_id = $1 order by e.id desc limit 200`,
    [companyId, areNamesSeen],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
