import { withLock } from '../device/locks.ts';
import type { AccountDatabase } from './account-database.ts';

/** A picture taken out of a draft stays this long, so that taking it out can be undone. */
const KEPT_MS = 24 * 3_600_000;

/** Held while a picture is being kept: its bytes are written before anything names them. */
export const KEEPING_LOCK = 'flegt-keeping-pictures';

/** Forgets pictures nobody names any more; not while a tab keeps one, the next opening will do it. */
export async function sweepImages(database: AccountDatabase, now: Date): Promise<void> {
  await withLock(KEEPING_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await sweep(database, now);
  });
}

/** Pictures no draft and no command names any more, and bytes of pictures that were never finished. */
async function sweep(database: AccountDatabase, now: Date): Promise<void> {
  const { images, imageParts, drafts, commands } = database;
  await database.transaction('rw', [images, imageParts, drafts, commands], async () => {
    const named = new Set<string>();
    for (const draft of await drafts.toArray()) draft.content.pictures.forEach(({ id }) => named.add(id));
    for (const { command } of await commands.toArray()) command.imageIds.forEach((id) => named.add(id));
    const before = new Date(now.getTime() - KEPT_MS).toISOString();
    const unnamed = await images
      .filter(
        ({ id, upload, takenAt, takenOutAt = takenAt }) => !named.has(id) && upload !== 'stored' && takenOutAt < before,
      )
      .primaryKeys();
    await images.bulkDelete(unnamed);
    const held = new Set((await images.toArray()).flatMap(({ id, originalId }) => [id, originalId]));
    const kept = await imageParts.orderBy('imageId').uniqueKeys();
    const orphans = kept.map(String).filter((imageId) => !held.has(imageId));
    await imageParts.where('imageId').anyOf(orphans).delete();
  });
}
