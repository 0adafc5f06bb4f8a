import type { Request } from 'express';
import { giveDeviceCookie, KNOWN_FOR_DAYS, readDeviceCookie } from '#server/accounts/known-devices/device-cookie';
import { findRow, selectRows, type Database, type Transaction } from '#server/database/connection';
import type { Services } from '#server/services';

/** Browsers one account may be known on; the one not used for longest gives way. */
const MOST_DEVICES = 50;

/** The device of this request, where its owner proved before to be that of the account; it is named by the hash of its token. */
export async function findKnownDevice(db: Database, request: Request, accountId: string): Promise<string | undefined> {
  const device = readDeviceCookie(request, accountId);
  const sql = `
    select 1 as known from known_devices
    where token_sha256 = $1 and account_id = $2 and proved_at > now() - $3 * interval '1 day'`;
  return device && (await findRow(db, sql, [device, accountId, KNOWN_FOR_DAYS])) ? device : undefined;
}

/**
 * Whoever uses this browser just proved to be the owner of the account. The token is a new one each time: what was planted or read
 * before is worth nothing.
 * @returns what names the device
 */
export async function rememberDevice({ db }: Services, request: Request, accountId: string): Promise<string> {
  const before = readDeviceCookie(request, accountId);
  const device = giveDeviceCookie(request, accountId);
  await db.transaction(async (transaction) => {
    await forgetDevice(db, accountId, before ?? null, transaction);
    const add = `
      insert into known_devices (token_sha256, account_id)
      select $1, id from accounts where id = $2 and erased_at is null for key share`;
    await selectRows(db, add, [device, accountId], transaction);
    const bound = `
      delete from known_devices where token_sha256 in (
        select token_sha256 from known_devices where account_id = $1 order by proved_at desc offset $2)`;
    await selectRows(db, bound, [accountId, MOST_DEVICES], transaction);
  });
  return device;
}

/** From now on the device is a stranger's. */
export async function forgetDevice(
  db: Database,
  accountId: string,
  device: string | null,
  transaction?: Transaction,
): Promise<void> {
  const sql = 'delete from known_devices where account_id = $1 and token_sha256 = $2';
  await selectRows(db, sql, [accountId, device], transaction);
}
