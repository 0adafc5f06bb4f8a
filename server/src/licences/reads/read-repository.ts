import type { LicenceRead } from '#contract/history';
import { selectRows, type Database, type Transaction } from '#server/database/connection';
import { SqlBinds } from '#server/database/sql-binds';
import { lodgedWith } from '#server/images/lodged-pictures';
import { visibleTo } from '#server/licences/visible-licences';
import type { ActiveGrant } from '#server/roles/grant-repository';

/** One opening with the server's reckoning of when it was. */
export interface TimedRead extends Omit<LicenceRead, 'openedAt'> {
  readonly readAt: string;
}

// Not what may be seen now: a licence opened without a network may be elsewhere, or the role over, when the device says so.
const REACHED = `
  l.validation_state <> 'draft' and l.requester_id <> g.account_id and (
    l.entry_country = g.country or l.point_of_entry = g.office_code
    or exists (select from office_sights f where f.licence_id = l.id and f.office_code = g.office_code)
    or exists (select from lost_sights s where s.licence_id = l.id and (s.country = g.country or s.office_code = g.office_code)))`;

/** Keeps the openings of licences that reach, or reached, the authority or office of the grant each names. */
export async function insertReads(
  db: Database,
  accountId: string,
  deviceId: string,
  reads: readonly TimedRead[],
  tx: Transaction,
): Promise<void> {
  const sql = `
    insert into licence_reads (id, licence_id, account_id, grant_id, device_id, what, read_at)
    select r.id, l.id, g.account_id, g.id, $2, r.what, least(r."readAt", now())
    from jsonb_to_recordset($3::jsonb) as r (id uuid, "licenceId" uuid, "grantId" uuid, what text, "readAt" timestamptz)
    join role_grants g on g.id = r."grantId" and g.account_id = $1 and g.role in ('fmsca', 'customs')
    join licences l on l.id = r."licenceId"
    where ${REACHED}
    on conflict do nothing`;
  await selectRows(db, sql, [accountId, deviceId, JSON.stringify(reads)], tx);
}

/** Keeps that the officer of `grant` fetched a picture of the licences it is or was on. */
export async function insertPictureRead(
  db: Database,
  accountId: string,
  grant: ActiveGrant,
  imageId: string,
): Promise<void> {
  const binds = new SqlBinds();
  const [account, image] = [binds.add(accountId), binds.add(imageId)];
  const sql = `
    insert into licence_reads (id, licence_id, account_id, grant_id, what, read_at)
    select gen_random_uuid(), l.id, ${account}::uuid, ${binds.add(grant.id)}::uuid, 'picture', now()
    from licences l
    where l.id in (select licence_id from licence_images where image_id = ${image}
                   union select e.licence_id from licence_events e where ${lodgedWith(`${image}::text`)})
      and l.requester_id <> ${account}::uuid and ${visibleTo({ accountId, grants: [grant] }, binds)}
    on conflict do nothing`;
  await selectRows(db, sql, binds.values);
}
