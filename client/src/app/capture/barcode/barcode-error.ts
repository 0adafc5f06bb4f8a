import type { ReaderProblem } from './barcode-messages';

/** No picture can be read; `ended` when nobody wanted the answer any more. */
export class BarcodeError extends Error {
  override readonly name = 'BarcodeError';
  readonly problem: ReaderProblem | 'ended';

  constructor(problem: ReaderProblem | 'ended', cause?: unknown) {
    super(`No barcode can be read: ${problem}`, { cause });
    this.problem = problem;
  }
}
