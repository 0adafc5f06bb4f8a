import type { Grant } from '#contract/role';
import { findGrantHand, findNextGrantStatus, type GrantEvent } from '#domain/workflow/grant';
import { findRow, selectRows, type Database, type Transaction } from '#server/database/connection';
import { confirmCompany } from '#server/companies/confirm-company';
import { isDecidedBy } from '#server/deciding/decides';
import { notFound, Problem } from '#server/http/problem';
import { isLastGrantEvent, recordGrantEvent } from '#server/roles/grant-event';
import { findGrant, toGrant, type GrantRow } from '#server/roles/grant-repository';
import type { Services } from '#server/services';

/** What a person does to a role. */
export interface GrantStep {
  readonly grantId: string;
  readonly event: Exclude<GrantEvent, 'request'>;
  readonly words: string;
}

/**
 * Takes a step of the table, by the hand it names, and has those told whom it concerns. The same step sent again by the same
 * person is answered as the first time. The first importer of a company becomes its administrator, and the company is confirmed.
 * @throws Problem 404 for whoever the step is not of; 409 `already-decided`, `eori-confirmed`, `not-possible-now` in the role's present status
 */
export async function takeGrantStep(services: Services, accountId: string, step: GrantStep): Promise<Grant> {
  const { db } = services;
  const { grantId, event, words } = step;
  return db.transaction(async (transaction) => {
    const hand = await lockGrant(db, accountId, grantId, transaction);
    const isTheirs = hand !== undefined && hand === findGrantHand(event);
    const grant = await getGrant(db, grantId, transaction);
    const status = isTheirs ? findNextGrantStatus(grant, event) : undefined;
    const happened = { grantId, kind: event, accountId, words };
    if (status) {
      if (event === 'approve' && grant.companyId) await confirmCompany(db, grant.companyId, accountId, transaction);
      await writeStep(db, accountId, grant, { ...step, status }, transaction);
      await recordGrantEvent(services, happened, transaction);
    } else if (!(await isLastGrantEvent(db, happened, transaction)))
      throw isTheirs ? toConflict(grant, event) : notFound();
    return toGrant(await getGrant(db, grantId, transaction));
  });
}

/**
 * Holds the role, and its company, so that one step is taken after the other.
 * @returns how the account stands to it: its holder, somebody who decides about it, or neither
 */
async function lockGrant(
  db: Database,
  accountId: string,
  grantId: string,
  transaction: Transaction,
): Promise<'holder' | 'decider' | undefined> {
  await selectRows(
    db,
    `select 1 from companies where id = (select company_id from role_grants where id = $1) for no key update`,
    [grantId],
    transaction,
  );
  const row = await findRow<{ isHolder: boolean; isDecider: boolean }>(
    db,
    `select g.account_id = $2 as "isHolder", ${isDecidedBy('$2')} as "isDecider"
     from role_grants g left join companies c on c.id = g.company_id where g.id = $1 for update of g`,
    [grantId, accountId],
    transaction,
  );
  if (row?.isHolder) return 'holder';
  return row?.isDecider ? 'decider' : undefined;
}

async function getGrant(db: Database, grantId: string, transaction: Transaction): Promise<GrantRow> {
  const grant = await findGrant(db, grantId, transaction);
  if (!grant) throw notFound();
  return grant;
}

function toConflict({ status }: GrantRow, event: GrantStep['event']): Problem {
  const isDecided = status !== 'requested' && status !== 'ended';
  if (isDecided && (event === 'approve' || event === 'refuse'))
    return new Problem(409, 'already-decided', 'Somebody decided about this request before.');
  return new Problem(409, 'not-possible-now', 'This is not possible as the role stands at present.');
}

/** Who gives a role up decides nothing: the words of the last decision stay. */
async function writeStep(
  db: Database,
  accountId: string,
  { id, role, isAdministrator, hasAdministrator }: GrantRow,
  { event, status, words }: GrantStep & { readonly status: string },
  transaction: Transaction,
): Promise<void> {
  if (event === 'end') {
    await selectRows(db, 'update role_grants set status = $2 where id = $1', [id, status], transaction);
    return;
  }
  const isFirst = event === 'approve' && role === 'importer' && !hasAdministrator;
  await selectRows(
    db,
    `update role_grants set status = $2, is_administrator = $3, decided_by = $4, decided_at = now(), decision_words = $5
     where id = $1`,
    [id, status, isAdministrator || isFirst || event === 'appoint', accountId, words],
    transaction,
  );
}
