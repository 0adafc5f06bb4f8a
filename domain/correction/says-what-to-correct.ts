import type { Pin } from '#domain/correction/pin';

/** Whether a return tells the importer what to do: in words, with pins, or both. */
export function saysWhatToCorrect(words: string, pins: readonly Pin[]): boolean {
  return words.trim() !== '' || pins.length > 0;
}
