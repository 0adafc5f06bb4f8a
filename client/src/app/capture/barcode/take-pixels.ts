/** The pixels of `bitmap` turned by `degrees`, on white paper, no side longer than `longestSidePx`; never enlarged. */
export function takePixels(bitmap: ImageBitmap, longestSidePx: number, degrees = 0): ImageData {
  const turn = (degrees * Math.PI) / 180;
  const [across, down] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))];
  const turnedWidth = bitmap.width * across + bitmap.height * down;
  const turnedHeight = bitmap.width * down + bitmap.height * across;
  const scale = Math.min(1, longestSidePx / Math.max(turnedWidth, turnedHeight));
  const width = Math.max(1, Math.round(turnedWidth * scale));
  const height = Math.max(1, Math.round(turnedHeight * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('There is no room for the pixels of this picture.');
  // What is see-through, and the corners beside a turned picture, are paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.scale(scale, scale);
  context.rotate(turn);
  context.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
  return context.getImageData(0, 0, width, height);
}
