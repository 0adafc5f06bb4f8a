import type { Audience } from '#domain/audience';

/** The page that shows a licence to a reader; `/licences` opens for those who made it, the others have pages of their own. */
const PAGES: Record<Audience, string> = {
  requester: '/licences',
  company: '/licences',
  authority: '/desk',
  office: '/clearance',
};

/** Path of the page that shows the licence to someone it concerns as `audience`. */
export function toLicencePath(licenceId: string, audience: Audience): string {
  return `${PAGES[audience]}/${licenceId}`;
}

/** Path of the page of one's roles. */
export const ROLES_PATH = '/roles';
