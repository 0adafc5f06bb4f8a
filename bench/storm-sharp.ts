// The peer of `storm`: `sharp` alone makes both renditions of a page, again and again. Tells its parent pictures a second.
import sharp from 'sharp';
import { RENDITION_PX } from '#server/images/decoding/rendition-size';
import { buildPage } from './storm-picture.ts';

sharp.cache(false);
sharp.concurrency(1);
const page = await buildPage();
const render = (bytes: Buffer, sidePx: number): Promise<Buffer> =>
  sharp(bytes)
    .autoOrient()
    .resize({ width: sidePx, height: sidePx, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 82 })
    .toBuffer();
let count = 0;
const from = performance.now();
while (performance.now() - from < Number(process.argv[2])) {
  await render(await render(page, RENDITION_PX.page), RENDITION_PX.thumb);
  count += 1;
}
process.send?.((1000 * count) / (performance.now() - from), () => process.exit(0));
