import type { Problem } from '#contract/problem';
import type { PictureTask, StoredSize } from '#server/images/decoding/picture-task';

/** A picture, then that it may be decoded. */
export type ToDecoder = PictureTask | 'go';

/** What a decoder says to it: how much it would decode, waiting for its turn; then how it ended. */
export type FromDecoder =
  | { readonly pixels: number }
  | { readonly stored: StoredSize }
  | { readonly problem: Problem }
  /** Not the picture's fault: the disk, or us. */
  | { readonly failure: { readonly code: string; readonly message: string } };
