import type { Mandate, RequestMandate } from '#contract/mandate';
import { holdAccount } from '#server/accounts/hold-account';
import { findRow, selectRows, type Database, type Transaction } from '#server/database/connection';
import { notFound, Problem } from '#server/http/problem';
import { refuseField } from '#server/http/refuse-field';
import { insertMandateEvent, recordMandateEvent } from '#server/mandates/mandate-event';
import {
  findLiveMandate,
  getMandate,
  findMandate,
  insertMandate,
  toMandate,
  type MandateRow,
} from '#server/mandates/mandate-repository';
import { loadActiveGrants } from '#server/roles/grant-repository';
import type { Services } from '#server/services';

/**
 * An importer of the agent asks a company for a mandate. Asked again, by the same id or for the same two companies, the
 * answer is the mandate there is.
 * @throws Problem 401 when the account was erased meanwhile; 404 unless the person acts for the agent; 422 for an unknown or the same company and for days that cannot
 *   be; 409 `id-taken`
 */
export async function requestMandate(services: Services, accountId: string, sent: RequestMandate): Promise<Mandate> {
  const { db } = services;
  // Ids are compared as the database writes them.
  const [agentCompanyId, principalCompanyId] = [
    sent.agentCompanyId.toLowerCase(),
    sent.principalCompanyId.toLowerCase(),
  ];
  const request = { ...sent, id: sent.id.toLowerCase(), agentCompanyId, principalCompanyId };
  return db.transaction(async (transaction) => {
    await holdAccount(db, accountId, transaction);
    const grants = await loadActiveGrants(db, accountId, transaction);
    if (!grants.some(({ role, companyId }) => role === 'importer' && companyId === agentCompanyId)) throw notFound();
    await lockPrincipal(db, principalCompanyId, transaction);
    const there = await findThere(db, accountId, request, transaction);
    if (there) return toMandate(there);
    assertUsable(request, new Date().toISOString().slice(0, 10));
    await endWhatIsOver(db, request, transaction);
    if (!(await insertMandate(db, accountId, request, transaction))) throw idTaken();
    const { id, words } = request;
    await recordMandateEvent(services, { mandateId: id, kind: 'request', accountId, words }, transaction);
    return toMandate(await getMandate(db, accountId, id, transaction));
  });
}

/** One request at a time for a company, so that two at once make one. */
async function lockPrincipal(db: Database, id: string, transaction: Transaction): Promise<void> {
  const row = await findRow(db, 'select id from companies where id = $1 for no key update', [id], transaction);
  if (!row) throw refuseField('/principalCompanyId', 'unknown');
}

/** What an earlier request made: the one with this id, or the one between these companies. */
async function findThere(
  db: Database,
  accountId: string,
  { id, agentCompanyId, principalCompanyId }: RequestMandate,
  transaction: Transaction,
): Promise<MandateRow | undefined> {
  const sent = await findMandate(db, accountId, id, transaction);
  if (!sent) return findLiveMandate(db, accountId, agentCompanyId, principalCompanyId, transaction);
  const { requesterId, agent, principal } = sent;
  if (requesterId !== accountId || agent.id !== agentCompanyId || principal.id !== principalCompanyId) throw idTaken();
  return sent;
}

function assertUsable({ agentCompanyId, principalCompanyId, from, until }: RequestMandate, today: string): void {
  if (agentCompanyId === principalCompanyId) throw refuseField('/principalCompanyId', 'own-company');
  if (until !== null && until < from) throw refuseField('/until', 'before-from');
  if (until !== null && until < today) throw refuseField('/until', 'past');
}

/** A mandate whose last day has passed would stand in the way of the next one. */
async function endWhatIsOver(
  db: Database,
  { agentCompanyId, principalCompanyId }: RequestMandate,
  transaction: Transaction,
): Promise<void> {
  const over = await selectRows<{ id: string }>(
    db,
    `update mandates set status = 'ended' where agent_company_id = $1 and principal_company_id = $2
       and status in ('requested', 'active') returning id`,
    [agentCompanyId, principalCompanyId],
    transaction,
  );
  for (const { id } of over)
    await insertMandateEvent(db, { mandateId: id, kind: 'end', accountId: null, words: '' }, transaction);
}

const idTaken = () => new Problem(409, 'id-taken', 'This id is that of another mandate.');
