import type { RenditionSize } from '#server/images/picture-decoder';

/** The sent bytes, unchanged: evidence, never served. */
export const imageKey = (imageId: string): string => `images/${imageId.slice(0, 2)}/${imageId}`;

/** Parts of a picture that is on its way, apart for each account. */
export const uploadKey = (accountId: string, imageId: string): string => `uploads/${accountId}/${imageId}`;

/** What is served. */
export const renditionKey = (imageId: string, size: RenditionSize): string =>
  `renditions/${size}/${imageId.slice(0, 2)}/${imageId}`;
