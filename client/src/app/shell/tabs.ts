import type { Role } from '#domain/workflow/role';
import {
  boatOutline,
  businessOutline,
  clipboardOutline,
  documentTextOutline,
  fileTrayOutline,
  keyOutline,
  libraryOutline,
  peopleOutline,
  personAddOutline,
  personCircleOutline,
  searchOutline,
  sendOutline,
  shieldCheckmarkOutline,
  statsChartOutline,
} from 'ionicons/icons';

/**
 * One destination of the main navigation. `badge` names the number shown beside it. The bar of a phone has room for five:
 * what is `onRailOnly` is reached there from the page of requests, the search from the list of the role.
 */
export interface Tab {
  readonly key: string;
  readonly path: string;
  readonly icon: string;
  readonly badge?: 'waiting' | 'unread';
  readonly onRailOnly?: true;
}

const OUTBOX: Tab = { key: 'outbox', path: '/outbox', icon: sendOutline, badge: 'waiting' };
const INBOX: Tab = { key: 'inbox', path: '/inbox', icon: fileTrayOutline, badge: 'unread' };
const PROFILE: Tab = { key: 'profile', path: '/profile', icon: personCircleOutline };
const LICENCES: Tab = { key: 'licences', path: '/licences', icon: documentTextOutline };
const SEARCH: Tab = { key: 'search', path: '/search', icon: searchOutline };
const SEARCH_BESIDE: Tab = { ...SEARCH, onRailOnly: true };
const COMPANY: Tab = { key: 'company', path: '/company', icon: businessOutline };
const REQUESTS: Tab = { key: 'requests', path: '/requests', icon: personAddOutline };
const PEOPLE: Tab = { key: 'people', path: '/people', icon: peopleOutline };
const AUTHORITIES: Tab = { key: 'authorities', path: '/authorities', icon: libraryOutline };
const WAITING: Tab = { key: 'waitingLicences', path: '/waiting-licences', icon: boatOutline, onRailOnly: true };
const LOST_FACTOR: Tab = { key: 'lostFactor', path: '/lost-factor', icon: keyOutline, onRailOnly: true };
const FIGURES: Tab = { key: 'figures', path: '/figures', icon: statsChartOutline, onRailOnly: true };

/** Where each role goes, most needed first. */
const TABS: Record<Role, readonly Tab[]> = {
  importer: [LICENCES, SEARCH_BESIDE, COMPANY, OUTBOX, INBOX, PROFILE],
  fmsca: [
    { key: 'desk', path: '/desk', icon: clipboardOutline },
    SEARCH_BESIDE,
    REQUESTS,
    { ...PEOPLE, onRailOnly: true },
    FIGURES,
    OUTBOX,
    INBOX,
    PROFILE,
  ],
  customs: [{ key: 'clearance', path: '/clearance', icon: shieldCheckmarkOutline }, SEARCH, OUTBOX, INBOX, PROFILE],
  support: [REQUESTS, PEOPLE, AUTHORITIES, WAITING, LOST_FACTOR, FIGURES, INBOX, PROFILE],
};

/** Without a role: messages, and the profile, where roles are asked for. */
const NO_ROLE: readonly Tab[] = [INBOX, PROFILE];
/** A suspended importer reads the drafts that are kept on the device. */
const SUSPENDED_IMPORTER: readonly Tab[] = [LICENCES, OUTBOX, INBOX, PROFILE];

/** The tabs of who acts in `role`, or of who has none while `suspendedRole` is taken away. */
export function tabsOf(role: Role | null, suspendedRole: Role | null): readonly Tab[] {
  if (role) return TABS[role];
  return suspendedRole === 'importer' ? SUSPENDED_IMPORTER : NO_ROLE;
}
