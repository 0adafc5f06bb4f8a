import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { buildPngBomb } from '#contract/testing/png-bomb';
import type { ChosenFile } from '#e2e/screens/draft-screen';

/** A JPEG nobody else has: as fine-grained as a photograph, so of several parts on the wire. */
export async function takePhoto(name: string, widthPx = 900, heightPx = 1200): Promise<ChosenFile> {
  const noise = { type: 'gaussian', mean: 150, sigma: 40 } as const;
  const create = { width: widthPx, height: heightPx, channels: 3, background: '#ffffff', noise } as const;
  return { name, mimeType: 'image/jpeg', buffer: await sharp({ create }).jpeg({ quality: 90 }).toBuffer() };
}

/** A file of `sizeBytes` that begins with `head`, on the disk; its path. Whoever asked removes the folder it is in. */
export function makeHugeFile(name: string, head: Buffer, sizeBytes: number): string {
  const path = join(mkdtempSync(join(tmpdir(), 'flegt-file-')), name);
  writeFileSync(path, head);
  truncateSync(path, sizeBytes);
  return path;
}

/** A small file that is `sidePx` times `sidePx` pixels once it is decoded. */
export function makeBomb(name: string, sidePx: number): ChosenFile {
  return { name, mimeType: 'image/png', buffer: buildPngBomb(sidePx) };
}
