import type { PictureProblem } from './picture-error';

/** Larger files are refused before they are decoded, in bytes. */
const MAX_FILE_BYTES = 40 * 1024 * 1024;

interface FileFacts {
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** Whether a file says it is a PDF. */
export function isPdf({ name, type }: Pick<FileFacts, 'name' | 'type'>): boolean {
  return type === 'application/pdf' || (type === '' && /\.pdf$/i.test(name));
}

/** What is wrong with a file before its content is looked at; null when it is worth decoding. */
export function findFileProblem(file: FileFacts): PictureProblem | null {
  const { name, type, size } = file;
  const isPicture = type.startsWith('image/') || /\.(jpe?g|png|webp|hei[cf]|avif|gif|bmp)$/i.test(name);
  if (type === 'image/svg+xml' || !(isPicture || isPdf(file))) return 'notAnImage';
  if (size === 0) return 'empty';
  return size > MAX_FILE_BYTES ? 'tooLarge' : null;
}

/** Why a file that says it is a picture could not be decoded. */
export function undecodableProblem({ name, type }: FileFacts): PictureProblem {
  return /hei[cf]/i.test(`${type} ${name}`) ? 'heic' : 'unreadable';
}
