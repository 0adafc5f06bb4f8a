import type { Pin } from '#domain/correction/pin';

/** A comment on box 3; `changes` replace fields. */
export function buildPin(changes: Partial<Pin> = {}): Pin {
  return {
    id: '018f4e2a-0000-7000-8000-0000000000f1',
    box: 3,
    line: null,
    picture: null,
    words: 'The number differs from the picture.',
    ...changes,
  };
}
