import { findRow, selectRows, type Database, type Transaction } from '#server/database/connection';
import type { ContentRange } from '#server/images/content-range';
import type { UploadCopy } from '#server/images/image-keys';

/** How much of a picture the server has from one account. */
export interface Upload extends UploadCopy {
  readonly sizeBytes: number;
  readonly receivedBytes: number;
  readonly mediaType: string;
  readonly isComplete: boolean;
}

/** Space of the advisory locks; it takes no place in the change feed. */
const QUOTA = 3;

/** Lets one new upload of the account at a time be weighed against its quota, until `tx` ends. */
export async function lockQuota(db: Database, accountId: string, tx: Transaction): Promise<void> {
  await selectRows(db, 'select pg_advisory_xact_lock(hashtextextended($1, $2))', [accountId, QUOTA], tx);
}

export function findUpload(
  db: Database,
  accountId: string,
  imageId: string,
  tx?: Transaction,
): Promise<Upload | undefined> {
  const sql = `
    select account_id as "accountId", image_id as "imageId", copy_id as "copyId", size_bytes as "sizeBytes",
           received_bytes as "receivedBytes", media_type as "mediaType", completed_at is not null as "isComplete"
    from image_uploads where account_id = $1 and image_id = $2`;
  return findRow<Upload>(db, sql, [accountId, imageId], tx);
}

/** Begins `upload`, which counts against the quota from now on; an earlier one of the same picture is forgotten. */
export async function insertUpload(db: Database, upload: Upload, tx: Transaction): Promise<void> {
  const sql = `
    insert into image_uploads (account_id, image_id, copy_id, size_bytes, media_type) values ($1, $2, $3, $4, $5)
    on conflict (account_id, image_id) do update
    set copy_id = excluded.copy_id, size_bytes = excluded.size_bytes, media_type = excluded.media_type, received_bytes = 0,
        started_at = now()`;
  const { accountId, imageId, copyId, sizeBytes, mediaType } = upload;
  await selectRows(db, sql, [accountId, imageId, copyId, sizeBytes, mediaType], tx);
}

const SAME_COPY =
  'account_id = $1 and image_id = $2 and copy_id is not distinct from $3::uuid and completed_at is null';

/**
 * Notes that the bytes of `range` are there, if all before them are; never fewer than before.
 * @returns how many are there; undefined when the upload ended or started over meanwhile
 */
export async function noteReceived(db: Database, copy: UploadCopy, range: ContentRange): Promise<number | undefined> {
  const sql = `
    update image_uploads set received_bytes = greatest(received_bytes, $5)
    where ${SAME_COPY} and received_bytes >= $4 returning received_bytes as received`;
  const bind = [copy.accountId, copy.imageId, copy.copyId, range.start, range.end];
  return (await findRow<{ received: number }>(db, sql, bind))?.received;
}

/** The picture is whole and checked. @returns false when the upload ended or started over meanwhile */
export async function completeUpload(db: Database, copy: UploadCopy, tx: Transaction): Promise<boolean> {
  const sql = `
    update image_uploads set received_bytes = size_bytes, completed_at = now() where ${SAME_COPY} returning 1`;
  return (await findRow(db, sql, [copy.accountId, copy.imageId, copy.copyId], tx)) !== undefined;
}

/** Forgets what was begun; a picture that another request finished meanwhile stays. */
export async function removeUpload(db: Database, copy: UploadCopy, tx: Transaction): Promise<void> {
  const sql = `delete from image_uploads where ${SAME_COPY}`;
  await selectRows(db, sql, [copy.accountId, copy.imageId, copy.copyId], tx);
}

/** Bytes of all pictures `accountId` uploaded or began to upload, but `exceptId`. */
export async function sumUploads(db: Database, accountId: string, exceptId: string, tx: Transaction): Promise<number> {
  const sql = `select coalesce(sum(size_bytes), 0)::float8 as bytes from image_uploads where account_id = $1 and image_id <> $2`;
  return (await findRow<{ bytes: number }>(db, sql, [accountId, exceptId], tx))?.bytes ?? 0;
}
