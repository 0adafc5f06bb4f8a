import { v7 as newUuid } from 'uuid';
import type { MandateStatus } from '#domain/mandate';
import type { Database } from '#server/database/connection';
import { ANA, DEMO_COMPANIES } from '#server/demo/people';

const [PEETERS, DE_VRIES] = DEMO_COMPANIES.map(({ id }) => id);

interface MandateParts {
  /** Companies by their ids. */
  readonly agent?: string | undefined;
  readonly principal?: string | undefined;
  readonly status?: MandateStatus;
  readonly from?: string;
  readonly until?: string | null;
}

/** The day in UTC, so many days from now. */
export const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A mandate of Peeters Hout from De Vries, given and in force unless said otherwise; its id. */
export async function insertMandate(
  db: Database,
  { agent = PEETERS, principal = DE_VRIES, status = 'active', from = dayFromNow(0), until = null }: MandateParts = {},
): Promise<string> {
  const id = newUuid();
  await db.query(
    `insert into mandates (id, agent_company_id, principal_company_id, status, from_day, until_day, requested_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    { bind: [id, agent, principal, status, from, until, ANA.accountId] },
  );
  return id;
}
