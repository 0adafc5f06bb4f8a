import { findRow, selectRows, type Database, type Transaction } from '#server/database/connection';
import type { ImageCopy, UploadCopy } from '#server/images/image-keys';
import { lodgedWith } from '#server/images/lodged-pictures';

/** Days an upload may wait for the licence it was made for: a device may be without a network that long. */
const WAITING_DAYS = 30;
/** Rows looked at in one statement, which then ends long before its time-out. */
export const ROWS_AT_ONCE = 2_000;

/** One account's upload of one picture. */
export interface UploadKey {
  readonly accountId: string;
  readonly imageId: string;
}
type Looked<Key> = Key & { readonly isUnused: boolean };

const UNUSED_UPLOAD = `
  coalesce(u.completed_at, u.started_at) < now() - interval '${WAITING_DAYS} days'
  and not exists (select from licence_images li join licence_events e on e.licence_id = li.licence_id
                  where li.image_id = u.image_id and e.account_id = u.account_id)
  and not exists (select from licence_events e where e.account_id = u.account_id and ${lodgedWith('u.image_id')})`;
const UNUSED_IMAGE = `
  not exists (select from image_uploads u where u.image_id = i.id)
  and not exists (select from licence_images li where li.image_id = i.id)
  and not exists (select from licence_events e where ${lodgedWith('i.id')})`;

/** The uploads that follow `after` by their key; unused: old, and on no licence of which this account wrote a version. */
export function loadUploadsAfter(db: Database, after: UploadKey): Promise<Looked<UploadKey>[]> {
  const sql = `
    select u.account_id as "accountId", u.image_id as "imageId", ${UNUSED_UPLOAD} as "isUnused"
    from image_uploads u where (u.account_id, u.image_id) > ($1::uuid, $2) order by u.account_id, u.image_id limit $3`;
  return selectRows<Looked<UploadKey>>(db, sql, [after.accountId, after.imageId, ROWS_AT_ONCE]);
}

/** The stored pictures that follow `after` by their id; unused: no upload and no licence, present or lodged, names them. */
export function loadImagesAfter(db: Database, after: string): Promise<Looked<{ readonly imageId: string }>[]> {
  const sql = `
    select i.id as "imageId", ${UNUSED_IMAGE} as "isUnused" from images i where i.id > $1 order by i.id limit $2`;
  return selectRows<Looked<{ imageId: string }>>(db, sql, [after, ROWS_AT_ONCE]);
}

/** Removes the upload if it still is unused. @returns what it was, undefined where it stays */
export function removeUnusedUpload(
  db: Database,
  { accountId, imageId }: UploadKey,
  tx: Transaction,
): Promise<UploadCopy | undefined> {
  const sql = `
    delete from image_uploads u where u.account_id = $1 and u.image_id = $2 and ${UNUSED_UPLOAD}
    returning u.account_id as "accountId", u.image_id as "imageId", u.copy_id as "copyId"`;
  return findRow<UploadCopy>(db, sql, [accountId, imageId], tx);
}

/** Removes the picture if it still is unused; one that a command holds is left alone. @returns what it was, undefined where it stays */
export async function removeUnusedImage(
  db: Database,
  imageId: string,
  tx: Transaction,
): Promise<ImageCopy | undefined> {
  const free = await findRow(db, 'select from images where id = $1 for update skip locked', [imageId], tx);
  if (!free) return undefined;
  // A statement of its own: it sees what was committed before the row was ours.
  const sql = `delete from images i where i.id = $1 and ${UNUSED_IMAGE} returning i.id, i.copy_id as "copyId"`;
  return findRow<ImageCopy>(db, sql, [imageId], tx);
}
