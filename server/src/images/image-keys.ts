import type { RenditionSize } from '#server/images/decoding/rendition-size';

/** One picture in the blob store. Bytes stored anew get keys of their own, so that a late removal never meets them. */
export interface ImageCopy {
  /** SHA-256 of the bytes. */
  readonly id: string;
  /** Null for what was stored before there were copies. */
  readonly copyId: string | null;
}
/** What of an upload says where its bytes are. */
export interface UploadCopy {
  readonly accountId: string;
  readonly imageId: string;
  readonly copyId: string | null;
}

const endOf = (copyId: string | null): string => (copyId === null ? '' : `-${copyId}`);

/** The sent bytes, unchanged: evidence, never served. */
export const imageKey = ({ id, copyId }: ImageCopy): string => `images/${id.slice(0, 2)}/${id}${endOf(copyId)}`;

/** Parts of a picture that is on its way, apart for each account. */
export const uploadKey = ({ accountId, imageId, copyId }: UploadCopy): string =>
  `uploads/${accountId}/${imageId}${endOf(copyId)}`;

/** What is served. */
export const renditionKey = ({ id, copyId }: ImageCopy, size: RenditionSize): string =>
  `renditions/${size}/${id.slice(0, 2)}/${id}${endOf(copyId)}`;

/** The keys of both renditions. */
export const renditionKeys = (copy: ImageCopy): Record<RenditionSize, string> => ({
  thumb: renditionKey(copy, 'thumb'),
  page: renditionKey(copy, 'page'),
});

/** Every key of a stored picture. */
export const copyKeys = (copy: ImageCopy): string[] => [imageKey(copy), ...Object.values(renditionKeys(copy))];
