import type { Role } from '#domain/workflow/role';
import {
  clipboardOutline,
  documentTextOutline,
  fileTrayOutline,
  peopleOutline,
  personCircleOutline,
  sendOutline,
  shieldCheckmarkOutline,
} from 'ionicons/icons';

/** One destination of the main navigation. `badge` names the number shown beside it. */
export interface Tab {
  readonly key: 'licences' | 'desk' | 'clearance' | 'outbox' | 'inbox' | 'profile' | 'requests';
  readonly path: string;
  readonly icon: string;
  readonly badge?: 'waiting' | 'unread';
}

const OUTBOX: Tab = { key: 'outbox', path: '/outbox', icon: sendOutline, badge: 'waiting' };
const INBOX: Tab = { key: 'inbox', path: '/inbox', icon: fileTrayOutline, badge: 'unread' };
const PROFILE: Tab = { key: 'profile', path: '/profile', icon: personCircleOutline };

/** Where each role goes, most needed first. */
const TABS: Record<Role, readonly Tab[]> = {
  importer: [{ key: 'licences', path: '/licences', icon: documentTextOutline }, OUTBOX, INBOX, PROFILE],
  fmsca: [{ key: 'desk', path: '/desk', icon: clipboardOutline }, OUTBOX, INBOX, PROFILE],
  customs: [{ key: 'clearance', path: '/clearance', icon: shieldCheckmarkOutline }, OUTBOX, INBOX, PROFILE],
  support: [{ key: 'requests', path: '/support', icon: peopleOutline }, PROFILE],
};

/** The tabs of `role`; without a role only messages and the profile, where roles are asked for. */
export function tabsOf(role: Role | null): readonly Tab[] {
  return role ? TABS[role] : [INBOX, PROFILE];
}
