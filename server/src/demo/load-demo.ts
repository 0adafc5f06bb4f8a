import type { Services } from '#server/services';

/** Loads demo people, companies and licences, once; dates are relative to today. */
export async function loadDemo(_services: Services): Promise<void> {}
