import { measureSharpness } from '#domain/values/sharpness';

/** A page of black strokes every eight pixels, with `shades` steps from white to black: one is a sharp edge. */
function drawStrokes(shades: number): Uint8Array {
  const grey = new Uint8Array(64 * 64);
  for (const at of grey.keys()) grey[at] = Math.round((255 * Math.min(shades, at % 8)) / shades);
  return grey;
}

describe('measureSharpness', () => {
  it('is nothing for an even area', () => expect(measureSharpness(new Uint8Array(64).fill(200), 8, 8)).toBe(0));

  it('is nothing for a picture too small to have an edge', () =>
    expect(measureSharpness(new Uint8Array([1, 2]), 2, 1)).toBe(0));

  it('falls as edges become soft', () => {
    const [sharp, soft, softer] = [1, 3, 7].map((shades) => measureSharpness(drawStrokes(shades), 64, 64)) as number[];
    expect(sharp).toBeGreaterThan(soft!);
    expect(soft).toBeGreaterThan(softer!);
  });
});
