import { NOTIFICATION_GROUPS, type NotificationGroup } from '#domain/notifications/notification-groups';
import type { Role } from '#domain/workflow/role';

/** What a role is told of. An authority introduces licences of its own, too. */
const GROUPS: Record<Role, readonly NotificationGroup[]> = {
  importer: ['ownDecisions', 'ownSteps', 'mandates'],
  fmsca: ['official', 'requests', 'ownDecisions', 'ownSteps'],
  customs: ['accepted', 'official'],
  support: ['requests'],
};

/** A role a person has now. */
export interface HeldRole {
  readonly role: Role;
  readonly isAdministrator: boolean;
}

/** The groups of which a person with `roles` is told, and the others, each in the order of the domain. */
export function splitGroups(roles: readonly HeldRole[]): {
  readonly own: readonly NotificationGroup[];
  readonly others: readonly NotificationGroup[];
} {
  const own = new Set<NotificationGroup>(['ownRoles', ...roles.flatMap(({ role }) => GROUPS[role])]);
  // The administrator of a company decides about colleagues and mandates.
  if (roles.some(({ isAdministrator }) => isAdministrator)) own.add('requests');
  return {
    own: NOTIFICATION_GROUPS.filter((group) => own.has(group)),
    others: NOTIFICATION_GROUPS.filter((group) => !own.has(group)),
  };
}
