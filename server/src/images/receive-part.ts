import { beginUpload, gap } from '#server/images/begin-upload';
import type { SendBytes } from '#server/images/blob-store';
import type { ContentRange } from '#server/images/content-range';
import { uploadKey } from '#server/images/image-keys';
import { storePicture } from '#server/images/store-picture';
import { findUpload, noteReceived, type Upload } from '#server/images/upload-repository';
import type { Services } from '#server/services';

/** One part of a picture, as it arrives. */
export interface Part {
  readonly accountId: string;
  readonly imageId: string;
  readonly mediaType: string;
  readonly range: ContentRange;
  /** Hands over as many bytes as `range` says, or throws. */
  readonly send: SendBytes;
}
export interface Received {
  readonly received: number;
  readonly complete: boolean;
}

/**
 * Takes the next part of a picture; the last one has the whole checked. A part that is there already changes nothing. No connection
 * is held while bytes are written: a place is agreed on, the bytes go there, then they are noted. Whoever is killed in between, or
 * comes twice at once, writes the same bytes to the same place.
 * @throws Problem 409 `gap` with the offset to go on from, 422 `quota-reached`; as `storePicture` does
 */
export async function receivePart(services: Services, part: Part): Promise<Received> {
  const { range } = part;
  const upload = await beginUpload(services.db, part);
  if (upload.isComplete) return toReceived(upload);
  if (range.start > upload.receivedBytes) throw gap(upload.receivedBytes);
  if (range.end <= upload.receivedBytes) return toReceived(upload);
  await write(services, upload, part);
  // The last part is noted only with the picture: until it was checked it can be sent again.
  const received = await (range.end === range.total
    ? storePicture(services, upload)
    : noteReceived(services.db, upload, range));
  if (received === undefined) return answerEnded(services, upload);
  return { received, complete: received === range.total };
}

async function write({ db, blobs }: Services, upload: Upload, { range, send }: Part): Promise<void> {
  const key = uploadKey(upload);
  try {
    await blobs.write(key, range.start, send);
  } catch (error) {
    // Where another request ended the upload meanwhile, nobody else would remove what was begun here.
    const present = await findUpload(db, upload.accountId, upload.imageId);
    if (present?.isComplete !== false || present.copyId !== upload.copyId) await blobs.remove(key);
    throw error;
  }
}

const toReceived = ({ isComplete, sizeBytes, receivedBytes }: Upload): Received =>
  isComplete ? { received: sizeBytes, complete: true } : { received: receivedBytes, complete: false };

/** Another request finished the upload, or ended it: what was written just now belongs to nothing. */
async function answerEnded({ db, blobs }: Services, { accountId, imageId, ...ended }: Upload): Promise<Received> {
  await blobs.remove(uploadKey({ accountId, imageId, ...ended }));
  const present = await findUpload(db, accountId, imageId);
  if (!present?.isComplete) throw gap(present?.receivedBytes ?? 0);
  return toReceived(present);
}
