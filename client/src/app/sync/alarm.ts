/** Waits until a time or until somebody rings, whichever is first. A ring while nobody waits is not lost. */
export class Alarm {
  #ring: ((hurry: boolean) => void) | null = null;
  #rung: boolean | null = null;

  ring(hurry: boolean): void {
    if (this.#ring) this.#ring(hurry);
    else this.#rung = hurry || this.#rung === true;
  }

  /** @returns whether whoever rang is in a hurry; false when the time is over */
  wait(ms: number): Promise<boolean> {
    const rung = this.#rung;
    this.#rung = null;
    if (rung !== null) return Promise.resolve(rung);
    return new Promise((resolve) => {
      const end = (hurry: boolean): void => {
        clearTimeout(timer);
        this.#ring = null;
        resolve(hurry);
      };
      const timer = setTimeout(end, Math.max(0, ms), false);
      this.#ring = end;
    });
  }
}
