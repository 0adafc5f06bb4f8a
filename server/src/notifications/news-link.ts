/** Path that shows a licence to whoever opens it, in the page of the role they act in. */
export const toLicencePath = (licenceId: string): string => `/open/${licenceId}`;

/** Path of the page that shows one's roles and how they were decided. */
export const PROFILE_PATH = '/profile';

/** Path of one's company with its mandates. */
export const COMPANY_PATH = '/company';

/** Path of the queue of those who decide. */
export const REQUESTS_PATH = '/requests';

/** Where a test leads. */
export const SETTINGS_PATH = '/settings';

/** Where news of several things lead. */
export const INBOX_PATH = '/inbox';
