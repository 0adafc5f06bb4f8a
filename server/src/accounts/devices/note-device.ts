import { describeDevice } from '#server/accounts/device-name';
import { selectRows, type Database } from '#server/database/connection';

/** Remembers what the browser calls itself that sends as `deviceId`: the history names the device of each event. */
export async function noteDevice(
  db: Database,
  accountId: string,
  deviceId: string,
  userAgent: string | undefined,
): Promise<void> {
  const { name, kind } = describeDevice(userAgent);
  // A row that says so already is not written again. An account that is being erased gets none.
  const sql = `
    insert into devices (account_id, device_id, name, kind)
    select a.id, $2, $3, $4 from accounts a where a.id = $1 and a.erased_at is null for key share
    on conflict (account_id, device_id) do update set name = excluded.name, kind = excluded.kind
      where (devices.name, devices.kind) <> (excluded.name, excluded.kind)`;
  await selectRows(db, sql, [accountId, deviceId, name, kind]);
}
