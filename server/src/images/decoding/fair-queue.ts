/** Why work was not begun: so much waits already, or it waited too long. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

interface Limits {
  /** Done at the same time. */
  readonly atOnce: number;
  /** Waiting, of all owners together and of one. */
  readonly waiting: number;
  readonly waitingOfOne: number;
  /** Longest wait, in ms. */
  readonly patienceMs: number;
}

interface Waiting {
  readonly begin: () => void;
}

/** Work of many owners, some of it at a time: owners take turns, so that nobody waits for all that somebody else sent. */
export class FairQueue {
  readonly #limits: Limits;
  /** Who is next stands first. */
  readonly #owners = new Map<string, Waiting[]>();
  #running = 0;
  #waiting = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Does `work` once it is `owner`'s turn. @throws QueueFull when it was not begun */
  async inTurn<Value>(owner: string, work: () => Promise<Value>): Promise<Value> {
    await this.#wait(owner);
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#beginNext();
    }
  }

  #wait(owner: string): Promise<void> {
    const { atOnce, waiting, waitingOfOne, patienceMs } = this.#limits;
    if (this.#running < atOnce) {
      this.#running += 1;
      return Promise.resolve();
    }
    const own = this.#owners.get(owner) ?? [];
    if (this.#waiting >= waiting || own.length >= waitingOfOne) return Promise.reject(new QueueFull());
    this.#owners.set(owner, own);
    this.#waiting += 1;
    return new Promise((done, fail) => {
      const giveUp = setTimeout(() => {
        this.#remove(owner, entry);
        fail(new QueueFull());
      }, patienceMs);
      const entry = {
        begin: () => {
          clearTimeout(giveUp);
          done();
        },
      };
      own.push(entry);
    });
  }

  #beginNext(): void {
    const [owner, own] = this.#owners.entries().next().value ?? [];
    const entry = own?.[0];
    if (owner === undefined || !entry) return;
    this.#remove(owner, entry);
    // Behind the others from now on.
    if (this.#owners.delete(owner) && own.length) this.#owners.set(owner, own);
    this.#running += 1;
    entry.begin();
  }

  #remove(owner: string, entry: Waiting): void {
    const own = this.#owners.get(owner);
    const at = own?.indexOf(entry) ?? -1;
    if (!own || at < 0) return;
    own.splice(at, 1);
    this.#waiting -= 1;
    if (!own.length) this.#owners.delete(owner);
  }
}
