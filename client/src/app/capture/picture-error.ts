/** Why a file did not become a picture of the licence; a key under `capture.problems`. */
export type PictureProblem =
  | 'notAnImage'
  | 'empty'
  | 'tooLarge'
  | 'tooManyPixels'
  | 'unreadable'
  | 'heic'
  | 'encrypted'
  | 'noPages'
  | 'tooManyPages'
  | 'pageUnreadable'
  | 'pageTooMuch'
  | 'full'
  | 'scarce'
  | 'tooMany'
  | 'tooManyFiles'
  | 'held'
  | 'notHere'
  | 'notKept'
  | 'notChanged'
  | 'locked';

/** A file that was refused, with the reason and what its sentence names. The draft keeps its other pictures. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
  readonly problem: PictureProblem;
  readonly params: Readonly<Record<string, number>>;

  constructor(problem: PictureProblem, params: Readonly<Record<string, number>> = {}, cause?: unknown) {
    super(`The picture was not taken: ${problem}`, { cause });
    this.problem = problem;
    this.params = params;
  }
}
