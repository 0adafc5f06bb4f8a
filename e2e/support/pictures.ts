import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
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

/** A PNG of one colour: a few kilobytes that are `sidePx` times `sidePx` pixels once they are decoded. */
export function makeBomb(name: string, sidePx: number): ChosenFile {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(sidePx, 0);
  header.writeUInt32BE(sidePx, 4);
  header.writeUInt8(1, 8); // bits of a pixel
  const rowBytes = 1 + Math.ceil(sidePx / 8);
  const pixels = deflateSync(Buffer.alloc(rowBytes * sidePx), { level: 9 });
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const chunks = [toChunk('IHDR', header), toChunk('IDAT', pixels), toChunk('IEND', Buffer.alloc(0))];
  return { name, mimeType: 'image/png', buffer: Buffer.concat([signature, ...chunks]) };
}

function toChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
