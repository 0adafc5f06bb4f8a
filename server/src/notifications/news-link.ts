/** Path that shows a licence to whoever opens it, in the page of the role they act in. */
export const toLicencePath = (licenceId: string): string => `/open/${licenceId}`;

/** Path of the page that shows one's roles and how they were decided. */
export const ROLES_PATH = '/profile';
