import { findDeciders } from '#domain/workflow/grant';
import type { Role } from '#domain/workflow/role';
import type { Grant, RoleRequest } from '#contract/role';
import { findRow, selectRows, type Database, type Transaction } from '#server/database/connection';
import { readRows } from '#server/database/read-rows';
import { Problem } from '#server/http/problem';
import { AUTHORITY_NAME, nameHolder } from '#server/roles/holder';

/** A role that counts: only these let a person see or do anything. */
export interface ActiveGrant {
  readonly id: string;
  readonly role: Role;
  readonly companyId: string | null;
  readonly country: string | null;
  readonly officeCode: string | null;
  /** The company, authority or office as shown. */
  readonly holder: string;
}

export interface GrantRow {
  readonly id: string;
  readonly accountId: string;
  readonly role: Role;
  readonly status: Grant['status'];
  readonly companyId: string | null;
  readonly companyName: string | null;
  readonly country: string | null;
  readonly officeCode: string | null;
  readonly authorityName: string | null;
  readonly words: string;
  readonly requestedAt: Date;
  readonly decisionWords: string;
  readonly isAdministrator: boolean;
  /** The company has an active administrator. */
  readonly hasAdministrator: boolean;
  /** The authority of the company's country has an active officer, other than the person. */
  readonly isAuthorityStaffed: boolean;
}

/** Selects grants with the names of their companies and who is there to decide; a `where` follows. */
export const SELECT_GRANTS = `
  select g.id, g.account_id as "accountId", g.role, g.status, g.company_id as "companyId", c.name as "companyName",
         g.country, g.office_code as "officeCode", ${AUTHORITY_NAME} as "authorityName", g.words,
         g.requested_at as "requestedAt", g.decision_words as "decisionWords", g.is_administrator as "isAdministrator",
         exists (select 1 from role_grants m where m.company_id = g.company_id and m.status = 'active' and m.is_administrator)
           as "hasAdministrator",
         exists (select 1 from role_grants o where o.country = c.country and o.role = 'fmsca' and o.status = 'active'
           and o.account_id <> g.account_id) as "isAuthorityStaffed"
  from role_grants g left join companies c on c.id = g.company_id
  left join competent_authorities ca on ca.country = g.country`;

/** The grants of an account that count now, oldest first. */
export async function loadActiveGrants(
  db: Database,
  accountId: string,
  transaction?: Transaction,
): Promise<ActiveGrant[]> {
  const sql = `${SELECT_GRANTS} where g.account_id = $1 and g.status = 'active' order by g.requested_at, g.id`;
  const rows = await (transaction
    ? selectRows<GrantRow>(db, sql, [accountId], transaction)
    : readRows<GrantRow>(db, sql, [accountId]));
  return rows.map(toActiveGrant);
}

/**
 * The grant a person says they act under.
 * @throws Problem 404 `grant-not-active` when it is somebody else's, suspended, or not there
 */
export async function getActiveGrant(
  db: Database,
  accountId: string,
  grantId: string,
  transaction?: Transaction,
): Promise<ActiveGrant> {
  const grants = await loadActiveGrants(db, accountId, transaction);
  const grant = grants.find(({ id }) => id === grantId.toLowerCase());
  if (!grant) throw new Problem(404, 'grant-not-active', 'You do not hold this role at present.');
  return grant;
}

/** All grants of an account, asked for, refused and suspended ones too, oldest first. */
export async function loadGrants(db: Database, accountId: string): Promise<Grant[]> {
  const sql = `${SELECT_GRANTS} where g.account_id = $1 order by g.requested_at, g.id`;
  return (await selectRows<GrantRow>(db, sql, [accountId])).map(toGrant);
}

/** Whom a role is for: a company, a country's authority or a customs office. */
export type GrantPlace = Pick<GrantRow, 'companyId' | 'country' | 'officeCode'>;

export const findGrant = (db: Database, id: string, transaction?: Transaction): Promise<GrantRow | undefined> =>
  findRow<GrantRow>(db, `${SELECT_GRANTS} where g.id = $1`, [id], transaction);

/** Grants of one role of an account that are asked for, active or suspended: they stand in the way of the same again. */
export const findLiveGrants = (
  db: Database,
  accountId: string,
  role: Role,
  transaction: Transaction,
): Promise<GrantRow[]> =>
  selectRows<GrantRow>(
    db,
    `${SELECT_GRANTS} where g.account_id = $1 and g.role = $2 and g.status in ('requested', 'active', 'suspended')`,
    [accountId, role],
    transaction,
  );

/** @returns false when its id is taken, or a live grant stands in the way; nothing is changed then */
export async function insertRequest(
  db: Database,
  accountId: string,
  { id, role, words }: RoleRequest,
  { companyId, country, officeCode }: GrantPlace,
  transaction: Transaction,
): Promise<boolean> {
  const row = await findRow(
    db,
    `insert into role_grants (id, account_id, role, company_id, country, office_code, words, status)
     values ($1, $2, $3, $4, $5, $6, $7, 'requested') on conflict do nothing returning id`,
    [id, accountId, role, companyId, country, officeCode, words],
    transaction,
  );
  return row !== undefined;
}

/** A grant as it goes over the wire. */
export function toGrant(row: GrantRow): Grant {
  const { status, requestedAt, decisionWords, isAdministrator } = row;
  const waitsFor = status === 'requested' ? findDeciders(row) : [];
  return {
    ...toActiveGrant(row),
    status,
    requestedAt: requestedAt.toISOString(),
    decisionWords,
    isAdministrator,
    waitsFor,
  };
}

function toActiveGrant(row: GrantRow): ActiveGrant {
  const { id, role, companyId, country, officeCode } = row;
  return { id, role, companyId, country, officeCode, holder: nameHolder(row) };
}
