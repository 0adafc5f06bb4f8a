import { setTimeout as wait } from 'node:timers/promises';

/** Asks again and again, with breath between, until `isSo`: on a busy machine a loop without breath takes the core from what it waits for. */
export async function waitUntil(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(100);
}
