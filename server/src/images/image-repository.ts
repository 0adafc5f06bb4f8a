import { findRow, selectRows, type Database, type Transaction } from '#server/database/connection';
import { SqlBinds } from '#server/database/sql-binds';
import type { ContentRange } from '#server/images/content-range';
import { lodgedWith } from '#server/images/lodged-pictures';
import { visibleTo, type Viewer } from '#server/licences/visible-licences';

/** How much of a picture the server has from one account. */
export interface Upload {
  readonly sizeBytes: number;
  readonly receivedBytes: number;
  readonly mediaType: string;
  readonly isComplete: boolean;
}

/** A picture whose bytes are whole and checked. */
export interface StoredImage {
  readonly id: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Spaces of the advisory locks; 0 is that of licences. None of them takes a place in the change feed. */
const UPLOADS = 1;
const BYTES = 2;
const QUOTA = 3;

/** Lets one request at a time work on this account's upload of this picture, until `tx` ends. */
export async function lockUpload(db: Database, accountId: string, imageId: string, tx: Transaction): Promise<void> {
  await selectRows(db, LOCK, [`${accountId}/${imageId}`, UPLOADS], tx);
}

/** The same without waiting. @returns whether it is locked now */
export function tryLockUpload(db: Database, accountId: string, imageId: string, tx: Transaction): Promise<boolean> {
  return tryLock(db, `${accountId}/${imageId}`, UPLOADS, tx);
}

/** Lets one new upload of the account at a time be weighed against its quota, until `tx` ends. */
export async function lockQuota(db: Database, accountId: string, tx: Transaction): Promise<void> {
  await selectRows(db, LOCK, [accountId, QUOTA], tx);
}

/** Lets one at a time write or remove the bytes of a picture, whoever sent it, until `tx` ends. */
export async function lockBytes(db: Database, imageId: string, tx: Transaction): Promise<void> {
  await selectRows(db, LOCK, [imageId, BYTES], tx);
}

/** The same without waiting. @returns whether they are locked now */
export function tryLockBytes(db: Database, imageId: string, tx: Transaction): Promise<boolean> {
  return tryLock(db, imageId, BYTES, tx);
}

/** Keeps the stored ones of `ids` from being removed until `tx` ends; waits for a removal that is under way. */
export async function holdImages(db: Database, ids: readonly string[], tx: Transaction): Promise<void> {
  await selectRows(db, 'select from images where id = any($1::text[]) order by id for key share', [ids], tx);
}

const LOCK = 'select pg_advisory_xact_lock(hashtextextended($1, $2))';

async function tryLock(db: Database, name: string, space: number, tx: Transaction): Promise<boolean> {
  const sql = 'select pg_try_advisory_xact_lock(hashtextextended($1, $2)) as "isLocked"';
  return (await findRow<{ isLocked: boolean }>(db, sql, [name, space], tx))?.isLocked ?? false;
}

export function findUpload(
  db: Database,
  accountId: string,
  imageId: string,
  tx?: Transaction,
): Promise<Upload | undefined> {
  const sql = `
    select size_bytes as "sizeBytes", received_bytes as "receivedBytes", media_type as "mediaType",
           completed_at is not null as "isComplete"
    from image_uploads where account_id = $1 and image_id = $2`;
  return findRow<Upload>(db, sql, [accountId, imageId], tx);
}

/** Notes that the bytes before `range.end` are there; `isComplete` once they are whole and checked. */
export async function saveUpload(
  db: Database,
  accountId: string,
  imageId: string,
  mediaType: string,
  range: ContentRange,
  isComplete: boolean,
  tx: Transaction,
): Promise<void> {
  const sql = `
    insert into image_uploads (account_id, image_id, size_bytes, received_bytes, media_type, completed_at)
    values ($1, $2, $3, $4, $5, case when $6 then now() end)
    on conflict (account_id, image_id) do update
    set size_bytes = excluded.size_bytes, received_bytes = excluded.received_bytes, media_type = excluded.media_type,
        completed_at = excluded.completed_at`;
  await selectRows(db, sql, [accountId, imageId, range.total, range.end, mediaType, isComplete], tx);
}

/** Forgets what was begun; a picture that another request finished meanwhile stays. */
export async function removeUpload(db: Database, accountId: string, imageId: string): Promise<void> {
  const sql = 'delete from image_uploads where account_id = $1 and image_id = $2 and completed_at is null';
  await selectRows(db, sql, [accountId, imageId]);
}

/** Bytes of all pictures `accountId` uploaded or began to upload, but `exceptId`. */
export async function sumUploads(db: Database, accountId: string, exceptId: string, tx: Transaction): Promise<number> {
  const sql = `select coalesce(sum(size_bytes), 0)::float8 as bytes from image_uploads where account_id = $1 and image_id <> $2`;
  return (await findRow<{ bytes: number }>(db, sql, [accountId, exceptId], tx))?.bytes ?? 0;
}

export async function insertImage(db: Database, image: StoredImage, tx: Transaction): Promise<void> {
  const sql = `
    insert into images (id, media_type, size_bytes, width_px, height_px) values ($1, $2, $3, $4, $5)
    on conflict (id) do nothing`;
  await selectRows(db, sql, [image.id, image.mediaType, image.sizeBytes, image.widthPx, image.heightPx], tx);
}

/**
 * Those of `ids` that are stored and that `viewer` uploaded, or sees on a licence as it is or as it once was lodged: a hash alone
 * opens nothing.
 */
export function loadVisibleImages(
  db: Database,
  viewer: Viewer,
  ids: readonly string[],
  tx?: Transaction,
): Promise<StoredImage[]> {
  const binds = new SqlBinds();
  const sql = `
    select i.id, i.media_type as "mediaType", i.size_bytes as "sizeBytes", i.width_px as "widthPx", i.height_px as "heightPx"
    from images i
    where i.id = any(${binds.add(ids)}::text[]) and (
      exists (select 1 from image_uploads u
              where u.account_id = ${binds.add(viewer.accountId)}::uuid and u.image_id = i.id and u.completed_at is not null)
      or exists (select 1 from licence_images li join licences l on l.id = li.licence_id
                 where li.image_id = i.id and ${visibleTo(viewer, binds)})
      or exists (select 1 from licence_events e join licences l on l.id = e.licence_id
                 where ${lodgedWith('i.id')} and ${visibleTo(viewer, binds)}))`;
  return selectRows<StoredImage>(db, sql, binds.values, tx);
}
