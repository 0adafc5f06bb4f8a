/** The longest wait between two tries while the app is open, in ms. */
export const LONGEST_WAIT_MS = 60_000;
/** However long a server asks to be left alone, it is tried again after this, in ms. */
export const LONGEST_PAUSE_MS = 60 * 60_000;
/** How long a command is kept with its receipt, to be offered again after a restore of the server, in ms. */
export const OFFERED_MS = 30 * 24 * 60 * 60_000;
const FIRST_WAIT_MS = 1_000;

/** The wait after the `failures`-th failure in a row, in ms: exponential with full jitter. `chance` is 0 ≤ chance < 1. */
export function backOffMs(failures: number, chance: number): number {
  const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures, 10));
  return Math.round(ceiling * chance);
}
