/** What a piece of a picture file is for. `picture`: to draw it; `exif`, `resources`: it depends on what it holds. */
export type PartRole = 'picture' | 'exif' | 'resources' | 'other';

/** A piece of a picture file, from `start` to before `end`, in bytes; its content begins at `dataStart`. */
export interface PicturePart {
  readonly role: PartRole;
  readonly start: number;
  readonly dataStart: number;
  readonly end: number;
}

/** Whether the bytes from `at` on are those of `text` (ASCII). */
export function readsAt(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}
