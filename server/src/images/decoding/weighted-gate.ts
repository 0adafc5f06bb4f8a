interface Waiting {
  readonly weight: number;
  readonly begin: () => void;
}

/** Lets through so many at once and so much together, in the order they came; what is heavier than all may be goes alone. */
export class WeightedGate {
  readonly #most: number;
  readonly #weight: number;
  readonly #queue: Waiting[] = [];
  #inside = 0;
  #weightInside = 0;

  constructor(most: number, weight: number) {
    this.#most = most;
    this.#weight = weight;
  }

  async pass<Value>(weight: number, work: () => Promise<Value>): Promise<Value> {
    await new Promise<void>((begin) => {
      this.#queue.push({ weight, begin });
      this.#letIn();
    });
    try {
      return await work();
    } finally {
      this.#inside -= 1;
      this.#weightInside -= weight;
      this.#letIn();
    }
  }

  #letIn(): void {
    for (let next = this.#queue[0]; next && this.#hasRoom(next.weight); next = this.#queue[0]) {
      this.#queue.shift();
      this.#inside += 1;
      this.#weightInside += next.weight;
      next.begin();
    }
  }

  #hasRoom(weight: number): boolean {
    return !this.#inside || (this.#inside < this.#most && this.#weightInside + weight <= this.#weight);
  }
}
