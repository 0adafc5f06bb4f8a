import type { CompanyDetails, Member } from '#contract/company';
import { loadCompanyEvents } from '#server/companies/company-event';
import { COMPANY_COLUMNS } from '#server/companies/company-repository';
import { findRow, selectRows, type Database } from '#server/database/connection';
import { notFound } from '#server/http/problem';
import { loadActiveGrants } from '#server/roles/grant-repository';
import type { Services } from '#server/services';

/**
 * A company with its importers and its history, for one of them and the support team.
 * @throws Problem 404 for everybody else
 */
export async function loadCompanyDetails({ db }: Services, accountId: string, id: string): Promise<CompanyDetails> {
  const grants = await loadActiveGrants(db, accountId);
  const isSupport = grants.some(({ role }) => role === 'support');
  const mayRead = isSupport || grants.some(({ companyId }) => companyId === id);
  const row = mayRead ? await findDetails(db, id) : undefined;
  if (!row) throw notFound();
  const { address, phone, email, sectionChapters, version, ...company } = row;
  const [members, history] = await Promise.all([loadMembers(db, accountId, id), loadCompanyEvents(db, id, isSupport)]);
  return { company, address, phone, email, sectionChapters, version: Number(version), history, members };
}

type DetailsRow = CompanyDetails['company'] & Omit<CompanyDetails, 'company' | 'members' | 'history'>;

const findDetails = (db: Database, id: string): Promise<DetailsRow | undefined> =>
  findRow<DetailsRow>(
    db,
    `select ${COMPANY_COLUMNS}, version, address, phone, email, section_chapters as "sectionChapters"
     from companies where id = $1`,
    [id],
  );

/** Addresses are for an administrator, who answers for the company's people. */
async function loadMembers(db: Database, accountId: string, companyId: string): Promise<Member[]> {
  const members = await selectRows<Member>(
    db,
    `select g.id as "grantId", a.first_name as "firstName", a.last_name as "lastName", a.email, g.status,
            g.is_administrator as "isAdministrator", g.account_id = $1 as "isSelf"
     from role_grants g join accounts a on a.id = g.account_id
     where g.company_id = $2 and g.status in ('active', 'suspended')
     order by g.is_administrator desc, g.status, a.last_name, a.first_name, g.id`,
    [accountId, companyId],
  );
  const isSeen = members.some((member) => member.isSelf && member.isAdministrator && member.status === 'active');
  return members.map((member) => ({ ...member, email: isSeen ? member.email : null }));
}
