import type { SessionMandate } from '#contract/mandate';
import { selectRows, type Database } from '#server/database/connection';

/** The mandates of the companies `accountId` is an importer of: active, and not over today (UTC), the earliest first. */
export const loadSessionMandates = (db: Database, accountId: string): Promise<SessionMandate[]> =>
  selectRows<SessionMandate>(
    db,
    `select m.id, m.agent_company_id as "agentCompanyId", m.from_day::text as "from", m.until_day::text as until,
            json_build_object('name', p.name, 'address', p.address, 'country', p.country) as principal
     from mandates m join companies p on p.id = m.principal_company_id
     where m.status = 'active' and (m.until_day is null or m.until_day >= (now() at time zone 'UTC')::date)
       and m.agent_company_id in (
         select company_id from role_grants where account_id = $1 and role = 'importer' and status = 'active')
     order by m.from_day, m.id`,
    [accountId],
  );
