import type { RenditionSize } from '#server/images/decoding/rendition-size';

/** A picture to be checked, with what is made of it; all of it lies in the blob store. */
export interface PictureTask {
  /** The key of its bytes. */
  readonly from: string;
  readonly mediaType: string;
  /** What the bytes were announced as. */
  readonly sha256: string;
  /** The keys its renditions get. */
  readonly renditions: Readonly<Record<RenditionSize, string>>;
  /** The key the bytes get that were checked; null where they stay where they are. */
  readonly to: string | null;
}

/** Both sides in pixels as seen, after the orientation of EXIF. */
export interface StoredSize {
  readonly widthPx: number;
  readonly heightPx: number;
}
