import type { PictureProblem } from './picture-error';

/** Larger files are refused before they are decoded, in bytes. */
const MAX_FILE_BYTES = 40 * 1024 * 1024;

interface FileFacts {
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** What is wrong with a file before its content is looked at; null when it is worth decoding. */
export function findFileProblem({ name, type, size }: FileFacts): PictureProblem | null {
  const isPicture = type.startsWith('image/') || /\.(jpe?g|png|webp|hei[cf]|avif|gif|bmp)$/i.test(name);
  if (!isPicture || type === 'image/svg+xml') return 'notAnImage';
  return size > MAX_FILE_BYTES ? 'tooLarge' : null;
}

/** Why a file that says it is a picture could not be decoded. */
export function undecodableProblem({ name, type }: FileFacts): PictureProblem {
  return /hei[cf]/i.test(`${type} ${name}`) ? 'heic' : 'unreadable';
}
