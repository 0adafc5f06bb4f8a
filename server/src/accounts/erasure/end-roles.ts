import { selectRows, type Transaction } from '#server/database/connection';
import { recordGrantEvent } from '#server/roles/grant-event';
import type { Services } from '#server/services';

const LIVE = `select id from role_grants where account_id = $1 and status in ('requested', 'active', 'suspended')`;

/** Gives up all roles of an account, requests too. */
export async function endRoles(services: Services, accountId: string, transaction: Transaction): Promise<void> {
  const { db } = services;
  const live = await selectRows<{ id: string }>(db, LIVE, [accountId], transaction);
  for (const { id } of live) {
    await selectRows(db, `update role_grants set status = 'ended' where id = $1`, [id], transaction);
    await recordGrantEvent(services, { grantId: id, kind: 'end', accountId, words: '' }, transaction);
  }
}

/** Holds the roles of an account, those that ended too: steps of them are taken before, or see that they are over. */
export async function holdRoles({ db }: Services, accountId: string, transaction: Transaction): Promise<void> {
  const sql = 'select id from role_grants where account_id = $1 order by id for no key update';
  await selectRows(db, sql, [accountId], transaction);
}
