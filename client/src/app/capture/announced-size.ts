import { readAnnouncedSize as readFromHead, type PixelSize } from '#domain/values/announced-size';

/** Where cameras put the size: behind EXIF, a preview and a colour profile at most. */
const HEAD_BYTES = 1024 * 1024;

/** The size the head of `file` announces; null where none is found (`domain/values/announced-size`). */
export async function readAnnouncedSize(file: Blob): Promise<PixelSize | null> {
  return readFromHead(new DataView(await file.slice(0, HEAD_BYTES).arrayBuffer()));
}
