/** A JPEG that is white but for its dark top left quarter, as stored; EXIF says how it is to be turned (1 to 8). */
export async function drawCorner(widthPx: number, heightPx: number, orientation = 1): Promise<File> {
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas.');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, widthPx, heightPx);
  context.fillStyle = '#000';
  context.fillRect(0, 0, widthPx / 2, heightPx / 2);
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg' });
  const parts = [jpeg.slice(0, 2), exifWithOrientation(orientation), jpeg.slice(2)];
  return new File(parts, 'photo.jpg', { type: 'image/jpeg' });
}

/** Where the dark quarter is. */
export async function findCorner(picture: Blob): Promise<string> {
  const bitmap = await createImageBitmap(picture);
  const context = new OffscreenCanvas(2, 2).getContext('2d');
  context?.drawImage(bitmap, 0, 0, 2, 2);
  const brightness = [...(context?.getImageData(0, 0, 2, 2).data ?? [])].filter((_, at) => at % 4 === 0);
  const darkest = brightness.indexOf(Math.min(...brightness));
  return ['top left', 'top right', 'bottom left', 'bottom right'][darkest] ?? '';
}

/** An APP1 segment with one entry. @source CIPA DC-008 (Exif 2.3), 4.6.4 A */
function exifWithOrientation(orientation: number): Blob {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return new Blob([new Uint8Array([0xff, 0xe1, 0, body.length + 2, ...body])]);
}
