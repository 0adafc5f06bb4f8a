/** Rows of the feed asked for at once. */
const MOST = 200;

/** How many rows of the feed are asked for at once: half as many after an answer that did not come or cannot be read, then more again. */
export class Pace {
  #limit = MOST;

  get limit(): number {
    return this.#limit;
  }

  slower(): void {
    this.#limit = Math.max(1, Math.floor(this.#limit / 2));
  }

  faster(): void {
    this.#limit = Math.min(MOST, this.#limit * 2);
  }
}
