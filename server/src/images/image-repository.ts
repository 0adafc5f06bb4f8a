import { findRow, selectRows, type Database, type Transaction } from '#server/database/connection';
import { SqlBinds } from '#server/database/sql-binds';
import type { ImageCopy } from '#server/images/image-keys';
import { lodgedWith } from '#server/images/lodged-pictures';
import { visibleTo, type Viewer } from '#server/licences/visible-licences';

/** A picture whose bytes are whole and checked. */
export interface StoredImage extends ImageCopy {
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Keeps the stored ones of `ids` from being removed until `tx` ends; waits for a removal that is under way. */
export async function holdImages(db: Database, ids: readonly string[], tx: Transaction): Promise<void> {
  await selectRows(db, 'select from images where id = any($1::text[]) order by id for key share', [ids], tx);
}

/** @returns false when the picture is stored already, then as it was */
export async function insertImage(db: Database, image: StoredImage, tx: Transaction): Promise<boolean> {
  const sql = `
    insert into images (id, copy_id, media_type, size_bytes, width_px, height_px) values ($1, $2, $3, $4, $5, $6)
    on conflict (id) do nothing returning 1`;
  const { id, copyId, mediaType, sizeBytes, widthPx, heightPx } = image;
  return (await findRow(db, sql, [id, copyId, mediaType, sizeBytes, widthPx, heightPx], tx)) !== undefined;
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
    select i.id, i.copy_id as "copyId", i.media_type as "mediaType", i.size_bytes as "sizeBytes", i.width_px as "widthPx", i.height_px as "heightPx"
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
