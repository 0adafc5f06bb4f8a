/** Side of the small copy in which blackness is judged, in px. */
const SAMPLE_PX = 32;
/** Brighter than any pixel of a covered or dead camera, 0 to 255. */
const DARKEST = 12;

/** Whether the video shows nothing: no frame yet, or one that is black all over. */
export function isBlack(video: HTMLVideoElement): boolean {
  if (!video.videoWidth || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return true;
  const context = new OffscreenCanvas(SAMPLE_PX, SAMPLE_PX).getContext('2d', { willReadFrequently: true });
  if (!context) return false;
  context.drawImage(video, 0, 0, SAMPLE_PX, SAMPLE_PX);
  const { data } = context.getImageData(0, 0, SAMPLE_PX, SAMPLE_PX);
  return data.every((value, at) => at % 4 === 3 || value < DARKEST);
}

/** The frame shown now as a JPEG file, in the full resolution of the stream. */
export async function grabFrame(video: HTMLVideoElement): Promise<File> {
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
  return new File([blob], 'photo.jpg', { type: 'image/jpeg' });
}
