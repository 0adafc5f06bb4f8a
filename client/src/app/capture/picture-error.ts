/** Why a file did not become a picture of the licence; a key under `capture.problems`. */
export type PictureProblem =
  | 'notAnImage'
  | 'tooLarge'
  | 'tooManyPixels'
  | 'unreadable'
  | 'heic'
  | 'full'
  | 'scarce'
  | 'tooMany'
  | 'notKept'
  | 'locked';

/** A file that was refused, with the reason. The draft keeps its other pictures. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
  readonly problem: PictureProblem;

  constructor(problem: PictureProblem, cause?: unknown) {
    super(`The picture was not taken: ${problem}`, { cause });
    this.problem = problem;
  }
}
