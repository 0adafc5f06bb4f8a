import type { Audience, LicenceEventKind } from '#domain/audience';
import { AUDIENCES } from '#domain/audience';
import { selectRows, type Database, type Transaction } from '#server/database/connection';

/** Someone a licence concerns, and as what: the first of requester, company, principal, authority, office that applies. */
export interface Concerned {
  readonly accountId: string;
  readonly audience: Audience;
}

/** What the audiences of a licence are found by. */
export interface LicenceParties {
  readonly licenceId: string;
  readonly requesterId: string;
}

const ORDER: readonly Audience[] = ['requester', 'company', 'principal', 'authority', 'office'];

const MEMBERS: Record<Audience, string> = {
  requester: `select a.id as account_id from licences l join accounts a on a.id = l.requester_id
    where l.id = $1 and a.erased_at is null`,
  company: `select g.account_id from licences l join role_grants g on g.company_id = l.company_id
    where l.id = $1 and g.role = 'importer' and g.status = 'active'`,
  principal: `select g.account_id from licences l join role_grants g on g.company_id = l.principal_company_id
    where l.id = $1 and g.role = 'importer' and g.status = 'active'`,
  authority: `select g.account_id from licences l join role_grants g on g.country = l.entry_country
    where l.id = $1 and g.role = 'fmsca' and g.status = 'active'`,
  office: `select g.account_id from licences l join role_grants g on g.office_code = l.point_of_entry
      or g.office_code in (select f.office_code from office_sights f where f.licence_id = l.id)
    where l.id = $1 and g.role = 'customs' and g.status = 'active'`,
};

/** Everyone to be told of an event of kind `kind`, each once; who did it is told only as the requester. */
export async function findConcerned(
  db: Database,
  event: { readonly licenceId: string; readonly kind: LicenceEventKind; readonly actorId: string },
  transaction: Transaction,
): Promise<Concerned[]> {
  const all = await findAudiences(db, event.licenceId, AUDIENCES[event.kind], { transaction });
  return all.filter(({ accountId, audience }) => accountId !== event.actorId || audience === 'requester');
}

/** As what a licence concerns each of `accountIds` now; whom it does not concern is left out. */
export async function findAudiencesOf(
  db: Database,
  licenceId: string,
  accountIds: readonly string[],
): Promise<Map<string, Audience>> {
  const found = await findAudiences(db, licenceId, ORDER, { accountIds });
  return new Map(found.map(({ accountId, audience }) => [accountId, audience]));
}

/** The accounts of the authority a licence concerns now. */
export async function findAuthority(db: Database, licenceId: string, transaction?: Transaction): Promise<string[]> {
  const all = await findAudiences(db, licenceId, ['authority'], transaction ? { transaction } : {});
  return all.map(({ accountId }) => accountId);
}

/** The accounts of the authority and the offices a licence concerns now. */
export async function findOfficials(db: Database, licenceId: string, transaction?: Transaction): Promise<string[]> {
  const all = await findAudiences(db, licenceId, ['authority', 'office'], transaction ? { transaction } : {});
  return all.map(({ accountId }) => accountId);
}

async function findAudiences(
  db: Database,
  licenceId: string,
  audiences: readonly Audience[],
  { accountIds = null, transaction }: { accountIds?: readonly string[] | null; transaction?: Transaction },
): Promise<Concerned[]> {
  if (!audiences.length) return [];
  const members = ORDER.filter((it) => audiences.includes(it)).map(
    (audience) =>
      `select account_id, '${audience}' as audience, ${ORDER.indexOf(audience)} as place from (${MEMBERS[audience]}) m
       where $2::uuid[] is null or account_id = any($2::uuid[])`,
  );
  return selectRows<Concerned>(
    db,
    `select distinct on (account_id) account_id as "accountId", audience
     from (${members.join(' union all ')}) all_members order by account_id, place`,
    [licenceId, accountIds],
    transaction,
  );
}
