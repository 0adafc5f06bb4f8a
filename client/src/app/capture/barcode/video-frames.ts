/** The next new frame of `video`; never comes while it shows none. */
export function waitForFrame(video: HTMLVideoElement): Promise<void> {
  return new Promise((done) => {
    // Browsers before 2024 do not tell of frames.
    if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(() => done());
    else requestAnimationFrame(() => done());
  });
}

/** What `video` shows now; null when that is nothing. */
export async function copyFrame(video: HTMLVideoElement): Promise<ImageBitmap | null> {
  if (!video.videoWidth || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
  return createImageBitmap(video).catch(() => null);
}
