import { findNextMandateStatus, type MandateHand, type MandateStatus } from '#domain/mandate';
import type { Mandate, RequestMandate } from '#contract/mandate';
import { findRow, selectRows, type Database, type Transaction } from '#server/database/connection';
import { accountsWith, handsOf } from '#server/mandates/mandate-hands';

/** More are not shown: those that count come first. */
const SHOWN = 500;

/** A mandate as SQL gives it, with what the person asking is to it. */
export interface MandateRow extends Omit<Mandate, 'requestedAt' | 'canDecide' | 'canEnd'> {
  readonly requestedAt: Date;
  readonly requesterId: string;
  readonly hands: readonly MandateHand[];
}

const TODAY = `(now() at time zone 'UTC')::date`;
/** What is over is ended, whether or not anybody wrote it down. */
const STATUS = `case when m.status in ('requested', 'active') and m.until_day < ${TODAY} then 'ended' else m.status end`;
const side = (company: string) =>
  `json_build_object('id', ${company}.id, 'name', ${company}.name, 'eori', ${company}.eori, 'address', ${company}.address,
     'country', ${company}.country)`;

/** Selects mandates as `$1` stands to them; a `where` follows. */
const SELECT = `
  select m.id, ${STATUS} as status, ${side('a')} as agent, ${side('p')} as principal, m.from_day::text as "from",
         m.until_day::text as until, m.words, m.decision_words as "decisionWords", m.requested_by as "requesterId",
         trim(r.first_name || ' ' || r.last_name) as "requestedBy", m.requested_at as "requestedAt",
         ${handsOf('$1::uuid')} as hands
  from mandates m
  join companies a on a.id = m.agent_company_id
  join companies p on p.id = m.principal_company_id
  join accounts r on r.id = m.requested_by`;

/** The mandate as `accountId` stands to it; undefined when there is none. */
export const findMandate = (
  db: Database,
  accountId: string,
  id: string,
  transaction?: Transaction,
): Promise<MandateRow | undefined> =>
  findRow<MandateRow>(db, `${SELECT} where m.id = $2`, [accountId, id], transaction);

/** One that must be there: it was just read or written. */
export async function getMandate(
  db: Database,
  accountId: string,
  id: string,
  transaction: Transaction,
): Promise<MandateRow> {
  const row = await findMandate(db, accountId, id, transaction);
  if (!row) throw new Error('The mandate just written is not there.');
  return row;
}

/** The mandate, locked until `transaction` ends. */
export const findMandateForUpdate = (
  db: Database,
  accountId: string,
  id: string,
  transaction: Transaction,
): Promise<MandateRow | undefined> =>
  findRow<MandateRow>(db, `${SELECT} where m.id = $2 for update of m`, [accountId, id], transaction);

/** The mandate between two companies that is asked for or active, and not over. */
export const findLiveMandate = (
  db: Database,
  accountId: string,
  agentCompanyId: string,
  principalCompanyId: string,
  transaction: Transaction,
): Promise<MandateRow | undefined> =>
  findRow<MandateRow>(
    db,
    `${SELECT} where m.agent_company_id = $2 and m.principal_company_id = $3 and ${STATUS} in ('requested', 'active')`,
    [accountId, agentCompanyId, principalCompanyId],
    transaction,
  );

/** Those of the companies `accountId` is an active importer of, on either side: what counts first, then the newest. */
export const loadMandates = (db: Database, accountId: string): Promise<MandateRow[]> =>
  selectRows<MandateRow>(
    db,
    `with own as (
       select company_id from role_grants where account_id = $1 and role = 'importer' and status = 'active')
     ${SELECT} where m.agent_company_id in (select company_id from own) or m.principal_company_id in (select company_id from own)
     order by array_position('{requested,active,refused,ended}'::text[], ${STATUS}), m.requested_at desc, m.id limit ${SHOWN}`,
    [accountId],
  );

/** Those that wait for a decision of `accountId`, oldest first. */
export const loadWaitingMandates = (db: Database, accountId: string): Promise<MandateRow[]> =>
  selectRows<MandateRow>(
    db,
    `${SELECT} where ${STATUS} = 'requested' and $1::uuid in (${accountsWith('decider')})
     order by m.requested_at, m.id limit ${SHOWN}`,
    [accountId],
  );

/** @returns false when its id is taken; nothing is changed then */
export async function insertMandate(
  db: Database,
  accountId: string,
  { id, agentCompanyId, principalCompanyId, from, until, words }: RequestMandate,
  transaction: Transaction,
): Promise<boolean> {
  const row = await findRow(
    db,
    `insert into mandates (id, agent_company_id, principal_company_id, status, from_day, until_day, words, requested_by)
     values ($1, $2, $3, 'requested', $4, $5, $6, $7) on conflict (id) do nothing returning id`,
    [id, agentCompanyId, principalCompanyId, from, until, words, accountId],
    transaction,
  );
  return row !== undefined;
}

/** Moves a mandate to a status; `decisionWords` where it was decided. */
export async function moveMandate(
  db: Database,
  id: string,
  status: MandateStatus,
  decisionWords: string | null,
  transaction: Transaction,
): Promise<void> {
  await db.query('update mandates set status = $2, decision_words = coalesce($3, decision_words) where id = $1', {
    bind: [id, status, decisionWords],
    transaction,
  });
}

/** A mandate as it goes over the wire to the person it was loaded for. */
export function toMandate({ hands, requesterId: _, requestedAt, ...row }: MandateRow): Mandate {
  return {
    ...row,
    requestedAt: requestedAt.toISOString(),
    canDecide: findNextMandateStatus(row.status, 'approve', hands) !== undefined,
    canEnd: findNextMandateStatus(row.status, 'end', hands) !== undefined,
  };
}
