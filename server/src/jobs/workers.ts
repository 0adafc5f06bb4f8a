import type { Services } from '#server/services';

/** Starts doing the tasks of the register. */
export async function startWorkers(_services: Services): Promise<void> {}
