import type { Command } from '#contract/command';
import type { LicenceContent, Picture } from '#domain/licence-content';
import type { Database, Transaction } from '#server/database/connection';
import { Problem } from '#server/http/problem';
import { holdImages, loadVisibleImages, type StoredImage } from '#server/images/image-repository';
import type { Viewer } from '#server/licences/visible-licences';
import { NotAccepted } from '#server/sync/not-accepted';

/**
 * Record and pictures arrive as one thing, or not at all: every picture the command names is stored and is what it says.
 * @throws NotAccepted `missing-images`; Problem 422 `picture-differs` that names each picture
 */
export async function assertPictures(db: Database, viewer: Viewer, command: Command, tx: Transaction): Promise<void> {
  const pictures = findContent(command)?.pictures ?? [];
  const ids = [...new Set([...command.imageIds, ...pictures.map(({ id }) => id)])];
  if (!ids.length) return;
  await holdImages(db, ids, tx);
  const stored = new Map((await loadVisibleImages(db, viewer, ids, tx)).map((image) => [image.id, image]));
  const missing = ids.filter((id) => !stored.has(id));
  if (missing.length) throw new NotAccepted({ outcome: 'missing-images', mutationId: command.mutationId, missing });
  const errors = pictures.flatMap((picture, index) =>
    isSame(picture, stored.get(picture.id)) ? [] : [{ pointer: `/payload/content/pictures/${index}`, code: 'differs' }],
  );
  if (errors.length) throw new Problem(422, 'picture-differs', 'A picture is not what the licence says.', { errors });
}

/** The content a command carries, if it does. */
export function findContent({ payload }: Command): LicenceContent | undefined {
  return 'content' in payload ? payload.content : undefined;
}

function isSame(picture: Picture, image: StoredImage | undefined): boolean {
  return (
    picture.mediaType === image?.mediaType &&
    picture.sizeBytes === image.sizeBytes &&
    picture.widthPx === image.widthPx &&
    picture.heightPx === image.heightPx
  );
}
