import { Problem } from '#server/http/problem';
import { IMAGE_BYTES } from '#server/images/image-limits';

/** Where a part lies in its picture, in bytes; `end` is behind its last byte. */
export interface ContentRange {
  readonly start: number;
  readonly end: number;
  readonly total: number;
}

/**
 * The value of a `Content-Range` header, `bytes 0-262143/900000` (RFC 9110, 14.4).
 * @throws Problem 422 `invalid-range`, 413 `too-large`
 */
export function parseContentRange(header: string | undefined): ContentRange {
  const match = /^bytes (\d{1,12})-(\d{1,12})\/(\d{1,12})$/.exec(header ?? '');
  const [start = 0, last = 0, total = 0] = (match ?? []).slice(1).map(Number);
  if (!match || last < start || last >= total)
    throw new Problem(422, 'invalid-range', 'The part does not say where in the picture it belongs.');
  if (total > IMAGE_BYTES)
    throw new Problem(413, 'too-large', 'The picture has more bytes than are taken.', {
      params: { maxBytes: String(IMAGE_BYTES) },
    });
  return { start, end: last + 1, total };
}
