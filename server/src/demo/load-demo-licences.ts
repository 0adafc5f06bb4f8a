import type { Services } from '#server/services';

/** Loads demo licences in every state, once. */
export async function loadDemoLicences(_services: Services): Promise<void> {}
