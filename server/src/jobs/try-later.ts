/** Whoever was asked is busy and says when to come back: the job is done again then, not by the usual back-off. */
export class TryLater extends Error {
  readonly afterS: number;

  constructor(afterS: number) {
    super(`again in ${afterS} s`);
    this.afterS = afterS;
  }
}
