/** Bytes of one part, at most; devices send 256 KiB. */
export const PART_BYTES = 1024 * 1024;
/** Bytes of one picture, at most. */
export const IMAGE_BYTES = 12 * 1024 * 1024;
/** Bytes one account may have uploaded altogether. */
export const ACCOUNT_BYTES = 500 * 1024 * 1024;
/** Pixels of one picture, at most: a small file can claim to be gigabytes when it is decoded. */
export const IMAGE_PIXELS = 50_000_000;
