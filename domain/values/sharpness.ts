/** The side to which a picture is reduced before it is measured, in px: what a person sees of a page on a screen. */
export const MEASURED_SIDE_PX = 1000;

/**
 * Below it the small print of a page cannot be read. Twelve photographs of licences gave 404 to 4,483; the same ones blurred
 * until the print was lost (Gauss, 5 px at 300 dots per inch) 13 to 107.
 */
export const BLURRED_BELOW = 200;

/**
 * How sharp the edges of a picture are: the variance of its Laplacian, rounded.
 * @param grey one byte per pixel, row by row; the longer side `MEASURED_SIDE_PX`
 * @source J. L. Pech-Pacheco et al., "Diatom autofocusing in brightfield microscopy", 2000
 */
export function measureSharpness(grey: Uint8Array | Uint8ClampedArray, width: number, height: number): number {
  let sum = 0;
  let squares = 0;
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const around = byteAt(grey, at - 1) + byteAt(grey, at + 1) + byteAt(grey, at - width) + byteAt(grey, at + width);
      const edge = around - 4 * byteAt(grey, at);
      sum += edge;
      squares += edge * edge;
    }
  const count = Math.max(0, width - 2) * Math.max(0, height - 2);
  return count ? Math.round(squares / count - (sum / count) ** 2) : 0;
}

const byteAt = (grey: Uint8Array | Uint8ClampedArray, at: number): number => grey[at] ?? 0;
