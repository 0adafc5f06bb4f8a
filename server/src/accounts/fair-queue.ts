import { Problem } from '#server/http/problem';

/** Who has to wait with whom. */
export interface Asker {
  /** Those of one lane wait behind each other only. */
  readonly lane: string;
  /** Somebody signed in, or a browser that was before: they come first. */
  readonly isKnown: boolean;
}

/** How much at once, and how much may wait. */
export interface QueueBounds {
  readonly atOnce: number;
  readonly perLane: number;
  /** Of strangers together, and of the known together. */
  readonly inAll: number;
}

type Job = () => Promise<void>;

/**
 * Costly work, so much at a time. Lanes take turns: a flood from one network holds up that network. What finds no place is told to come
 * again.
 */
export class FairQueue {
  readonly #bounds: QueueBounds;
  readonly #known = new Lanes();
  readonly #strangers = new Lanes();
  #running = 0;

  constructor(bounds: QueueBounds) {
    this.#bounds = bounds;
  }

  /** @throws Problem 429 `busy` when too much waits already */
  run<Result>({ lane, isKnown }: Asker, work: () => Promise<Result>): Promise<Result> {
    const lanes = isKnown ? this.#known : this.#strangers;
    const { perLane, inAll } = this.#bounds;
    if (lanes.count >= inAll || lanes.countIn(lane) >= perLane) return Promise.reject(busy());
    return new Promise((resolve, reject) => {
      lanes.add(lane, () => work().then(resolve, reject));
      this.#next();
    });
  }

  #next(): void {
    while (this.#running < this.#bounds.atOnce) {
      const job = this.#known.take() ?? this.#strangers.take();
      if (!job) return;
      this.#running += 1;
      void job().finally(() => {
        this.#running -= 1;
        this.#next();
      });
    }
  }
}

/** Queues that take turns. */
class Lanes {
  readonly #lanes = new Map<string, Job[]>();
  count = 0;

  countIn(lane: string): number {
    return this.#lanes.get(lane)?.length ?? 0;
  }

  add(lane: string, job: Job): void {
    this.#lanes.set(lane, [...(this.#lanes.get(lane) ?? []), job]);
    this.count += 1;
  }

  /** The first job of the lane whose turn it is; the lane goes to the end of the line. */
  take(): Job | undefined {
    const [turn] = this.#lanes;
    if (!turn) return undefined;
    const [lane, [job, ...rest]] = turn;
    this.#lanes.delete(lane);
    if (rest.length) this.#lanes.set(lane, rest);
    this.count -= 1;
    return job;
  }
}

const BUSY_S = '5';
const busy = (): Problem =>
  new Problem(429, 'too-busy', 'Very many people sign in at this moment. Try again in a few seconds.', {
    params: { seconds: BUSY_S, minutes: '1' },
  });
